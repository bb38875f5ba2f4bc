// Tables, fields and panels of document trees as pandoc's.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "word/writer.hpp"

namespace concordat::word {
namespace {

using doc::Kind;
using doc::Node;
using Json = nlohmann::json;

const char* alignment(doc::Align align) {
  switch (align) {
    case doc::Align::Right:
      return "AlignRight";
    case doc::Align::Center:
      return "AlignCenter";
    default:
      return "AlignDefault";
  }
}

Json cell_of(Json blocks, std::size_t columns) {
  return {attributes({}), {{"t", "AlignDefault"}}, 1, columns, std::move(blocks)};
}

Json row_of(Json cells) {
  return {attributes({}), std::move(cells)};
}

Json strong_cell(std::string_view words, std::size_t columns = 1) {
  return cell_of(Json::array({element("Plain", Json::array({element("Strong", Json::array({str(words)}))}))}),
                 columns);
}

/// A table of pandoc's. `aligned` has as many cells as the table has columns.
Json table_of(std::string_view caption, const Node& aligned, Json head, Json rows) {
  Json columns = Json::array();
  for (const Node& cell : aligned.children)
    columns.push_back({{{"t", alignment(cell.align)}}, {{"t", "ColWidthDefault"}}});
  Json words = Json::array();
  if (!caption.empty()) words.push_back(element("Plain", Json::array({str(caption)})));
  return element("Table", {attributes({}),
                           {nullptr, std::move(words)},
                           std::move(columns),
                           {attributes({}), Json::array({std::move(head)})},
                           Json::array({{attributes({}), 0, Json::array(), std::move(rows)}}),
                           {attributes({}), Json::array()}});
}

}  // namespace

Json Writer::cell(const Node& cell, doc::Change change) {
  return cell_of(mixed(cell, change == doc::Change::None ? cell.change : change), 1);
}

Json Writer::row(const Node& row) {
  Json cells = Json::array();
  for (const Node& one : row.children) cells.push_back(cell(one, row.change));
  // Pandoc forgets the ids of rows; links lead to the first cell.
  if (!row.id.empty() && !cells.empty()) {
    Json& blocks = cells.front()[4];
    blocks = Json::array({element("Div", {attributes(row.id), std::move(blocks)})});
  }
  return row_of(std::move(cells));
}

void Writer::table(Json& out, const Node& node) {
  if (node.children.empty()) return;
  const Node& head = node.children.front();
  in_matrix_ = node.look == "matrix";
  Json rows = Json::array();
  for (std::size_t i = 1; i < node.children.size(); ++i) {
    const Node& child = node.children[i];
    if (child.kind == Kind::RowGroup) {
      rows.push_back(row_of(Json::array({strong_cell(child.text, head.children.size())})));
      for (const Node& one : child.children) rows.push_back(row(one));
    } else {
      rows.push_back(row(child));
    }
  }
  Json table = table_of(node.text, head, row(head), std::move(rows));
  in_matrix_ = false;
  if (node.paper != doc::Paper::Wide) return out.push_back(std::move(table));
  out.push_back(element("Div", {attributes({}, "wide"), Json::array({std::move(table)})}));
}

void Writer::fields(Json& out, const Node& node) {
  Json rows = Json::array();
  for (const Node& field : node.children)
    rows.push_back(row_of(Json::array({strong_cell(field.text), cell(field, field.change)})));
  const Node two{.children = {{.kind = Kind::TableCell}, {.kind = Kind::TableCell}}};
  Json head = row_of(Json::array({strong_cell(node.text), strong_cell("Entry")}));
  out.push_back(table_of({}, two, std::move(head), std::move(rows)));
}

void Writer::panels(Json& out, const Node& node) {
  for (const Node& panel : node.children) {
    out.push_back(panel.level > 0
                      ? element("Header", {panel.level, attributes({}), Json::array({str(panel.text)})})
                      : head(panel.text));
    blocks(out, panel.children);
  }
}

}  // namespace concordat::word
