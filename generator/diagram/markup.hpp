#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace concordat::diagram {

/// What a map is called in the page that it stands in.
struct DrawingNames {
  std::string_view id_prefix;  ///< put before every id, so that several maps may stand on one page: "map_"
  std::string_view title;      ///< "Relationship map of …"
  std::string_view description;
};

struct Drawing {
  std::string svg;  ///< one <svg> element, without prolog
  int width = 0;    ///< natural size in CSS pixels
  int height = 0;
};

/// Meaning in words by id of the drawn thing.
using Meanings = std::unordered_map<std::string, std::string>;

/// Turns Graphviz's SVG document into an element for a page: accessible (title, description, a meaning for
/// each node and line instead of raw ids), sized by the page, without style attributes, event handlers,
/// comments or outside namespaces. Nothing where the document is not well-formed.
std::optional<Drawing> page_svg(std::string_view document, const Meanings& meanings,
                                const DrawingNames& names);

}  // namespace concordat::diagram
