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

bool links_to(const doc::Node& node, const std::string& url) {
  return (node.kind == doc::Kind::Link && node.url == url) ||
         std::any_of(node.children.begin(), node.children.end(),
                     [&](const doc::Node& child) { return links_to(child, url); });
}

/// Whether a function of the body says in the same breath what the report is by law: "the annual plan (the
/// county's agreement)".
bool is_called_so(const Body& body, const model::Report& report, const LawRow& row) {
  const std::string url = "report:" + report.id.value;
  const auto says_so = [&](const doc::Node& text) {
    return links_to(text, url) && has_any(lower(doc::plain(text)), row.words);
  };
  return std::any_of(body.functions.begin(), body.functions.end(), [&](const model::FunctionList& list) {
    return std::any_of(list.items.begin(), list.items.end(), [&](const model::FunctionItem& item) {
      return says_so(item.text) || std::any_of(item.sub.begin(), item.sub.end(), says_so);
    });
  });
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
  return is_part || body.standing == model::Standing::Outside ? std::string_view() : kind;
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
    // A report of several bodies has one owner; whose it is by law too, the editor's note says.
    const bool shared = kind_of(report.owner).empty() && has_any(lower(doc::plain(report.note)), row.words) &&
                        std::any_of(report.cells.begin(), report.cells.end(),
                                    [&](const model::Cell& cell) { return cell.to == body.id; });
    const bool titled = has_any(lower(report.title + "\n" + report.acronym), row.words);
    if (((own || named) && titled) || (own && is_called_so(body, report, row)) || shared)
      found.push_back(&report);
  }
  return found;
}

}  // namespace concordat::derive
