// Paragraphs and what they stand in: content controls, tracked changes, contents lists. Words and runs are
// read in reader_runs.cpp, tables in reader_tables.cpp.
#include "import/reader.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace concordat::importing {

void Reader::text(const Part& part) {
  part_ = &part;
  blocks(part.xml->document_element().child("w:body"), story_.blocks);
  flush(story_.blocks);
}

void Reader::notes(const Part& part, const char* element, char letter) {
  if (!part.is_there()) return;
  part_ = &part;
  for (const pugi::xml_node& note : part.xml->document_element().children(element)) {
    const std::string id = letter + std::string(note.attribute("w:id").value());
    const std::string_view type = note.attribute("w:type").value();
    if (!type.empty() && type != "normal") {
      leave_out(note, "a line that Word draws between text and notes");
    } else if (!referred_.contains(id)) {
      leave_out(note, "a note that nothing refers to");
    } else {
      fields_ = {};
      blocks(note, story_.notes[id]);
      flush(story_.notes[id]);
    }
  }
}

void Reader::left_out(const Part& part, const std::string& reason) {
  if (!part.is_there()) return;
  part_ = &part;
  leave_out(*part.xml, reason);
}

void Reader::leave_out(const pugi::xml_node& node, const std::string& reason) {
  each_element(node, [&](const pugi::xml_node& one) {
    if (is_words(one) || is_gap(one)) story_.left_out.push_back({part_->path, one.hash_value(), reason});
  });
}

bool Reader::passed_over(const pugi::xml_node& node) {
  const bool gone = is(node, "w:del") || is(node, "w:moveFrom");
  if (!gone && !is(node, "w:ins") && !is(node, "w:moveTo")) return false;
  if (gone != (changes_ == Changes::Accept)) return false;
  leave_out(node,
            gone ? "deleted by a tracked change" : "inserted by a tracked change that is not taken over");
  return true;
}

bool Reader::is_gone(const pugi::xml_node& properties, const char* inserted, const char* deleted) const {
  return static_cast<bool>(properties.child(changes_ == Changes::Accept ? deleted : inserted));
}

void Reader::blocks(const pugi::xml_node& parent, std::vector<Block>& to) {
  for (const pugi::xml_node& node : parent.children()) {
    if (is(node, "w:p")) {
      paragraph(node, to);
    } else if (is(node, "w:tbl")) {
      flush(to);
      table(node, to);
    } else if (is(node, "mc:AlternateContent")) {
      alternatives(node, [&](const pugi::xml_node& branch) { blocks(branch, to); });
    } else if (is(node, "w:bookmarkStart")) {
      bookmarks_.insert(node.attribute("w:name").value());
    } else if (is(node, "w:altChunk") || is(node, "w:subDoc")) {
      remark("another file is put in here, which is not read");
    } else if (is(node, "w:sdt")) {
      content_control(node, to);
    } else if (node.first_child() && !passed_over(node)) {
      blocks(node, to);
    }
  }
}

void Reader::content_control(const pugi::xml_node& node, std::vector<Block>& to) {
  const std::string gallery = value_of(node.child("w:sdtPr").child("w:docPartObj").child("w:docPartGallery"));
  const int contents = gallery.starts_with("Table of Contents") ? 1 : 0;
  fields_.contents(contents);
  blocks(node.child("w:sdtContent"), to);
  fields_.contents(-contents);
}

Paragraph Reader::begun(const pugi::xml_node& node, const std::string& style) {
  const pugi::xml_node properties = node.child("w:pPr");
  Paragraph made;
  made.id = node.hash_value();
  if (open_) {
    made.pieces = std::move(open_->pieces);
    made.merged = std::move(open_->merged);
    made.merged.push_back(open_->id);
    open_.reset();
  }
  made.style = styles_.of(style).name;
  made.outline = number_in(properties.child("w:outlineLvl")).value_or(styles_.of(style).outline.value_or(9));
  const pugi::xml_node indent = properties.child("w:ind");
  made.continued = indent.attribute("w:left").as_int() > 0 || indent.attribute("w:start").as_int() > 0 ||
                   properties.child("w:numPr") || made.style.starts_with("list") || made.style == "compact";
  made.bookmarks = std::exchange(bookmarks_, {});
  return made;
}

