// The facts of a board, once for the web, paper, Word and data.
#include "derive/facts.hpp"

#include <algorithm>

namespace concordat::derive {

std::vector<Fact> facts_of(const model::Body& body) {
  std::vector<Fact> facts = {
      {.id = "accountability",
       .title = "Accountability",
       .prose = &body.accountability,
       .clauses = &body.accountability_clauses,
       .inferred = &body.inferred.accountability},
      {.id = "precedence",
       .title = "What goes first",
       .prose = &body.precedence,
       .clauses = &body.precedence_clauses},
      {.id = "meets", .title = "Meets", .text = body.meets, .inferred = &body.inferred.meets},
      {.id = "homepage", .title = "Website", .address = body.website},
  };
  std::erase_if(facts, [](const Fact& fact) {
    return fact.text.empty() && fact.address.empty() && (!fact.prose || fact.prose->children.empty());
  });
  return facts;
}

}  // namespace concordat::derive
