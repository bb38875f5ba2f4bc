#pragma once

#include <string>
#include <vector>

#include "diagram/svg.hpp"
#include "doc/node.hpp"

namespace concordat::word {

/// The picture of a map.
struct Picture {
  std::string name;  ///< of its file, without the ending: "map-overview-1"
  const diagram::Drawing* drawing = nullptr;
  double scale = 1;  ///< a pixel of the drawing is as large on paper as this many on a screen
};

/// A list, whose items count for themselves.
struct List {
  bool numbered = false;
  doc::ListStyle style = doc::ListStyle::Decimal;
  int level = 0;  ///< lists that it stands in, as far as Word knows
  unsigned start = 1;
};

/// How far each level of a list stands in from the one before, in twentieths of a point; numbering.mustache
/// has it of lists that do not count.
inline constexpr int list_step = 720;

/// The deepest level that Word knows, from 0.
inline constexpr int deepest_list = 8;

/// A Word file as it is written, before its parts are packed.
struct File {
  std::string title;
  std::string body;                   ///< OOXML
  std::string footnotes;              ///< OOXML
  std::vector<std::string> comments;  ///< words of each
  std::vector<std::string> links;     ///< addresses that it leads to
  std::vector<List> lists;
  std::vector<Picture> pictures;
};

}  // namespace concordat::word
