#pragma once

#include <string>
#include <vector>

#include "diagram/svg.hpp"

namespace concordat::word {

/// Papers, and how they lie. Those of maps have narrow margins; from small to large.
enum class Page { Portrait, Landscape, MapA4Landscape, MapA4Portrait, MapA3Landscape, MapA3Portrait };

/// A block of the body, and the page that it wants.
struct Block {
  enum class Place {
    Flow,    ///< wherever the text is
    Above,   ///< heads or explains what follows, and goes along with it
    Turned,  ///< on pages as `page` says, of its own
  };
  std::string xml;
  Place place = Place::Flow;
  Page page = Page::Portrait;
};

/// The width between the margins, in twentieths of a point.
int width_of(Page page);

/// The body: blocks that want other pages stand on them, with what stands right above; tables that follow
/// each other there share theirs.
std::string laid_out(std::vector<Block> blocks);

/// The blocks one after the other, as in a cell. Two tables never touch: Word would take them for one.
std::string joined(const std::vector<Block>& blocks);

struct Fit {
  Page page = Page::MapA4Landscape;
  double scale = 1;
};

/// The smallest paper on which the words of a drawing are 9 pt, their size in it; else the one where they are
/// largest. `letters` are those of each paragraph below it; `largest` is "a4" or "a3".
Fit fit(const diagram::Drawing& drawing, const std::vector<std::size_t>& letters, std::string_view largest);

}  // namespace concordat::word
