#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "derive/index.hpp"

namespace concordat::diagram {

struct MapRequest {
  /// Right suits most maps: labels stand between the columns, and the drawing stays near the width of a page.
  enum class Direction { Down, Right };

  const model::Body* focus = nullptr;  ///< only this body and its neighbours; null: the whole edition
  Direction direction = Direction::Right;
};

/// The bodies that a map shows, in the order of the edition. A whole map leaves out outside bodies without
/// any line and, where it would have more than 25 bodies, sub-groups whose only line is to their parent; the
/// table beside the map still has them.
std::vector<const model::Body*> bodies_shown(const derive::EditionIndex& edition, const MapRequest& request);

/// The relationship map as DOT: an edge for what one body is to another, a frame for each group on the whole
/// map. Each node, edge and frame has an `id` made of ids and its meaning in `words`.
std::string map_dot(const derive::EditionIndex& edition, std::string_view edition_url,
                    const MapRequest& request);

}  // namespace concordat::diagram
