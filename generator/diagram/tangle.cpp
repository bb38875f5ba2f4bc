#include "diagram/tangle.hpp"

#include <numeric>
#include <unordered_map>
#include <vector>

#include "diagram/dot.hpp"
#include "diagram/edges.hpp"

namespace concordat::diagram {
namespace {

constexpr std::size_t max_bodies = 1'000;
constexpr std::size_t max_passings = 4'000;  ///< bodies times lines beyond a tree

}  // namespace

bool Tangle::can_be_followed() const {
  return bodies <= max_bodies && bodies * beyond_tree <= max_passings;
}

Tangle tangle_of(const derive::EditionIndex& edition, const model::Body* focus) {
  const std::vector<const model::Body*> bodies = bodies_shown(edition, {focus});
  std::unordered_map<const model::Body*, std::size_t> place;
  for (const model::Body* body : bodies) place.emplace(body, place.size());
  std::vector<std::size_t> towards(place.size());  // another one that is joined to it, or itself
  std::iota(towards.begin(), towards.end(), 0);
  const auto last = [&](std::size_t at) {
    for (; towards[at] != at; at = towards[at]) towards[at] = towards[towards[at]];
    return at;
  };
  const std::vector<Edge> edges = edges_of(edition, Shown(bodies.begin(), bodies.end()), focus);
  std::size_t beyond_tree = 0;
  for (const Edge& edge : edges) {
    const std::size_t from = last(place.at(edge.from));
    const std::size_t to = last(place.at(edge.to));
    if (from == to) ++beyond_tree;
    towards[from] = to;
  }
  return {bodies.size(), edges.size(), beyond_tree};
}

}  // namespace concordat::diagram
