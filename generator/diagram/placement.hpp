#pragma once

#include "diagram/route.hpp"
#include "diagram/svg.hpp"

namespace concordat::diagram {

/// Outer boxes in this order, spread over so many columns of about one height, none of which is empty; boxes
/// in boxes in the order of the plan. There must be as many outer boxes as columns.
Placement placed_in_order(const Plan& plan, const Measures& measures, const std::vector<std::size_t>& outer,
                          std::size_t columns);

/// Boxes where they stood before, new ones at the end of the column that is shortest; `known`, by node,
/// whether it stood there before.
Placement placed_as_before(const Plan& plan, const Places& before, std::vector<bool>& known);

/// Where the boxes of a placement stand.
Places places_of(const Plan& plan, const Placement& placement);

/// Moves single boxes as long as that makes the drawing better; at most so many drawings are tried. What the
/// last one costs. Boxes that are `fixed`, by node, stay; empty: none is.
int improve(const Plan& plan, Placement& placement, const Measures& measures, std::size_t tries,
            const std::vector<bool>& fixed = {});

/// The same for the order in which strokes end at a box, which holds for this placement only: last of all.
int improve_ports(const Plan& plan, Placement& placement, const Measures& measures, std::size_t tries);

}  // namespace concordat::diagram
