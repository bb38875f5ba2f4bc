// The data files of an edition as statements, so that what looks through the texts looks through them too.
#include "derive/statements.hpp"

namespace concordat::derive {
namespace {

using Clauses = std::vector<model::ClauseRef>;

class Collector {
 public:
  explicit Collector(const EditionIndex& edition) : edition_(edition) {}

  std::vector<Statement> collect() {
    const model::Edition& edition = edition_.edition();
    for (const model::Body& body : edition.bodies) add_body(body);
    for (const model::Line& line : edition.lines) {
      Statement& statement = add(line.clauses, nullptr);
      statement.prose = {&line.note};
      statement.bodies = {line.from.value, line.to.value};
    }
    for (const model::Theme& theme : edition.themes.themes) {
      Statement& statement = add(edition.themes.clauses, nullptr);
      statement.prose = {&theme.arrangements};
      statement.words = {theme.title};
      statement.bodies = {theme.lead.value};
    }
    for (const model::Approval& approval : edition.approvals)
      add(edition.approvals_clauses, nullptr).bodies = {approval.body.value};
    add_timetable(edition.timetable);
    return std::move(statements_);
  }

 private:
  Mention place_of(const model::ClauseRef& clause) const {
    constexpr std::string_view section = "section:";
    const std::string_view value = clause.value;
    if (value.starts_with(section)) return {.section = edition_.section(value.substr(section.size()))};
    const ClausePlace* found = edition_.clause(value);
    return found ? Mention{.section = found->section, .clause = found->clause} : Mention{};
  }

  Statement& add(const Clauses& clauses, const model::Body* board) {
    Statement& statement = statements_.emplace_back();
    for (const model::ClauseRef& clause : clauses) {
      if (const Mention place = place_of(clause); place.section) statement.places.push_back(place);
    }
    if (clauses.empty() && board) statement.places.push_back({.board = board});
    return statement;
  }

  void add_body(const model::Body& body) {
    add(body.role_clauses, &body).prose = {&body.role};
    add(body.accountability_clauses, &body).prose = {&body.accountability};
    Statement& parents = add(body.parents_clauses, &body);
    for (const model::BodyId& parent : body.parents) parents.bodies.push_back(parent.value);
    add(body.precedence_clauses, &body).prose = {&body.precedence};
    for (const model::Delegation& one : body.delegations) {
      Statement& statement = add(one.clauses, &body);
      statement.prose = {&one.what, &one.limits};
      statement.words = {one.post};
      statement.bodies = {one.body.value};
    }
    for (const model::StatutoryBasis& basis : body.statutory_basis) {
      Statement& statement = add(basis.clauses, &body);
      statement.prose = {&basis.note};
      statement.acts = {basis.act.value};
    }
    for (const model::FunctionList& list : body.functions) {
      Statement& statement = add(list.clauses, &body);
      statement.prose = {&list.intro, &list.quoted};
      for (const model::FunctionItem& item : list.items) {
        statement.prose.push_back(&item.text);
        for (const doc::Node& part : item.sub) statement.prose.push_back(&part);
      }
    }
    add_people(body);
    add_priorities(body);
  }

  void add_people(const model::Body& body) {
    for (const model::Post& post : body.posts) {
      Statement& statement = add(post.clauses, &body);
      statement.prose = {&post.holder, &post.note};
      statement.bodies = {post.body.value};
    }
    for (const model::Member& member : body.members) {
      Statement& statement = add(member.clauses.empty() ? body.members_clauses : member.clauses, &body);
      statement.prose = {&member.note};
      statement.words = {member.name, member.post};
      statement.bodies = {member.body.value};
    }
  }

  void add_priorities(const model::Body& body) {
    for (const model::PriorityList& list : body.priorities) {
      Statement& statement = add(list.clauses, &body);
      statement.prose = {&list.intro};
      for (const doc::Node& item : list.items) statement.prose.push_back(&item);
    }
    for (const model::Oversight& over : body.overseen) {
      Statement& statement = add(over.clauses, &body);
      statement.prose = {&over.note};
      statement.bodies = {over.by.value};
    }
  }

  void add_timetable(const model::Timetable& timetable) {
    for (const model::Report& report : timetable.reports) {
      Statement& statement = add(timetable.clauses, nullptr);
      statement.words = {report.title};
      statement.bodies = {report.owner.value};
      for (const model::Cell& cell : report.cells) {
        statement.bodies.push_back(cell.to.value);
        statement.prose.push_back(&cell.note);
      }
      for (const model::Step& step : report.steps) {
        Statement& taken = add(step.clauses.empty() ? timetable.clauses : step.clauses, nullptr);
        taken.prose = {&step.note};
        taken.words = {report.title, step.post, step.audience};
        taken.bodies = {step.body.value};
      }
    }
  }

  const EditionIndex& edition_;
  std::vector<Statement> statements_;
};

}  // namespace

std::vector<Statement> statements(const EditionIndex& edition) {
  return Collector(edition).collect();
}

}  // namespace concordat::derive
