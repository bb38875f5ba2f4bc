// The reporting timetable in its three shapes: the printed matrix, the year by season, and the year of each
// body. All of them point into one list of entries, which is whole before the first pointer to it is taken.

#include "derive/timetable.hpp"

#include <algorithm>
#include <functional>
#include <unordered_map>

#include "derive/when.hpp"

namespace concordat::derive {
namespace {

using ColumnNumbers = std::unordered_map<std::string_view, std::size_t>;

/// Number of a cell's column; one past the last for a body that is not a column.
std::size_t column_of(const ColumnNumbers& numbers, const model::Cell& cell) {
  const auto it = numbers.find(cell.to);
  return it == numbers.end() ? numbers.size() : it->second;
}

/// Those that it names, else those that its months are of, in the edition's order.
std::vector<const model::Season*> seasons_of(const EditionIndex& edition, const model::When& when) {
  std::vector<const model::Season*> seasons;
  for (const model::Season& season : edition.edition().seasons) {
    const bool is_named = std::count(when.seasons.begin(), when.seasons.end(), season.id) > 0;
    const bool has_month =
        when.seasons.empty() && std::any_of(when.months.begin(), when.months.end(), [&](int month) {
          return std::count(season.months.begin(), season.months.end(), month) > 0;
        });
    if (is_named || has_month) seasons.push_back(&season);
  }
  return seasons;
}

std::vector<Entry> entries_of(const EditionIndex& edition, const ColumnNumbers& numbers) {
  std::vector<Entry> entries;
  std::vector<const model::Cell*> cells;
  for (const model::Report& report : edition.edition().timetable.reports) {
    cells.clear();
    for (const model::Cell& cell : report.cells) cells.push_back(&cell);
    std::stable_sort(cells.begin(), cells.end(), [&](const model::Cell* a, const model::Cell* b) {
      return column_of(numbers, *a) < column_of(numbers, *b);
    });
    const model::Body* owner = edition.body(report.owner);
    for (const model::Cell* cell : cells) {
      entries.push_back({&report, cell, owner, edition.body(cell->to), edition.action(cell->action),
                         seasons_of(edition, *cell)});
    }
  }
  return entries;
}

void fill_rows(TimetableView& view, const model::Timetable& timetable, const ColumnNumbers& numbers) {
  auto entry = view.entries.begin();
  for (const model::Report& report : timetable.reports) {
    MatrixRow& row = view.rows.emplace_back();
    row.report = &report;
    row.cells.resize(view.columns.size());
    for (; entry != view.entries.end() && entry->report == &report; ++entry) {
      const std::size_t column = column_of(numbers, *entry->cell);
      // A second cell for one column is an error of the check stage; the matrix shows the first.
      if (column < row.cells.size() && row.cells[column] == nullptr) row.cells[column] = &*entry;
    }
  }
}

void fill_seasons(TimetableView& view, const model::Edition& edition) {
  std::unordered_map<const model::Season*, std::size_t> places;
  for (const model::Season& season : edition.seasons) {
    places.emplace(&season, view.seasons.size());
    view.seasons.push_back({&season, {}});
  }
  SeasonEntries without;
  for (const Entry& entry : view.entries) {
    for (const model::Season* season : entry.seasons)
      view.seasons[places.at(season)].entries.push_back(&entry);
    if (entry.seasons.empty() && entry.action != nullptr) without.entries.push_back(&entry);
  }
  if (!without.entries.empty()) view.seasons.push_back(std::move(without));
}

void file_under_receiver(BodyTimetable& body, const Entry& entry) {
  if (entry.action == nullptr) {
    body.not_applicable.push_back(&entry);
    return;
  }
  switch (entry.action->role) {
    case model::ActionRole::Decides:
      body.decides.push_back(&entry);
      break;
    case model::ActionRole::Contributes:
      body.contributes.push_back(&entry);
      break;
    case model::ActionRole::Receives:
      body.receives.push_back(&entry);
      break;
  }
}

void fill_bodies(TimetableView& view, const EditionIndex& edition) {
  std::unordered_map<const model::Body*, std::size_t> places;
  for (const model::Report& report : edition.edition().timetable.reports)
    places[edition.body(report.owner)] = 0;
  for (const Entry& entry : view.entries) places[entry.receiver] = 0;
  for (const model::Body& body : edition.edition().bodies) {
    const auto place = places.find(&body);
    if (place == places.end()) continue;
    place->second = view.bodies.size();
    view.bodies.emplace_back().body = &body;
  }
  for (const Entry& entry : view.entries) {
    if (entry.receiver != nullptr) file_under_receiver(view.bodies[places.at(entry.receiver)], entry);
    if (entry.owner != nullptr && entry.owner != entry.receiver) {
      view.bodies[places.at(entry.owner)].by_others.push_back(&entry);
    }
    if (!says_when(*entry.cell) || entry.action == nullptr || entry.receiver == nullptr) continue;
    const bool dated = has_dates(*entry.cell);
    (dated ? view.in_season : view.undated).push_back(&entry);
    const auto file = [&](BodyTimetable& body) { (dated ? body.in_season : body.undated).push_back(&entry); };
    file(view.bodies[places.at(entry.receiver)]);
    if (entry.owner != nullptr && entry.owner != entry.receiver) file(view.bodies[places.at(entry.owner)]);
  }
}

}  // namespace

bool Entry::is_in(const model::Season* season) const {
  return season ? std::count(seasons.begin(), seasons.end(), season) > 0 : seasons.empty();
}

TimetableView timetable(const EditionIndex& edition) {
  const model::Timetable& source = edition.edition().timetable;
  TimetableView view;
  ColumnNumbers numbers;
  for (const model::BodyId& column : source.columns) {
    numbers.emplace(column, numbers.size());
    view.columns.push_back(edition.body(column));
  }
  view.entries = entries_of(edition, numbers);
  fill_rows(view, source, numbers);
  for (MatrixRow& row : view.rows) row.owner = edition.body(row.report->owner);
  fill_seasons(view, edition.edition());
  fill_bodies(view, edition);
  return view;
}

const BodyTimetable* of_body(const TimetableView& timetable, const model::Body& body) {
  // Both stand in the order of the edition's one list of bodies.
  const auto found = std::lower_bound(
      timetable.bodies.begin(), timetable.bodies.end(), &body,
      [](const BodyTimetable& one, const model::Body* wanted) { return std::less<>()(one.body, wanted); });
  return found != timetable.bodies.end() && found->body == &body ? &*found : nullptr;
}

}  // namespace concordat::derive
