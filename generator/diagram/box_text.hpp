#pragma once

#include <string>
#include <vector>

#include "diagram/plan.hpp"

namespace concordat::diagram {

/// Widths and heights are whole numbers of this, so that what ends at the left of a gap and what ends at its
/// right never lie on one height (see route.cpp).
inline constexpr int unit = 9;
inline constexpr int padding = unit;  ///< between a box and what stands in it

/// A number of pixels, up to the next whole unit.
constexpr int in_units(int pixels) {
  return (pixels + unit - 1) / unit * unit;
}

inline constexpr int chip_gap = 4;

/// A chip as it stands on a drawing.
struct ChipText {
  std::vector<std::string> lines;
  int width = 0;
  int height = 0;
};

/// The text of one box, broken into lines.
struct BoxText {
  std::vector<std::string> name;
  std::vector<std::string> more;
  std::vector<ChipText> chips;
  std::vector<std::vector<std::size_t>> chip_rows;  ///< places in `chips`
  bool chips_beside_name = false;  ///< the only row of chips stands at the end of the name's line
  int height = 0;                  ///< of all of it, in units
};

/// As it stands in a box of this width.
BoxText box_text(const PlanNode& node, int width);

}  // namespace concordat::diagram
