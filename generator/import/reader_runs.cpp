// Words of a paragraph: runs and what stands about them, fields, links, text boxes.
#include <fmt/format.h>

#include <iterator>
#include <utility>

#include "import/letters.hpp"
#include "import/reader.hpp"

namespace concordat::importing {

void Reader::inlines(const pugi::xml_node& parent, Paragraph& to, const Piece& look) {
  for (const pugi::xml_node& node : parent.children()) {
    if (!inline_element(node, to, look) && node.first_child() && !passed_over(node)) inlines(node, to, look);
  }
}

/// False where the element is not known: it is looked into.
bool Reader::inline_element(const pugi::xml_node& node, Paragraph& to, const Piece& look) {
  if (is(node, "w:r")) {
    run(node, to, look);
  } else if (is(node, "w:hyperlink")) {
    hyperlink(node, to, look);
  } else if (is(node, "w:fldSimple")) {
    fields_.begin();
    fields_.code(node.attribute("w:instr").value());
    fields_.separate();
    inlines(node, to, look);
    field("end", to);
  } else if (is(node, "w:bookmarkStart")) {
    to.bookmarks.insert(node.attribute("w:name").value());
  } else if (is(node, "mc:AlternateContent")) {
    alternatives(node, [&](const pugi::xml_node& branch) { inlines(branch, to, look); });
  } else if (is(node, "w:txbxContent")) {
    box(node);
  } else if (is_words(node)) {
    add(node, to, look);
  } else {
    return false;
  }
  return true;
}

void Reader::hyperlink(const pugi::xml_node& node, Paragraph& to, Piece look) {
  const auto found = part_->relations.find(node.attribute("r:id").value());
  if (found != part_->relations.end() && found->second.outside) look.address = found->second.target;
  look.target = node.attribute("w:anchor").value();
  inlines(node, to, look);
}

void Reader::run(const pugi::xml_node& node, Paragraph& to, Piece look) {
  const pugi::xml_node properties = node.child("w:rPr");
  const Style& style = styles_.of(value_of(properties.child("w:rStyle")));
  const auto setting = [&](const char* name, std::optional<bool> Style::*member) {
    std::optional<bool> own = switched(properties, name);
    if (!own) own = style.*member;
    return own.value_or((style_->*member).value_or(false));
  };
  if (setting("w:vanish", &Style::hidden)) return hidden(node);
  look.bold = setting("w:b", &Style::bold);
  look.italic = setting("w:i", &Style::italic);
  for (const pugi::xml_node& one : node.children()) {
    if (!run_element(one, to, look) && !inline_element(one, to, look) && one.first_child())
      inlines(one, to, look);
  }
}

/// False where it is nothing that stands in runs only.
bool Reader::run_element(const pugi::xml_node& node, Paragraph& to, const Piece& look) {
  const bool footnote = is(node, "w:footnoteReference");
  if (is(node, "w:fldChar")) {
    field(node.attribute("w:fldCharType").value(), to);
  } else if (is(node, "w:instrText")) {
    fields_.code(node.child_value());
  } else if (is(node, "w:tab") || is(node, "w:ptab")) {
    add(" ", to, look);
  } else if (is(node, "w:br") || is(node, "w:cr")) {
    if (!fields_.in_code()) to.pieces.push_back({PieceKind::Break, {}});
    fields_.show(" ");
  } else if (footnote || is(node, "w:endnoteReference")) {
    const std::string id = (footnote ? "f" : "e") + std::string(node.attribute("w:id").value());
    to.pieces.push_back({PieceKind::Note, id});
    referred_.insert(id);
  } else {
    return false;
  }
  return true;
}

/// Fields go on through hidden words: an index has marks in them.
void Reader::hidden(const pugi::xml_node& run) {
  leave_out(run, "hidden in Word");
  Paragraph nowhere;
  for (const pugi::xml_node& one : run.children("w:fldChar"))
    field(one.attribute("w:fldCharType").value(), nowhere);
}

void Reader::box(const pugi::xml_node& content) {
  const Fields outer = std::exchange(fields_, {});
  std::optional<Paragraph> open = std::exchange(open_, std::nullopt);
  std::vector<Block> inside;
  blocks(content, inside);
  flush(inside);
  open_ = std::move(open);
  fields_ = outer;
  if (inside.empty()) return;
  remark("a text box, whose words stand behind this paragraph");
  std::move(inside.begin(), inside.end(), std::back_inserter(*boxes_));
}

void Reader::field(std::string_view type, Paragraph& to) {
  if (type == "begin") fields_.begin();
  if (type == "separate") fields_.separate();
  if (type != "end") return;
  if (std::optional<Reference> reference = fields_.end()) to.references.push_back(std::move(*reference));
}

void Reader::add(const pugi::xml_node& words, Paragraph& to, const Piece& look) {
  if (fields_.in_code()) return leave_out(words, "the code of a field, which Word does not show");
  const std::string text = words_in(words);
  if (is(words, "w:sym") && text == unknown_sign)
    remark(fmt::format("a sign of the font {} that is not known here; a square stands for it",
                       words.attribute("w:font").value()));
  add(text, to, look);
}

void Reader::add(const std::string& text, Paragraph& to, const Piece& look) {
  fields_.show(text);
  Piece made = look;
  made.text = text;
  fields_.link(made);
  Piece* last = to.pieces.empty() ? nullptr : &to.pieces.back();
  const bool same = last && last->kind == PieceKind::Text && last->bold == made.bold &&
                    last->italic == made.italic && last->address == made.address &&
                    last->target == made.target;
  if (same)
    last->text += text;
  else
    to.pieces.push_back(std::move(made));
}

}  // namespace concordat::importing
