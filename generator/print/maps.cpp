// The relationship map for paper, drawn in both directions: the template takes the one that is larger on its
// page.
#include "print/maps.hpp"

#include <fmt/format.h>

#include "diagram/dot.hpp"
#include "diagram/renderer.hpp"

namespace concordat::print {

using diagram::MapRequest;

namespace {

// Names of groups and labels of lines are painted last, so that they can be read where lines cross. (On a
// page of the web they stay inside their groups and lines, whose looks they share.)
MapDrawing with_words_on_top(const diagram::Drawing& drawing) {
  constexpr std::string_view text_end = "</text>";
  MapDrawing made{{}, {}, drawing.width, drawing.height};
  bool of_node = false;
  std::string_view svg = drawing.svg;
  for (std::string_view rest = svg.substr(0, svg.rfind(MapDrawing::end)); !rest.empty();) {
    std::string_view piece = rest.substr(0, rest.find('<', 1));
    if (piece.find(" class=\"") != std::string_view::npos) {
      of_node = piece.find(" class=\"node\"") != std::string_view::npos;
    }
    bool word = piece.starts_with("<text ") && !of_node;
    if (word) piece = rest.substr(0, rest.find(text_end) + text_end.size());
    (word ? made.words : made.lines) += piece;
    rest.remove_prefix(piece.size());
  }
  return made;
}

}  // namespace

Maps draw_maps(const site::Site& site, const std::vector<Download>& documents, diag::Sink& sink) {
  Maps maps;
  diagram::MapRenderer renderer;
  auto draw = [&](const site::EditionSite& edition, MapRequest::Direction direction) -> MapDrawing {
    std::string dot = diagram::map_dot(edition.index, site.address(edition.url), {nullptr, direction});
    std::optional<diagram::Drawing> drawing = renderer.draw(dot, {"map-", edition.citation, {}});
    if (drawing) return with_words_on_top(*drawing);
    sink.add(diag::Code::MapFailed, edition.edition().span,
             fmt::format("the relationship map cannot be drawn: {}", renderer.problem()));
    return {};
  };
  for (const Download& document : documents) {
    bool shows_map =
        document.kind == Kind::Protocol || document.kind == Kind::Pack || document.kind == Kind::Map;
    const site::EditionSite& edition = *document.edition;
    if (!shows_map || edition.edition().lines.empty() || maps.contains(&edition)) continue;
    MapDrawings& made = maps[&edition];
    made.wide = draw(edition, MapRequest::Direction::Right);
    made.tall = draw(edition, MapRequest::Direction::Down);
  }
  return maps;
}

}  // namespace concordat::print
