#pragma once

#include <string_view>

#include "diag/diagnostic.hpp"
#include "doc/node.hpp"

namespace concordat::markdown {

/// How a section counts its clauses.
struct ClauseRule {
  std::string_view prefix;         ///< "4." for clauses 4.1, 4.2; empty where the section has none
  bool counts_paragraphs = false;  ///< clauses are whole numbers: "7 The terms …"
};

/// Gathers blocks into clauses: a paragraph that begins with a clause number takes what follows, up to the
/// next clause or heading. The next number that stands where it opens no clause is reported.
void gather_clauses(doc::Node& document, const ClauseRule& rule, diag::Sink& sink);

}  // namespace concordat::markdown
