#pragma once

#include "diagram/route.hpp"

namespace concordat::diagram {

/// Outer boxes in this order, spread over so many columns of about one height, none of which is empty; boxes
/// in boxes in the order of the plan. There must be as many outer boxes as columns.
Placement placed_in_order(const Plan& plan, const Measures& measures, const std::vector<std::size_t>& outer,
                          std::size_t columns);

/// What a placement costs a reader: crossings, height, ways.
int cost_of(const Route& route);

/// Moves single boxes as long as that makes the drawing better; at most so many drawings are tried. What the
/// last one costs.
int improve(const Plan& plan, Placement& placement, const RouteRequest& request, const Measures& measures,
            std::size_t tries);

/// The same for the order in which strokes end at a box, which holds for this placement only: last of all.
int improve_ports(const Plan& plan, Placement& placement, const RouteRequest& request,
                  const Measures& measures, std::size_t tries);

}  // namespace concordat::diagram
