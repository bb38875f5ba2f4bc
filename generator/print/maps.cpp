// The relationship maps for paper, with full addresses.
#include "print/maps.hpp"

#include "fonts/letters.hpp"

namespace concordat::print {

site::Maps draw_maps(const site::Site& site, unsigned threads, cache::Cache& cache) {
  site::Maps maps = site::draw_edition_maps(
      site, [&](const site::EditionSite& edition) { return site.address(edition.url); }, threads, cache);
  for (auto& [edition, drawings] : maps) {
    for (auto& [figure, drawing] : drawings) drawing.svg = fonts::shown(drawing.svg);
  }
  return maps;
}

}  // namespace concordat::print
