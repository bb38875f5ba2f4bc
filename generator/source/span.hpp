#pragma once

#include <compare>
#include <cstdint>

namespace concordat {

/// Index of a source file in its `source::Tree`. `none` stands for "no file" (a value that was made, not
/// read).
using FileIndex = std::uint32_t;
inline constexpr FileIndex no_file = 0xffffffff;

/// A range of bytes in a source file, end exclusive. Line and column are worked out only when a diagnostic is
/// printed.
struct Span {
  FileIndex file = no_file;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  friend auto operator<=>(const Span&, const Span&) = default;
};

}  // namespace concordat
