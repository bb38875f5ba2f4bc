#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "derive/index.hpp"

namespace concordat::search {

/// What readers choose between; the order is that of the choice.
enum class Kind : std::uint8_t { Topic, Board, Text, Report, Organisation, Word, Document };
inline constexpr std::string_view kind_names[] = {
    "Topics", "Boards", "Clauses and text", "Reports", "Organisations", "Words and law", "Documents"};
/// What one of them is.
inline constexpr std::string_view kind_words[] = {"Topic",        "Board",       "Text",    "Report",
                                                  "Organisation", "Word or law", "Document"};

/// What can be found.
struct Record {
  Kind kind = Kind::Text;
  std::string url;
  std::string title;                     ///< "Clause 4.3: Interfaces between boards"
  std::string place;                     ///< "Northshire Protocol 2017-18 (agreed)"; empty outside documents
  std::string words;                     ///< what it says
  std::vector<std::string> also;         ///< its own other names: acronym, former names, synonyms
  std::string names;                     ///< other names of what its title and words name
  std::vector<std::string_view> boards;  ///< ids of those whose it is and of those that it names
  bool current = true;                   ///< not of an edition that another has followed
  bool titled = true;                    ///< whether its title is a name of its own
  float weight = 1;                      ///< of two that say the same, the heavier comes first
};

/// The records of one area, or of none.
struct Group {
  const model::Area* area = nullptr;  ///< null: of the whole site
  std::vector<Record> records = {};
};

/// Everything that can be found, area by area, then what belongs to none. Areas are read by so many threads.
std::vector<Group> records(const derive::Index& corpus, unsigned jobs);

}  // namespace concordat::search
