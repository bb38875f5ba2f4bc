#pragma once

#include <vector>

#include "data/shape.hpp"

namespace concordat::model::shapes {

// The keys of every file, as the content reference lists them.
extern const data::Shape site, organisations, legislation, area, edition, board, reports, relationships,
    themes, front_matter;
// Tables with a rule that is more than a key.
extern const data::Shape member, report_cell;

/// A shape with the file that it belongs to, for the test that compares the content reference.
struct Place {
  std::string_view file;  ///< heading of the reference: "`site.toml`"
  const data::Shape* shape;
};
std::vector<Place> all();

}  // namespace concordat::model::shapes
