#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "derive/index.hpp"

namespace concordat::derive {

/// Where something is mentioned: a clause, a section outside any clause, or the page of a board where no
/// clause is given.
struct Mention {
  const model::Section* section = nullptr;
  const doc::Node* clause = nullptr;  ///< null: the section's text outside its clauses
  const model::Body* board = nullptr;

  friend bool operator==(const Mention&, const Mention&) = default;
};

/// Where each body and each act is mentioned. Bodies are found by `board:` links, by acronym, name or alias
/// as whole words, and where a file names them by id; acts by `act:` links and ids. One pass over the texts
/// and data files whatever the number of bodies.
struct Mentions {
  std::unordered_map<std::string, std::vector<Mention>> bodies;  ///< by body id; in reading order, no repeats
  std::unordered_map<std::string, std::vector<Mention>> acts;    ///< by act id
};

Mentions mentions(const EditionIndex& edition);

/// What such a place is called in references: "clause:4.3", "section:appendix-a", "board:oversight".
std::string reference_of(const Mention& mention);

}  // namespace concordat::derive
