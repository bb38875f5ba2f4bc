// Whether the reports of the timetable and the lines between bodies say the same.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "check/rules.hpp"
#include "derive/near_misses.hpp"
#include "doc/plain.hpp"

namespace concordat::check {
namespace {

using model::Body;
using model::Cell;
using model::Family;
using model::Report;

using Pair = std::pair<std::string_view, std::string_view>;

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

/// What took the place of a body, where the edition has both; else the body.
class Successors {
 public:
  explicit Successors(const OfEdition& subject) {
    for (const model::AreaBody& body : subject.area.bodies) {
      for (const model::Succession& before : body.succeeds) {
        if (subject.edition_index.body(before.body) && subject.edition_index.body(body.id))
          now_.emplace(before.body, body.id);
      }
    }
  }
  std::string_view operator()(std::string_view body) const {
    const auto found = now_.find(body);
    return found == now_.end() ? body : found->second;
  }

 private:
  std::map<std::string_view, std::string_view> now_;
};

/// Whether the overview has something flow between the groups of the two.
bool is_exchanged(const OfEdition& subject, std::string_view from, std::string_view to) {
  const Body* one = subject.edition_index.body(from);
  const Body* other = subject.edition_index.body(to);
  if (!one || !other || one->group.empty() || other->group.empty()) return false;
  const std::vector<model::Exchange>& all = subject.edition().exchanges;
  return std::any_of(all.begin(), all.end(), [&](const model::Exchange& exchange) {
    if (exchange.between.size() != 2) return false;
    const auto& [first, second] = std::pair(exchange.between[0], exchange.between[1]);
    return (first == one->group && second == other->group) || (first == other->group && second == one->group);
  });
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

/// To report is more than to inform.
bool is_to_report(const model::Relation& relation) {
  return relation.family == Family::Reporting &&
         doc::lower(relation.name).find("report") != std::string::npos;
}

bool is_parent(const OfEdition& subject, std::string_view parent, std::string_view body) {
  const Body* known = subject.edition_index.body(body);
  return known && std::any_of(known->parents.begin(), known->parents.end(),
                              [&](const model::BodyId& one) { return std::string_view(one) == parent; });
}

}  // namespace

void decided_by_stranger(const OfEdition& subject, Findings& findings) {
  const std::set<Pair> lines = joined_by(subject, {Family::Reporting, Family::Accountability});
  for (const Report& report : subject.edition().timetable.reports) {
    if (report.owner.empty()) continue;
    for (const Cell& cell : report.cells) {
      const model::Action* action = subject.edition_index.action(cell.action);
      const std::string_view decider = cell.to;
      if (!action || action->role != model::ActionRole::Decides ||
          decider == std::string_view(report.owner) || is_parent(subject, decider, report.owner) ||
          is_parent(subject, report.owner, decider) || lines.contains({report.owner, decider}))
        continue;
      findings.add(
          cell.to.span,
          fmt::format("{} decides on \"{}\" of {}, and no line says that {} reports or answers to it",
                      short_name(subject, decider), report.title, short_name(subject, report.owner),
                      short_name(subject, report.owner)));
    }
  }
}

void line_without_report(const OfEdition& subject, Findings& findings) {
  const model::Timetable& timetable = subject.edition().timetable;
  const std::set<std::string_view> columns(timetable.columns.begin(), timetable.columns.end());
  const Successors now(subject);
  std::set<Pair> carried;
  std::set<std::string_view> owners;
  for (const Report& report : timetable.reports) {
    owners.insert(report.owner);
    for (const Cell& cell : report.cells) {
      if (!cell.action.empty()) carried.emplace(now(report.owner), now(cell.to));
    }
  }
  for (const model::Line& line : subject.edition().lines) {
    const model::Relation* relation = subject.edition_index.relation(line.kind);
    if (!relation || relation->family != Family::Reporting || line.by_exception || line.from == line.to ||
        !columns.contains(line.to) || !(owners.contains(line.from) || columns.contains(line.from)) ||
        is_parent(subject, line.to, line.from) || !carried.emplace(now(line.from), now(line.to)).second)
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
  const Successors now(subject);
  for (const Report& report : subject.edition().timetable.reports) {
    for (const Cell& cell : report.cells) {
      const std::string_view from = now(report.owner), to = now(cell.to);
      if (from.empty() || cell.action.empty() || from == to || is_parent(subject, to, from) ||
          is_parent(subject, from, to) || !subject.edition_index.body(to) ||
          is_joined(subject, lines, from, to) || is_exchanged(subject, from, to) ||
          !lines.emplace(from, to).second)
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
    if (!relation || !is_to_report(*relation) || relation->symmetric || line.from == line.to ||
        line.duty == model::Duty::May)
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
                 fmt::format("no line says that {} {} {}; there is one for {}", miss.from->short_name(),
                             miss.relation->name, miss.to->short_name(), derive::others_of(miss)));
  }
}

}  // namespace concordat::check
