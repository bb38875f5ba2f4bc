#pragma once

#include <string>
#include <unordered_set>
#include <vector>

#include "derive/index.hpp"

namespace concordat::diagram {

/// A kind of line that an edge stands for.
struct LineKind {
  const model::Relation* relation = nullptr;
  bool by_exception = false;
  std::string manner = {};  ///< all of how it holds: "“should”, by exception"

  friend bool operator==(const LineKind&, const LineKind&) = default;
};

/// What the map draws between two bodies.
struct Edge {
  const model::Body* from = nullptr;
  const model::Body* to = nullptr;
  std::vector<LineKind> kinds;  ///< symmetric ones last; none where only the structure joins the two
  bool both_ways = false;       ///< the kinds hold from `to` to `from` as well
  bool structure = false;       ///< one of the two belongs under the other
  bool upwards = false;         ///< `to` is a parent of `from` and is drawn above it
};

using Shown = std::unordered_set<const model::Body*>;

/// The edges for all lines between bodies that are shown; with a focus only those that touch it. All that one
/// body is to another is one edge, whatever the number of lines and clauses; what both are to each other is
/// one edge with two heads.
std::vector<Edge> edges_of(const derive::EditionIndex& edition, const Shown& shown, const model::Body* focus);

/// "sb--reports-to--wb": made of ids alone.
std::string edge_id(const Edge& edge);
/// "SB reports to WB", for both ways "SB challenges WB; WB challenges SB".
std::string edge_meaning(const Edge& edge);

}  // namespace concordat::diagram
