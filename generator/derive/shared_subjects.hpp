#pragma once

#include <string>
#include <utility>
#include <vector>

#include "derive/index.hpp"

namespace concordat::derive {

/// What several boards have among their priorities: two neighbouring words that both say something ("domestic
/// abuse"), or one long word that is not about working together ("exploitation").
struct SharedSubject {
  std::string words;  ///< in small letters
  std::vector<std::pair<const model::Body*, Span>>
      holders;                          ///< in the order of the edition, with where they say so
  const model::Theme* theme = nullptr;  ///< the theme that has a lead and these words in its title
};

/// Those of an edition, by their words. A board and its own sub-group are one; of phrases that say the same
/// of the same boards, one is told. By pairs of subjects, of which an edition has few.
std::vector<SharedSubject> shared_subjects(const EditionIndex& edition);

}  // namespace concordat::derive
