#pragma once

#include <string>
#include <string_view>

#include "diagram/markup.hpp"

namespace concordat::diagram {

/// A drawing in two layers, so that names can be read where lines cross them. Empty where there is none.
struct LayeredDrawing {
  static constexpr std::string_view end = "</g></svg>";

  std::string lines;   ///< SVG from its root on: everything but the labels, without its end
  std::string labels;  ///< names of groups and labels of lines, to go on top; then comes `end`
  int width = 0;       ///< in CSS pixels
  int height = 0;

  std::string svg() const { return lines + labels + std::string(end); }
};

/// Separates a drawing that `page_svg` made: text in nodes stays where it is, other text goes to the top
/// layer.
LayeredDrawing layers_of(const Drawing& drawing);

}  // namespace concordat::diagram
