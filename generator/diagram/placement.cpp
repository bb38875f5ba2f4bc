#include "diagram/placement.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace concordat::diagram {
namespace {

using derive::MapNode;

class Improver {
 public:
  Improver(const Plan& plan, Placement& placement, const Measures& measures, std::size_t tries,
           const std::vector<bool>& fixed)
      : plan_(plan),
        placement_(placement),
        measures_(measures),
        tries_(tries),
        fixed_(fixed.empty() ? std::vector<bool>(plan.nodes.size()) : fixed) {
    for (std::size_t node = 0; node < plan.nodes.size(); ++node) {
      const std::size_t holder = plan.nodes[node].inside;
      outer_.push_back(holder == MapNode::none ? node : outer_[holder]);
    }
    cables_.resize(plan.nodes.size());
    for (std::size_t cable = 0; cable < plan.cables.size(); ++cable) {
      const PlanCable& one = plan.cables[cable];
      for (const std::vector<std::size_t>* ends : {&one.from, &one.to}) {
        for (const std::size_t end : *ends) cables_[outer_[end]].push_back(cable);
      }
    }
    drawn_ = route(plan_, placement_, measures_);
    best_ = cost_of(drawn_);
  }

  int run() {
    bool better = true;
    while (better && tries_ > 0) {
      better = false;
      for (const std::size_t node : plan_.outer()) better = move(node) || better;
      for (std::size_t cable = 0; cable < plan_.cables.size(); ++cable) better = turn(cable) || better;
      for (std::vector<std::size_t>& children : placement_.children) {
        const bool cards = !children.empty() && plan_.nodes[children.front()].kind == MapNode::Kind::Card;
        if (cards && !fixed_[children.front()]) better = swap_neighbours(children) || better;
      }
      if (!better) better = exchange();
    }
    return best_;
  }

  int run_on_ports() {
    placement_.ports = drawn_.ports_of;
    bool better = true;
    while (better && tries_ > 0) {
      better = false;
      for (std::vector<std::size_t>& ports : placement_.ports) better = swap_neighbours(ports) || better;
      for (std::size_t cable = 0; cable < plan_.cables.size(); ++cable) better = turn(cable) || better;
    }
    return best_;
  }

 private:
  /// Keeps what has just been changed if it is better.
  bool keep() {
    if (tries_ == 0) return false;
    --tries_;
    Route now = route(plan_, placement_, measures_, best_);
    const int cost = cost_of(now);
    if (cost >= best_) return false;
    best_ = cost;
    drawn_ = std::move(now);
    return true;
  }

  int middle_of(std::size_t node) const { return drawn_.boxes[node].y + drawn_.boxes[node].ports / 2; }

  /// The height of what strokes from the box lead to.
  int wanted_height(std::size_t node) const {
    int sum = 0, count = 0;
    for (const std::size_t cable : cables_[node]) {
      for (const std::vector<std::size_t>* ends : {&plan_.cables[cable].from, &plan_.cables[cable].to}) {
        for (const std::size_t end : *ends) {
          if (outer_[end] == node) continue;
          sum += middle_of(end);
          ++count;
        }
      }
    }
    return count == 0 ? middle_of(node) : sum / count;
  }

  /// To the best of the places near to where its strokes lead, in each column.
  bool move(std::size_t node) {
    if (fixed_[node]) return false;
    const std::vector<std::vector<std::size_t>> before = placement_.columns;
    std::vector<std::vector<std::size_t>> without = before;
    for (std::vector<std::size_t>& column : without) {
      if (column == std::vector{node}) return false;  // no column may become empty
      std::erase(column, node);
    }
    constexpr std::ptrdiff_t reach = 1;
    const int wanted = wanted_height(node);
    std::vector<std::vector<std::size_t>> best = before;
    bool better = false;
    for (std::size_t column = 0; column < without.size(); ++column) {
      const std::vector<std::size_t>& nodes = without[column];
      const auto below = std::find_if(nodes.begin(), nodes.end(),
                                      [&](std::size_t other) { return middle_of(other) >= wanted; });
      const std::ptrdiff_t near = below - nodes.begin();
      for (std::ptrdiff_t at = std::max<std::ptrdiff_t>(0, near - reach);
           at <= std::min(near + reach, nodes.end() - nodes.begin()); ++at) {
        placement_.columns = without;
        placement_.columns[column].insert(placement_.columns[column].begin() + at, node);
        if (placement_.columns == before || !keep()) continue;
        best = placement_.columns;
        better = true;
      }
    }
    placement_.columns = std::move(best);
    return better;
  }

  bool swap(std::size_t& a, std::size_t& b) {
    std::swap(a, b);
    if (keep()) return true;
    std::swap(a, b);
    return false;
  }

  /// Two outer boxes with each other.
  bool exchange() {
    bool better = false;
    std::vector<std::size_t*> places;
    for (std::vector<std::size_t>& column : placement_.columns) {
      for (std::size_t& node : column) {
        if (!fixed_[node]) places.push_back(&node);
      }
    }
    for (std::size_t i = 0; i < places.size(); ++i) {
      for (std::size_t j = i + 1; j < places.size(); ++j) better = swap(*places[i], *places[j]) || better;
    }
    return better;
  }

  bool swap_neighbours(std::vector<std::size_t>& list) {
    bool better = false;
    for (std::size_t i = 0; i + 1 < list.size(); ++i) better = swap(list[i], list[i + 1]) || better;
    return better;
  }

