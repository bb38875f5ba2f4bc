// Which parts of an edition are not empty. An empty part has no page and no data file.
#include "derive/contents.hpp"

#include <algorithm>

namespace concordat::derive {
namespace {

template <class List>
bool any_body(const model::Edition& edition, List model::Body::*list) {
  return std::any_of(edition.bodies.begin(), edition.bodies.end(),
                     [&](const model::Body& body) { return !(body.*list).empty(); });
}

}  // namespace

bool has_timetable(const model::Edition& edition) {
  return !edition.timetable.reports.empty();
}

bool has_members(const model::Edition& edition) {
  return any_body(edition, &model::Body::members);
}

bool has_seats(const model::Edition& edition) {
  return std::any_of(edition.bodies.begin(), edition.bodies.end(), [](const model::Body& body) {
    const auto of_organisation = [](const auto& one) {
      return !one.organisation.empty() || !one.office.empty();
    };
    return !body.members.empty() && (std::any_of(body.members.begin(), body.members.end(), of_organisation) ||
                                     std::any_of(body.posts.begin(), body.posts.end(), of_organisation));
  });
}

bool has_bodies(const model::Edition& edition) {
  return !edition.bodies.empty();
}

bool has_relationships(const model::Edition& edition) {
  return !edition.lines.empty();
}

bool has_map(const model::Edition& edition) {
  return has_relationships(edition) ||
         std::any_of(edition.bodies.begin(), edition.bodies.end(),
                     [](const model::Body& body) { return !body.parents.empty(); });
}

bool has_priorities(const model::Edition& edition) {
  return any_body(edition, &model::Body::priorities);
}

bool has_functions(const model::Edition& edition) {
  return any_body(edition, &model::Body::functions);
}

bool has_approvals(const model::Edition& edition) {
  return !edition.approvals.empty();
}

bool has_signatories(const model::Edition& edition) {
  return !edition.signatories.empty();
}

bool has_delegations(const model::Edition& edition) {
  return any_body(edition, &model::Body::delegations);
}

bool has_steps(const model::Edition& edition) {
  return std::any_of(edition.timetable.reports.begin(), edition.timetable.reports.end(),
                     [](const model::Report& report) { return !report.steps.empty(); });
}

bool has_themes(const model::Edition& edition) {
  return !edition.themes.themes.empty();
}

bool has_records(const model::Edition& edition) {
  return std::any_of(edition.sections.begin(), edition.sections.end(),
                     [](const model::Section& section) { return !section.record.empty(); });
}

}  // namespace concordat::derive
