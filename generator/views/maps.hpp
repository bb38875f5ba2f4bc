#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "derive/relationship_map.hpp"

namespace concordat::views {

/// A map that an edition has.
struct MapOfEdition {
  derive::MapKind kind = derive::MapKind::Overview;
  std::string figure;                         ///< the address of its figure: "map/overview"
  std::string_view title;                     ///< "Who answers to whom"
  std::vector<const model::Relation*> kinds;  ///< of line that it shows, in the order of the edition
};

/// Those that show something: no map of checks where nobody checks anybody.
std::vector<MapOfEdition> maps_of_edition(const derive::EditionIndex& edition);

/// Whether the figure of this address shows a map of the whole edition.
bool is_of_edition(std::string_view figure);

/// A map of what changed since another edition: lines that are new or gone.
struct MapOfChanges {
  derive::MapKind kind = derive::MapKind::Answers;
  std::string figure;  ///< the address of its figure: "changes-map/answers"
  std::string title;
  std::string of_edition;  ///< the figure of the same map of the whole edition
};
std::vector<MapOfChanges> maps_of_changes();

/// The address of the figure of a board's own map.
std::string figure_of_body(const model::Body& body);
/// The id of the body of such a figure; empty for another.
std::string_view body_of_figure(std::string_view figure);

}  // namespace concordat::views
