#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace concordat::fonts {

/// Advance widths of Liberation Sans, in thousandths of the size, of the letters from `first` on.
struct Widths {
  char32_t first;
  std::span<const std::uint16_t> regular;
  std::span<const std::uint16_t> bold;
};

/// widths_table.cpp, made by tools/print/widths.mjs.
std::span<const Widths> widths_table();

enum class Weight { Regular, Bold };

/// How wide a text is, in thousandths of the size. Letters outside the table count as wide as they are high.
int width_of(std::string_view text, Weight weight);

}  // namespace concordat::fonts
