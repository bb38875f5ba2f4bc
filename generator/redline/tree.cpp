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

Node merged_different(const Node& before, const Node& after);

bool has_blocks(const Nodes& nodes) {
  return std::any_of(nodes.begin(), nodes.end(), doc::is_block);
}

/// Made of pieces that are looked at one by one; the others are the same or are not.
bool is_taken_whole(Kind kind) {
  return kind == Kind::CodeBlock || kind == Kind::Rule || kind == Kind::View;
}

/// Whether what it is called, its caption or heading, is the same; a mark stands on blocks and words only.
bool is_called_the_same(const Node& before, const Node& after) {
  const bool names = after.kind == Kind::Table || after.kind == Kind::RowGroup || after.kind == Kind::Panel ||
                     after.kind == Kind::Field || after.kind == Kind::Editorial;
  return !names || normal(before.text) == normal(after.text);
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
    } else if (step.same) {
      out.push_back(after[step.after]);
    } else if (const Node& is = after[step.after];
               !is_called_the_same(before[step.before], is) || is_taken_whole(is.kind)) {
      push_marked(out, before[step.before], Change::Removed);
      push_marked(out, is, Change::Added);
    } else {
      out.push_back(merged_different(before[step.before], is));
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
  if (hash_of(before) == hash_of(after) || after.look == doc::row_number) return after;
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

using Rows = std::span<const Node>;

Nodes merged_rows(Rows before, Rows after, const std::vector<Step>& columns);

/// A group of rows of both.
Node merged_group(const Node& before, const Node& after, const std::vector<Step>& columns) {
  Node group = after;
  group.children = merged_rows(before.children, after.children, columns);
  return group;
}

Nodes merged_rows(Rows before, Rows after, const std::vector<Step>& columns) {
  const bool has_all_columns = std::all_of(columns.begin(), columns.end(), [](const Step& column) {
    return column.before != nothing && column.after != nothing;
  });
  Nodes rows;
  for (const Step& step : align(before, after)) {
    const Node* was = step.before == nothing ? nullptr : &before[step.before];
    const Node* is = step.after == nothing ? nullptr : &after[step.after];
    const Node& either = is ? *is : *was;
    if (step.same && !step.moved && has_all_columns) {
      rows.push_back(*is);
    } else if (was && is && step.moved) {
      push_marked(rows, *is, Change::Moved);
    } else if (either.kind == Kind::TableRow) {
      rows.push_back(merged_row(was, is, columns));
    } else if (was && is && is_called_the_same(*was, *is)) {
      rows.push_back(merged_group(*was, *is, columns));
    } else {
      if (was) push_marked(rows, *was, Change::Removed);
      if (is) push_marked(rows, *is, Change::Added);
    }
  }
  return rows;
}

Node merged_table(const Node& before, const Node& after) {
  if (before.children.empty() || after.children.empty()) return after;
  const Node& old_head = before.children.front();
  const Node& new_head = after.children.front();
  const std::vector<Step> columns = columns_of(old_head, new_head);
  Node table = after;
  table.children = merged_rows(Rows(before.children).subspan(1), Rows(after.children).subspan(1), columns);
  table.children.insert(table.children.begin(), merged_row(&old_head, &new_head, columns));
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

Node merged_different(const Node& before, const Node& after) {
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
  return hash_of(before) == hash_of(after) ? after : merged_different(before, after);
}

bool has_changes(const Node& node) {
  return node.change != Change::None || std::any_of(node.children.begin(), node.children.end(), has_changes);
}

}  // namespace concordat::redline
