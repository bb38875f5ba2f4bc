// The order of vertical lines in a gutter. A line is crossed by branches of lines left of it that go right,
// and of lines right of it that go left; so what two lines cost depends on which of them is left only, and a
// good order is found by moving single lines.
#include "diagram/lanes.hpp"

#include <algorithm>

namespace concordat::diagram {
namespace {

class GutterOrder {
 public:
  GutterOrder(Route& route, std::vector<std::size_t> trunks) : route_(route), trunks_(std::move(trunks)) {
    const std::size_t count = trunks_.size();
    costs_.resize(count * count);
    for (std::size_t a = 0; a < count; ++a) {
      for (std::size_t b = a + 1; b < count; ++b) {
        // All that a line has lies between its top and its bottom.
        if (trunk(a).bottom < trunk(b).top || trunk(b).bottom < trunk(a).top) continue;
        costs_[a * count + b] = crossings(trunk(a), trunk(b));
        costs_[b * count + a] = crossings(trunk(b), trunk(a));
      }
    }
    order_.reserve(count);
    for (std::size_t i = 0; i < count; ++i) order_.push_back(i);
  }

  void improve() {
    constexpr int rounds = 4;
    for (int round = 0; round < rounds; ++round) {
      bool moved = false;
      for (std::size_t i = 0; i < trunks_.size(); ++i) moved = move_best(i) || moved;
      if (!moved) break;
    }
  }

  int crossings() const {
    int sum = 0;
    for (std::size_t i = 0; i < order_.size(); ++i) {
      for (std::size_t j = i + 1; j < order_.size(); ++j) sum += cost(order_[i], order_[j]);
    }
    return sum;
  }

  /// Lines share a lane where nothing of the one lies beside the other; a stroke that is straight needs none.
  /// How many lanes there are.
  int lay() {
    int lanes = 0;
    for (std::size_t i = 0; i < order_.size(); ++i) {
      Trunk& one = trunk(order_[i]);
      one.lane = 0;
      if (one.top == one.bottom) continue;
      for (std::size_t j = 0; j < i; ++j) {
        const Trunk& before = trunk(order_[j]);
        if (before.top == before.bottom) continue;
        if (before.top - lane_room <= one.bottom && one.top <= before.bottom + lane_room)
          one.lane = std::max(one.lane, before.lane + 1);
      }
      lanes = std::max(lanes, one.lane + 1);
    }
    return lanes;
  }

 private:
  static constexpr int lane_room = 8;

  Trunk& trunk(std::size_t i) { return route_.trunks[trunks_[i]]; }
  int cost(std::size_t left, std::size_t right) const { return costs_[left * trunks_.size() + right]; }

  /// Where `left` has the lane left of `right`.
  int crossings(const Trunk& left, const Trunk& right) const {
    int sum = 0;
    const auto count = [&](const Trunk& from, const Trunk& over, bool to_right) {
      for (const Branch& branch : route_.of(from)) {
        sum += branch.to_right == to_right && over.top <= branch.y && branch.y <= over.bottom;
      }
    };
    count(left, right, true);
    count(right, left, false);
    return sum;
  }

  bool move_best(std::size_t i) {
    const auto at = std::find(order_.begin(), order_.end(), i);
    const std::size_t was = static_cast<std::size_t>(at - order_.begin());
    std::size_t best = was;
    int best_gain = 0;
    int gain = 0;
    for (std::size_t j = was; j-- > 0;) {
      gain += cost(order_[j], i) - cost(i, order_[j]);
      if (gain > best_gain) {
        best_gain = gain;
        best = j;
      }
    }
    gain = 0;
    for (std::size_t j = was + 1; j < order_.size(); ++j) {
      gain += cost(i, order_[j]) - cost(order_[j], i);
      if (gain > best_gain) {
        best_gain = gain;
        best = j;
      }
    }
    if (best == was) return false;
    order_.erase(at);
    order_.insert(order_.begin() + static_cast<std::ptrdiff_t>(best), i);
    return true;
  }

  Route& route_;
  std::vector<std::size_t> trunks_;
  std::vector<int> costs_;  ///< by left and right
  std::vector<std::size_t> order_;
};

}  // namespace

std::vector<int> lay_lanes(Route& route, std::size_t columns, int limit) {
  std::vector<std::vector<std::size_t>> by_gutter(columns + 1);
  for (Branch& branch : route.branches)
    branch.y = branch.is_port ? route.ports[branch.to].y : route.channels[branch.to].y;
  for (std::size_t i = 0; i < route.trunks.size(); ++i) {
    Trunk& trunk = route.trunks[i];
    trunk.top = trunk.bottom = route.of(trunk).front().y;
    for (const Branch& branch : route.of(trunk)) {
      trunk.top = std::min(trunk.top, branch.y);
      trunk.bottom = std::max(trunk.bottom, branch.y);
    }
    route.length += trunk.bottom - trunk.top;
    by_gutter[trunk.gutter].push_back(i);
  }
  std::vector<int> lanes(by_gutter.size());
  for (std::size_t gutter = 0; gutter < by_gutter.size() && cost_of(route) < limit; ++gutter) {
    GutterOrder order(route, std::move(by_gutter[gutter]));
    order.improve();
    route.crossings += order.crossings();
    lanes[gutter] = order.lay();
  }
  return lanes;
}

}  // namespace concordat::diagram
