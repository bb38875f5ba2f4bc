// Puts the shapes of all files together, in the order of the content reference (docs/content-reference.md).
#include "model/shapes.hpp"

#include "model/shapes_parts.hpp"

namespace concordat::model::shapes {

std::vector<Place> all() {
  std::vector<Place> places = site_places();
  for (const auto& part : {edition_places(), board_places(), text_places()})
    places.insert(places.end(), part.begin(), part.end());
  return places;
}

}  // namespace concordat::model::shapes
