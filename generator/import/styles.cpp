// Styles, each with what it inherits. Files that were mended by hand have rings of styles based on one
// another: a style is looked into once.
#include "import/styles.hpp"

#include <charconv>
#include <set>
#include <string_view>

#include "doc/plain.hpp"

namespace concordat::importing {
namespace {

template <class Value>
void inherit(std::optional<Value>& own, const std::optional<Value>& from) {
  if (!own) own = from;
}

void inherit(Style& own, const Style& from) {
  inherit(own.outline, from.outline);
  inherit(own.numbering.list, from.numbering.list);
  inherit(own.numbering.level, from.numbering.level);
  inherit(own.bold, from.bold);
  inherit(own.italic, from.italic);
  inherit(own.hidden, from.hidden);
}

Style own_of(const pugi::xml_node& node) {
  const pugi::xml_node paragraph = node.child("w:pPr");
  const pugi::xml_node words = node.child("w:rPr");
  Style style;
  style.name = doc::lower(value_of(node.child("w:name")));
  style.outline = number_in(paragraph.child("w:outlineLvl"));
  style.numbering = numbering_in(paragraph);
  style.bold = switched(words, "w:b");
  style.italic = switched(words, "w:i");
  style.hidden = switched(words, "w:vanish");
  // The styles of headings are known by their names where the file says no more.
  constexpr std::string_view heading = "heading ";
  if (!style.outline && style.name.starts_with(heading) && style.name.size() == heading.size() + 1 &&
      style.name.back() >= '1' && style.name.back() <= '9')
    style.outline = style.name.back() - '1';
  return style;
}

}  // namespace

std::optional<int> number_in(const pugi::xml_node& node) {
  const std::string text = value_of(node);
  int number = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  return read.ec == std::errc() ? std::optional(number) : std::nullopt;
}

std::optional<bool> switched(const pugi::xml_node& properties, const char* name) {
  const pugi::xml_node found = properties.child(name);
  if (!found) return std::nullopt;
  const std::string value = value_of(found);
  return value != "0" && value != "false" && value != "off";
}

NumberingRef numbering_in(const pugi::xml_node& paragraph_properties) {
  const pugi::xml_node found = paragraph_properties.child("w:numPr");
  NumberingRef made;
  if (const pugi::xml_node list = found.child("w:numId")) made.list = value_of(list);
  made.level = number_in(found.child("w:ilvl"));
  return made;
}

Styles::Styles(const Part& part) {
  if (!part.is_there()) return;
  std::map<std::string, std::string> based_on;
  for (const pugi::xml_node& node : part.xml->document_element().children("w:style")) {
    const std::string id = node.attribute("w:styleId").value();
    styles_[id] = own_of(node);
    based_on[id] = value_of(node.child("w:basedOn"));
    const std::string_view first = node.attribute("w:default").value();
    if ((first == "1" || first == "true") &&
        std::string_view(node.attribute("w:type").value()) == "paragraph")
      of_paragraphs_ = id;
  }
  const std::map<std::string, Style> own = styles_;
  for (auto& [id, style] : styles_) {
    std::set<std::string> seen = {id};
    for (std::string next = based_on[id]; own.contains(next) && seen.insert(next).second;
         next = based_on[next])
      inherit(style, own.at(next));
  }
}

const Style& Styles::of(const std::string& id) const {
  static const Style none;
  const auto found = styles_.find(id);
  return found == styles_.end() ? none : found->second;
}

}  // namespace concordat::importing
