// What a person who knows governance would ask: who is above whom, who decides, what is overdue, what the law
// has ended. Two boards that report to each other are legal and not reported; a body that belongs under
// itself is not.
#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <unordered_map>

#include "check/check.hpp"
#include "check/counts.hpp"
#include "data/shape.hpp"
#include "derive/history.hpp"
#include "derive/relations.hpp"
#include "diag/nearest.hpp"

namespace concordat::check {
namespace {

using derive::EditionIndex;
using derive::Index;
using diag::Code;

// Finds circles of parents; each is told once, as a path. Depth-first with an explicit stack of (body, next
// parent).
class ParentCycles {
 public:
  ParentCycles(const EditionIndex& edition, diag::Sink& sink) : edition_(edition), sink_(sink) {}

  void check() {
    for (const model::Body& body : edition_.edition().bodies) visit(body);
  }

 private:
  enum class State { Unseen, Open, Done };

  void visit(const model::Body& start) {
    std::vector<std::pair<const model::Body*, std::size_t>> path;
    if (state_[&start] != State::Unseen) return;
    path.emplace_back(&start, 0);
    state_[&start] = State::Open;
    while (!path.empty()) {
      auto& [body, next] = path.back();
      if (next == body->parents.size()) {
        state_[body] = State::Done;
        path.pop_back();
        continue;
      }
      const model::BodyId& id = body->parents[next++];
      const model::Body* parent = edition_.body(id);
      if (!parent) continue;
      State& state = state_[parent];
      if (state == State::Open) {
        report(path, *parent, id.span);
      } else if (state == State::Unseen) {
        state = State::Open;
        path.emplace_back(parent, 0);
      }
    }
  }

  template <class Path>
  void report(const Path& path, const model::Body& again, Span span) {
    std::string names;
    bool inside = false;
    for (const auto& [body, next] : path) {
      inside = inside || body == &again;
      if (inside) names += body->id.value + " → ";
    }
    sink_.error(Code::ParentCycle, span,
                fmt::format("these bodies belong under each other: {}{}", names, again.id.value),
                "\"parents\" say where a body belongs; mutual challenge is a line of relationships.toml");
  }

