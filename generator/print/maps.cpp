// The relationship maps for paper, with full addresses.
#include "print/maps.hpp"

#include "fonts/letters.hpp"
#include "views/maps.hpp"

namespace concordat::print {

Maps draw_maps(const site::Site& site, const std::vector<Download>& documents) {
  Maps maps;
  for (const Download& document : documents) {
    const bool shows_map =
        document.kind == Kind::Protocol || document.kind == Kind::Pack || document.kind == Kind::Map;
    const site::EditionSite& edition = *document.edition;
    if (!shows_map || maps.contains(&edition)) continue;
    for (const views::MapOfEdition& map : views::maps_of_edition(edition.index)) {
      diagram::Drawing drawing = diagram::draw_map(edition.index, map.kind, site.address(edition.url),
                                                   {map.figure + "-", edition.citation, {}});
      if (drawing.svg.empty()) continue;
      drawing.svg = fonts::shown(drawing.svg);
      maps[&edition].emplace(map.figure, std::move(drawing));
    }
  }
  return maps;
}

}  // namespace concordat::print
