// At which heights strokes end and pass.
#include <algorithm>

#include "diagram/router.hpp"

namespace concordat::diagram {

using derive::MapNode;

constexpr int at_right_edge = 8;  ///< height of a port in its slot, of a column's right edge
constexpr int at_left_edge = 11;  ///< the same of a left edge
constexpr int in_channel = 5;     ///< of a stroke that passes a column, in its unit

void Router::place_ports() {
  for (std::size_t node = 0; node < made_.ports_of.size(); ++node) {
    for (const bool right : {false, true}) {
      int total = 0;
      for (const std::size_t port : made_.ports_of[node]) {
        if (made_.ports[port].right == right) total += slot_of(made_.ports[port]);
      }
      const Box& box = made_.boxes[node];
      int y = box.y + (box.ports - total) / 2 / unit * unit;
      for (const std::size_t at : made_.ports_of[node]) {
        Port& port = made_.ports[at];
        if (port.right != right) continue;
        const int middle = (slot_of(port) - slot) / 2 / unit * unit;
        port.y = y + middle + (right ? at_right_edge : at_left_edge);
        y += slot_of(port);
      }
    }
  }
}

void Router::place_channels() {
  for (std::size_t column = 0; column < placement_.columns.size(); ++column) {
    const std::vector<std::size_t>& nodes = placement_.columns[column];
    for (std::size_t i = 0; i <= nodes.size(); ++i) {
      std::vector<std::size_t> here;
      for (std::size_t c = 0; c < made_.channels.size(); ++c) {
        if (made_.channels[c].column == column && made_.channels[c].gap == i) here.push_back(c);
      }
      if (here.empty()) continue;
      const int end = i < nodes.size() ? made_.boxes[nodes[i]].y - (i > 0 ? gap / 2 : 0)
                                       : end_of(nodes) + static_cast<int>(here.size()) * unit;
      std::stable_sort(here.begin(), here.end(), [&](std::size_t a, std::size_t b) {
        return wanted_of(made_.channels[a]) < wanted_of(made_.channels[b]);
      });
      for (std::size_t c = 0; c < here.size(); ++c)
        made_.channels[here[c]].y = end - static_cast<int>(here.size() - c) * unit + in_channel;
    }
  }
}

int Router::wanted_of(const Channel& channel) const {
  return middle_of(made_.trunks[channel.left]) + middle_of(made_.trunks[channel.right]);
}

void Router::straighten() {
  for (const Trunk& trunk : made_.trunks) {
    if (trunk.last - trunk.first != 2) continue;
    const Branch& a = made_.branches[trunk.first];
    const Branch& b = made_.branches[trunk.first + 1];
    if (!a.is_port || !b.is_port || a.to_right == b.to_right) continue;
    Port& left = made_.ports[a.to_right ? b.to : a.to];
    Port& right = made_.ports[a.to_right ? a.to : b.to];
    if (may_be_at(right, left.y)) {
      right.y = left.y;
    } else if (may_be_at(left, right.y)) {
      left.y = right.y;
    }
  }
}

bool Router::may_be_at(const Port& port, int y) const {
  const Box& box = made_.boxes[port.node];
  const int half = slot_of(port) / 2;
  if (y - half < box.y || y + half > box.y + box.ports) return false;
  return std::all_of(made_.ports_of[port.node].begin(), made_.ports_of[port.node].end(), [&](std::size_t at) {
    const Port& other = made_.ports[at];
    if (&other == &port || other.right != port.right) return true;
    const bool above = other.y < port.y;
    const int room = half + slot_of(other) / 2;
    return above ? other.y + room <= y : y + room <= other.y;
  });
}

void Router::stretch_board() {
  Box& board = made_.boxes.front();
  const int more = made_.height - 2 * margin - board.height;
  if (more <= 0) return;
  board.head += more;
  board.height += more;
  board.ports += more;
  for (std::size_t node = 1; node < made_.boxes.size(); ++node) {
    if (plan_.nodes[node].inside == 0) made_.boxes[node].y += more;
  }
}

void Router::level_with_others() {
  for (const Trunk& trunk : made_.trunks) {
    Port& a = made_.ports[made_.branches[trunk.first].to];
    Port& b = made_.ports[made_.branches[trunk.first + 1].to];
    (a.node == 0 ? a : b).y = (a.node == 0 ? b : a).y;
  }
}

}  // namespace concordat::diagram