  const EditionIndex& edition_;
  diag::Sink& sink_;
  std::unordered_map<const model::Body*, State> state_;
};

void check_timetable(const EditionIndex& edition, diag::Sink& sink) {
  const model::Timetable& timetable = edition.edition().timetable;
  std::set<std::string_view> columns(timetable.columns.begin(), timetable.columns.end());
  // A column that is not known may be the one that a cell means.
  bool columns_known = !columns.empty() && std::all_of(columns.begin(), columns.end(),
                                                       [&](std::string_view id) { return edition.body(id); });
  const auto& actions = edition.edition().actions;
  bool decides = std::any_of(actions.begin(), actions.end(),
                             [](const model::Action& a) { return a.role == model::ActionRole::Decides; });
  for (const model::Report& report : timetable.reports) {
    std::unordered_map<std::string_view, Span> seen;
    bool decided = false;
    bool sure = edition.edition().read.edition;
    for (const model::Cell& cell : report.cells) {
      if (columns_known && !columns.count(cell.to) && edition.body(cell.to)) {
        sink.error(Code::NotAColumn, cell.to.span,
                   fmt::format("\"{}\" is not one of the columns", cell.to.value),
                   "add it to \"columns\" at the top of reports.toml");
      }
      auto [first, fresh] = seen.emplace(cell.to, cell.to.span);
      if (!fresh && !cell.to.empty()) {
        sink.error(Code::DuplicateCell, cell.to.span,
                   fmt::format("\"{}\" has a second cell for \"{}\"", report.id.value, cell.to.value), {},
                   {{first->second, "the first is here"}});
      }
      const model::Action* action = edition.action(cell.action);
      sure = sure && (action || !cell.blank_reason.empty());
      decided = decided || (action && action->role == model::ActionRole::Decides);
    }
    if (decides && !decided && sure) {
      sink.warning(Code::NobodyDecides, report.id.span,
                   fmt::format("no body decides on \"{}\"", report.title));
    }
  }
}

void check_lines(const EditionIndex& edition, diag::Sink& sink) {
  std::unordered_map<std::string, Span> seen;
  for (const model::Line& line : edition.edition().lines) {
    if (line.from.empty() || line.kind.empty() || line.to.empty()) continue;
    if (line.from == line.to) {
      sink.error(Code::LineToItself, line.to.span,
                 fmt::format("the line goes from \"{}\" to itself", line.to.value));
    }
    std::string note = line.note.children.empty() ? std::string() : std::to_string(line.note.span.begin);
    auto [first, fresh] = seen.emplace(
        line.from.value + ">" + line.kind.value + ">" + line.to.value + ">" + note, line.from.span);
    if (!fresh) {
      sink.warning(
          Code::LineTwice, line.from.span,
          fmt::format("\"{}\" {} \"{}\" is stated twice", line.from.value, line.kind.value, line.to.value),
          "name both clauses in one line: clause = [\"2.4\", \"3.10\"]",
          {{first->second, "first stated here"}});
    }
  }
}

void check_oversight(const model::Body& body, diag::Sink& sink) {
  int last = 0;
  for (const model::PriorityList& list : body.priorities) {
    last = std::max(last, list.start + static_cast<int>(list.items.size()) - 1);
  }
  for (const model::Oversight& over : body.overseen) {
    bool read = over.from >= 0 && over.to >= 0 && (last > 0 || body.priorities.empty());
    if (!read || (over.from >= 1 && over.from <= over.to && over.to <= last)) continue;
    sink.error(
        Code::OversightRange, over.by.span,
        fmt::format("priorities {} to {} are not all there; the body has {}", over.from, over.to, last));
  }
}

void check_dates(const EditionIndex& index, const dates::Date& today, diag::Sink& sink) {
  const model::Edition& edition = index.edition();
  if (edition.status == model::Status::Superseded) return;
  if (derive::current(index.document()) == &edition && dates::is_past(edition.review.next, today)) {
    sink.warning(Code::ReviewOverdue, edition.review.next_span,
                 fmt::format("the review was due {}, before {}", dates::in_words(edition.review.next),
                             dates::in_words(today)),
                 "review the edition, or record the review that was made");
  }
  for (const model::Approval& approval : edition.approvals) {
    if (approval.status == model::ApprovalStatus::Agreed) continue;
    const model::Body* body = index.body(approval.body);
    sink.warning(Code::ApprovalOpen, approval.body.span,
                 fmt::format("{} has not agreed the edition", !approval.name.empty() ? approval.name
                                                              : body                 ? body->name
                                                                                     : approval.body.value));
  }
}

// A board whose kind the law has ended, in an edition that still counts.
void check_law(const Index& index, const EditionIndex& edition, const dates::Date& today, diag::Sink& sink) {
  if (edition.edition().status != model::Status::Agreed ||
      derive::current(edition.document()) != &edition.edition())
    return;
  if (edition.edition().kind != model::DocumentKind::Protocol) return;
  for (const model::Body& body : edition.edition().bodies) {
    const model::AreaBody* known = index.area_body(edition.area(), body.id);
    const model::StatutoryKind* kind = known ? index.statutory_kind(known->statutory_kind) : nullptr;
    if (!kind || !dates::is_past(kind->ends, today)) continue;
    sink.warning(Code::KindEnded, body.span,
                 fmt::format("{} is a {}, which the law ended in {}", body.short_name(), kind->name,
                             dates::in_words(kind->ends)),
                 "the next edition should name what took its place");
  }
}

void check_records(const model::Edition& edition, diag::Sink& sink) {
  for (const model::Section& section : edition.sections) {
    if (section.record.empty()) continue;
    std::set<std::string_view> parts;
    for (const markdown::Node& block : section.text.children) {
      if (block.kind == markdown::Kind::Heading) parts.insert(block.id);
    }
    for (const model::RecordPart& part : edition.record_parts) {
      if (!part.needed || parts.count(part.id)) continue;
      sink.warning(Code::RecordIncomplete, section.span,
                   fmt::format("the record has no part \"{}\"", part.name),
                   fmt::format("add a heading: ## {} {{#{}}}", part.name, part.id));
    }
  }
}

// A word that the edition defines and nothing uses is often a mistyped one.
void check_vocabulary(const model::Edition& edition, diag::Sink& sink) {
  if (!edition.read.edition || !edition.read.reports || !edition.read.relationships) return;
  std::set<std::string_view> used;
  for (const model::Report& report : edition.timetable.reports) {
    for (const model::Cell& cell : report.cells) used.insert({cell.action, cell.season});
  }
  for (const model::Line& line : edition.lines) used.insert(line.kind);
  // A cell without an action was reported; it may be the one that uses the word.
  bool whole = true;
  for (const model::Report& one : edition.timetable.reports) {
    for (const model::Cell& cell : one.cells)
      whole = whole && (!cell.action.empty() || !cell.blank_reason.empty());
  }
  for (const model::Line& line : edition.lines) whole = whole && !line.kind.empty();
  if (!whole) return;
  auto report = [&](const auto& list, std::string_view what) {
    std::vector<std::string_view> unknown;
    for (std::string_view id : used) {
      bool known =
          std::any_of(list.begin(), list.end(), [&](const auto& word) { return word.id.value == id; });
      if (!known) unknown.push_back(id);
    }
    for (const auto& word : list) {
      if (used.count(word.id) || !data::is_id(word.id)) continue;
      if (!diag::nearest(word.id, unknown).empty()) continue;  // a mistyped use of it is told where it stands
      sink.warning(Code::VocabularyUnused, word.id.span,
                   fmt::format("nothing uses the {} \"{}\"", what, word.id.value));
    }
  };
  report(edition.actions, "action");
  report(edition.relations, "relation");
}

}  // namespace

void check_governance(const Index& index, const dates::Date& today, diag::Sink& sink) {
  for (const model::Area& area : index.corpus().areas) {
    for (const model::Document& document : area.documents) {
      for (const model::Edition& edition : document.editions) {
        EditionIndex in(area, document, edition);
        ParentCycles(in, sink).check();
        check_timetable(in, sink);
        check_lines(in, sink);
        for (const model::Body& body : edition.bodies) check_oversight(body, sink);
        check_dates(in, today, sink);
        check_law(index, in, today, sink);
        check_records(edition, sink);
        check_vocabulary(edition, sink);
        if (edition.read.boards) check_counts(in, sink);
      }
    }
  }
}

}  // namespace concordat::check
