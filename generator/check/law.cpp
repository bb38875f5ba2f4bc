// What the law has changed.
#include <fmt/format.h>

#include "check/rules.hpp"
#include "derive/history.hpp"

namespace concordat::check {

/// A board whose kind the law has ended, in an edition that still counts.
void kind_ended(const OfEdition& subject, Findings& findings) {
  const model::Edition& edition = subject.edition();
  if (edition.status != model::Status::Agreed || edition.kind != model::DocumentKind::Protocol ||
      derive::current(subject.edition_index.document()) != &edition)
    return;
  for (const model::Body& body : edition.bodies) {
    const model::AreaBody* known = subject.index.area_body(subject.area, body.id);
    const model::StatutoryKind* kind = known ? subject.index.statutory_kind(known->statutory_kind) : nullptr;
    if (!kind || !dates::is_past(kind->ends, subject.today)) continue;
    findings.add(body.span,
                 fmt::format("{} is a {}, which the law ended in {}", body.short_name(), kind->name,
                             dates::in_words(kind->ends)),
                 "the next edition should name what took its place");
  }
}

}  // namespace concordat::check
