#pragma once

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "source/tree.hpp"

namespace concordat::diag {

/// A place as people and editors name it: both count from 1; the column counts characters (code points).
struct Position {
  std::size_t line = 1;
  std::size_t column = 1;
};

Position position(std::string_view bytes, std::size_t offset);

/// Whether the byte goes on with a character of several bytes.
bool continues_character(char byte);

/// Finds places in one file: by an index of its lines, and within a line from the last place on. However many
/// errors there are, and wherever their notes point, the file is walked over once.
class Walk {
 public:
  explicit Walk(std::string_view bytes) : bytes_(bytes) {
    for (std::size_t at = 0; (at = bytes.find('\n', at)) != std::string_view::npos;) lines_.push_back(++at);
  }

  Position to(std::size_t offset) {
    offset = std::min(offset, bytes_.size());
    const auto line = std::prev(std::upper_bound(lines_.begin(), lines_.end(), offset));
    if (*line != line_begin_ || offset < at_) {
      at_ = line_begin_ = *line;
      position_ = {static_cast<std::size_t>(line - lines_.begin()) + 1, 1};
    }
    for (; at_ < offset; ++at_) position_.column += !continues_character(bytes_[at_]);
    return position_;
  }

  std::size_t line_begin() const { return line_begin_; }

 private:
  std::string_view bytes_;
  std::vector<std::size_t> lines_ = {0};  // where each begins
  std::size_t at_ = 0;
  std::size_t line_begin_ = 0;
  Position position_;
};

class Places {
 public:
  explicit Places(const source::Tree& sources) : sources_(sources) {}

  /// Of a workbook, whose lines nobody sees, row and column of the cell.
  Position position(Span span) {
    const source::CellPlace* cell = cell_of_workbook(span);
    return cell ? Position{cell->row + 1, cell->column + 1U} : walk(span.file).to(span.begin);
  }
  std::size_t line_begin(Span span) {
    walk(span.file).to(span.begin);
    return walk(span.file).line_begin();
  }

 private:
  const source::CellPlace* cell_of_workbook(Span span) const {
    const source::File& file = sources_[span.file];
    return file.is_workbook() ? file.cells.at(span.begin) : nullptr;
  }
  Walk& walk(FileIndex file) { return walks_.try_emplace(file, sources_[file].bytes).first->second; }

  const source::Tree& sources_;
  std::unordered_map<FileIndex, Walk> walks_;
};

}  // namespace concordat::diag
