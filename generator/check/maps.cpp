// Maps that nobody could follow: pages and papers have their lines in words alone.
#include <fmt/format.h>

#include "check/rules.hpp"
#include "diagram/draw.hpp"

namespace concordat::check {

void map_left_out(const OfEdition& subject, Findings& findings) {
  const auto look = [&](const derive::RelationshipMap& map, Span span, std::string_view whose) {
    if (diagram::can_be_followed(map)) return false;
    findings.add(
        span,
        fmt::format("the relationship map of {} is left out: nobody could follow {} lines between {} bodies",
                    whose, map.strokes.size(), map.nodes.size()),
        "its lines stand in words on the page");
    return true;
  };
  const model::Edition& edition = subject.edition();
  for (const derive::MapKind kind : derive::map_kinds) {
    if (look(derive::relationship_map(subject.edition_index, kind), edition.span, "this edition")) break;
  }
  for (const model::Body& body : edition.bodies)
    look(derive::board_map(subject.edition_index, body), body.span, body.short_name());
}

}  // namespace concordat::check
