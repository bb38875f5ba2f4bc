#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "markdown/parse.hpp"

namespace concordat::markdown {

/// Lines and columns of a block as the library counts them: from 1, columns in bytes, the last one included.
struct BlockLines {
  int first_line = 0;
  int first_column = 0;
  int last_line = 0;
  int last_column = 0;
};

/// Where in the file the nodes of one text stand. Ask in the order of the tree. `fixed`, where it has a file,
/// is the TOML string that holds the text: every block has its place.
class Places {
 public:
  Places(const Source& source, Span fixed);

  Span document() const;
  Span block(const BlockLines& lines);
  /// The address of a link: `](address`, `](<address` or `<address`.
  Span address(const std::string& url);
  /// Text, code or a tag.
  Span text(const std::string& text);
  /// Text that follows a link comes after its address.
  void leave_link();

 private:
  std::size_t find(std::string_view wanted, std::size_t from, std::size_t limit);
  std::size_t line_start(int line) const;
  bool inside_character(std::size_t at) const;
  Span span(std::size_t begin, std::size_t end) const;

  const Source& source_;
  Span fixed_;
  Span last_block_;
  std::size_t address_from_;
  std::size_t text_from_;
  std::size_t limit_ = 0;  // the end of the blocks so far
  std::size_t budget_ = std::size_t{64}
                        << 20;  // bytes that may still be searched without a hit, so that no text takes long
  std::vector<std::size_t> starts_;  // of the lines
};

}  // namespace concordat::markdown
