// Priorities that several boards have, and boards that have none.
#include <fmt/format.h>

#include <algorithm>

#include "check/rules.hpp"
#include "derive/shared_subjects.hpp"
#include "doc/plain.hpp"

namespace concordat::check {

using model::Body;

namespace {

/// Whether the role of one of those who share it says that it leads on it, or watches over it.
bool has_role_in(const derive::SharedSubject& shared) {
  return std::any_of(shared.holders.begin(), shared.holders.end(), [&](const auto& holder) {
    const std::string role = doc::lower(doc::plain(holder.first->role));
    return doc::says(role, "lead ... " + shared.words) || doc::says(role, "oversight ... " + shared.words) ||
           doc::says(role, "coordinat ... " + shared.words);
  });
}

}  // namespace

void priority_shared(const OfEdition& subject, Findings& findings) {
  for (const derive::SharedSubject& shared : derive::shared_subjects(subject.edition_index)) {
    if (shared.theme || has_role_in(shared)) continue;
    std::vector<std::string> names;
    std::vector<diag::Note> notes;
    for (const auto& [body, place] : shared.holders) {
      names.push_back(body->short_name());
      if (names.size() > 1) notes.push_back({place, "and here"});
    }
    findings.add(shared.holders.front().second,
                 fmt::format("\"{}\" is a priority of {}, and nothing says who leads", shared.words,
                             fmt::join(names, ", ")),
                 "say in themes.toml who leads on it", std::move(notes));
  }
}

void priorities_missing(const OfEdition& subject, Findings& findings) {
  const std::vector<Body>& bodies = subject.edition().bodies;
  const auto has = [](const Body& body) { return !body.priorities.empty(); };
  if (!sets_out_rules(subject.edition()) || std::none_of(bodies.begin(), bodies.end(), has)) return;
  for (const Body& body : bodies) {
    const std::vector<const Body*>& inside = subject.edition_index.children(body.id);
    const bool by_parts =
        std::any_of(inside.begin(), inside.end(), [&](const Body* one) { return has(*one); });
    if (body.standing == model::Standing::Board && body.parents.empty() && !by_parts && !has(body))
      findings.add(body.span, fmt::format("{} has no priorities, and other boards have", body.short_name()));
  }
}

}  // namespace concordat::check
