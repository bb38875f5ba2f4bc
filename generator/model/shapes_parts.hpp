#pragma once

#include "model/shapes.hpp"

namespace concordat::model::shapes {

// The parts of `all`, one a source file.
std::vector<Place> site_places();
std::vector<Place> edition_places();
std::vector<Place> board_places();
std::vector<Place> text_places();

}  // namespace concordat::model::shapes
