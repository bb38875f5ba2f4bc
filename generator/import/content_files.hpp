#pragma once

#include <string>
#include <vector>

#include "import/facts.hpp"
#include "import/outline.hpp"
#include "io/publish.hpp"

namespace concordat::importing {

/// What is imported, and what the content has before.
struct Wanted {
  std::string file_name = {};  ///< without its folder
  std::string area = {};
  std::string document = {};
  std::string edition = {};
  std::string today = {};                     ///< 2026-11-21
  std::vector<KnownName> bodies = {};         ///< of the area
  std::vector<KnownName> organisations = {};  ///< of the content
};

/// The files of the edition beside its text, below its folder.
std::vector<io::OutputFile> edition_files(const Wanted& wanted, const Outline& outline, const Facts& facts);

/// The tables that `area.toml` and `organisations.toml` lack, to stand at their ends.
std::string area_tables(const Facts& facts);
std::string organisation_tables(const Facts& facts);

/// What content needs besides, below its folder. All of it is a guess.
io::OutputFile new_area(const Wanted& wanted, const Facts& facts);
io::OutputFile new_site(const Wanted& wanted, const Outline& outline);
io::OutputFile new_organisations(const Facts& facts);
io::OutputFile new_legislation();

/// What was found as data, for the list of doubts.
void add_doubts(const Facts& facts, std::vector<Doubt>& doubts);

/// The title of the document, or a name for it.
std::string title_of(const Wanted& wanted, const Outline& outline);

}  // namespace concordat::importing