void Reader::paragraph(const pugi::xml_node& node, std::vector<Block>& to) {
  const pugi::xml_node properties = node.child("w:pPr");
  std::string style = value_of(properties.child("w:pStyle"));
  if (style.empty()) style = styles_.of_paragraphs();
  Paragraph made = begun(node, style);
  const std::size_t outer = std::exchange(now_, made.id);
  const bool goes_on = is_gone(properties.child("w:rPr"), "w:ins", "w:del");
  if (!goes_on) made.label = numbering_.next(numbering_in(properties), style, made.odd);
  const bool in_contents = fields_.in_contents();
  std::vector<Block> boxes;
  std::vector<Block>* outer_boxes = std::exchange(boxes_, &boxes);
  const Style* outer_style = std::exchange(style_, &styles_.of(style));
  inlines(node, made, {});
  boxes_ = outer_boxes;
  style_ = outer_style;
  now_ = outer;
  set_contents(node, made, in_contents || fields_.in_contents());
  if (goes_on) {
    open_ = std::move(made);
  } else {
    to.push_back({std::move(made), {}});
  }
  if (!boxes.empty()) flush(to);
  std::move(boxes.begin(), boxes.end(), std::back_inserter(to));
}

/// Lines of a contents list are left out. A list that never ends, in a file that was damaged, does not take
/// the text.
void Reader::set_contents(const pugi::xml_node& node, Paragraph& made, bool inside) {
  const std::string words = words_of(made);
  const bool is_line = made.style.starts_with("toc");
  const bool looks = is_line || made.style == "table of figures" || words.empty() ||
                     (words.back() >= '0' && words.back() <= '9');
  made.contents = is_line || (looks && inside);
  if (made.contents) leave_out(node, "a contents list, which is made anew");
}

/// A paragraph whose end was deleted, and which nothing follows.
void Reader::flush(std::vector<Block>& to) {
  if (open_) to.push_back({std::move(*open_), {}});
  open_.reset();
}

std::string words_of(const Paragraph& paragraph) {
  std::string made;
  for (const Piece& piece : paragraph.pieces) {
    if (piece.kind == PieceKind::Text) made += piece.text;
    if (piece.kind == PieceKind::Break) made += ' ';
  }
  made.erase(0, std::min(made.find_first_not_of(' '), made.size()));
  while (!made.empty() && made.back() == ' ') made.pop_back();
  return made;
}

std::string words_of(const Cell& cell) {
  std::string made;
  for (const Block& block : cell.blocks) {
    if (!block.rows.empty()) continue;
    const std::string words = words_of(block.paragraph);
    made += made.empty() || words.empty() ? words : " " + words;
  }
  return made;
}

bool is_blank(const Paragraph& paragraph) {
  return words_of(paragraph).empty() &&
         std::none_of(paragraph.pieces.begin(), paragraph.pieces.end(),
                      [](const Piece& piece) { return piece.kind == PieceKind::Note; });
}

Story read_story(const Package& package, Changes changes) {
  Story story;
  Reader reader(package, changes, story);
  reader.text(package.document);
  reader.notes(package.footnotes, "w:footnote", 'f');
  reader.notes(package.endnotes, "w:endnote", 'e');
  reader.left_out(package.comments, "a comment");
  for (const Part& part : package.margins)
    reader.left_out(part, "a header or footer, which the papers have of their own");
  for (const Part& part : package.drawings) reader.left_out(part, "words of a chart or diagram");
  return story;
}

}  // namespace concordat::importing
