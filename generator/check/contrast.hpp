#pragma once

#include <optional>
#include <string_view>

namespace concordat::check {

/// What WCAG 2.2 asks of words at level AA.
inline constexpr double least_contrast = 4.5;

/// The contrast of a colour, #rrggbb, with white, from 1 to 21; nothing where it is no such colour.
std::optional<double> contrast_with_white(std::string_view colour);

}  // namespace concordat::check
