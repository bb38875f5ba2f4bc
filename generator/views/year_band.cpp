// The year at a glance: seasons across, boards down, and where they meet the reports that come to the board
// then, each with the mark of what the board does with it. What comes in no season is a table below.
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

Node head_of(const model::Season& season) {
  Node cell = doc::cell(doc::text(season.name));
  add_detail(cell.children, months_of(season));
  return cell;
}

/// What the board decides first, then what it is asked, then what it is told; what it has no part in last.
bool comes_before(const Entry* a, const Entry* b) {
  if (!a->action || !b->action) return a->action && !b->action;
  return a->action->role < b->action->role;
}

/// Whether two reports have one title, as "Annual Report".
bool has_equal_titles(const model::Timetable& timetable) {
  std::unordered_set<std::string_view> titles;
  return std::any_of(timetable.reports.begin(), timetable.reports.end(),
                     [&](const model::Report& report) { return !titles.insert(report.title).second; });
}

class Bands {
 public:
  explicit Bands(const Subject& subject)
      : subject_(subject), says_whose_(has_equal_titles(subject.edition().timetable)) {
    for (const derive::SeasonEntries& season : subject.timetable.seasons) {
      for (const Entry* entry : season.entries) cells_[{entry->receiver, season.season}].push_back(entry);
    }
  }

  Node of_seasons() {
    Node band = table("year-band", "What comes to each board in each season", doc::head("Board"));
    band.look = "year-band";
    band.paper = doc::Paper::Wide;
    for (const model::Season& season : subject_.edition().seasons)
      band.children.front().children.push_back(head_of(season));
    for (const model::Body* body : subject_.timetable.columns) {
      Node row = row_of(*body);
      for (const model::Season& season : subject_.edition().seasons)
        row.children.push_back(cell_of(*body, &season));
      band.children.push_back(std::move(row));
    }
    return band;
  }

  Node of_no_season() {
    Node band = table("year-undated", "What comes to each board in no season that is given",
                      doc::head("Board", "No season given"));
    band.look = "year-band";
    band.paper = doc::Paper::Wide;
    for (const model::Body* body : subject_.timetable.columns) {
      if (cells_[{body, nullptr}].empty()) continue;
      band.children.push_back(row_of(*body));
      band.children.back().children.push_back(cell_of(*body, nullptr));
    }
    return band;
  }

 private:
  static Node row_of(const model::Body& body) {
    Node row = doc::make(Kind::TableRow, doc::nodes(doc::cell(short_body_link(body))));
    row.key = body.id.value;
    return row;
  }

  Node item_of(const Entry& entry) const {
    const model::Report& report = *entry.report;
    Node item = doc::item(action_of(subject_, entry), doc::text(" "),
                          doc::link("report:" + report.id.value, report.title));
    const bool from = says_whose_ && entry.owner && entry.owner != entry.receiver;
    add_detail(
        item.children.front().children,
        joined({from ? "from " + entry.owner->short_name() : std::string(), when_in_season(entry)}, ", "));
    item.key = report.id.value;
    return item;
  }

  Node cell_of(const model::Body& body, const model::Season* season) {
    std::vector<const Entry*>& entries = cells_[{&body, season}];
    if (entries.empty()) return doc::cell(doc::nothing("Nothing"));
    std::stable_sort(entries.begin(), entries.end(), comes_before);
    Node list{.kind = Kind::BulletList, .look = "marks"};
    for (const Entry* entry : entries) list.children.push_back(item_of(*entry));
    return doc::cell(std::move(list));
  }

  const Subject& subject_;
  bool says_whose_;
  std::map<std::pair<const model::Body*, const model::Season*>, std::vector<const Entry*>> cells_;
};

}  // namespace

Node year_band(const Subject& subject) {
  Node view = doc::make(Kind::Document, doc::nodes(key_of_actions(subject)));
  Bands bands(subject);
  for (Node& band : doc::nodes(bands.of_seasons(), bands.of_no_season())) {
    const bool says_something = band.children.size() > 1 && band.children.front().children.size() > 1;
    if (says_something) view.children.push_back(std::move(band));
  }
  return view;
}

}  // namespace concordat::views
