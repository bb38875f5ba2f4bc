#pragma once

#include <unordered_map>

#include "derive/relationship_map.hpp"
#include "diagram/kept.hpp"
#include "diagram/svg.hpp"

namespace concordat::diagram {

/// By the address of their figure, which the views give them: "map/overview", "board-map/SOME-BOARD".
using Drawings = std::unordered_map<std::string, Drawing>;

struct MapRequest {
  derive::MapKind kind;
  std::string_view edition_url;  ///< below which boards lie; empty: boxes lead nowhere
  DrawingNames names = {};
  Places before = {};  ///< on the same map of the edition before it, if there is one: boxes stay there
  Kept kept = {};
};

/// One of the maps of an edition. Empty where it would show no line.
Drawing draw_map(const derive::EditionIndex& edition, const MapRequest& request);

/// The map of one board; empty where it has no line.
Drawing draw_board_map(const derive::EditionIndex& edition, const model::Body& body,
                       std::string_view edition_url, const DrawingNames& names);

/// Whether the map has so few boxes and strokes that somebody can follow it.
bool can_be_followed(const derive::RelationshipMap& map);

}  // namespace concordat::diagram
