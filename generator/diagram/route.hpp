#pragma once

#include <limits>
#include <span>
#include <utility>
#include <vector>

#include "diagram/box_text.hpp"
#include "diagram/plan.hpp"

namespace concordat::diagram {

/// How a stroke gets to its ends: in the gutters between them, or around the last or the first of the columns
/// that they stand in.
enum class Way { Between, AroundRight, AroundLeft };

/// Which outer boxes stand in which column, the order of boxes in boxes, and the ways of strokes.
struct Placement {
  std::vector<std::vector<std::size_t>> columns;   ///< from left to right, each from top to bottom
  std::vector<std::vector<std::size_t>> children;  ///< by node
  std::vector<Way> ways;                           ///< by cable
  /// By node, its ports from top to bottom on both sides, by their places in the route; empty: as seems best.
  std::vector<std::vector<std::size_t>> ports;
};

/// What stands beside the end of a stroke.
struct Label {
  std::vector<std::string> lines;
  std::size_t first_number = 0;  ///< the first line of numbers, which come last
  int width = 0;
  int height = 0;
};

enum class Labelling { Numbers, Words };

/// Where a stroke touches a box.
struct Port {
  std::size_t cable = 0;
  std::size_t node = 0;
  bool right = false;  ///< at the right edge of the box
  bool head = false;
  const Label* label = nullptr;
  int y = 0;
  std::pair<int, int> order = {};  ///< among the ports of its box, from top to bottom
};

/// What leads from a vertical line to a box, or into a channel.
struct Branch {
  bool to_right = false;
  bool is_port = true;
  std::size_t to = 0;  ///< place among the ports or channels
  int y = 0;
};

/// What a stroke is made of within a gutter: one vertical line and its branches.
struct Trunk {
  std::size_t cable = 0;
  std::size_t gutter = 0;
  std::size_t first = 0, last = 0;  ///< places among the branches: from the first to before the last
  int top = 0, bottom = 0;
  int lane = 0;
  int x = 0;
};

/// Where a stroke passes a column, between two of its outer boxes.
struct Channel {
  std::size_t cable = 0;
  std::size_t column = 0;
  std::size_t gap = 0;  ///< above the box of this place in the column
  int y = 0;
  std::size_t left = 0, right = 0;  ///< the trunks that it joins
};

struct Box {
  int x = 0, y = 0, width = 0, height = 0;
  int head = 0;   ///< height of its own text, above what stands in it
  int ports = 0;  ///< height of the part of its sides, from its top on, at which strokes may end
};

/// All places of a drawing; its ports point to labels of the measures, which must outlive it. Gutter i is
/// left of column i; the last is right of all columns.
struct Route {
  std::vector<Box> boxes;  ///< by node
  std::vector<Port> ports;
  std::vector<std::vector<std::size_t>> ports_of;  ///< by node, in their order
  std::vector<Trunk> trunks;
  std::vector<Branch> branches;  ///< those of a trunk together
  std::vector<Channel> channels;
  int width = 0;
  int height = 0;
  int crossings = 0;
  int length = 0;  ///< of all vertical lines

  std::span<const Branch> of(const Trunk& trunk) const {
    return std::span(branches).subspan(trunk.first, trunk.last - trunk.first);
  }
};

struct RouteRequest {
  Labelling labelling = Labelling::Numbers;
  int column_width = 207;
  int label_width = 117;  ///< of words beside a stroke
  /// Whether the strokes are those of one board, each to one other: its box is as high as the drawing, and
  /// all strokes are straight.
  bool of_one_board = false;
};

/// The words of a drawing for one width of columns: they do not depend on where boxes stand.
struct Measures {
  RouteRequest request;
  std::vector<int> insets;  ///< by node, how far it stands inside its column
  std::vector<BoxText> texts;
  std::vector<std::vector<Label>> labels;  ///< by cable and end
};
Measures measures_of(const Plan& plan, const RouteRequest& request = {});

/// What a route costs a reader: crossings, height, ways.
int cost_of(const Route& route);

/// Lays strokes in lanes of their own between columns of boxes. No stroke passes a box or a label, and no two
/// run in the same place, however the boxes are placed. What is sure to cost `limit` or more is given up, and
/// what there is of it costs as much.
Route route(const Plan& plan, const Placement& placement, const Measures& measures,
            int limit = std::numeric_limits<int>::max());

}  // namespace concordat::diagram
