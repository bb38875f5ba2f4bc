#pragma once

#include <string_view>
#include <vector>

#include "model/body.hpp"

namespace concordat::derive {

/// One line of what a board is at a glance. Exactly one of `text`, `address` and `prose` says it. Views and
/// pointers go into the body.
struct Fact {
  std::string_view id;     ///< "meets": its name in data
  std::string_view title;  ///< "Meets"
  std::string_view text = {};
  std::string_view address = {};
  const doc::Node* prose = nullptr;  ///< a document
  const std::vector<model::ClauseRef>* clauses =
      nullptr;                          ///< where the document says so; null where it does not
  const doc::Node* inferred = nullptr;  ///< why the editor concludes it; null, or nothing, where it is stated
};

/// What the edition says of a body in a line each, in the order in which every page, paper and data file has
/// it. What is not given is left out.
std::vector<Fact> facts_of(const model::Body& body);

}  // namespace concordat::derive
