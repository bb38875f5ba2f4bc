// The timetable through the year: in each season, which report goes to whom, and what for.
#include <fmt/format.h>

#include <algorithm>

#include "views/make.hpp"
#include "views/timetable.hpp"

namespace concordat::views {
namespace {

using derive::Entry;
using doc::Kind;
using doc::Node;

/// Months that follow each other, of one season or of none.
struct Run {
  const model::Season* season = nullptr;
  std::vector<int> months;
};

/// The twelve months from the first of the first season, which the edition has.
std::vector<Run> runs_of(const model::Edition& edition) {
  std::vector<Run> runs;
  const int first = edition.seasons.front().months.empty() ? 1 : edition.seasons.front().months.front();
  for (int i = 0; i < 12; ++i) {
    const int month = (first - 1 + i) % 12 + 1;
    const auto of = std::find_if(edition.seasons.begin(), edition.seasons.end(), [&](const auto& season) {
      return std::count(season.months.begin(), season.months.end(), month) > 0;
    });
    const model::Season* season = of == edition.seasons.end() ? nullptr : &*of;
    if (runs.empty() || runs.back().season != season) runs.push_back({season, {}});
    runs.back().months.push_back(month);
  }
  return runs;
}

/// The year as a band: the seasons by name, with their months; the month of `now`, where it is given, says
/// so.
Node band_of_months(const model::Edition& edition, const dates::Date& now) {
  Node band{.kind = Kind::FieldList, .look = "months", .text = "Season"};
  for (const Run& run : runs_of(edition)) {
    std::vector<Node> words;
    for (const int month : run.months) {
      if (!words.empty()) words.push_back(doc::text(", "));
      const bool is_now = now.given() && month == now.month;
      words.push_back(
          is_now ? doc::strong(fmt::format("{} (now: {})", dates::month_name(month), dates::in_words(now)))
                 : doc::text(dates::month_name(month)));
    }
    Node part = doc::field(run.season ? run.season->name : "No season", std::move(words));
    part.level = static_cast<std::uint8_t>(run.months.size());
    if (!run.season) part.look = "none";
    band.children.push_back(std::move(part));
  }
  return band;
}

/// One report: its title, who makes it, and "Inform: VHB, NSB" for each action.
Node report_item(const Subject& subject, const std::vector<const Entry*>& of_report,
                 const SharedNotes& shared) {
  const Entry& first = *of_report.front();
  Node title = doc::paragraph(doc::strong(first.report->title));
  if (first.owner) add_detail(title.children, "Made by " + first.owner->short_name());
  title.look = "list-head";
  Node list{.kind = Kind::BulletList, .look = "duties"};
  for (const Together& group : together(of_report)) {
    Node item = doc::item(action_of(subject, *group.first), doc::text(" "));
    std::vector<Node>& words = item.children.front().children;
    for (Node& body : receivers_of(group)) words.push_back(std::move(body));
    add_detail(words, group.first->cell->audience);
    add_detail(words, when_in_season(*group.first));
    if (!shared.has(*group.first)) add_detail(words, group.first->cell->note);
    list.children.push_back(std::move(item));
  }
  Node item = doc::make(Kind::Item, doc::nodes(std::move(title), std::move(list)));
  item.key = first.report->id.value;
  return item;
}

Node panel_of(const Subject& subject, const derive::SeasonEntries& season) {
  Node panel{.kind = Kind::Panel,
             .level = 3,
             .look = season.season ? "" : "undated",
             .text = season.season ? season.season->name : "No season given"};
  if (season.season && !season.season->months.empty())
    panel.children.push_back(doc::paragraph(doc::text(months_of(*season.season))));
  const SharedNotes shared(season.entries);
  Node reports{.kind = Kind::BulletList, .look = "season-reports"};
  for (std::size_t i = 0; i < season.entries.size();) {
    std::vector<const Entry*> of_report;
    const model::Report* report = season.entries[i]->report;
    for (; i < season.entries.size() && season.entries[i]->report == report; ++i)
      of_report.push_back(season.entries[i]);
    reports.children.push_back(report_item(subject, of_report, shared));
  }
  if (reports.children.empty()) {
    panel.children.push_back(doc::paragraph(doc::text("Nothing is due.")));
    panel.children.back().look = "muted";
  } else {
    panel.children.push_back(std::move(reports));
    for (Node& note : shared.paragraphs()) panel.children.push_back(std::move(note));
  }
  return panel;
}

}  // namespace

Node months(const Subject& subject, const dates::Date& now) {
  Node view;
  if (!subject.edition().seasons.empty()) view.children.push_back(band_of_months(subject.edition(), now));
  return view;
}

Node year(const Subject& subject) {
  Node seasons{.kind = Kind::Panels, .look = "year"};
  for (const derive::SeasonEntries& season : subject.timetable.seasons)
    seasons.children.push_back(panel_of(subject, season));
  return doc::make(Kind::Document, doc::nodes(key_of_actions(subject), std::move(seasons)));
}

}  // namespace concordat::views
