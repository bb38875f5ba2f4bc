// Maps that nobody could follow: pages and papers have their lines in words alone.
#include <fmt/format.h>

#include "check/rules.hpp"
#include "diagram/tangle.hpp"

namespace concordat::check {

void map_left_out(const OfEdition& subject, Findings& findings) {
  const auto look = [&](const model::Body* focus, Span span, std::string_view whose, std::string_view hint) {
    const diagram::Tangle tangle = diagram::tangle_of(subject.edition_index, focus);
    if (tangle.can_be_followed()) return;
    findings.add(
        span,
        fmt::format("the relationship map of {} is left out: nobody could follow {} lines between {} bodies",
                    whose, tangle.lines, tangle.bodies),
        fmt::format("its lines stand in words on the page{}", hint));
  };
  const model::Edition& edition = subject.edition();
  if (edition.lines.empty()) return;
  look(nullptr, edition.span, "this edition",
       "; \"on_map = false\" of a relation keeps its lines off the map");
  for (const model::Body& body : edition.bodies) look(&body, body.span, body.short_name(), {});
}

}  // namespace concordat::check
