#pragma once

#include <cgraph.h>

#include <memory>
#include <string_view>

namespace concordat::diagram {

struct CloseGraph {
  void operator()(Agraph_t* graph) const { agclose(graph); }
};
using Graph = std::unique_ptr<Agraph_t, CloseGraph>;

/// Null where the text is no DOT.
Graph read_graph(std::string_view dot);

}  // namespace concordat::diagram
