#include "diagram/placement.hpp"

#include <algorithm>

namespace concordat::diagram {
namespace {

class Improver {
 public:
  Improver(const Plan& plan, Placement& placement, const RouteRequest& request, const Measures& measures,
           std::size_t tries)
      : plan_(plan),
        placement_(placement),
        request_(request),
        measures_(measures),
        tries_(tries),
        best_(cost()) {}

  int run() {
    bool better = true;
    while (better && tries_ > 0) {
      better = false;
      for (const std::size_t node : plan_.outer()) better = move(node) || better;
      for (std::vector<std::size_t>& children : placement_.children) better = swap_in(children) || better;
      for (std::size_t cable = 0; cable < plan_.cables.size(); ++cable) better = turn(cable) || better;
    }
    return best_;
  }

 private:
  int cost() const { return cost_of(route(plan_, placement_, request_, measures_)); }

  /// Keeps what has just been changed if it is better.
  bool keep() {
    if (tries_ == 0) return false;
    --tries_;
    const int now = cost();
    if (now >= best_) return false;
    best_ = now;
    return true;
  }

  /// To the best of all places.
  bool move(std::size_t node) {
    const std::vector<std::vector<std::size_t>> before = placement_.columns;
    std::vector<std::vector<std::size_t>> without = before;
    for (std::vector<std::size_t>& column : without) std::erase(column, node);
    std::vector<std::vector<std::size_t>> best = before;
    bool better = false;
    for (std::size_t column = 0; column < without.size(); ++column) {
      for (std::size_t at = 0; at <= without[column].size(); ++at) {
        placement_.columns = without;
        std::vector<std::size_t>& into = placement_.columns[column];
        into.insert(into.begin() + static_cast<std::ptrdiff_t>(at), node);
        if (placement_.columns == before || !keep()) continue;
        best = placement_.columns;
        better = true;
      }
    }
    placement_.columns = std::move(best);
    return better;
  }

  bool swap_in(std::vector<std::size_t>& nodes) {
    bool better = false;
    for (std::size_t i = 0; i + 1 < nodes.size(); ++i) {
      if (plan_.nodes[nodes[i]].kind == derive::MapNode::Kind::Row) break;
      std::swap(nodes[i], nodes[i + 1]);
      if (keep()) {
        better = true;
      } else {
        std::swap(nodes[i], nodes[i + 1]);
      }
    }
    return better;
  }

  /// A stroke beside the first or last column to the other side of it.
  bool turn(std::size_t cable) {
    const auto in_one_column = [&](const std::vector<std::size_t>& column) {
      const PlanCable& one = plan_.cables[cable];
      const auto is_in = [&](std::size_t end) {
        while (plan_.nodes[end].inside != derive::MapNode::none) end = plan_.nodes[end].inside;
        return std::find(column.begin(), column.end(), end) != column.end();
      };
      return std::all_of(one.from.begin(), one.from.end(), is_in) &&
             std::all_of(one.to.begin(), one.to.end(), is_in);
    };
    if (!in_one_column(placement_.columns.front()) && !in_one_column(placement_.columns.back())) return false;
    placement_.outside[cable] = !placement_.outside[cable];
    if (keep()) return true;
    placement_.outside[cable] = !placement_.outside[cable];
    return false;
  }

  const Plan& plan_;
  Placement& placement_;
  const RouteRequest& request_;
  const Measures& measures_;
  std::size_t tries_;
  int best_;
};

}  // namespace

Placement placed_in_order(const Plan& plan, const std::vector<std::size_t>& ranks, std::size_t columns) {
  Placement placement;
  placement.outside.resize(plan.cables.size());
  placement.columns.resize(columns);
  for (const PlanNode& node : plan.nodes) placement.children.push_back(node.children);
  const std::vector<std::size_t> outer = plan.outer();
  for (std::size_t i = 0; i < outer.size(); ++i)
    placement.columns[std::min(ranks[i], columns - 1)].push_back(outer[i]);
  return placement;
}

int cost_of(const Route& route) {
  constexpr int crossing = 60;
  constexpr int channel = 40;
  constexpr int widest = 940;  // what is wider costs more than any other thing
  return 20 * std::max(0, route.width - widest) + route.crossings * crossing + static_cast<int>(route.channels.size()) * channel + route.height +
         route.length / 8 + route.width / 2;
}

int improve(const Plan& plan, Placement& placement, const RouteRequest& request, const Measures& measures,
            std::size_t tries) {
  return Improver(plan, placement, request, measures, tries).run();
}

}  // namespace concordat::diagram
