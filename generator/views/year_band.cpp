// The year at a glance: seasons across, boards down, and where they meet the reports that come to the board
// then, each with a shape for what the board does with it.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <unordered_set>

#include "views/make.hpp"
#include "views/timetable.hpp"

namespace concordat::views {
namespace {

using derive::Entry;
using doc::Kind;
using doc::Node;
using model::ActionRole;

struct RoleText {
  ActionRole role;
  std::string_view meaning;
};

constexpr RoleText roles[] = {
    {ActionRole::Decides, "the board decides"},
    {ActionRole::Contributes, "the board is asked"},
    {ActionRole::Receives, "the board is told"},
};

/// A shape for each role that the timetable has, with the edition's own words for it.
Node legend(const Subject& subject) {
  Node list{.kind = Kind::BulletList, .look = "marks key"};
  for (const auto& [role, meaning] : roles) {
    std::vector<std::string> words;
    for (const model::Action& action : subject.edition().actions) {
      const std::vector<Entry>& entries = subject.timetable.entries;
      const bool used = std::any_of(entries.begin(), entries.end(),
                                    [&](const Entry& entry) { return entry.action == &action; });
      if (used && action.role == role) words.push_back(action.name);
    }
    if (words.empty()) continue;
    list.children.push_back(
        doc::item(doc::tag(listed(words), data::choice(role)), doc::text(fmt::format(": {}", meaning))));
  }
  return list;
}

Node head_of(const derive::SeasonEntries& column) {
  if (!column.season) return doc::cell(doc::text("No season given"));
  Node cell = doc::cell(doc::paragraph(doc::text(column.season->name)));
  if (!column.season->months.empty()) cell.children.push_back(months_of(*column.season));
  return cell;
}

/// What the board decides first, then what it is asked, then what it is told; what it has no part in last.
std::size_t rank_of(const Entry& entry) {
  if (!entry.action) return std::size(roles);
  return std::find_if(std::begin(roles), std::end(roles),
                      [&](const RoleText& one) { return one.role == entry.action->role; }) -
         std::begin(roles);
}

/// `whose`: whether it says who makes the report.
Node item_of(const Entry& entry, bool whose) {
  const model::Report& report = *entry.report;
  Node item =
      doc::item(action_of(entry), doc::text(" "), doc::link("report:" + report.id.value, report.title));
  const bool from = whose && entry.owner && entry.owner != entry.receiver;
  add_detail(item.children.front().children,
             joined({from ? "from " + entry.owner->short_name() : std::string(), how_often(entry)}, ", "));
  item.key = report.id.value;
  return item;
}

Node cell_of(std::vector<const Entry*>& entries, bool whose) {
  if (entries.empty()) return doc::cell(doc::nothing("Nothing"));
  std::stable_sort(entries.begin(), entries.end(),
                   [](const Entry* a, const Entry* b) { return rank_of(*a) < rank_of(*b); });
  Node list{.kind = Kind::BulletList, .look = "marks"};
  for (const Entry* entry : entries) list.children.push_back(item_of(*entry, whose));
  return doc::cell(std::move(list));
}

/// Whether two reports have one title, as "Annual Report".
bool has_equal_titles(const model::Timetable& timetable) {
  std::unordered_set<std::string_view> titles;
  return std::any_of(timetable.reports.begin(), timetable.reports.end(),
                     [&](const model::Report& report) { return !titles.insert(report.title).second; });
}

}  // namespace

Node year_band(const Subject& subject) {
  const derive::TimetableView& timetable = subject.timetable;
  std::map<std::pair<const model::Body*, const model::Season*>, std::vector<const Entry*>> cells;
  const bool whose = has_equal_titles(subject.edition().timetable);
  Node head = doc::head("Board");
  for (const derive::SeasonEntries& season : timetable.seasons) {
    head.children.push_back(head_of(season));
    for (const Entry* entry : season.entries) cells[{entry->receiver, season.season}].push_back(entry);
  }
  Node band = table("year-band", "What comes to each board in each season", std::move(head));
  band.look = "year-band";
  band.paper = doc::Paper::Wide;
  for (const model::Body* body : timetable.columns) {
    Node row = doc::make(Kind::TableRow, doc::nodes(doc::cell(short_body_link(*body))));
    row.key = body->id.value;
    for (const derive::SeasonEntries& season : timetable.seasons)
      row.children.push_back(cell_of(cells[{body, season.season}], whose));
    band.children.push_back(std::move(row));
  }
  return doc::make(Kind::Document, doc::nodes(legend(subject), std::move(band)));
}

}  // namespace concordat::views
