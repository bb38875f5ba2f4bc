// What is taken out of a marked tree: one of its two sides, or all that stayed.
#include <utility>

#include "doc/build.hpp"
#include "redline/tree.hpp"

namespace concordat::redline {

using doc::Change;
using doc::Kind;
using doc::Node;
using Nodes = std::vector<Node>;

namespace {

/// `kept` is of the side that is made, `dropped` of the other.
Nodes one_side(const Nodes& nodes, Change kept, Change dropped) {
  Nodes out;
  const bool old = kept == Change::Removed;
  for (const Node& node : nodes) {
    if (node.change == dropped || (old && node.change == Change::Moved)) continue;
    Node one = node;
    if (old && node.change == Change::Changed) one.children = node.was;
    one.change = Change::None;
    one.was.clear();
    const bool held = !one.children.empty();
    one.children = one_side(one.children, kept, dropped);
    // A list or table of which each part was new is new itself.
    if (held && one.children.empty() && doc::is_block(one) && one.kind != Kind::TableCell) continue;
    out.push_back(std::move(one));
  }
  return out;
}

}  // namespace

Node rejected(const Node& marked) {
  Node made = marked;
  made.children = one_side(marked.children, Change::Removed, Change::Added);
  return made;
}

Node accepted(const Node& marked) {
  Node made = marked;
  made.children = one_side(marked.children, Change::Added, Change::Removed);
  return made;
}

namespace {

Node only_changed_fields(const Node& list) {
  Node made = list;
  std::erase_if(made.children, [](const Node& field) { return !has_changes(field); });
  return made;
}

/// Of a table its head, and the rows with changes in it and in its groups.
Node only_changed_rows(const Node& table) {
  Node made = table;
  made.children.clear();
  for (const Node& row : table.children) {
    const bool head = table.kind == Kind::Table && &row == &table.children.front();
    if (!head && !has_changes(row)) continue;
    made.children.push_back(row.kind == Kind::RowGroup ? only_changed_rows(row) : row);
  }
  return made;
}

}  // namespace

Node only_changes(const Node& marked) {
  Node made = marked;
  made.children.clear();
  Nodes headings;  // those that the next block with changes stands below
  for (const Node& block : marked.children) {
    if (block.kind == Kind::Heading && !has_changes(block)) {
      std::erase_if(headings, [&](const Node& above) { return above.level >= block.level; });
      headings.push_back(block);
      continue;
    }
    if (!has_changes(block)) continue;
    std::move(headings.begin(), headings.end(), std::back_inserter(made.children));
    headings.clear();
    if (block.kind == Kind::Document)
      doc::append(made.children, only_changes(block));
    else
      made.children.push_back(block.kind == Kind::Table       ? only_changed_rows(block)
                              : block.kind == Kind::FieldList ? only_changed_fields(block)
                                                              : block);
  }
  return made;
}

}  // namespace concordat::redline
