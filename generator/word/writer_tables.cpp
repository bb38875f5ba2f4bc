// Tables, and fields as tables.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "doc/plain.hpp"
#include "word/writer.hpp"

namespace concordat::word {

using doc::Kind;
using doc::Node;

/// A row on its way into a table.
struct Writer::Row {
  std::vector<std::string> cells;    ///< OOXML
  std::vector<std::size_t> letters;  ///< of each cell
  bool over_all = false;             ///< its one cell is as wide as the table
};

namespace {

std::string_view justified(doc::Align align) {
  if (align == doc::Align::Right) return R"(<w:jc w:val="right"/>)";
  if (align == doc::Align::Center) return R"(<w:jc w:val="center"/>)";
  return {};
}

/// Columns as wide as what stands in them asks for. Without widths, programs differ in what they make of a
/// table.
std::vector<int> shares(const std::vector<std::size_t>& letters, int width) {
  double sum = 0;
  for (const std::size_t count : letters) sum += std::sqrt(static_cast<double>(count));
  std::vector<int> widths;
  for (const std::size_t count : letters)
    widths.push_back(static_cast<int>(width * std::sqrt(static_cast<double>(count)) / sum));
  return widths;
}

template <class Row>
std::vector<int> widths_of(const std::vector<Row>& rows, int width) {
  constexpr std::size_t least = 60;
  std::vector<std::size_t> letters(rows.front().cells.size(), least);
  for (const Row& row : rows) {
    if (row.over_all) continue;
    for (std::size_t i = 0; i < std::min(letters.size(), row.letters.size()); ++i)
      letters[i] += row.letters[i];
  }
  return shares(letters, width);
}

template <class Row>
std::string row_xml(const Row& row, std::size_t columns, bool is_head) {
  std::string out = "<w:tr>";
  if (is_head) out += "<w:trPr><w:tblHeader/></w:trPr>";
  for (const std::string& cell : row.cells) {
    out += row.over_all ? fmt::format(R"(<w:tc><w:tcPr><w:gridSpan w:val="{}"/></w:tcPr>)", columns)
                        : std::string("<w:tc><w:tcPr/>");
    out += cell + "</w:tc>";
  }
  return out += "</w:tr>";
}

/// The first row is the head.
template <class Row>
std::string table_xml(std::string_view caption, const std::vector<Row>& rows, int width) {
  std::string out =
      R"(<w:tbl><w:tblPr><w:tblStyle w:val="Table"/><w:tblW w:w="5000" w:type="pct"/>)"
      R"(<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="0"/>)";
  if (!caption.empty()) out += fmt::format(R"(<w:tblCaption w:val="{}"/>)", escaped(caption));
  out += "</w:tblPr><w:tblGrid>";
  for (const int column : widths_of(rows, width)) out += fmt::format(R"(<w:gridCol w:w="{}"/>)", column);
  out += "</w:tblGrid>";
  for (const Row& row : rows) out += row_xml(row, rows.front().cells.size(), &row == &rows.front());
  return out += "</w:tbl>";
}

}  // namespace

std::string Writer::cell(const Node& node, doc::Change change) {
  const bool has_blocks = std::any_of(node.children.begin(), node.children.end(), doc::is_block);
  if (!has_blocks) return paragraph(manner_, node, change);
  Blocks out;
  Node run{.kind = Kind::Paragraph};
  const auto close = [&] {
    if (!run.children.empty()) out.push_back({paragraph(manner_, run, change)});
    run.children.clear();
  };
  for (const Node& child : node.children) {
    if (doc::is_block(child)) {
      close();
      block(out, child);
    } else {
      run.children.push_back(child);
    }
  }
  close();
  std::string xml = joined(out);
  // Word takes a cell that does not end with a paragraph for a damaged file.
  return xml.empty() || xml.ends_with("</w:tbl>") ? xml + "<w:p/>" : xml;
}

std::string Writer::strong_cell(std::string_view words) {
  return strong_paragraph(manner_, words);
}

Writer::Row Writer::row(const Node& row, const Node& head) {
  Row out;
  for (std::size_t i = 0; i < row.children.size(); ++i) {
    const Node& one = row.children[i];
    manner_.rest = justified(i < head.children.size() ? head.children[i].align : doc::Align::None);
    out.cells.push_back(cell(one, row.change == doc::Change::None ? one.change : row.change));
    out.letters.push_back(doc::plain(one).size());
  }
  manner_.rest = {};
  // Rows have no place of their own; links lead to the first cell.
  if (!row.id.empty() && !out.cells.empty()) out.cells.front() = marked(row.id, out.cells.front());
  return out;
}

void Writer::table(Blocks& out, const Node& node) {
  if (node.children.empty()) return;
  const Node& head = node.children.front();
  const bool outside_matrix = std::exchange(in_matrix_, node.look == "matrix");
  const Manner outside = std::exchange(manner_, {"Compact"});
  const int outside_level = std::exchange(level_, 0);
  std::vector<Row> rows;
  for (const Node& child : node.children) {
    if (child.kind == Kind::RowGroup) {
      rows.push_back({{strong_cell(child.text)}, {}, true});
      for (const Node& one : child.children) rows.push_back(row(one, head));
    } else {
      rows.push_back(row(child, head));
    }
  }
  manner_ = outside;
  level_ = outside_level;
  in_matrix_ = outside_matrix;
  const bool is_wide = node.paper == doc::Paper::Wide;
  const Page page = is_wide ? Page::Landscape : Page::Portrait;
  std::string xml;
  if (!node.text.empty())
    xml = paragraph({"TableCaption"}, {.children = {{.kind = Kind::Text, .text = node.text}}},
                    doc::Change::None);
  xml += table_xml(node.text, rows, width_of(page));
  out.push_back({std::move(xml), is_wide ? Block::Place::Turned : Block::Place::Flow, page});
}

void Writer::fields(Blocks& out, const Node& node) {
  const Manner outside = std::exchange(manner_, {"Compact"});
  const int outside_level = std::exchange(level_, 0);
  std::vector<Row> rows;
  rows.push_back({{strong_cell(node.text), strong_cell("Entry")}, {node.text.size(), 5}});
  for (const Node& field : node.children)
    rows.push_back({{strong_cell(field.text), cell(field, field.change)},
                    {field.text.size(), doc::plain(field).size()}});
  manner_ = outside;
  level_ = outside_level;
  out.push_back({table_xml({}, rows, width_of(Page::Portrait))});
}

}  // namespace concordat::word
