// In which order strokes end at a box, and between which boxes they pass a column.
#include <algorithm>

#include "diagram/router.hpp"

namespace concordat::diagram {

using derive::MapNode;

void Router::order_ports() {
  for (const Trunk& trunk : made_.trunks) {
    int sum = 0, count = 0;
    int leading[2] = {0, 0};  // branches to the left and to the right
    for (const Branch& branch : made_.of(trunk)) {
      ++leading[branch.to_right];
      if (!branch.is_port) continue;
      sum += middle_of(made_.ports[branch.to].node);
      ++count;
    }
    for (const Branch& branch : made_.of(trunk)) {
      if (!branch.is_port) continue;
      Port& port = made_.ports[branch.to];
      const int own = middle_of(port.node);
      const int other = count > 1 ? (sum - own) / (count - 1) : far_end(trunk.cable, own);
      const bool comes_back = leading[!branch.to_right] == 0;
      port.order = {!comes_back ? 1 : other < own ? 0 : 2, comes_back ? -other : other};
    }
  }
  for (std::vector<std::size_t>& ports : made_.ports_of) {
    std::sort(ports.begin(), ports.end(), [&](std::size_t a, std::size_t b) {
      return std::pair(made_.ports[a].order, a) < std::pair(made_.ports[b].order, b);
    });
  }
}

int Router::far_end(std::size_t cable, int own) const {
  int sum = -own, count = -1;
  for (const Port& port : made_.ports) {
    if (port.cable != cable) continue;
    sum += middle_of(port.node);
    ++count;
  }
  return count > 0 ? sum / count : own;
}

void Router::choose_gaps() {
  for (Channel& channel : made_.channels) {
    const int y = (middle_of(made_.trunks[channel.left]) + middle_of(made_.trunks[channel.right])) / 2;
    const std::vector<std::size_t>& nodes = placement_.columns[channel.column];
    int best = -1;
    for (std::size_t i = 0; i <= nodes.size(); ++i) {
      const int at = i < nodes.size() ? made_.boxes[nodes[i]].y : end_of(nodes);
      const int far = std::abs(at - y);
      if (best >= 0 && far >= best) continue;
      best = far;
      channel.gap = i;
    }
  }
  gaps_chosen_ = true;
}

int Router::end_of(const std::vector<std::size_t>& nodes) const {
  return made_.boxes[nodes.back()].y + made_.boxes[nodes.back()].height;
}

int Router::middle_of(const Trunk& trunk) const {
  int sum = 0, count = 0;
  for (const Branch& branch : made_.of(trunk)) {
    if (!branch.is_port) continue;
    sum += middle_of(made_.ports[branch.to].node);
    ++count;
  }
  return count > 0 ? sum / count : made_.height / 2;
}

}  // namespace concordat::diagram
