// The reporting timetable: who decides, and cells that have no place.
#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "check/rules.hpp"

namespace concordat::check {
namespace {

bool decides(const model::Action& action) {
  return action.role == model::ActionRole::Decides;
}

/// Whether the cells of a report are all understood, so that what is missing can be said.
bool is_understood(const OfEdition& subject, const model::Report& report) {
  return std::all_of(report.cells.begin(), report.cells.end(), [&](const model::Cell& cell) {
    return subject.edition_index.action(cell.action) || !cell.blank_reason.empty();
  });
}

}  // namespace

void nobody_decides(const OfEdition& subject, Findings& findings) {
  const model::Edition& edition = subject.edition();
  if (!edition.read.edition || std::none_of(edition.actions.begin(), edition.actions.end(), decides)) return;
  for (const model::Report& report : edition.timetable.reports) {
    const bool decided = std::any_of(report.cells.begin(), report.cells.end(), [&](const model::Cell& cell) {
      const model::Action* action = subject.edition_index.action(cell.action);
      return action && decides(*action);
    });
    if (!decided && is_understood(subject, report))
      findings.add(report.id.span, fmt::format("no body decides on \"{}\"", report.title));
  }
}

void not_a_column(const OfEdition& subject, Findings& findings) {
  const model::Timetable& timetable = subject.edition().timetable;
  const std::unordered_set<std::string_view> columns(timetable.columns.begin(), timetable.columns.end());
  // A column that is not known may be the one that a cell means.
  if (columns.empty() || !std::all_of(columns.begin(), columns.end(),
                                      [&](std::string_view id) { return subject.edition_index.body(id); }))
    return;
  for (const model::Report& report : timetable.reports) {
    for (const model::Cell& cell : report.cells) {
      if (columns.contains(cell.to) || !subject.edition_index.body(cell.to)) continue;
      findings.add(cell.to.span, fmt::format("\"{}\" is not one of the columns", cell.to.value),
                   "add it to \"columns\" at the top of reports.toml");
    }
  }
}

void duplicate_cell(const OfEdition& subject, Findings& findings) {
  for (const model::Report& report : subject.edition().timetable.reports) {
    std::unordered_map<std::string_view, Span> first_cells;
    for (const model::Cell& cell : report.cells) {
      if (cell.to.empty()) continue;
      auto [first, fresh] = first_cells.emplace(cell.to, cell.to.span);
      if (fresh) continue;
      findings.add(cell.to.span,
                   fmt::format("\"{}\" has a second cell for \"{}\"", report.id.value, cell.to.value), {},
                   {{first->second, "the first is here"}});
    }
  }
}

}  // namespace concordat::check
