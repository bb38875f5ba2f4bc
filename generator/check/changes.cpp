// Why an edition changed clauses of the one before it.
#include <fmt/format.h>

#include "check/rules.hpp"
#include "derive/history.hpp"
#include "redline/clauses.hpp"

namespace concordat::check {
namespace {

using redline::ClausePair;

bool is_changed(const ClausePair& pair) {
  return !pair.before.given() || !pair.after.given() || pair.reworded;
}

const model::Edition* before(const OfEdition& subject) {
  return derive::predecessor(subject.edition_index.document(), subject.edition());
}

/// What a change note says of a clause of this edition, or of the one before; empty where it is right.
std::string wrong_with(const redline::ClauseHistory& history, const model::ChangeNote& note) {
  constexpr std::string_view section = "section:";
  if (!note.was.empty()) {
    if (note.was.starts_with(section)) return {};
    const ClausePair* pair = history.was(note.was);
    if (!pair) return fmt::format("the edition before has no clause {}", note.was);
    const bool stays = pair->after.given() && !pair->moved && !pair->renumbered() && !pair->reworded;
    return stays ? fmt::format("clause {} is as it was", note.was) : std::string();
  }
  for (const model::ClauseRef& clause : note.clauses) {
    const ClausePair* pair = history.now(clause.value);
    if (pair && !is_changed(*pair) && !pair->moved && !pair->renumbered())
      return fmt::format("clause {} is as it was", clause.value);
  }
  return {};
}

}  // namespace

void change_without_note(const OfEdition& subject, Findings& findings) {
  const model::Edition& edition = subject.edition();
  const bool counts = edition.status == model::Status::Proposed || edition.status == model::Status::Agreed;
  const model::Edition* earlier = before(subject);
  if (!counts || !earlier) return;
  const redline::ChangeNotes notes(edition);
  for (const ClausePair& pair : redline::clause_pairs(*earlier, edition)) {
    if (!is_changed(pair) || notes.on(pair)) continue;
    const bool gone = !pair.after.given();
    const redline::ClauseAt& at = gone ? pair.before : pair.after;
    findings.add(gone ? edition.span : at.clause->span,
                 fmt::format("{}{} is {}, and nothing says why", at.called(),
                             gone ? fmt::format(" of {}", earlier->label) : std::string(),
                             gone                  ? "gone"
                             : pair.before.given() ? "reworded"
                                                   : "new"),
                 fmt::format("say it in edition.toml: a [[change]] with {} = \"{}\" and a note",
                             gone ? "was" : "clause", at.number()));
  }
}

void change_note_unneeded(const OfEdition& subject, Findings& findings) {
  const model::Edition& edition = subject.edition();
  if (edition.change_notes.empty()) return;
  const model::Edition* earlier = before(subject);
  if (!earlier) {
    findings.add(edition.change_notes.front().span, "there is no edition before this one to be changed");
    return;
  }
  const redline::ClauseHistory history(*earlier, edition);
  for (const model::ChangeNote& note : edition.change_notes) {
    if (std::string wrong = wrong_with(history, note); !wrong.empty())
      findings.add(note.span, std::move(wrong), "put the number right, or take the note out");
  }
}

void supersedes_in_circle(const OfEdition& subject, Findings& findings) {
  const model::Document& document = subject.edition_index.document();
  const model::Edition* one = &subject.edition();
  for (std::size_t steps = 0; one && steps <= document.editions.size(); ++steps) {
    one = derive::predecessor(document, *one);
    if (one != &subject.edition()) continue;
    findings.add(subject.edition().supersedes_span,
                 fmt::format("{} takes the place of itself, by those that it takes the place of",
                             subject.edition().label),
                 "name in \"supersedes\" the edition that held before it");
    return;
  }
}

}  // namespace concordat::check
