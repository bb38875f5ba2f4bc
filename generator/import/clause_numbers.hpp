#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace concordat::importing {

/// How the clauses of a section are counted, as far as they were written.
struct ClauseCount {
  std::string section = {};  ///< the number of the section
  bool paragraphs = false;   ///< 7, 8, 9, through the document
  unsigned next = 1;         ///< the last part of the number that comes next
};

/// The number as the reader of content takes it for a clause's, and counts it; nothing where it would not:
/// the label then stands in the text of an item. All that is known of what the reader takes is here.
std::optional<std::string> clause_number(std::string_view label, ClauseCount& count);

}  // namespace concordat::importing
