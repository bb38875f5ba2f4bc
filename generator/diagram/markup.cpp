// From Graphviz's SVG document to an element of a page. Every element and every attribute is looked at, so
// that nothing which a strict content security policy forbids gets through. Text is XML already and stays so.
#include "diagram/markup.hpp"

#include <fmt/format.h>

#include <charconv>

#include "diagram/svg.hpp"

namespace concordat::diagram {
namespace {

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

/// Graphviz writes each hyphen as `&#45;`, for the sake of comments, which are left out here.
std::string with_hyphens(std::string_view xml) {
  constexpr std::string_view entity = "&#45;";
  std::string out;
  for (std::size_t i = 0; i < xml.size();) {
    const bool hyphen = xml.substr(i, entity.size()) == entity;
    out += hyphen ? '-' : xml[i];
    i += hyphen ? entity.size() : 1;
  }
  return out;
}

/// Graphviz measures in points; a CSS pixel is three quarters of one.
int pixels(std::string_view points) {
  int number = 0;
  std::from_chars(points.data(), points.data() + points.size(), number);
  return (number * 4 + 2) / 3;
}

bool is_forbidden(std::string_view attribute) {
  return attribute == "style" || attribute == "target" || attribute == "font-family" ||
         attribute.starts_with("on") || attribute.find(':') != std::string_view::npos;
}

bool is_safe_address(std::string_view address) {
  return address.starts_with('/') || address.starts_with("https://") || address.starts_with("http://");
}

/// Makes the tree of one drawing fit for a page.
class PageMarkup {
 public:
  PageMarkup(const Meanings& meanings, const DrawingNames& names) : meanings_(meanings), names_(names) {}

  Drawing make(pugi::xml_node root) const {
    for (pugi::xml_node child : root.children()) clean(child);
    Drawing drawing{{}, pixels(root.attribute("width").value()), pixels(root.attribute("height").value())};
    replace_attributes(root, drawing);
    const std::string prefix = escaped(names_.id_prefix);
    add_named(root, "desc", prefix + "description", names_.description);
    add_named(root, "title", prefix + "title", names_.title);
    drawing.svg = svg_of(root);
    return drawing;
  }

 private:
  void clean(pugi::xml_node node) const {
    if (node.type() == pugi::node_pcdata) node.set_value(with_hyphens(node.value()).c_str());
    const std::string_view kind = node.attribute("class").value();
    if (std::string_view(node.name()) == "g" && !kind.empty()) give_title(node, kind);
    for (pugi::xml_attribute attribute = node.first_attribute(); attribute;) {
      const pugi::xml_attribute next = attribute.next_attribute();
      clean(node, attribute);
      attribute = next;
    }
    for (pugi::xml_node child : node.children()) clean(child);
  }

  void clean(pugi::xml_node node, pugi::xml_attribute attribute) const {
    const bool is_link = std::string_view(attribute.name()) == "xlink:href";
    if (is_link && is_safe_address(attribute.value())) attribute.set_name("href");
    if (is_forbidden(attribute.name())) {
      node.remove_attribute(attribute);
      return;
    }
    std::string value = with_hyphens(attribute.value());
    if (value == "transparent") value = "none";
    if (std::string_view(attribute.name()) == "id") value.insert(0, escaped(names_.id_prefix));
    attribute.set_value(value.c_str());
  }

  /// Graphviz makes each group's raw name its title; the meaning replaces it. The root has the map's title.
  void give_title(pugi::xml_node group, std::string_view kind) const {
    if (kind == "graph") group.remove_child("title");
    const auto meaning = meanings_.find(with_hyphens(group.attribute("id").value()));
    if (meaning != meanings_.end()) group.child("title").text().set(escaped(meaning->second).c_str());
  }

  void replace_attributes(pugi::xml_node root, const Drawing& drawing) const {
    const std::string view = root.attribute("viewBox").value();
    const std::string prefix = escaped(names_.id_prefix);
    root.remove_attributes();
    const auto add = [&](const char* name, const std::string& value) {
      root.append_attribute(name).set_value(value.c_str());
    };
    add("xmlns", "http://www.w3.org/2000/svg");
    add("class", "map__drawing");
    add("viewBox", view);
    add("width", std::to_string(drawing.width));
    add("height", std::to_string(drawing.height));
    add("role", "graphics-document");
    add("aria-labelledby", prefix + "title");
    add("aria-describedby", prefix + "description");
    add("font-family", "Liberation Sans, Arial, Helvetica, sans-serif");
  }

  static void add_named(pugi::xml_node root, const char* element, const std::string& id,
                        std::string_view text) {
    pugi::xml_node added = root.prepend_child(element);
    added.append_attribute("id").set_value(id.c_str());
    // A node of its own also where the text is empty, so that the element has an end tag.
    added.append_child(pugi::node_pcdata).set_value(escaped(text).c_str());
  }

  const Meanings& meanings_;
  const DrawingNames& names_;
};

}  // namespace

std::optional<Drawing> page_svg(std::string_view document, const Meanings& meanings,
                                const DrawingNames& names) {
  pugi::xml_document svg;
  if (!parse_svg(document, svg) || !svg.child("svg")) return std::nullopt;
  return PageMarkup(meanings, names).make(svg.child("svg"));
}

}  // namespace concordat::diagram
