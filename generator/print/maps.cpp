// The relationship map for paper, drawn in both directions: the template takes the one that is larger on its
// page.
#include "print/maps.hpp"

#include "diagram/dot.hpp"
#include "diagram/layers.hpp"
#include "diagram/renderer.hpp"
#include "diagram/tangle.hpp"
#include "fonts/letters.hpp"

namespace concordat::print {

using diagram::MapRequest;

Maps draw_maps(const site::Site& site, const std::vector<Download>& documents, diag::Sink& sink) {
  Maps maps;
  diagram::MapRenderer renderer;
  auto draw = [&](const site::EditionSite& edition,
                  MapRequest::Direction direction) -> diagram::LayeredDrawing {
    // As it will be printed, so that boxes are as wide as what stands in them.
    std::string dot =
        fonts::shown(diagram::map_dot(edition.index, site.address(edition.url), {nullptr, direction}));
    std::optional<diagram::Drawing> drawing = renderer.draw(dot, {"map-", edition.citation, {}});
    if (drawing) return diagram::layers_of(*drawing);
    renderer.report(edition.key(), sink);
    return {};
  };
  for (const Download& document : documents) {
    bool shows_map =
        document.kind == Kind::Protocol || document.kind == Kind::Pack || document.kind == Kind::Map;
    const site::EditionSite& edition = *document.edition;
    if (!shows_map || edition.edition().lines.empty() || maps.contains(&edition)) continue;
    if (!diagram::tangle_of(edition.index, nullptr).can_be_followed()) continue;  // the check tells of it
    MapDrawings& made = maps[&edition];
    made.wide = draw(edition, MapRequest::Direction::Right);
    made.tall = draw(edition, MapRequest::Direction::Down);
  }
  return maps;
}

}  // namespace concordat::print