  bool turn(std::size_t cable) {
    bool better = false;
    for (const Way way : {Way::Between, Way::AroundRight, Way::AroundLeft}) {
      const Way before = std::exchange(placement_.ways[cable], way);
      if (before == way) continue;
      if (keep()) {
        better = true;
      } else {
        placement_.ways[cable] = before;
      }
    }
    return better;
  }

  const Plan& plan_;
  Placement& placement_;
  const Measures& measures_;
  std::size_t tries_;
  std::vector<bool> fixed_;                       ///< by node
  std::vector<std::size_t> outer_;                ///< by node, the outer box that it is or stands in
  std::vector<std::vector<std::size_t>> cables_;  ///< by outer box, for each end at it or in it
  Route drawn_;                                   ///< the best drawing so far
  int best_ = 0;                                  ///< what it costs
};

std::string place_name(const PlanNode& node) {
  return (node.kind == MapNode::Kind::Frame ? "group:" : "") + node.id;
}

}  // namespace

Placement placed_in_order(const Plan& plan, const Measures& measures, const std::vector<std::size_t>& outer,
                          std::size_t columns) {
  Placement placement;
  placement.ways.resize(plan.cables.size());
  placement.columns.resize(columns);
  std::vector<int> heights;  // by node, with all that stands in it
  for (std::size_t node = 0; node < plan.nodes.size(); ++node) {
    placement.children.push_back(plan.nodes[node].children);
    heights.push_back(measures.texts[node].height);
  }
  int total = 0;
  for (std::size_t node = plan.nodes.size(); node-- > 0;) {
    const std::size_t holder = plan.nodes[node].inside;
    (holder == MapNode::none ? total : heights[holder]) += heights[node];
  }
  int above = 0;
  std::size_t last = 0;  // the column that the box before stands in
  for (std::size_t i = 0; i < outer.size(); ++i) {
    const std::size_t by_height =
        static_cast<std::size_t>(above + heights[outer[i]] / 2) * columns / static_cast<std::size_t>(total);
    // As many boxes are left as there are columns that need one, and none is passed over.
    const std::size_t least = columns - std::min(columns, outer.size() - i);
    last = std::clamp(by_height, std::max(least, last), i == 0 ? last : std::min(last + 1, columns - 1));
    placement.columns[last].push_back(outer[i]);
    above += heights[outer[i]];
  }
  return placement;
}

Placement placed_as_before(const Plan& plan, const Places& before, std::vector<bool>& known) {
  std::unordered_map<std::string_view, std::pair<std::size_t, std::size_t>> places;  // column, rank in it
  for (std::size_t column = 0; column < before.size(); ++column) {
    for (std::size_t rank = 0; rank < before[column].size(); ++rank)
      places.emplace(before[column][rank], std::pair(column, rank));
  }
  std::vector<std::pair<std::size_t, std::size_t>> by_node;
  constexpr std::size_t last = static_cast<std::size_t>(-1);
  known.clear();
  for (const PlanNode& node : plan.nodes) {
    const auto place = places.find(place_name(node));
    known.push_back(place != places.end());
    by_node.push_back(known.back() ? place->second : std::pair(last, last));
  }
  Placement placement;
  placement.ways.resize(plan.cables.size());
  placement.columns.resize(before.size());
  const auto by_rank = [&](std::size_t a, std::size_t b) { return by_node[a].second < by_node[b].second; };
  std::vector<std::size_t> added;
  for (const std::size_t node : plan.outer()) {
    if (known[node]) {
      placement.columns[by_node[node].first].push_back(node);
    } else {
      added.push_back(node);
    }
  }
  for (std::vector<std::size_t>& column : placement.columns)
    std::stable_sort(column.begin(), column.end(), by_rank);
  std::erase_if(placement.columns, [](const std::vector<std::size_t>& column) { return column.empty(); });
  if (placement.columns.empty()) placement.columns.emplace_back();
  for (const std::size_t node : added) {
    std::min_element(placement.columns.begin(), placement.columns.end(), [](const auto& a, const auto& b) {
      return a.size() < b.size();
    })->push_back(node);
  }
  for (const PlanNode& node : plan.nodes) {
    placement.children.push_back(node.children);
    std::stable_sort(placement.children.back().begin(), placement.children.back().end(), by_rank);
  }
  return placement;
}

Places places_of(const Plan& plan, const Placement& placement) {
  Places places;
  for (const std::vector<std::size_t>& column : placement.columns) {
    std::vector<std::string>& names = places.emplace_back();
    std::vector<std::size_t> left(column.rbegin(), column.rend());
    while (!left.empty()) {
      const std::size_t node = left.back();
      left.pop_back();
      names.push_back(place_name(plan.nodes[node]));
      left.insert(left.end(), placement.children[node].rbegin(), placement.children[node].rend());
    }
  }
  return places;
}

int improve(const Plan& plan, Placement& placement, const Measures& measures, std::size_t tries,
            const std::vector<bool>& fixed) {
  return Improver(plan, placement, measures, tries, fixed).run();
}

int improve_ports(const Plan& plan, Placement& placement, const Measures& measures, std::size_t tries) {
  return Improver(plan, placement, measures, tries, {}).run_on_ports();
}

}  // namespace concordat::diagram
