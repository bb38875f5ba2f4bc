// The reporting timetable as a way of working: what stands in it twice or nowhere, and when others are asked.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <unordered_set>

#include "check/rules.hpp"
#include "check/wording.hpp"
#include "derive/when.hpp"
#include "model/visit.hpp"

namespace concordat::check {
namespace {

using model::ActionRole;
using model::Body;
using model::Cell;
using model::Report;

/// A cell of a report with its action, and the place of its first season in the edition's year; -1 for none.
struct Step {
  const Cell* cell;
  ActionRole role;
  std::ptrdiff_t season;
};

std::vector<Step> steps_of(const OfEdition& subject, const Report& report) {
  std::vector<Step> steps;
  const std::vector<model::Season>& seasons = subject.edition().seasons;
  for (const Cell& cell : report.cells) {
    const model::Action* action = subject.edition_index.action(cell.action);
    if (!action) continue;
    std::ptrdiff_t first = -1;
    for (const model::SeasonId& id : cell.seasons) {
      const model::Season* season = subject.edition_index.season(id);
      if (season && (first < 0 || season - seasons.data() < first)) first = season - seasons.data();
    }
    steps.push_back({&cell, action->role, first});
  }
  return steps;
}

}  // namespace

void report_twice(const OfEdition& subject, Findings& findings) {
  std::map<std::pair<std::string, std::string_view>, Span> known;
  for (const Report& report : subject.edition().timetable.reports) {
    const auto [first, is_new] =
        known.emplace(std::pair(lower(report.title), std::string_view(report.owner)), report.id.span);
    if (!is_new)
      findings.add(report.id.span, fmt::format("\"{}\" stands in the timetable twice", report.title), {},
                   {{first->second, "the first is here"}});
  }
}

void consulted_after_decision(const OfEdition& subject, Findings& findings) {
  for (const Report& report : subject.edition().timetable.reports) {
    const std::vector<Step> steps = steps_of(subject, report);
    const auto is_dated = [](const Step& step) {
      return step.role == ActionRole::Decides && step.season >= 0;
    };
    const auto decision = std::find_if(steps.begin(), steps.end(), is_dated);
    if (decision == steps.end()) continue;
    for (const Step& step : steps) {
      if (step.role != ActionRole::Contributes || step.season <= decision->season) continue;
      findings.add(
          step.cell->to.span,
          fmt::format("{} is asked about \"{}\" after {} has decided", short_name(subject, step.cell->to),
                      report.title, short_name(subject, decision->cell->to)),
          {}, {{decision->cell->to.span, "the decision is here"}});
    }
  }
}

void season_overloaded(const OfEdition& subject, Findings& findings) {
  constexpr std::size_t most = 8;
  std::map<std::pair<std::string_view, std::string_view>, std::vector<const Cell*>> load;
  for (const Report& report : subject.edition().timetable.reports) {
    for (const Cell& cell : report.cells) {
      for (const model::SeasonId& season : cell.seasons) {
        if (!cell.action.empty()) load[{cell.to, season}].push_back(&cell);
      }
    }
  }
  for (const auto& [where, cells] : load) {
    const model::Season* season = subject.edition_index.season(where.second);
    if (cells.size() > most && season)
      findings.add(cells[most]->to.span,
                   fmt::format("{} has {} reports in {}", short_name(subject, where.first), cells.size(),
                               season->name));
  }
}

void column_empty(const OfEdition& subject, Findings& findings) {
  const model::Timetable& timetable = subject.edition().timetable;
  std::set<std::string_view> receiving;
  for (const Report& report : timetable.reports) {
    for (const Cell& cell : report.cells) receiving.insert(cell.to);
  }
  for (const model::BodyId& column : timetable.columns) {
    if (!timetable.reports.empty() && subject.edition_index.body(column) && !receiving.contains(column))
      findings.add(column.span, fmt::format("{} has a column of the timetable and gets no report",
                                            short_name(subject, column)));
  }
}

namespace {

/// The names and acronyms of the bodies, in small letters and in the singular.
std::unordered_set<std::string> names_of(const std::vector<Body>& bodies) {
  std::unordered_set<std::string> names;
  for (const Body& body : bodies) {
    for (const std::string_view name : {std::string_view(body.acronym), std::string_view(body.name)}) {
      std::string whose = lower(name);
      if (whose.ends_with('s')) whose.pop_back();
      if (!whose.empty()) names.insert(std::move(whose));
    }
  }
  return names;
}

/// The title without whose report it is, in small letters and in the singular: "annual report" of "SB Annual
/// Reports".
std::string bare_title(const Report& report, const std::unordered_set<std::string>& names) {
  std::string title = lower(report.title);
  for (std::size_t space = 0; (space = title.find(' ', space)) != std::string::npos; ++space) {
    if (!names.contains(title.substr(0, space))) continue;
    title.erase(0, space + 1);
    space = 0;
  }
  if (title.ends_with('s')) title.pop_back();
  return title;
}

}  // namespace

void report_not_in_text(const OfEdition& subject, Findings& findings) {
  if (!sets_out_rules(subject.edition()) || subject.edition().sections.empty()) return;
  const std::unordered_set<std::string> names = names_of(subject.edition().bodies);
  std::set<std::string_view> linked;
  constexpr std::string_view link = "report:";
  model::visit_prose(subject.edition(), [&](const doc::Node& document) {
    model::visit_nodes(document, [&](const doc::Node& node) {
      if (std::string_view(node.url).starts_with(link))
        linked.insert(std::string_view(node.url).substr(link.size()));
    });
  });
  for (const Report& report : subject.edition().timetable.reports) {
    const std::string acronym = lower(report.acronym);
    if (linked.contains(report.id) || subject.wording.find(bare_title(report, names)) != std::string::npos ||
        (!acronym.empty() && find_whole(subject.wording, acronym) != std::string::npos))
      continue;
    findings.add(report.id.span, fmt::format("the timetable has \"{}\", and no text names it", report.title));
  }
}

void predecessor_in_timetable(const OfEdition& subject, Findings& findings) {
  std::map<std::string_view, const model::AreaBody*> successors;
  for (const model::AreaBody& body : subject.area.bodies) {
    for (const model::Succession& before : body.succeeds) successors.emplace(before.body, &body);
  }
  std::set<std::string_view> told;
  const auto look = [&](const model::BodyId& id) {
    const auto successor = successors.find(id);
    const Body* body = subject.edition_index.body(id);
    if (successor == successors.end() || !body || !subject.edition_index.body(successor->second->id) ||
        !told.insert(id).second)
      return;
    findings.add(id.span, fmt::format("{} is still in the timetable, and {} took its place",
                                      body->short_name(), successor->second->name));
  };
  for (const model::BodyId& column : subject.edition().timetable.columns) look(column);
  for (const Report& report : subject.edition().timetable.reports) {
    look(report.owner);
    for (const Cell& cell : report.cells) look(cell.to);
  }
}

void cell_without_season(const OfEdition& subject, Findings& findings) {
  for (const Report& report : subject.edition().timetable.reports) {
    const bool some = std::any_of(report.cells.begin(), report.cells.end(),
                                  [](const Cell& cell) { return derive::says_when(cell); });
    for (const Cell& cell : report.cells) {
      if (some && !derive::says_when(cell) && !cell.action.empty())
        findings.add(cell.to.span, fmt::format("nothing says when {} gets \"{}\", and others have a season",
                                               short_name(subject, cell.to), report.title));
    }
  }
}

}  // namespace concordat::check
