// The reporting timetable as a way of working: who decides, when others are asked, whether lines and reports
// match.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "check/rules.hpp"
#include "check/wording.hpp"
#include "derive/near_misses.hpp"
#include "model/visit.hpp"

namespace concordat::check {
namespace {

using model::ActionRole;
using model::Body;
using model::Cell;
using model::Family;
using model::Report;

using Pair = std::pair<std::string_view, std::string_view>;

/// A cell of a report with its action, and the place of its season in the edition's year; -1 for none.
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
    const model::Season* season = subject.edition_index.season(cell.season);
    if (action) steps.push_back({&cell, action->role, season ? season - seasons.data() : -1});
  }
  return steps;
}

/// The body, and those that it belongs to: a line of a sub-group joins its board.
std::vector<std::string_view> with_parents(const OfEdition& subject, std::string_view id) {
  std::vector<std::string_view> all = {id};
  if (const Body* body = subject.edition_index.body(id))
    all.insert(all.end(), body->parents.begin(), body->parents.end());
  return all;
}

/// Both ways: the pairs of bodies between which lines of the families run.
std::set<Pair> joined_by(const OfEdition& subject, std::initializer_list<Family> families) {
  std::set<Pair> pairs;
  for (const model::Line& line : subject.edition().lines) {
    const model::Relation* relation = subject.edition_index.relation(line.kind);
    if (!relation || std::find(families.begin(), families.end(), relation->family) == families.end())
      continue;
    for (const std::string_view from : with_parents(subject, line.from)) {
      for (const std::string_view to : with_parents(subject, line.to)) {
        pairs.emplace(from, to);
        pairs.emplace(to, from);
      }
    }
  }
  return pairs;
}

/// Whether a line joins the two, or those that they belong to.
bool is_joined(const OfEdition& subject, const std::set<Pair>& lines, std::string_view from,
               std::string_view to) {
  for (const std::string_view one : with_parents(subject, from)) {
    for (const std::string_view other : with_parents(subject, to)) {
      if (one == other || lines.contains({one, other})) return true;
    }
  }
  return false;
}

bool is_parent(const OfEdition& subject, std::string_view parent, std::string_view body) {
  const Body* known = subject.edition_index.body(body);
  return known && std::any_of(known->parents.begin(), known->parents.end(),
                              [&](const model::BodyId& one) { return std::string_view(one) == parent; });
}

