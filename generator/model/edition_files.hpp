#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "model/build_edition.hpp"
#include "model/tables/names.hpp"

namespace concordat::model {

/// Puts a file where it belongs in its edition, by its path below the folder: {"boards",
/// "adults-board.toml"}. False where it belongs nowhere.
bool place_in_edition(const std::vector<std::string>& path, ParsedFile& file, EditionFiles& edition);

/// What may have been meant by a file that has no place in the content, for a hint.
std::string expected_instead(const std::vector<std::string>& path);

/// The files that name what editions share; null where there is none.
struct SharedFiles {
  const ParsedFile* area = nullptr;
  const ParsedFile* organisations = nullptr;
  const ParsedFile* legislation = nullptr;
};

/// What tables of an edition may call by its name; what `files` lack is looked for in `above`.
Names names_of(const SharedFiles& files, const Names* above = nullptr);

/// Adds what the edition's own files name: its seasons, actions, boards.
void add_names_of(const EditionFiles& files, Names& names);

/// The files of an edition as they stand, and joined with its tables.
struct ReadEdition {
  std::deque<ParsedFile> parsed = {};
  std::deque<ParsedFile> made = {};
  EditionFiles own = {};
  EditionFiles joined = {};
  Names names = {};
};

/// Of "area/document/edition". What is wrong with them is not told again.
ReadEdition read_edition_files(const source::Tree& sources, std::string_view edition);

}  // namespace concordat::model
