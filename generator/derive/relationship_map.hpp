#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "derive/index.hpp"

namespace concordat::derive {

/// What a map is about. The overview shows all bodies and what flows between groups; two more, the lines of
/// some families between bodies; that of a board, all lines that it has.
enum class MapKind { Overview, Answers, Checks, Board };
/// Those of the whole edition.
inline constexpr MapKind map_kinds[] = {MapKind::Overview, MapKind::Answers, MapKind::Checks};

/// Whether lines of the family are on this map.
bool is_on(MapKind kind, model::Family family);

/// Something that is drawn as a box. A body that belongs to another one, and to no other group, stands
/// inside.
struct MapNode {
  enum class Kind { Frame, Card, Row };
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  Kind kind = Kind::Card;
  const model::Group* group = nullptr;          ///< of a frame; none: others that stand in no group
  const model::Body* body = nullptr;            ///< of a card or row
  std::size_t inside = none;                    ///< the node that it stands in
  std::size_t depth = 0;                        ///< 0: in none
  std::vector<const model::Body*> listed = {};  ///< bodies below it that have no box of their own
};

/// Lines that are drawn as one stroke: of one family, one way or both, between the same nodes.
struct MapCable {
  model::Family family = model::Family::Support;
  bool both_ways = false;
  std::vector<std::size_t> from;          ///< nodes, in order
  std::vector<std::size_t> to;            ///< empty: each of `from` with each other
  std::vector<const model::Line*> lines;  ///< in the order of the edition
};

struct RelationshipMap {
  MapKind kind = MapKind::Overview;
  std::vector<MapNode> nodes;     ///< each before those inside it, in the order of the edition
  std::vector<MapCable> strokes;  ///< between different cards or frames
  std::vector<MapCable> inside;   ///< within one card or, on the overview, within one frame; elsewhere within
                                  ///< a frame, where all boards in it have it with each other
};

/// Each line of the families of this kind is in exactly one cable.
RelationshipMap relationship_map(const EditionIndex& edition, MapKind kind);

/// Of one board: the first node, and those that it has lines with. The bodies in it stand in its box.
RelationshipMap board_map(const EditionIndex& edition, const model::Body& body);

/// The card or frame that the node stands in, or itself: the outermost box.
std::size_t outermost(const RelationshipMap& map, std::size_t node);

}  // namespace concordat::derive
