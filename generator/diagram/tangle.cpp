#include "diagram/tangle.hpp"

#include <numeric>
#include <unordered_map>
#include <vector>

namespace concordat::diagram {

std::size_t tangle(Agraph_t* graph) {
  std::unordered_map<Agnode_t*, std::size_t> place;
  for (Agnode_t* node = agfstnode(graph); node != nullptr; node = agnxtnode(graph, node))
    place.emplace(node, place.size());
  std::vector<std::size_t> towards(place.size());  // another one that is joined to it, or itself
  std::iota(towards.begin(), towards.end(), 0);
  const auto last = [&](std::size_t at) {
    for (; towards[at] != at; at = towards[at]) towards[at] = towards[towards[at]];
    return at;
  };
  std::size_t beyond_tree = 0;
  for (const auto& [node, at] : place) {
    for (Agedge_t* edge = agfstout(graph, node); edge != nullptr; edge = agnxtout(graph, edge)) {
      const std::size_t from = last(at);
      const std::size_t to = last(place.at(aghead(edge)));
      if (from == to) ++beyond_tree;
      towards[from] = to;
    }
  }
  return place.size() * beyond_tree;
}

}  // namespace concordat::diagram
