#pragma once

#include <cmark-gfm.h>

#include <string_view>
#include <vector>

#include "diag/diagnostic.hpp"

namespace concordat::markdown {

/// The lines of a text, as the library counts them.
class Lines {
 public:
  explicit Lines(std::string_view text);

  /// From the column on; both count from 1.
  std::string_view from(int line, int column) const;

 private:
  std::string_view text_;
  std::vector<std::size_t> starts_;
};

/// Reports a block that Markdown makes of what stands beside words, where the author hardly meant one: a
/// heading of a line of dashes, code of blanks before a line; and cells that have no column and would be
/// lost.
void check_block(cmark_node* block, const Lines& lines, Span span, diag::Sink& sink);

}  // namespace concordat::markdown