std::string_view short_name(const OfEdition& subject, std::string_view body) {
  const Body* known = subject.edition_index.body(body);
  return known ? std::string_view(known->short_name()) : body;
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

void decided_by_stranger(const OfEdition& subject, Findings& findings) {
  const std::set<Pair> lines = joined_by(subject, {Family::Reporting, Family::Accountability});
  for (const Report& report : subject.edition().timetable.reports) {
    if (report.owner.empty()) continue;
    for (const Step& step : steps_of(subject, report)) {
      const std::string_view decider = step.cell->to;
      if (step.role != ActionRole::Decides || decider == std::string_view(report.owner) ||
          is_parent(subject, decider, report.owner) || is_parent(subject, report.owner, decider) ||
          lines.contains({report.owner, decider}))
        continue;
      findings.add(
          step.cell->to.span,
          fmt::format("{} decides on \"{}\" of {}, and no line says that {} reports or answers to it",
                      short_name(subject, decider), report.title, short_name(subject, report.owner),
                      short_name(subject, report.owner)));
    }
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
  std::map<Pair, std::vector<const Cell*>> load;
  for (const Report& report : subject.edition().timetable.reports) {
    for (const Cell& cell : report.cells) {
      if (!cell.season.empty() && !cell.action.empty()) load[{cell.to, cell.season}].push_back(&cell);
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

/// The title without whose report it is, in small letters and in the singular: "annual report" of "SB Annual
/// Reports".
std::string bare_title(const OfEdition& subject, const Report& report) {
  std::string title = lower(report.title);
  for (const Body& body : subject.edition().bodies) {
    for (const std::string_view name : {std::string_view(body.acronym), std::string_view(body.name)}) {
      std::string whose = lower(name);
      if (!whose.empty() && whose.back() == 's') whose.pop_back();
      if (!whose.empty() && title.starts_with(whose + " ")) title.erase(0, whose.size() + 1);
    }
  }
  if (title.ends_with('s')) title.pop_back();
  return title;
}

}  // namespace

void report_not_in_text(const OfEdition& subject, Findings& findings) {
  if (!sets_out_rules(subject.edition()) || subject.edition().sections.empty()) return;
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
    if (linked.contains(report.id) ||
        subject.wording.find(bare_title(subject, report)) != std::string::npos ||
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
                                  [](const Cell& cell) { return !cell.season.empty(); });
    for (const Cell& cell : report.cells) {
      if (some && cell.season.empty() && !cell.action.empty() && cell.frequency.empty())
        findings.add(cell.to.span, fmt::format("nothing says when {} gets \"{}\", and others have a season",
                                               short_name(subject, cell.to), report.title));
    }
  }
}

void line_without_report(const OfEdition& subject, Findings& findings) {
  const model::Timetable& timetable = subject.edition().timetable;
  const std::set<std::string_view> columns(timetable.columns.begin(), timetable.columns.end());
  std::set<Pair> carried;
  std::set<std::string_view> owners;
  for (const Report& report : timetable.reports) {
    owners.insert(report.owner);
    for (const Cell& cell : report.cells) {
      if (!cell.action.empty()) carried.emplace(report.owner, cell.to);
    }
  }
  for (const model::Line& line : subject.edition().lines) {
    const model::Relation* relation = subject.edition_index.relation(line.kind);
    if (!relation || relation->family != Family::Reporting || line.by_exception || line.from == line.to ||
        !columns.contains(line.to) || !(owners.contains(line.from) || columns.contains(line.from)) ||
        is_parent(subject, line.to, line.from) || !carried.emplace(line.from, line.to).second)
      continue;
    findings.add(line.span,
                 fmt::format("{} {} {}, and the timetable has no report from one to the other",
                             short_name(subject, line.from), relation->name, short_name(subject, line.to)));
  }
}

void report_without_line(const OfEdition& subject, Findings& findings) {
  if (subject.edition().lines.empty()) return;
  std::set<Pair> lines = joined_by(subject, {Family::Reporting, Family::Accountability, Family::Scrutiny,
                                             Family::Escalation, Family::Support});
  for (const Report& report : subject.edition().timetable.reports) {
    for (const Cell& cell : report.cells) {
      if (report.owner.empty() || cell.action.empty() || cell.to == report.owner ||
          is_parent(subject, cell.to, report.owner) || is_parent(subject, report.owner, cell.to) ||
          !subject.edition_index.body(cell.to) || is_joined(subject, lines, report.owner, cell.to) ||
          !lines.emplace(report.owner, cell.to).second)
        continue;
      findings.add(cell.to.span, fmt::format("{} gets \"{}\" of {}, and no line joins the two",
                                             short_name(subject, cell.to), report.title,
                                             short_name(subject, report.owner)));
    }
  }
}

void reporting_in_a_circle(const OfEdition& subject, Findings& findings) {
  std::map<std::string_view, std::map<std::string_view, const model::Line*>> to;
  std::map<std::string_view, std::size_t> incoming;
  for (const model::Line& line : subject.edition().lines) {
    const model::Relation* relation = subject.edition_index.relation(line.kind);
    if (!relation || relation->family != Family::Reporting || relation->symmetric || line.from == line.to)
      continue;
    if (to[line.from].emplace(line.to, &line).second) ++incoming[line.to];
  }
  // Whoever nobody is left to report to is taken away in turn; what stays stands in a circle, or leads out of
  // one.
  std::vector<std::string_view> free;
  for (const auto& [from, lines] : to) {
    if (!incoming.contains(from)) free.push_back(from);
  }
  while (!free.empty()) {
    const auto from = to.extract(free.back());
    free.pop_back();
    if (from.empty()) continue;
    for (const auto& [body, line] : from.mapped()) {
      if (--incoming[body] == 0) free.push_back(body);
    }
  }
  if (to.empty()) return;
  std::vector<std::string> path;
  std::set<std::string_view> passed;
  std::string_view at = to.begin()->first;
  const model::Line* last = nullptr;
  while (passed.insert(at).second) {
    const auto next =
        std::find_if(to[at].begin(), to[at].end(), [&](const auto& one) { return to.contains(one.first); });
    if (next == to[at].end()) return;
    path.emplace_back(short_name(subject, at));
    last = next->second;
    at = next->first;
  }
  path.emplace_back(short_name(subject, at));
  path.erase(path.begin(), std::find(path.begin(), path.end(), path.back()));
  findings.add(last->span,
               fmt::format("bodies report to each other in a circle: {}", fmt::join(path, " to ")));
}

void line_nearly_everywhere(const OfEdition& subject, Findings& findings) {
  for (const derive::NearMiss& miss : derive::near_misses(subject.edition_index)) {
    findings.add(miss.from->span,
                 fmt::format("no line says that {} {} {}, and one does for every other pair of their groups",
                             miss.from->short_name(), miss.relation->name, miss.to->short_name()));
  }
}

}  // namespace concordat::check
