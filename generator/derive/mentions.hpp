#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "derive/index.hpp"

namespace concordat::derive {

/// A clause, or a section outside any clause, that mentions something.
struct Mention {
  const model::Section* section = nullptr;
  const doc::Node* clause = nullptr;  ///< null: the section's text outside its clauses
};

/// Which clauses mention which body and which act. Bodies are found by `board:` links and by acronym, name
/// or alias as whole words; acts by `act:` links. One pass over the text whatever the number of bodies.
struct Mentions {
  std::unordered_map<std::string, std::vector<Mention>> bodies;  ///< by body id; in reading order, no repeats
  std::unordered_map<std::string, std::vector<Mention>> acts;    ///< by act id
};

Mentions mentions(const EditionIndex& edition);

}  // namespace concordat::derive
