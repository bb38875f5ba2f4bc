// From the order of boxes to places. Boxes stand in columns, strokes run in the gutters between them: from a
// box straight into the gutter, along a lane of its own, and straight to the other boxes. Next to each column
// a part of the gutter is kept for labels, where no lane is. What ends at the right edge of a column lies at
// one height of each unit, what ends at the left edge at another and what passes a column at a third, so that
// strokes from both sides of a gutter never lie on each other.
#include "diagram/route.hpp"

#include <algorithm>
#include <numeric>

#include "diagram/lanes.hpp"
#include "diagram/words.hpp"

namespace concordat::diagram {
namespace {

using derive::MapNode;

constexpr int slot = 2 * unit;    ///< height that a port with a number takes
constexpr int at_right_edge = 8;  ///< height of a port in its slot, of a column's right edge
constexpr int at_left_edge = 11;  ///< the same of a left edge
constexpr int in_channel = 5;     ///< of a stroke that passes a column, in its unit
constexpr int gap = 2 * unit;     ///< between outer boxes
constexpr int inner_gap = unit;   ///< between boxes in a box
constexpr int margin = unit;      ///< around the drawing

class Router {
 public:
  Router(const Plan& plan, const Placement& placement, const Measures& measures)
      : plan_(plan), placement_(placement), request_(measures.request), measures_(measures) {}

  Route make() {
    made_.boxes.resize(plan_.nodes.size());
    columns_.assign(plan_.nodes.size(), 0);
    made_.ports_of.resize(plan_.nodes.size());
    for (std::size_t column = 0; column < placement_.columns.size(); ++column) {
      for (const std::size_t node : placement_.columns[column]) put_into(node, column);
    }
    std::size_t ends = 0;
    for (const PlanCable& cable : plan_.cables) ends += cable.from.size() + cable.to.size();
    made_.ports.reserve(ends);
    made_.trunks.reserve(2 * plan_.cables.size());
    made_.branches.reserve(2 * ends);
    for (std::size_t cable = 0; cable < plan_.cables.size(); ++cable) add_trunks(cable);
    look_inside();
    stack();
    if (placement_.ports.empty()) {
      order_ports();
    } else {
      made_.ports_of = placement_.ports;
    }
    if (!made_.channels.empty()) {
      choose_gaps();
      stack();
    }
    if (request_.of_one_board) stretch_board();
    place_ports();
    place_channels();
    if (request_.of_one_board) {
      level_with_others();
    } else {
      straighten();
    }
    lanes_ = lay_lanes(made_, placement_.columns.size());
    place_in_width();
    return std::move(made_);
  }

 private:
  void put_into(std::size_t node, std::size_t column) {
    columns_[node] = column;
    made_.boxes[node].x = measures_.insets[node];
    made_.boxes[node].width = request_.column_width - 2 * measures_.insets[node];
    for (const std::size_t child : placement_.children[node]) put_into(child, column);
  }

  // Trunks -------------------------------------------------------------------------------------------------

  void add_trunks(std::size_t cable) {
    const PlanCable& one = plan_.cables[cable];
    const std::size_t count = one.from.size() + one.to.size();
    const auto end_at = [&](std::size_t i) {
      return i < one.from.size() ? one.from[i] : one.to[i - one.from.size()];
    };
    std::size_t first = placement_.columns.size(), last = 0;
    for (std::size_t i = 0; i < count; ++i) {
      first = std::min(first, columns_[end_at(i)]);
      last = std::max(last, columns_[end_at(i)]);
    }
    const std::size_t begin = made_.trunks.size();
    const Way way = placement_.ways[cable];
    std::size_t gutter = way == Way::AroundLeft ? first : first + 1;
    if (first == last && way == Way::Between && first > 0 && first + 1 == placement_.columns.size())
      gutter = first;
    const std::size_t end_gutter = std::max(gutter, way == Way::AroundRight ? last + 1 : last);
    const std::size_t first_port = made_.ports.size();
    for (std::size_t i = 0; i < count; ++i) {
      made_.ports_of[end_at(i)].push_back(made_.ports.size());
      made_.ports.push_back(
          {cable, end_at(i), false, one.both_ways || i >= one.from.size(), &measures_.labels[cable][i]});
    }
    for (std::size_t g = gutter; g <= end_gutter; ++g) {
      Trunk trunk{cable, g, made_.branches.size()};
      for (std::size_t port = first_port; port < made_.ports.size(); ++port) {
        const std::size_t column = columns_[made_.ports[port].node];
        const bool around = way == Way::AroundRight && column == last;
        if (g != (around ? last + 1 : std::clamp(column, gutter, end_gutter))) continue;
        made_.ports[port].right = g > column;
        made_.branches.push_back({g == column, true, port});
      }
      if (g > gutter) made_.branches.push_back({false, false, made_.channels.size() - 1});
      if (g < end_gutter) {
        made_.branches.push_back({true, false, made_.channels.size()});
        made_.channels.push_back({cable, g, 0, 0, begin + g - gutter, begin + g - gutter + 1});
      }
      trunk.last = made_.branches.size();
      made_.trunks.push_back(trunk);
    }
  }

  // Heights ------------------------------------------------------------------------------------------------

  int slot_of(const Port& port) const {
    int height = port.label->height;
    if (request_.of_one_board) {
      // Both ends of a straight stroke have room for the label of either.
      const std::size_t at = static_cast<std::size_t>(&port - made_.ports.data());
      height = std::max(height, made_.ports[at ^ 1].label->height);
    }
    return std::max(1, (height + 2 + slot - 1) / slot) * slot;
  }

