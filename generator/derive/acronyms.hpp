#pragma once

#include <map>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "model/corpus.hpp"

namespace concordat::derive {

/// What acronyms mean in one place. The words point into the corpus.
struct Acronyms {
  /// Acronym -> what it stands for.
  std::unordered_map<std::string_view, std::string_view> meanings;
  /// Those that could stand for several things, none of which is nearer than the others, and for which.
  std::map<std::string_view, std::vector<std::string_view>> open;
  /// All that need no explanation: those above, and names and words that look like one.
  std::unordered_set<std::string_view> known;
};

/// The organisations of an area, each once: its councils, and the members of its bodies in all editions.
std::vector<const model::Organisation*> organisations_of(const model::Corpus& corpus,
                                                         const model::Area& area);

/// What acronyms of organisations mean outside all areas: those that one organisation alone has.
Acronyms acronyms_of(const model::Corpus& corpus);

/// What acronyms mean in an area, wherever they stand: its own words and bodies, its organisations, then the
/// only organisation of the site that has it. Another area's never is meant where its own has one.
Acronyms acronyms_of(const model::Corpus& corpus, const model::Area& area);

/// What acronyms mean in an edition: the nearest wins. Its bodies and reports, the words and bodies of the
/// area, the members of its bodies and the councils, then the only organisation of the site that has it.
Acronyms acronyms_of(const model::Corpus& corpus, const model::Area& area, const model::Edition& edition);

}  // namespace concordat::derive
