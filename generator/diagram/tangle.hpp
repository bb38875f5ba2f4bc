#pragma once

#include <cstddef>

#include "derive/index.hpp"

namespace concordat::diagram {

/// What a map would be drawn of.
struct Tangle {
  std::size_t bodies = 0;
  std::size_t lines = 0;
  std::size_t beyond_tree = 0;  ///< lines that a tree of the bodies would not have

  /// Whether somebody could follow the drawing, and it is laid out in seconds. Each line beyond a tree may
  /// pass every other body: from the limit on it is seconds, and twice as much takes eight times as long. The
  /// time for a tree grows with the square of its bodies.
  bool can_be_followed() const;
};

/// Of the map of the edition or, with a focus, of this body and its neighbours.
Tangle tangle_of(const derive::EditionIndex& edition, const model::Body* focus);

}  // namespace concordat::diagram
