// How high boxes are, and where they stand one below another.
#include <algorithm>

#include "diagram/router.hpp"

namespace concordat::diagram {

using derive::MapNode;

constexpr int inner_gap = unit;  ///< between boxes in a box

int Router::slot_of(const Port& port) const {
  int height = port.label->height;
  if (request_.of_one_board) {
    // Both ends of a straight stroke have room for the label of either.
    const std::size_t at = static_cast<std::size_t>(&port - made_.ports.data());
    height = std::max(height, made_.ports[at ^ 1].label->height);
  }
  return std::max(1, (height + 2 + slot - 1) / slot) * slot;
}

int Router::height_of_ports(std::size_t node) const {
  int left = 0, right = 0;
  for (const std::size_t port : made_.ports_of[node])
    (made_.ports[port].right ? right : left) += slot_of(made_.ports[port]);
  return std::max(left, right);
}

void Router::look_inside() {
  ports_inside_.assign(plan_.nodes.size(), false);
  for (std::size_t node = plan_.nodes.size(); node-- > 0;) {
    const std::size_t holder = plan_.nodes[node].inside;
    if (holder != MapNode::none && (ports_inside_[node] || !made_.ports_of[node].empty()))
      ports_inside_[holder] = true;
  }
}

int Router::put_at(std::size_t node, int y) {
  Box& box = made_.boxes[node];
  box.y = y;
  const bool whole = !ports_inside_[node];  // strokes may then end anywhere at its side
  box.head = measures_.texts[node].height;
  if (!whole) box.head = std::max(box.head, height_of_ports(node));
  int end = y + box.head;
  for (const std::size_t child : placement_.children[node]) {
    const bool row = plan_.nodes[child].kind == MapNode::Kind::Row;
    end += put_at(child, end) + (row ? 0 : inner_gap);
  }
  if (!placement_.children[node].empty()) end = std::max(end, y + box.head + inner_gap);
  box.height = end - y;
  if (whole) box.height = std::max(box.height, height_of_ports(node));
  box.ports = whole ? box.height : box.head;
  return box.height;
}

void Router::stack() {
  made_.height = 0;
  for (std::size_t column = 0; column < placement_.columns.size(); ++column) {
    int y = margin;
    const std::vector<std::size_t>& nodes = placement_.columns[column];
    for (std::size_t i = 0; i <= nodes.size(); ++i) {
      if (i > 0 && i < nodes.size()) y += gap;
      y += channels_in(column, i) * unit;
      if (i < nodes.size()) y += put_at(nodes[i], y);
    }
    made_.height = std::max(made_.height, y + margin);
  }
}

int Router::channels_in(std::size_t column, std::size_t at) const {
  return static_cast<int>(std::count_if(
      made_.channels.begin(), made_.channels.end(),
      [&](const Channel& channel) { return channel.column == column && channel.gap == at && gaps_chosen_; }));
}

}  // namespace concordat::diagram
