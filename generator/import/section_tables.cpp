// Tables and notes of a section. A table of Markdown has a head, and cells of one line: what stood in a cell
// line by line stands behind strokes, and cells that were one have their words in the first of them.
#include <fmt/format.h>

#include <algorithm>

#include "import/letters.hpp"
#include "import/section_text.hpp"
#include "import/typed.hpp"

namespace concordat::importing {
namespace {

constexpr const char* stroke = "/";

std::size_t width(const Row& row) {
  std::size_t columns = 0;
  for (const Cell& cell : row) columns += cell.columns;
  return columns;
}

bool is_empty(const Cell& cell) {
  return std::all_of(cell.blocks.begin(), cell.blocks.end(),
                     [](const Block& block) { return block.rows.empty() && is_blank(block.paragraph); });
}

bool has_signs_in(const std::vector<Block>& blocks) {
  return std::any_of(blocks.begin(), blocks.end(), [](const Block& block) {
    if (block.rows.empty()) return has_signs(words_of(block.paragraph));
    return std::any_of(block.rows.begin(), block.rows.end(), [](const Row& row) {
      return std::any_of(row.begin(), row.end(), [](const Cell& cell) { return has_signs_in(cell.blocks); });
    });
  });
}

const Paragraph& first_paragraph(const Block& table) {
  static const Paragraph none;
  for (const Row& row : table.rows) {
    for (const Cell& cell : row) {
      for (const Block& block : cell.blocks) {
        if (block.rows.empty() && !is_blank(block.paragraph)) return block.paragraph;
      }
    }
  }
  return none;
}

}  // namespace

void SectionText::table(const Block& table) {
  std::vector<Row> rows = table.rows;
  std::size_t columns = 0;
  for (const Row& row : rows) columns = std::max(columns, width(row));
  const Paragraph& first = first_paragraph(table);
  // A frame about text, and a title above the head, are no table.
  if (columns <= 1) {
    if (first.id != 0) doubt(first, Confidence::Sure, "a table of one column: its cells stand as paragraphs");
    for (const Row& row : rows) {
      for (const Cell& cell : row) {
        for (const Block& one : cell.blocks) block(one);
      }
    }
    return;
  }
  lists_.clear();
  std::size_t head = 0;
  while (head + 1 < rows.size() && rows[head].size() == 1 && rows[head].front().columns == columns) {
    for (const Block& one : rows[head].front().blocks) block(one);
    ++head;
  }
  lists_.clear();
  rows.erase(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(head));
  if (std::all_of(rows.begin(), rows.end(),
                  [](const Row& row) { return std::all_of(row.begin(), row.end(), is_empty); }))
    return;
  begin(2);
  const bool merged = std::any_of(rows.begin(), rows.end(), [](const Row& row) {
    return std::any_of(row.begin(), row.end(),
                       [](const Cell& one) { return one.goes_on || one.columns > 1; });
  });
  if (merged)
    doubt(first, Confidence::Likely,
          "a table with merged cells: the words stand in the first of the cells that were one");
  table_doubt_ = false;
  cell_room_ = with_.room == Room::PlainLine || has_signs_in({table}) ? Room::PlainCell : Room::Cell;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (i > 0) begin(1);
    out_ += row(rows[i], columns);
    if (i > 0) continue;
    begin(1);
    out_ += "|";
    for (std::size_t column = 0; column < columns; ++column) out_ += "---|";
  }
  if (table_doubt_)
    doubt(first, Confidence::Likely, "a table with lists, lines or tables in its cells: strokes part them");
}

std::string SectionText::row(const Row& row, std::size_t columns) {
  std::string made = "|";
  for (const Cell& one : row) {
    made += " " + cell(one) + " |";
    for (std::size_t i = 1; i < one.columns; ++i) made += " |";
  }
  for (std::size_t i = width(row); i < columns; ++i) made += " |";
  return made;
}

std::string SectionText::cell(const Cell& cell) {
  std::string text;
  const std::size_t before = with_.account.kept.size();
  cell_blocks(cell.blocks, text);
  // A dash that is the whole of the first line would be the bullet of the others.
  const Typed first = typed_label(text);
  if (first.length == 0 || first.label.count != Count::Bullet) return text;
  Kept& kept = with_.account.kept[before];
  kept.added = fmt::format("{} {}", stroke, kept.added);
  return fmt::format("{} {}", stroke, text);
}

void SectionText::cell_blocks(const std::vector<Block>& blocks, std::string& text) {
  for (const Block& block : blocks) {
    for (const Row& row : block.rows) {
      for (const Cell& cell : row) cell_blocks(cell.blocks, text);
    }
    const Paragraph& paragraph = block.paragraph;
    if (!block.rows.empty() || is_blank(paragraph)) continue;
    const bool numbered = paragraph.label.is_there() && paragraph.label.count != Count::Bullet;
    std::string added = text.empty() ? std::string() : std::string(stroke);
    table_doubt_ = table_doubt_ || !text.empty();
    if (numbered) added += (added.empty() ? "" : " ") + paragraph.label.text;
    keep(paragraph, added);
    if (!added.empty()) text += (text.empty() ? "" : " ") + escaped(added) + " ";
    text += inline_text(paragraph, with_.targets, cell_room_);
  }
}

void SectionText::notes() {
  lists_.clear();
  const std::vector<std::string> marks = std::move(notes_);
  for (std::size_t i = 0; i < marks.size(); ++i) {
    const std::string& id = marks[i];
    const auto found = with_.story.notes.find(id);
    if (found == with_.story.notes.end()) continue;
    note_ = std::to_string(i + 1);  // the reader counts them
    bool first = true;
    for (const Block& block : found->second) {
      if (!block.rows.empty() || is_blank(block.paragraph)) {
        for (const Row& row : block.rows) {
          for (const Cell& one : row) {
            begin(2);
            out_ += "    ";
            out_ += opening(cell(one));
          }
        }
        continue;
      }
      begin(2);
      const Label& label = block.paragraph.label;
      const std::string number = label.count == Count::Bullet ? std::string() : label.text;
      keep(block.paragraph, number);
      out_ += first ? fmt::format("[^{}]: ", id) : "    ";
      const std::string words = inline_text(block.paragraph, with_.targets, with_.room);
      put(opening(number.empty() ? words : escaped(number) + " " + words), 4);
      first = false;
    }
    note_.clear();
    if (!first) continue;
    begin(2);
    constexpr const char* nothing = "\u2013";
    with_.account.kept.push_back({0, {}, Place::Note, std::to_string(i + 1), {}, {}, nothing, file_, now()});
    out_ += "[^" + id + "]: " + nothing;
  }
}

}  // namespace concordat::importing
