#pragma once

#include <array>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "derive/division.hpp"
#include "search/index.hpp"
#include "site/context.hpp"

namespace concordat::site {

/// A name of the A to Z, what it leads to, and for another name the one under which it stands.
struct Name {
  std::string key;
  std::string name;
  const search::Record* record;
  bool is_other;
};

/// A word of the documents that hold, and the places that have it; none where they are too many to list.
struct Word {
  std::string_view word;
  std::size_t count = 0;
  std::vector<const search::Record*> places = {};
};

/// An organisation as a row of the index of all.
struct OrganisationRow {
  std::string key;
  doc::Node row;
};

/// Where an organisation sits.
struct Seated {
  std::vector<const EditionSite*> editions = {};  ///< by area, document, edition
  bool by_area = false;                           ///< on a page for each area, since one would be too large
};

/// What the pages of the whole site list, made once, and how each list is divided where it is too large.
struct Lists {
  std::vector<OrganisationRow> organisations;
  derive::Division organisation_parts;
  std::unordered_map<const model::Organisation*, Seated> seated;
  doc::Node glossary;
  derive::Division glossary_parts;
  std::vector<Name> names;  ///< of no area alone, where there are many areas
  derive::Division name_parts;
  std::vector<Word> words;                      ///< that begin with "a" to "z"
  std::array<derive::Division, 26> word_parts;  ///< of each letter

  const derive::Division& parts_of_words(char letter) const {
    return word_parts[static_cast<std::size_t>(letter - 'a')];
  }
};

/// `catalogue` must outlive them.
Lists lists_of(const Site& site, const search::Catalogue& catalogue, unsigned jobs);

/// The areas on whose own pages the organisation's seats are told; none where one page has them all.
std::vector<const model::Area*> areas_apart(const Lists& lists, const model::Organisation& organisation);

/// The names of one area, or of none: all of them where there are few areas.
std::vector<Name> names_of(const search::Catalogue& catalogue, const Site& site, const model::Area* area);

}  // namespace concordat::site
