#pragma once

#include <vector>

#include "doc/node.hpp"
#include "model/id.hpp"

namespace concordat::model {

/// Where a fact comes from: the clauses that state it, or why the editor concludes it. A record that is one
/// has the keys "clause" and "inferred".
struct Trace {
  std::vector<ClauseRef> clauses = {};
  doc::Node inferred = {};
  Span span = {};  ///< of the record

  bool given() const { return !clauses.empty() || !inferred.children.empty(); }
};

}  // namespace concordat::model
