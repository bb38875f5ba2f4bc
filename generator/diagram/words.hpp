#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "fonts/widths.hpp"

namespace concordat::diagram {

// All measures of a drawing are CSS pixels; on paper one is three quarters of a point.

inline constexpr int type_size = 12;  ///< of all text in a drawing: 9 pt
inline constexpr int line_height = 15;

/// How wide a text stands on a drawing.
int pixels_of(std::string_view text, fonts::Weight weight);

/// Broken between words into lines of at most this width; a longer word is broken where it must be.
std::vector<std::string> wrapped(std::string_view text, int width, fonts::Weight weight);

/// "3–5, 9" of sorted numbers.
std::string in_ranges(const std::vector<std::size_t>& numbers, std::string_view dash, std::string_view comma);

}  // namespace concordat::diagram
