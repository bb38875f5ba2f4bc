// The reporting timetable in its three shapes: as printed, through the year, board by board.
#include <fmt/format.h>

#include <algorithm>

#include "site/components.hpp"

namespace concordat::site {
namespace {

using derive::Entry;

std::string_view role_class(const model::Action* action) {
  if (!action) return "none";
  switch (action->role) {
    case model::ActionRole::Decides:
      return "decides";
    case model::ActionRole::Contributes:
      return "contributes";
    case model::ActionRole::Receives:
      break;
  }
  return "receives";
}

// "Autumn, every 4 years": what stands behind the action.
std::string when_of(const Entry& entry) {
  const std::string season = entry.season ? entry.season->name : std::string();
  return joined({season, entry.cell->frequency, entry.cell->valid}, ", ");
}

Value cell_value(const LinkContext& links, const Entry* entry) {
  if (!entry) {
    return Object{{"filled", false},     {"action", Value()},       {"role", Value()},     {"when", Value()},
                  {"audience", Value()}, {"blank_reason", Value()}, {"note_html", Value()}};
  }
  return Object{{"filled", true},
                {"action", entry->action ? Value(entry->action->name) : Value()},
                {"role", role_class(entry->action)},
                {"when", when_of(*entry)},
                {"audience", text_or_null(entry->cell->audience)},
                {"blank_reason", text_or_null(entry->cell->blank_reason)},
                {"note_html", prose_value(links, entry->cell->note)}};
}

// Entries of one report with the same action and timing: "Inform: VHB, NSB".
struct Together {
  const Entry* first;
  std::vector<const Entry*> entries;
};

std::vector<Together> together(const std::vector<const Entry*>& entries) {
  std::vector<Together> groups;
  for (const Entry* entry : entries) {
    auto same = [&](const Together& g) {
      return g.first->action == entry->action && g.first->report == entry->report &&
             when_of(*g.first) == when_of(*entry) && g.first->cell->audience == entry->cell->audience;
    };
    auto found = std::find_if(groups.rbegin(), groups.rend(), same);
    if (found == groups.rend()) {
      groups.push_back({entry, {entry}});
    } else {
      found->entries.push_back(entry);
    }
  }
  return groups;
}

std::string months_of(const model::Season& season) {
  std::vector<std::string_view> names;
  for (int month : season.months) names.push_back(dates::month_name(month));
  return fmt::format("{}", fmt::join(names, ", "));
}

// The year as twelve letters; those of the season are marked.
List month_strip(const model::Season& season) {
  const std::vector<int>& on = season.months;
  List strip;
  for (int month = 1; month <= 12; ++month) {
    strip.push_back(Object{{"letter", dates::month_name(month).substr(0, 1)},
                           {"on", std::find(on.begin(), on.end(), month) != on.end()}});
  }
  return strip;
}

// What is done with one report in a season: "Inform: VHB, NSB", for each action.
List actions_in_season(const LinkContext& links, const std::vector<const Entry*>& of_report) {
  List actions;
  for (const Together& group : together(of_report)) {
    List bodies;
    for (const Entry* entry : group.entries) bodies.push_back(body_value(links, *entry->receiver));
    mark_last(bodies);
    actions.push_back(Object{{"action", group.first->action ? Value(group.first->action->name) : Value()},
                             {"role", role_class(group.first->action)},
                             {"audience", text_or_null(group.first->cell->audience)},
                             {"frequency", text_or_null(group.first->cell->frequency)},
                             {"bodies", std::move(bodies)}});
  }
  return actions;
}

Value season_value(const LinkContext& links, const derive::SeasonEntries& season) {
  List reports;
  for (std::size_t i = 0; i < season.entries.size();) {
    std::size_t end = i;
    while (end < season.entries.size() && season.entries[end]->report == season.entries[i]->report) ++end;
    std::vector<const Entry*> of_report(season.entries.begin() + static_cast<std::ptrdiff_t>(i),
                                        season.entries.begin() + static_cast<std::ptrdiff_t>(end));
    const model::Report& report = *season.entries[i]->report;
    reports.push_back(
        Object{{"title", report.title},
               {"owner", season.entries[i]->owner ? Value(season.entries[i]->owner->short_name()) : Value()},
               {"actions", actions_in_season(links, of_report)}});
    i = end;
  }
  std::string months = season.season ? months_of(*season.season) : std::string();
  return Object{{"name", season.season ? Value(season.season->name) : Value("No season given")},
                {"has_months", !months.empty()},
                {"months", std::move(months)},
                {"strip", season.season ? month_strip(*season.season) : List()},
                {"has_reports", !reports.empty()},
                {"reports", std::move(reports)}};
}

List duty_list(const LinkContext& links, const std::vector<const Entry*>& entries, const model::Body& body) {
  List list;
  for (const Entry* entry : entries) {
    Target report = resolve(links, "report:" + entry->report->id.value);
    std::string from = entry->owner && entry->owner != &body ? entry->owner->short_name() : std::string();
    list.push_back(
        Object{{"action", entry->action ? Value(entry->action->name) : Value(entry->cell->blank_reason)},
               {"role", role_class(entry->action)},
               {"href", std::move(report.href)},
               {"title", entry->report->title},
               {"when", when_of(*entry)},
               {"audience", text_or_null(entry->cell->audience)},
               {"from", std::move(from)}});
  }
  return list;
}

}  // namespace

Value matrix_value(const LinkContext& links) {
  const derive::TimetableView& timetable = links.edition->timetable;
  const model::Timetable& printed = links.edition->edition().timetable;
  List columns;
  for (const model::Body* body : timetable.columns) columns.push_back(body_value(links, *body));
  bool grouped = std::any_of(printed.reports.begin(), printed.reports.end(),
                             [](const model::Report& r) { return !r.heading.empty(); });
  List rows;
  std::string_view last_heading;
  for (const derive::MatrixRow& row : timetable.rows) {
    const std::string& heading = !row.report->heading.empty() ? row.report->heading
                                 : row.owner                  ? row.owner->name
                                                              : row.report->title;
    bool opens = grouped && heading != last_heading;
    last_heading = heading;
    List cells;
    for (const Entry* entry : row.cells) cells.push_back(cell_value(links, entry));
    rows.push_back(Object{{"id", row.report->id.value},
                          {"title", row.report->title},
                          {"opens", opens},
                          {"heading", heading},
                          {"owner", !grouped && row.owner ? Value(row.owner->short_name()) : Value()},
                          {"cells", std::move(cells)},
                          {"note_html", blocks_value(links, row.report->note)}});
  }
  return Object{{"columns", std::move(columns)},
                {"width", std::to_string(timetable.columns.size() + 1)},
                {"rows", std::move(rows)},
                {"footnote_html", prose_value(links, printed.footnote)},
                {"table_note_html", blocks_value(links, printed.note)}};
}

Value year_value(const LinkContext& links) {
  List seasons;
  for (const derive::SeasonEntries& season : links.edition->timetable.seasons)
    seasons.push_back(season_value(links, season));
  return Object{{"seasons", std::move(seasons)}};
}

Value actions_value(const LinkContext& links) {
  List actions;
  for (const model::Action& action : links.edition->edition().actions) {
    actions.push_back(Object{{"action", action.name},
                             {"role", role_class(&action)},
                             {"meaning", action.meaning},
                             {"note_html", prose_value(links, action.note)}});
  }
  return Object{{"actions", std::move(actions)}};
}

Value duties_value(const LinkContext& links, const derive::BodyTimetable& timetable) {
  const model::Body& body = *timetable.body;
  auto group = [&](std::string_view name, const std::vector<const Entry*>& entries) {
    List list = duty_list(links, entries, body);
    return Value(Object{{"name", name}, {"has_duties", !list.empty()}, {"duties", std::move(list)}});
  };
  List others;
  for (const Together& together_group : together(timetable.by_others)) {
    List bodies;
    for (const Entry* entry : together_group.entries) bodies.push_back(body_value(links, *entry->receiver));
    mark_last(bodies);
    others.push_back(
        Object{{"action", together_group.first->action ? Value(together_group.first->action->name)
                                                       : Value(together_group.first->cell->blank_reason)},
               {"role", role_class(together_group.first->action)},
               {"bodies", std::move(bodies)},
               {"title", together_group.first->report->title},
               {"audience", text_or_null(together_group.first->cell->audience)},
               {"when", when_of(*together_group.first)}});
  }
  List groups;
  groups.push_back(group("Decides on", timetable.decides));
  groups.push_back(group("Is consulted on", timetable.contributes));
  groups.push_back(group("Receives", timetable.receives));
  groups.push_back(group("Does not apply", timetable.not_applicable));
  return Object{{"id", body.id.value},
                {"body", body_value(links, body)},
                {"groups", std::move(groups)},
                {"has_own", !timetable.decides.empty() || !timetable.contributes.empty() ||
                                !timetable.receives.empty() || !timetable.not_applicable.empty()},
                {"has_others", !others.empty()},
                {"others", std::move(others)}};
}

}  // namespace concordat::site
