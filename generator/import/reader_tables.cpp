// Tables of a Word file: rows and cells, merged ones, and those that a tracked change brought or took away.
#include <algorithm>

#include "import/reader.hpp"

namespace concordat::importing {
namespace {

std::size_t columns(int number) {
  constexpr int most = 63;  // that Word allows
  return static_cast<std::size_t>(std::clamp(number, 1, most));
}

}  // namespace

void Reader::table(const pugi::xml_node& node, std::vector<Block>& to) {
  Block made;
  rows(node, made.rows);
  if (!made.rows.empty()) to.push_back(std::move(made));
}

void Reader::rows(const pugi::xml_node& parent, std::vector<Row>& to) {
  for (const pugi::xml_node& node : parent.children()) {
    if (!is(node, "w:tr")) {
      if (node.first_child() && !passed_over(node)) rows(node, to);
      continue;
    }
    const pugi::xml_node properties = node.child("w:trPr");
    if (is_gone(properties, "w:ins", "w:del")) {
      leave_out(node, "a row of a tracked change");
      continue;
    }
    Row row;
    if (const int before = number_in(properties.child("w:gridBefore")).value_or(0); before > 0)
      row.push_back({{}, columns(before), false});
    cells(node, row);
    to.push_back(std::move(row));
  }
}

void Reader::cells(const pugi::xml_node& parent, Row& to) {
  for (const pugi::xml_node& node : parent.children()) {
    if (!is(node, "w:tc")) {
      if (node.first_child() && !passed_over(node)) cells(node, to);
      continue;
    }
    const pugi::xml_node properties = node.child("w:tcPr");
    if (is_gone(properties, "w:cellIns", "w:cellDel")) {
      leave_out(node, "a cell of a tracked change");
      continue;
    }
    Cell cell;
    cell.columns = columns(number_in(properties.child("w:gridSpan")).value_or(1));
    const pugi::xml_node merge = properties.child("w:vMerge");
    cell.goes_on = merge && value_of(merge) != "restart";
    blocks(node, cell.blocks);
    flush(cell.blocks);
    to.push_back(std::move(cell));
  }
}

}  // namespace concordat::importing
