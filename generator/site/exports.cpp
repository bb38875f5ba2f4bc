// Which data files an edition has, and their bytes: a file that would hold nothing is not written.
#include "site/exports.hpp"

#include <algorithm>

#include "exports/calendar.hpp"
#include "exports/csv.hpp"
#include "exports/json.hpp"
#include "site/plan.hpp"

namespace concordat::site {
namespace {

using Kind = DataFile::Kind;

bool in_season(const derive::Entry& entry) {
  return entry.season != nullptr && entry.action != nullptr;
}

exports::SiteNames names_of(const Site& site, const EditionSite& edition) {
  return {site.corpus().site.base_url, edition.url, edition.fingerprint};
}

bool any_functions(const model::Edition& edition) {
  return std::any_of(edition.bodies.begin(), edition.bodies.end(),
                     [](const model::Body& b) { return !b.functions.empty(); });
}

}  // namespace

bool has_calendar(const EditionSite& edition, const model::Body& body) {
  const std::vector<derive::Entry>& entries = edition.timetable.entries;
  return std::any_of(entries.begin(), entries.end(), [&](const derive::Entry& entry) {
    return in_season(entry) && (entry.owner == &body || entry.receiver == &body);
  });
}

std::vector<DataFile> data_files(const EditionSite& site) {
  const model::Edition& edition = site.edition();
  std::vector<DataFile> files;
  auto add = [&](bool there, Kind kind, std::string name) {
    if (there) files.push_back({kind, std::move(name)});
  };
  add(true, Kind::Json, "edition.json");
  add(has_page(site, PageKind::Timetable), Kind::Timetable, "timetable.csv");
  add(has_page(site, PageKind::Members), Kind::Members, "members.csv");
  add(has_page(site, PageKind::Boards), Kind::Boards, "boards.csv");
  add(has_page(site, PageKind::Map), Kind::Relationships, "relationships.csv");
  add(has_page(site, PageKind::Priorities), Kind::Priorities, "priorities.csv");
  add(any_functions(edition), Kind::Functions, "functions.csv");
  add(has_page(site, PageKind::SignOff), Kind::SignOff, "signoff.csv");
  add(has_page(site, PageKind::Themes), Kind::Themes, "themes.csv");
  add(has_page(site, PageKind::Records), Kind::Partnerships, "partnerships.csv");
  add(std::any_of(site.timetable.entries.begin(), site.timetable.entries.end(), in_season), Kind::Calendar,
      "calendar.ics");
  return files;
}

std::vector<DataFile> body_calendars(const EditionSite& site) {
  std::vector<DataFile> files;
  for (const model::Body& body : site.edition().bodies) {
    if (has_calendar(site, body))
      files.push_back({Kind::BodyCalendar, "boards/" + body.id.value + ".ics", &body});
  }
  return files;
}

std::string data_bytes(const Site& site, const EditionSite& edition, const DataFile& file) {
  switch (file.kind) {
    case Kind::Timetable:
      return exports::timetable_csv(edition.timetable);
    case Kind::Members:
      return exports::members_csv(site.index, edition.index);
    case Kind::Boards:
      return exports::boards_csv(site.index, edition.index);
    case Kind::Relationships:
      return exports::relationships_csv(edition.index);
    case Kind::Priorities:
      return exports::priorities_csv(edition.edition());
    case Kind::Functions:
      return exports::functions_csv(edition.edition());
    case Kind::SignOff:
      return exports::signoff_csv(site.index, edition.index);
    case Kind::Themes:
      return exports::themes_csv(site.index, edition.index);
    case Kind::Partnerships:
      return exports::partnerships_csv(edition.edition());
    case Kind::Json:
      return exports::edition_json(site.index, edition.index, edition.timetable, names_of(site, edition));
    case Kind::Calendar:
    case Kind::BodyCalendar:
      return exports::calendar(edition.index, edition.timetable, file.body, names_of(site, edition));
  }
  return {};
}

}  // namespace concordat::site
