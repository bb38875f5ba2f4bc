// Blocks that come about without a sign of their own. Of some the tree no longer tells how they were written,
// so the line is looked at.
#include "markdown/block_check.hpp"

#include <cmark-gfm-core-extensions.h>
#include <fmt/format.h>

#include <algorithm>

namespace concordat::markdown {
namespace {

bool is_fenced(cmark_node* code) {
  int length = 0;
  int offset = 0;
  char character = 0;
  return cmark_node_get_fenced(code, &length, &offset, &character) != 0;
}

// The cells of a row as it is written.
std::size_t cells(std::string_view row) {
  while (!row.empty() && std::string_view(" \t\r").find(row.back()) != std::string_view::npos)
    row.remove_suffix(1);
  std::size_t count = 1;
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (row[i] == '\\') {
      ++i;
    } else if (row[i] == '|' && i > 0 && i + 1 < row.size()) {
      ++count;
    }
  }
  return count;
}

void check_row(cmark_node* row, std::string_view line, Span span, diag::Sink& sink) {
  const std::size_t columns = cmark_gfm_extensions_get_table_columns(cmark_node_parent(row));
  const std::size_t found = cells(line);
  if (found <= columns) return;
  sink.add(diag::Code::AlmostMarkup, span,
           fmt::format("a row of {} cells in a table of {} columns", found, columns),
           "give the head and the line of dashes as many columns; a | that is meant as text has a backslash "
           "before it");
}

}  // namespace

Lines::Lines(std::string_view text) : text_(text) {
  starts_.push_back(0);
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\n') starts_.push_back(i + 1);
  }
}

std::string_view Lines::from(int line, int column) const {
  const std::size_t index = std::min(static_cast<std::size_t>(std::max(1, line)) - 1, starts_.size() - 1);
  const std::size_t begin =
      std::min(starts_[index] + static_cast<std::size_t>(std::max(1, column)) - 1, text_.size());
  return text_.substr(begin, std::min(text_.find('\n', begin), text_.size()) - begin);
}

void check_block(cmark_node* block, const Lines& lines, Span span, diag::Sink& sink) {
  const std::string_view line =
      lines.from(cmark_node_get_start_line(block), cmark_node_get_start_column(block));
  const cmark_node_type type = cmark_node_get_type(block);
  if (type == CMARK_NODE_HEADING && line.find('#') != line.find_first_not_of(" \t")) {
    sink.add(diag::Code::AlmostMarkup, span,
             "the line of dashes or equals signs below makes a heading of this",
             "write ## before a heading; leave a blank line above a rule");
    cmark_node_set_heading_level(block, std::max(2, cmark_node_get_heading_level(block)));
  } else if (type == CMARK_NODE_CODE_BLOCK && !is_fenced(block)) {
    sink.add(diag::Code::AlmostMarkup, span, "blanks at the beginning of the line make code of this",
             "take the blanks away; what belongs to an item stands below its first word");
  } else if (std::string_view(cmark_node_get_type_string(block)) == "table_row") {
    check_row(block, line, span, sink);
  }
}

}  // namespace concordat::markdown