  int height_of_ports(std::size_t node) const {
    int left = 0, right = 0;
    for (const std::size_t port : made_.ports_of[node])
      (made_.ports[port].right ? right : left) += slot_of(made_.ports[port]);
    return std::max(left, right);
  }

  /// By node, whether strokes end at what stands in it.
  void look_inside() {
    ports_inside_.assign(plan_.nodes.size(), false);
    for (std::size_t node = plan_.nodes.size(); node-- > 0;) {
      const std::size_t holder = plan_.nodes[node].inside;
      if (holder != MapNode::none && (ports_inside_[node] || !made_.ports_of[node].empty()))
        ports_inside_[holder] = true;
    }
  }

  /// Puts the box at this height, with what stands in it; its height.
  int put_at(std::size_t node, int y) {
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

  void stack() {
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

  int channels_in(std::size_t column, std::size_t at) const {
    return static_cast<int>(
        std::count_if(made_.channels.begin(), made_.channels.end(), [&](const Channel& channel) {
          return channel.column == column && channel.gap == at && gaps_chosen_;
        }));
  }

  // Order of ports and channels ----------------------------------------------------------------------------

  int middle_of(std::size_t node) const { return made_.boxes[node].y + made_.boxes[node].ports / 2; }

  /// So that strokes from one box do not cross each other: those that come back to the column above it come
  /// first, the nearest at the top; then those that lead to the other side, by the height that they lead to;
  /// last those that come back below, the nearest at the bottom.
  void order_ports() {
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

  /// The height of the other ends of a stroke that leaves this gutter by a channel only.
  int far_end(std::size_t cable, int own) const {
    int sum = -own, count = -1;
    for (const Port& port : made_.ports) {
      if (port.cable != cable) continue;
      sum += middle_of(port.node);
      ++count;
    }
    return count > 0 ? sum / count : own;
  }

  /// Each channel passes its column where the way from the middle of the one side to that of the other is
  /// short.
  void choose_gaps() {
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

  int end_of(const std::vector<std::size_t>& nodes) const {
    return made_.boxes[nodes.back()].y + made_.boxes[nodes.back()].height;
  }

  int middle_of(const Trunk& trunk) const {
    int sum = 0, count = 0;
    for (const Branch& branch : made_.of(trunk)) {
      if (!branch.is_port) continue;
      sum += middle_of(made_.ports[branch.to].node);
      ++count;
    }
    return count > 0 ? sum / count : made_.height / 2;
  }

  // Places -------------------------------------------------------------------------------------------------

  void place_ports() {
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

  void place_channels() {
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

  int wanted_of(const Channel& channel) const {
    return middle_of(made_.trunks[channel.left]) + middle_of(made_.trunks[channel.right]);
  }

  /// A stroke between two boxes of neighbouring columns becomes one straight line where there is room.
  void straighten() {
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

  bool may_be_at(const Port& port, int y) const {
    const Box& box = made_.boxes[port.node];
    const int half = slot_of(port) / 2;
    if (y - half < box.y || y + half > box.y + box.ports) return false;
    return std::all_of(made_.ports_of[port.node].begin(), made_.ports_of[port.node].end(),
                       [&](std::size_t at) {
                         const Port& other = made_.ports[at];
                         if (&other == &port || other.right != port.right) return true;
                         const bool above = other.y < port.y;
                         const int room = half + slot_of(other) / 2;
                         return above ? other.y + room <= y : y + room <= other.y;
                       });
  }

  /// The first node is the board: it becomes as high as its neighbours are.
  void stretch_board() {
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

  void level_with_others() {
    for (const Trunk& trunk : made_.trunks) {
      Port& a = made_.ports[made_.branches[trunk.first].to];
      Port& b = made_.ports[made_.branches[trunk.first + 1].to];
      (a.node == 0 ? a : b).y = (a.node == 0 ? b : a).y;
    }
  }

  // Widths -------------------------------------------------------------------------------------------------

  /// How much of the gutter is kept for the labels at one edge of a column.
  int label_zone(std::size_t column, bool right) const {
    int width = -1;
    for (const Port& port : made_.ports) {
      if (columns_[port.node] == column && port.right == right) width = std::max(width, port.label->width);
    }
    return width < 0 ? 0 : in_units(width + 16);
  }

  void place_in_width() {
    const std::size_t count = placement_.columns.size();
    int x = margin;
    for (std::size_t gutter = 0; gutter <= count; ++gutter) {
      const int before = gutter > 0 ? label_zone(gutter - 1, true) : 0;
      const int after = gutter < count ? label_zone(gutter, false) : 0;
      const int lanes = lanes_[gutter];
      for (Trunk& trunk : made_.trunks) {
        if (trunk.gutter == gutter) trunk.x = x + before + lane_pitch / 2 + trunk.lane * lane_pitch;
      }
      const bool inner = gutter > 0 && gutter < count;
      const int labels = request_.of_one_board ? std::max(before, after) + gap : before + after;
      x += std::max(labels + lanes * lane_pitch, inner ? gap : 0);
      if (gutter == count) break;
      for (std::size_t node = 0; node < made_.boxes.size(); ++node) {
        if (columns_[node] == gutter) made_.boxes[node].x += x;
      }
      x += request_.column_width;
    }
    made_.width = x + margin;
  }

  const Plan& plan_;
  const Placement& placement_;
  const RouteRequest& request_;
  const Measures& measures_;
  Route made_;
  std::vector<std::size_t> columns_;  ///< by node
  std::vector<int> lanes_;            ///< by gutter, how many
  std::vector<bool> ports_inside_;    ///< by node
  bool gaps_chosen_ = false;
};

}  // namespace

Route route(const Plan& plan, const Placement& placement, const Measures& measures) {
  return Router(plan, placement, measures).make();
}

}  // namespace concordat::diagram
