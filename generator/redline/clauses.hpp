#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/edition.hpp"

namespace concordat::redline {

/// A clause where it stands; both null where there is none.
struct ClauseAt {
  const doc::Node* clause = nullptr;
  const model::Section* section = nullptr;

  bool given() const { return clause != nullptr; }
  std::string_view number() const { return clause->id; }
  std::string called() const;  ///< "clause 4.3", "paragraph 7", "clause 1.1 of Annex"
};

/// What became of one clause from one edition to the next.
struct ClausePair {
  ClauseAt before;        ///< not given where it is new
  ClauseAt after;         ///< not given where it is gone
  bool moved = false;     ///< it stands elsewhere among the others
  bool reworded = false;  ///< white space, quotation marks and its number are no difference

  bool renumbered() const { return before.given() && after.given() && before.number() != after.number(); }
};

/// Every clause of both, in the order of the second; those that are gone where they stood.
std::vector<ClausePair> clause_pairs(const model::Edition& before, const model::Edition& after);

template <class T>
using ByText = std::unordered_map<std::string_view, const T*>;

/// Null where it is not there.
template <class T>
const T* found(const ByText<T>& all, std::string_view text) {
  const auto at = all.find(text);
  return at == all.end() ? nullptr : at->second;
}

/// What an edition says of why it changed its clauses.
class ChangeNotes {
 public:
  explicit ChangeNotes(const model::Edition& edition);

  /// By a clause or section of this edition, "4.3" or "section:overview"; null where nothing is said.
  const model::ChangeNote* on(std::string_view now) const { return found(on_, now); }
  /// By one of the edition before it.
  const model::ChangeNote* on_earlier(std::string_view was) const { return found(on_earlier_, was); }
  const model::ChangeNote* on(const ClausePair& pair) const;

 private:
  ByText<model::ChangeNote> on_;
  ByText<model::ChangeNote> on_earlier_;
};

/// The pairs, to be looked up by number, and what the second edition says of them.
class ClauseHistory {
 public:
  ClauseHistory(const model::Edition& before, const model::Edition& after);
  ClauseHistory(const ClauseHistory&) = delete;  // the look-ups point into the list

  const std::vector<ClausePair>& pairs() const { return pairs_; }
  const ChangeNotes& notes() const { return notes_; }
  /// Of the clause that has this number now; null where there is none.
  const ClausePair* now(std::string_view number) const { return found(now_, number); }
  /// Of the clause that had this number before; null where there was none.
  const ClausePair* was(std::string_view number) const { return found(was_, number); }

 private:
  std::vector<ClausePair> pairs_;
  ChangeNotes notes_;
  ByText<ClausePair> now_;
  ByText<ClausePair> was_;
};

/// "Each board is told in spring, too. Reason: scrutiny asked for it."; empty where there is no note.
doc::Node why(const model::ChangeNote* note);

}  // namespace concordat::redline
