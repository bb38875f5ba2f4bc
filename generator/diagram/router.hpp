#pragma once

#include "diagram/route.hpp"

namespace concordat::diagram {

inline constexpr int slot = 2 * unit;  ///< height that a port with a number takes
inline constexpr int gap = 2 * unit;   ///< between outer boxes
inline constexpr int margin = unit;    ///< around the drawing

/// Makes one route; the methods stand in the files that are named.
class Router {
 public:
  Router(const Plan& plan, const Placement& placement, const Measures& measures)
      : plan_(plan), placement_(placement), request_(measures.request), measures_(measures) {}
  Route make(int limit);

 private:
  void put_into(std::size_t node, std::size_t column);

  // Trunks: route.cpp
  void add_trunks(std::size_t cable);

  // Heights: route_heights.cpp
  int slot_of(const Port& port) const;
  int height_of_ports(std::size_t node) const;
  /// By node, whether strokes end at what stands in it.
  void look_inside();
  /// Puts the box at this height, with what stands in it; its height.
  int put_at(std::size_t node, int y);
  void stack();
  int channels_in(std::size_t column, std::size_t at) const;

  // Order of ports and channels: route_order.cpp
  int middle_of(std::size_t node) const { return made_.boxes[node].y + made_.boxes[node].ports / 2; }
  /// So that strokes from one box do not cross each other: those that come back to the column above it come
  /// first, the nearest at the top; then those that lead to the other side, by the height that they lead to;
  /// last those that come back below, the nearest at the bottom.
  void order_ports();
  /// The height of the other ends of a stroke that leaves this gutter by a channel only.
  int far_end(std::size_t cable, int own) const;
  /// Each channel passes its column where the way from the middle of the one side to that of the other is
  /// short.
  void choose_gaps();
  int end_of(const std::vector<std::size_t>& nodes) const;
  int middle_of(const Trunk& trunk) const;

  // Places: route_places.cpp
  void place_ports();
  void place_channels();
  int wanted_of(const Channel& channel) const;
  /// A stroke between two boxes of neighbouring columns becomes one straight line where there is room.
  void straighten();
  bool may_be_at(const Port& port, int y) const;
  /// The first node is the board: it becomes as high as its neighbours are.
  void stretch_board();
  void level_with_others();

  // Widths: route.cpp
  /// How much of the gutter is kept for the labels at one edge of a column.
  int label_zone(std::size_t column, bool right) const;
  void place_in_width();

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

}  // namespace concordat::diagram
