#include "redline/tree.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "doc/build.hpp"
#include "redline/align.hpp"
#include "redline/likeness.hpp"
#include "redline/words.hpp"

namespace concordat::redline {
namespace {

using doc::Change;
using doc::Kind;
using doc::Node;
using Nodes = std::vector<Node>;

Node merged(const Node& before, const Node& after);

bool has_blocks(const Nodes& nodes) {
  return std::any_of(nodes.begin(), nodes.end(), doc::is_block);
}

/// Made of pieces that are looked at one by one; the others are the same or are not.
bool is_taken_whole(Kind kind) {
  return kind == Kind::CodeBlock || kind == Kind::Rule || kind == Kind::Months || kind == Kind::View;
}

void push_marked(Nodes& out, Node node, Change change) {
  doc::mark(node, change);
  out.push_back(std::move(node));
}

Nodes merged_blocks(const Nodes& before, const Nodes& after) {
  Nodes out;
  for (const Step& step : align(before, after)) {
    if (step.after == nothing) {
      push_marked(out, before[step.before], Change::Removed);
    } else if (step.before == nothing) {
      push_marked(out, after[step.after], Change::Added);
    } else if (step.moved) {
      push_marked(out, after[step.after], Change::Moved);
    } else if (const Node& is = after[step.after];
               is_taken_whole(is.kind) && hash_of(before[step.before]) != hash_of(is)) {
      push_marked(out, before[step.before], Change::Removed);
      push_marked(out, is, Change::Added);
    } else {
      out.push_back(merged(before[step.before], is));
    }
  }
  return out;
}

Nodes merged_children(const Node& before, const Node& after) {
  if (has_blocks(before.children) || has_blocks(after.children))
    return merged_blocks(before.children, after.children);
  return mark_words(before.children, after.children);
}

// --- Tables: rows by key, columns by their head.

std::string head_of(const Node& row, std::size_t column) {
  Node cell = row.children[column];
  return std::to_string(hash_of(cell));
}

/// The columns of both, in the order of the new one, those that are gone where they stood.
std::vector<Step> columns_of(const Node& before, const Node& after) {
  Nodes olds, news;
  const auto as_keys = [](const Node& head, Nodes& out) {
    for (std::size_t i = 0; i < head.children.size(); ++i)
      out.push_back({.kind = Kind::TableCell, .text = head_of(head, i)});
  };
  as_keys(before, olds);
  as_keys(after, news);
  std::vector<Step> steps;
  for (const Step& step : align(olds, news)) {
    // A column that stands elsewhere is the same column: its cells say whether they changed.
    if (!(step.after == nothing && step.moved)) steps.push_back(step);
  }
  return steps;
}

/// Marked word by word: where little is the same, the old stands whole beside the new.
bool is_one_text(const Node& before, const Node& after) {
  return before.children.empty() || after.children.empty() ||
         likeness(words_of(before), words_of(after)) >= 0.4;
}

Node merged_cell(const Node& before, const Node& after) {
  if (hash_of(before) == hash_of(after)) return after;
  Node cell = after;
  if (is_one_text(before, after)) {
    cell.children = merged_children(before, after);
  } else {
    cell.change = Change::Changed;
    cell.was = before.children;
  }
  return cell;
}

bool has_column(const Node& row, std::size_t column) {
  return column < row.children.size();
}

/// A row of both, one of the old alone, or one of the new alone.
Node merged_row(const Node* before, const Node* after, const std::vector<Step>& columns) {
  Node row = after ? *after : *before;
  row.children.clear();
  for (const Step& column : columns) {
    const bool was = before && column.before != nothing && has_column(*before, column.before);
    const bool is = after && column.after != nothing && has_column(*after, column.after);
    Node cell{.kind = Kind::TableCell};
    if (was && is) {
      cell = merged_cell(before->children[column.before], after->children[column.after]);
    } else if (was) {
      cell = before->children[column.before];
      if (!cell.children.empty()) cell.change = Change::Removed;
    } else if (is) {
      cell = after->children[column.after];
      if (!cell.children.empty()) cell.change = Change::Added;
    }
    row.children.push_back(std::move(cell));
  }
  return row;
}

/// Rows without a key are known by their first cell.
Nodes keyed_rows(const Node& table) {
  Nodes rows;
  for (std::size_t i = 1; i < table.children.size(); ++i) {
    Node row = table.children[i];
    if (row.kind == Kind::TableRow && row.key.empty() && !row.children.empty())
      row.key = std::to_string(hash_of(row.children.front()));
    rows.push_back(std::move(row));
  }
  return rows;
}

Node merged_table(const Node& before, const Node& after) {
  if (before.children.empty() || after.children.empty()) return after;
  const Node& old_head = before.children.front();
  const Node& new_head = after.children.front();
  const std::vector<Step> columns = columns_of(old_head, new_head);
  const Nodes olds = keyed_rows(before), news = keyed_rows(after);
  Node table = after;
  table.children = doc::nodes(merged_row(&old_head, &new_head, columns));
  for (const Step& step : align(olds, news)) {
    const Node* was = step.before == nothing ? nullptr : &olds[step.before];
    const Node* is = step.after == nothing ? nullptr : &news[step.after];
    const Node& either = is ? *is : *was;
    if (either.kind != Kind::TableRow) {  // the heading of a group of rows
      push_marked(table.children, either, is && was ? Change::None : is ? Change::Added : Change::Removed);
    } else if (was && is && step.moved) {
      push_marked(table.children, *is, Change::Moved);
    } else {
      table.children.push_back(merged_row(was, is, columns));
    }
    Node& made = table.children.back();
    if (is) made.key = after.children[step.after + 1].key;
  }
  return table;
}

Node merged_field(const Node& before, const Node& after) {
  Node field = after;
  if (!has_blocks(before.children) && !has_blocks(after.children) && !is_one_text(before, after)) {
    field.change = Change::Changed;
    field.was = before.children;
    return field;
  }
  field.children = merged_children(before, after);
  return field;
}

Node merged(const Node& before, const Node& after) {
  if (hash_of(before) == hash_of(after)) return after;
  // Of a drawing the lines in words tell what changed.
  if (after.kind == Kind::Figure) return after;
  if (after.kind == Kind::Table) return merged_table(before, after);
  if (after.kind == Kind::Field) return merged_field(before, after);
  Node made = after;
  made.children = merged_children(before, after);
  return made;
}

}  // namespace

Node marked(const Node& before, const Node& after) {
  return merged(before, after);
}

bool has_changes(const Node& node) {
  return node.change != Change::None || std::any_of(node.children.begin(), node.children.end(), has_changes);
}

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

/// The head, and the rows with changes under the heading of their group.
Node only_changed_rows(const Node& table) {
  Node made = table;
  made.children.clear();
  const Node* group = nullptr;
  for (const Node& row : table.children) {
    if (row.kind == Kind::RowGroup && !has_changes(row)) {
      group = &row;
      continue;
    }
    if (&row != &table.children.front() && !has_changes(row)) continue;
    if (group && &row != &table.children.front()) made.children.push_back(*std::exchange(group, nullptr));
    made.children.push_back(row);
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
