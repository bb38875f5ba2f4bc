// From the order of boxes to places. Boxes stand in columns, strokes run in the gutters between them: from a
// box straight into the gutter, along a lane of its own, and straight to the other boxes. Next to each column
// a part of the gutter is kept for labels, where no lane is. What ends at the right edge of a column lies at
// one height of each unit, what ends at the left edge at another and what passes a column at a third, so that
// strokes from both sides of a gutter never lie on each other.
#include "diagram/route.hpp"

#include <algorithm>

#include "diagram/lanes.hpp"
#include "diagram/router.hpp"

namespace concordat::diagram {

using derive::MapNode;

Route Router::make(int limit) {
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
  lanes_ = lay_lanes(made_, placement_.columns.size(), limit);
  place_in_width();
  return std::move(made_);
}

void Router::put_into(std::size_t node, std::size_t column) {
  columns_[node] = column;
  made_.boxes[node].x = measures_.insets[node];
  made_.boxes[node].width = request_.column_width - 2 * measures_.insets[node];
  for (const std::size_t child : placement_.children[node]) put_into(child, column);
}

void Router::add_trunks(std::size_t cable) {
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

int Router::label_zone(std::size_t column, bool right) const {
  int width = -1;
  for (const Port& port : made_.ports) {
    if (columns_[port.node] == column && port.right == right) width = std::max(width, port.label->width);
  }
  return width < 0 ? 0 : in_units(width + 16);
}

void Router::place_in_width() {
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

int cost_of(const Route& route) {
  constexpr int crossing = 200;
  constexpr int channel = 40;
  constexpr int widest = 940;     // what is wider costs more than any other thing
  constexpr int highest = 1'200;  // then a sheet of A3 has room for a legend too
  return 40 * std::max(0, route.width - widest) + 5 * std::max(0, route.height - highest) +
         route.crossings * crossing + static_cast<int>(route.channels.size()) * channel + route.height +
         route.length / 8 + route.width / 2;
}

Route route(const Plan& plan, const Placement& placement, const Measures& measures, int limit) {
  return Router(plan, placement, measures).make(limit);
}

}  // namespace concordat::diagram
