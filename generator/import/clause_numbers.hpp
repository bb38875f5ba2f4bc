#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "markdown/clause_number.hpp"

namespace concordat::importing {

/// How the clauses of a section are counted, as far as they were written.
struct ClauseCount {
  std::string section = {};          ///< the number of the section
  bool paragraphs = false;           ///< 7, 8, 9, through the document
  unsigned next = 1;                 ///< of paragraphs: the one that comes next
  markdown::ClauseNumber last = {};  ///< of clauses: the one before; empty where there is none yet
};

/// The number as the reader of content takes it for a clause's, and counts it; nothing where it would not:
/// the label then stands in the text of an item.
std::optional<std::string> clause_number(std::string_view label, ClauseCount& count);

}  // namespace concordat::importing
