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

/// What is said of where facts of the edition come from, a text for each.
struct EditionFacts {
  doc::Node status;
  doc::Node dated;
  doc::Node period;
  doc::Node effective;
  doc::Node meeting;
  doc::Node author;
  doc::Node review;
};

/// Where the published document states them.
struct EditionSources : EditionFacts {
  doc::Node document;  ///< the published document that the edition carries; then every fact needs its place
};

/// Why the editor concludes them, where it does not.
struct EditionInferences : EditionFacts {
  doc::Node approvals_of;
};

}  // namespace concordat::model
