// The timetable through the year: in each season, which report goes to whom, and what for.
#include "views/make.hpp"
#include "views/timetable.hpp"

namespace concordat::views {
namespace {

using derive::Entry;
using doc::Kind;
using doc::Node;

/// One report: its title, who makes it, and "Inform: VHB, NSB" for each action.
Node report_item(const std::vector<const Entry*>& of_report) {
  const Entry& first = *of_report.front();
  Node title = doc::paragraph(doc::strong(first.report->title));
  if (first.owner) add_detail(title.children, "Made by " + first.owner->short_name());
  title.look = "list-head";
  Node list{.kind = Kind::BulletList, .look = "duties"};
  for (const Together& group : together(of_report)) {
    Node item = doc::item(action_of(*group.first), doc::text(" "));
    std::vector<Node>& words = item.children.front().children;
    for (Node& body : receivers_of(group)) words.push_back(std::move(body));
    add_detail(words, group.first->cell->audience);
    add_detail(words, how_often(*group.first));
    add_detail(words, group.first->cell->note);
    list.children.push_back(std::move(item));
  }
  Node item = doc::make(Kind::Item, doc::nodes(std::move(title), std::move(list)));
  item.key = first.report->id.value;
  return item;
}

}  // namespace

Node year(const Subject& subject) {
  Node seasons{.kind = Kind::Panels, .look = "year"};
  for (const derive::SeasonEntries& season : subject.timetable.seasons) {
    Node panel{
        .kind = Kind::Panel, .level = 3, .text = season.season ? season.season->name : "No season given"};
    if (season.season && !season.season->months.empty()) panel.children.push_back(months_of(*season.season));
    Node reports{.kind = Kind::BulletList, .look = "season-reports"};
    for (std::size_t i = 0; i < season.entries.size();) {
      std::vector<const Entry*> of_report;
      const model::Report* report = season.entries[i]->report;
      for (; i < season.entries.size() && season.entries[i]->report == report; ++i)
        of_report.push_back(season.entries[i]);
      reports.children.push_back(report_item(of_report));
    }
    if (reports.children.empty()) {
      panel.children.push_back(doc::paragraph(doc::text("Nothing is due.")));
      panel.children.back().look = "muted";
    } else {
      panel.children.push_back(std::move(reports));
    }
    seasons.children.push_back(std::move(panel));
  }
  return doc::make(Kind::Document, doc::nodes(std::move(seasons)));
}

}  // namespace concordat::views
