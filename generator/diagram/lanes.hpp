#pragma once

#include <vector>

#include "diagram/route.hpp"

namespace concordat::diagram {

inline constexpr int lane_pitch = 12;

/// Gives each trunk of a route whose ports and channels have their heights a lane, counts crossings and the
/// length of all, until it costs `limit`. By gutter, how many lanes there are.
std::vector<int> lay_lanes(Route& route, std::size_t columns, int limit);

}  // namespace concordat::diagram
