#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "diagram/route.hpp"
#include "diagram/svg.hpp"

namespace concordat::diagram {

/// Placements that were found before. To find one takes nearly all of the time of a map.
struct Kept {
  /// Empty where there is none.
  std::function<std::string(std::string_view made_from)> find = [](std::string_view) {
    return std::string();
  };
  std::function<void(std::string_view made_from, std::string_view placement)> add = [](std::string_view,
                                                                                       std::string_view) {};
};

/// All that a placement depends on: the boxes and strokes with their words, and where boxes stood before.
std::string made_from(const Plan& plan, const Places& before);

std::string written(const Placement& placement);
/// Nothing where the text is no placement of the plan.
std::optional<Placement> read_placement(std::string_view text, const Plan& plan);

}  // namespace concordat::diagram
