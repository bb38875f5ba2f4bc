#pragma once

#include <string_view>

#include "diag/diagnostic.hpp"
#include "doc/node.hpp"

namespace concordat::markdown {

/// How clauses are numbered.
enum class Numbering {
  BySection,        ///< 4.1, 4.2 in section 4
  ThroughDocument,  ///< 1, 2, 3 through the document
  Roman,            ///< I, II, III or i), ii), iii) through the document
  Articles,         ///< Article 1, Article 2 through the document
  Local,            ///< anew in each section, which is part of the citation: "annex/1.1"
};

/// How a section counts its clauses.
struct ClauseRule {
  Numbering numbering = Numbering::BySection;
  std::string_view section;  ///< by section its number, "4", empty where it has no clauses; locally its id
};

/// Gathers blocks into clauses: a paragraph that begins with a clause number takes what follows, up to the
/// next clause or heading. The next number that stands where it opens no clause is reported.
void gather_clauses(doc::Node& document, const ClauseRule& rule, diag::Sink& sink);

}  // namespace concordat::markdown
