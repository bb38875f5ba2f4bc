#include "diagram/draw.hpp"

#include <algorithm>

#include "diagram/graphviz_order.hpp"
#include "diagram/placement.hpp"

namespace concordat::diagram {
namespace {

constexpr int widest = 940;  ///< in pixels: of the page of the website, and of A4 on its side at 9 pt
constexpr int narrow_column = 153;
constexpr int wide_column = 279;
constexpr std::size_t most_words = 12;  ///< strokes that have words beside them

/// How many drawings may be tried: fewer of large maps, since each takes longer.
std::size_t tries_for(const Plan& plan) {
  const std::size_t work = plan.cables.size() * plan.cables.size() + plan.nodes.size() + 1;
  return std::clamp<std::size_t>(800'000 / work, 30, 3'000);
}

/// From the order of the edition and from that of Graphviz, in two columns and in three: what is best after a
/// few tries is made as good as it gets.
Placement best_placement(const Plan& plan) {
  const Measures measures = measures_of(plan, {Labelling::Numbers, narrow_column});
  const std::size_t tries = tries_for(plan);
  Placement best;
  int cost = 0;
  for (const std::vector<std::size_t>& order : {plan.outer(), order_by_graphviz(plan)}) {
    for (const std::size_t columns : {2, 3}) {
      if (columns > 2 && columns > order.size()) break;
      Placement placement = placed_in_order(plan, measures, order, std::min(columns, order.size()));
      const int now = improve(plan, placement, measures, tries / 5);
      if (!best.columns.empty() && now >= cost) continue;
      cost = now;
      best = std::move(placement);
    }
  }
  improve(plan, best, measures, tries);
  improve_ports(plan, best, measures, tries / 3);
  return best;
}

/// Boxes stay where they stood; new ones and the ways of strokes are placed around them.
Placement placement_near(const Plan& plan, const Places& before) {
  const Measures measures = measures_of(plan, {Labelling::Numbers, narrow_column});
  std::vector<bool> known;
  Placement placement = placed_as_before(plan, before, known);
  improve(plan, placement, measures, tries_for(plan), known);
  improve_ports(plan, placement, measures, tries_for(plan) / 3);
  return placement;
}

Placement placement_of(const Plan& plan, const MapRequest& request) {
  const std::string from = made_from(plan, request.before);
  if (std::optional<Placement> kept = read_placement(request.kept.find(from), plan)) return *std::move(kept);
  Placement placement = request.before.empty() ? best_placement(plan) : placement_near(plan, request.before);
  request.kept.add(from, written(placement));
  return placement;
}

/// Columns as wide as the page lets them be; words beside the strokes where there is room for them.
RouteRequest widest_request(const Plan& plan, const Placement& placement) {
  RouteRequest request{Labelling::Words, narrow_column};
  const auto room_left = [&] { return widest - route(plan, placement, measures_of(plan, request)).width; };
  int room = plan.cables.size() > most_words ? -1 : room_left();
  if (room < 0) {
    request.labelling = Labelling::Numbers;
    room = room_left();
  }
  const int more = std::max(room, 0) / static_cast<int>(placement.columns.size());
  request.column_width = std::min(wide_column, narrow_column + more / unit * unit);
  return request;
}

Drawing drawing_of(const Plan& plan, const Placement& placement, const RouteRequest& request,
                   const DrawingNames& names) {
  const Measures measures = measures_of(plan, request);
  return svg_of(plan, measures, route(plan, placement, measures), names);
}

constexpr RouteRequest board_request{Labelling::Words, 144, 99, true};
constexpr std::size_t max_boxes = 1'000;
constexpr std::size_t max_strokes = 400;

/// Left of the board who only gives it something, right all others; the last of these go left as long as
/// there are more strokes at the right.
Placement beside_board(const Plan& plan) {
  std::vector<int> strokes(plan.nodes.size());
  std::vector<bool> gets(plan.nodes.size());
  for (const PlanCable& cable : plan.cables) {
    const bool outgoing = cable.from.front() == 0;
    const std::size_t other = outgoing ? cable.to.front() : cable.from.front();
    ++strokes[other];
    if (outgoing) gets[other] = true;
  }
  std::vector<std::size_t> left, right;
  int more_at_right = 0;
  for (const std::size_t node : plan.outer()) {
    if (node == 0) continue;
    (gets[node] ? right : left).push_back(node);
    more_at_right += gets[node] ? strokes[node] : -strokes[node];
  }
  while (!right.empty() && more_at_right >= 2 * strokes[right.back()]) {
    more_at_right -= 2 * strokes[right.back()];
    left.push_back(right.back());
    right.pop_back();
  }
  std::sort(left.begin(), left.end());
  Placement placement;
  placement.ways.resize(plan.cables.size());
  for (const PlanNode& node : plan.nodes) placement.children.push_back(node.children);
  if (!left.empty()) placement.columns.push_back(std::move(left));
  placement.columns.push_back({0});
  if (!right.empty()) placement.columns.push_back(std::move(right));
  return placement;
}

}  // namespace

Drawing draw_map(const derive::EditionIndex& edition, const MapRequest& request) {
  const derive::RelationshipMap map = derive::relationship_map(edition, request.kind);
  if (map.strokes.empty() && map.inside.empty() && request.kind != derive::MapKind::Overview) return {};
  if (map.nodes.empty() || !can_be_followed(map)) return {};
  const Plan plan = plan_of(edition, map, request.edition_url);
  const Placement placement = placement_of(plan, request);
  Drawing drawing = drawing_of(plan, placement, widest_request(plan, placement), request.names);
  drawing.places = places_of(plan, placement);
  return drawing;
}

Drawing draw_board_map(const derive::EditionIndex& edition, const model::Body& body,
                       std::string_view edition_url, const DrawingNames& names) {
  const derive::RelationshipMap map = derive::board_map(edition, body);
  if ((map.strokes.empty() && map.inside.empty()) || !can_be_followed(map)) return {};
  const Plan plan = plan_of(edition, map, edition_url);
  return drawing_of(plan, beside_board(plan), board_request, names);
}

bool can_be_followed(const derive::RelationshipMap& map) {
  return map.nodes.size() <= max_boxes && map.strokes.size() <= max_strokes;
}

}  // namespace concordat::diagram
