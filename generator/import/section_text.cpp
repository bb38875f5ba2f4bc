// Paragraphs and lists of a section as Markdown. Tables and notes are written in section_tables.cpp.
#include "import/section_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "import/letters.hpp"
#include "markdown/slug.hpp"

namespace concordat::importing {

std::size_t SectionText::now() {
  line_ += static_cast<std::size_t>(
      std::count(out_.begin() + static_cast<std::ptrdiff_t>(counted_), out_.end(), '\n'));
  counted_ = out_.size();
  return line_;
}

void SectionText::begin(int lines) {
  if (!out_.empty()) out_.append(static_cast<std::size_t>(lines), '\n');
}

void SectionText::put(const std::string& text, std::size_t indent) {
  const std::string blanks(indent, ' ');
  for (const char c : text) {
    out_ += c;
    if (c == '\n') out_ += blanks;
  }
}

void SectionText::keep(const Paragraph& paragraph, std::string added) {
  if (!paragraph.retyped.empty()) added += " " + paragraph.retyped;
  for (const Piece& piece : paragraph.pieces) {
    const bool mark = piece.kind == PieceKind::Note;
    if (mark && std::find(notes_.begin(), notes_.end(), piece.text) == notes_.end())
      notes_.push_back(piece.text);
  }
  with_.account.kept.push_back({paragraph.id, paragraph.merged, note_.empty() ? Place::Text : Place::Note,
                                note_, words_of(paragraph).substr(0, paragraph.skip), marker_,
                                std::move(added), file_, now()});
  marker_.clear();
  if (!paragraph.odd.empty()) doubt(paragraph, Confidence::Guess, paragraph.odd);
}

void SectionText::doubt(const Paragraph& paragraph, Confidence confidence, std::string words) {
  with_.doubts.push_back({paragraph.id, confidence, std::move(words), fmt::format("{}:{}", file_, now())});
}

void SectionText::block(const Block& block) {
  if (!block.rows.empty()) return table(block);
  paragraph(block.paragraph);
}

void SectionText::paragraph(const Paragraph& paragraph) {
  if (is_blank(paragraph)) return;
  // What looks like the id of a heading cannot stand in one.
  const std::string words = words_of(paragraph);
  if (paragraph.outline < 9 && note_.empty() && !words.empty() && words.find("{#") == std::string::npos)
    return heading(paragraph);
  if (paragraph.label.is_there()) {
    const Label& label = paragraph.label;
    const bool may_be = note_.empty() && label.count != Count::Bullet && !bare(label.text).empty() &&
                        bare(label.text).front() <= '9';
    const std::optional<std::string> number = may_be ? clause_number(label.text, count_) : std::nullopt;
    return number ? clause(paragraph, *number) : item(paragraph);
  }
  plain(paragraph);
}

void SectionText::heading(const Paragraph& paragraph) {
  lists_.clear();
  const std::string label = paragraph.label.count == Count::Bullet ? std::string() : paragraph.label.text;
  std::string id = markdown::slug((label.empty() ? "" : label + " ") + words_of(paragraph));
  const std::string first = id;
  for (int more = 2; std::find(anchors_.begin(), anchors_.end(), id) != anchors_.end(); ++more)
    id = fmt::format("{}-{}", first, more);
  anchors_.push_back(id);
  begin(2);
  keep(paragraph, label);
  depth_ = std::clamp(paragraph.outline - with_.level + 1, 2, std::min(depth_ + 1, 6));
  out_ += std::string(static_cast<std::size_t>(depth_), '#') + " " +
          (label.empty() ? "" : escaped(label) + " ") + inline_text(paragraph, with_.targets, Room::Heading);
  if (id != first) out_ += " {#" + id + "}";
  title_notes(paragraph);
}

void SectionText::title_notes(const Paragraph& title) {
  std::string marks;
  for (const Piece& piece : title.pieces) {
    if (piece.kind != PieceKind::Note) continue;
    marks += "[^" + piece.text + "]";
    if (std::find(notes_.begin(), notes_.end(), piece.text) == notes_.end()) notes_.push_back(piece.text);
  }
  if (marks.empty()) return;
  begin(2);
  doubt(title, Confidence::Likely, "the mark of a note stood in this heading, and stands below it");
  out_ += marks;
}

void SectionText::clause(const Paragraph& paragraph, const std::string& number) {
  lists_.clear();
  begin(2);
  keep(paragraph, number);
  put(number + " " + inline_text(paragraph, with_.targets, with_.room), 0);
}

void SectionText::plain(const Paragraph& paragraph) {
  if (!paragraph.continued) lists_.clear();
  const std::size_t indent = lists_.empty() ? 0 : lists_.back().content;
  begin(2);
  keep(paragraph, {});
  out_ += std::string(indent, ' ');
  put(opening(inline_text(paragraph, with_.targets, with_.room)), indent);
}

bool SectionText::goes_on(const Label& label, Count count) {
  std::optional<List> before;
  const auto end_list = [&] {
    before = std::move(lists_.back());
    lists_.pop_back();
  };
  while (!lists_.empty() && lists_.back().level > label.level) end_list();
  List made{label.level, count, label.list};
  if (!lists_.empty() && lists_.back().level == label.level) {
    const List& open = lists_.back();
    const bool follows = count == Count::Bullet || label.ordinal == open.last + 1;
    if (open.count == count && open.id == label.list && follows) return true;
    end_list();
  }
  made.indent = lists_.empty() ? 0 : lists_.back().content;
  // Another sign than that of the list before it, with which it would be one.
  const bool bullets = count == Count::Bullet;
  made.sign = bullets ? '-' : '.';
  if (before && before->indent == made.indent && before->sign == made.sign) made.sign = bullets ? '*' : ')';
  lists_.push_back(std::move(made));
  return false;
}

void SectionText::item(const Paragraph& paragraph) {
  const Label& label = paragraph.label;
  constexpr unsigned letters = 26;  // behind them Word goes on otherwise than Concordat
  const std::string_view format = label.count == Count::Alpha   ? "lowerLetter"
                                  : label.count == Count::Roman ? "lowerRoman"
                                                                : "decimal";
  const bool counted = label.count != Count::Bullet && label.count != Count::Other && label.ordinal > 0 &&
                       (label.count != Count::Alpha || label.ordinal <= letters) &&
                       bare(label.text) == number_as(label.ordinal, std::string(format));
  const bool more = goes_on(label, counted ? label.count : Count::Bullet);
  List& list = lists_.back();
  const std::string sign =
      counted ? fmt::format("{}{} ", label.ordinal, list.sign) : fmt::format("{} ", list.sign);
  list.last = label.ordinal;
  list.content = list.indent + sign.size();
  const std::string indent(list.indent, ' ');
  if (!more && counted && label.count != Count::Decimal) {
    begin(2);
    out_ += indent + (label.count == Count::Alpha ? "{.alpha}" : "{.roman}");
  }
  begin(more ? 1 : 2);
  if (counted) marker_ = bare(label.text);
  const bool in_text = !counted && label.count != Count::Bullet;
  keep(paragraph, in_text ? label.text : std::string());
  const std::string words = inline_text(paragraph, with_.targets, with_.room);
  out_ += indent + sign;
  put(opening(in_text ? escaped(label.text) + " " + words : words), list.content);
}

}  // namespace concordat::importing
