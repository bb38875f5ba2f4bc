#include "redline/clauses.hpp"

#include "derive/references.hpp"
#include "doc/build.hpp"
#include "redline/align.hpp"
#include "redline/likeness.hpp"

namespace concordat::redline {
namespace {

struct Clauses {
  std::vector<doc::Node> nodes;
  std::vector<ClauseAt> at;

  ClauseAt operator[](std::size_t i) const { return i == nothing ? ClauseAt{} : at[i]; }
};

Clauses clauses_of(const model::Edition& edition) {
  Clauses all;
  for (const model::Section& section : edition.sections) {
    for (const doc::Node& block : section.text.children) {
      if (block.kind != doc::Kind::Clause) continue;
      all.nodes.push_back(block);
      all.at.push_back({&block, &section});
    }
  }
  return all;
}

}  // namespace

std::string ClauseAt::called() const {
  return derive::clause_label({section, clause});
}

std::vector<ClausePair> clause_pairs(const model::Edition& before, const model::Edition& after) {
  const Clauses olds = clauses_of(before), news = clauses_of(after);
  std::vector<ClausePair> pairs;
  for (const Step& step : align(olds.nodes, news.nodes)) {
    if (step.moved && step.after == nothing) continue;  // it comes again where it stands now
    ClausePair pair{olds[step.before], news[step.after], step.moved};
    pair.reworded = pair.before.given() && pair.after.given() &&
                    hash_of(*pair.before.clause) != hash_of(*pair.after.clause);
    pairs.push_back(pair);
  }
  return pairs;
}

ClauseHistory::ClauseHistory(const model::Edition& before, const model::Edition& after)
    : pairs_(clause_pairs(before, after)), notes_(after) {
  for (const ClausePair& pair : pairs_) {
    if (pair.before.given()) was_.emplace(pair.before.number(), &pair);
    if (pair.after.given()) now_.emplace(pair.after.number(), &pair);
  }
}

ChangeNotes::ChangeNotes(const model::Edition& edition) {
  for (const model::ChangeNote& note : edition.change_notes) {
    for (const model::ClauseRef& clause : note.clauses) on_.emplace(clause.value, &note);
    if (!note.was.empty()) on_earlier_.emplace(note.was, &note);
  }
}

const model::ChangeNote* ChangeNotes::on(const ClausePair& pair) const {
  const model::ChangeNote* note = pair.after.given() ? on(pair.after.number()) : nullptr;
  return note || !pair.before.given() ? note : on_earlier(pair.before.number());
}

doc::Node why(const model::ChangeNote* note) {
  doc::Node words{.kind = doc::Kind::Paragraph};
  if (!note) return words;
  doc::append_inlines(words.children, note->note);
  if (!note->reason.children.empty()) {
    words.children.push_back(doc::text(words.children.empty() ? "Reason: " : " Reason: "));
    doc::append_inlines(words.children, note->reason);
  }
  return words;
}

}  // namespace concordat::redline
