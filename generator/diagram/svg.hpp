#pragma once

#include <string>
#include <string_view>

#include "diagram/route.hpp"

namespace concordat::diagram {

/// What a map is called in the page that it stands in.
struct DrawingNames {
  std::string_view id_prefix;  ///< put before every id, so that several maps may stand on one page: "map_"
  std::string_view title;      ///< "Relationship map of …"
  std::string_view description;
};

/// Where boxes stand on a drawing, so that the next edition's boxes can stand there too: by column, from top
/// to bottom, each box before those in it. Bodies by their ids, groups as "group:…".
using Places = std::vector<std::vector<std::string>>;

/// A map that is ready to be shown. Empty where there is none.
struct Drawing {
  std::string svg;  ///< one <svg> element, without prolog
  int width = 0;    ///< natural size in CSS pixels
  int height = 0;
  Places places;
};

/// The drawing as SVG: named boxes that are links, named strokes, labels on top. Without style attributes, so
/// that a page's security policy may forbid them; its own colours are those of paper.
Drawing svg_of(const Plan& plan, const Measures& measures, const Route& route, const DrawingNames& names);

}  // namespace concordat::diagram
