#pragma once

#include <map>
#include <string>
#include <vector>

#include "model/edition.hpp"

namespace concordat::importing {

/// The number of an item of a list, told apart from words.
std::string as_marker(std::string_view ordinal);

/// The words of an edition as the program read it: of its sections in their order, and of each note by its
/// file and id.
struct MadeWords {
  std::vector<std::string> text = {};
  std::map<std::string, std::vector<std::string>> notes = {};
};

MadeWords words_of(const model::Edition& edition);

/// How a note of a section is found among them.
std::string note_key(std::string_view section, std::string_view note);

}  // namespace concordat::importing
