// Boards by the law: what kind they are of, and whether the document names what the law asks for.
#include "derive/law.hpp"

#include <algorithm>
#include <string>

#include "derive/history.hpp"
#include "doc/plain.hpp"

namespace concordat::derive {

using doc::has_any;
using doc::lower;
using model::Body;
using model::LawRow;

namespace {

bool is_of_kind(const Index& index, const model::OrganisationId& id, const LawRow& row) {
  const model::Organisation* organisation = index.organisation(id);
  if (!organisation) return false;
  const auto wanted = [&](const std::string& kind) { return kind == data::choice(organisation->kind); };
  const bool kind =
      row.organisations.empty() || std::any_of(row.organisations.begin(), row.organisations.end(), wanted);
  const std::string name = lower(organisation->name + "\n" + organisation->acronym);
  return kind && (row.words.empty() || has_any(name, row.words));
}

}  // namespace

bool holds_on(const LawRow& row, const dates::Date& day) {
  if (row.standing != model::LawStanding::InForce || !day.given()) return false;
  if (row.from.given() && dates::by_time(day, row.from) < 0) return false;
  return !row.until.given() || !dates::is_past(row.until, day);
}

dates::Date day_of(const model::Edition& edition) {
  return dates::first_day(date_of(edition));
}

std::string_view kind_in_law(const Index& index, const model::Area& area, std::string_view body) {
  const model::AreaBody* known = index.area_body(area, body);
  return known ? std::string_view(known->statutory_kind) : std::string_view();
}

bool binds(const LawRow& row, std::string_view kind) {
  return std::any_of(row.kinds.begin(), row.kinds.end(),
                     [&](const model::StatutoryKindId& one) { return std::string_view(one) == kind; });
}

std::string_view BodiesInLaw::bound_kind(const Body& body) const {
  const std::string_view kind = kind_of(body.id);
  const bool is_part = std::any_of(body.parents.begin(), body.parents.end(),
                                   [&](const model::BodyId& parent) { return kind_of(parent) == kind; });
  return is_part ? std::string_view() : kind;
}

bool BodiesInLaw::has_member(const Body& body, const LawRow& row) const {
  const auto fits = [&](const model::Member& member) {
    std::string words = member.post + "\n" + member.name + "\n" + doc::plain(member.note);
    for (const std::string& department : member.departments) words += "\n" + department;
    if (const Body* other = edition.body(member.body)) words += "\n" + other->name;
    if (!row.words.empty() && has_any(lower(words), row.words)) return true;
    if (is_of_kind(index, member.organisation, row)) return true;
    const model::AreaBody* other = index.area_body(edition.area(), member.body);
    if (other && (is_of_kind(index, other->post_of, row) || is_of_kind(index, other->organisation, row)))
      return true;
    return std::any_of(member.also.begin(), member.also.end(),
                       [&](const model::OrganisationId& id) { return is_of_kind(index, id, row); });
  };
  return std::any_of(body.members.begin(), body.members.end(), fits) ||
         std::any_of(body.posts.begin(), body.posts.end(), [&](const model::Post& post) {
           const std::string words = lower(post.title + "\n" + doc::plain(post.holder));
           return (!row.words.empty() && has_any(words, row.words)) ||
                  is_of_kind(index, post.organisation, row);
         });
}

std::vector<const model::Report*> BodiesInLaw::reports_for(const Body& body, const LawRow& row) const {
  std::vector<const model::Report*> found;
  for (const model::Report& report : edition.edition().timetable.reports) {
    const bool own = report.owner == body.id || kind_of(report.owner) == kind_of(body.id);
    const bool named = lower(report.title).find(lower(body.short_name())) != std::string::npos;
    if ((own || named) && has_any(lower(report.title + "\n" + report.acronym), row.words))
      found.push_back(&report);
  }
  return found;
}

}  // namespace concordat::derive
