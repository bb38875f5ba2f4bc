#pragma once

#include <vector>

#include "diagram/plan.hpp"

namespace concordat::diagram {

/// The outer boxes of a plan as Graphviz ranks and orders them: whoever gives before whoever gets, few
/// crossings. In the order of the plan where it finds none. Graphviz keeps global state: threads wait for
/// each other here.
std::vector<std::size_t> order_by_graphviz(const Plan& plan);

}  // namespace concordat::diagram
