#pragma once

#include "diagram/route.hpp"

namespace concordat::diagram {

/// Boxes in the order of the plan, outer ones in `columns` columns as the ranks say, which are by outer box.
Placement placed_in_order(const Plan& plan, const std::vector<std::size_t>& ranks, std::size_t columns);

/// What a placement costs a reader: crossings, height, ways.
int cost_of(const Route& route);

/// Moves single boxes as long as that makes the drawing better; at most so many drawings are tried. What the last
/// one costs.
int improve(const Plan& plan, Placement& placement, const RouteRequest& request, const Measures& measures,
            std::size_t tries);

}  // namespace concordat::diagram
