// What the maps of an edition show, apart from how they are drawn. Belonging is containment; lines that hold
// between the same boxes are one cable; no line is left out.
#include "derive/relationship_map.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

#include "derive/bundles.hpp"
#include "derive/relations.hpp"

namespace concordat::derive {
namespace {

/// Cards have rows, and rows have rows, each a little narrower; what is deeper is listed.
constexpr std::size_t deepest_row = 4;

/// The body that it stands inside: its first parent that is of the same group. Null: none, or the parents go
/// round in a circle.
const model::Body* holder_of(const EditionIndex& edition, const model::Body& body) {
  for (const model::BodyId& id : body.parents) {
    const model::Body* parent = edition.body(id);
    if (parent == nullptr || parent == &body) continue;
    if (body.group.empty() || body.group == parent->group) return parent;
  }
  return nullptr;
}

class MapMaker {
 public:
  MapMaker(const EditionIndex& edition, MapKind kind) : edition_(edition) { map_.kind = kind; }

  RelationshipMap make() {
    sort_bodies();
    for (const model::Group& group : edition_.edition().groups) add_frame(&group, outer_of(&group));
    std::vector<const model::Body*> loose = outer_of(nullptr);
    const auto outside = std::stable_partition(loose.begin(), loose.end(), [](const model::Body* body) {
      return body->standing != model::Standing::Outside;
    });
    for (auto one = loose.begin(); one != outside; ++one) add(**one, MapNode::none, 0);
    const std::vector<const model::Body*> others(outside, loose.end());
    if (map_.kind == MapKind::Overview && others.size() > most_loose) {
      add_frame(nullptr, others);
    } else {
      for (const model::Body* body : others) add(*body, MapNode::none, 0);
    }
    add_cables();
    return std::move(map_);
  }

 private:
  /// So many others stand on the overview as cards of their own.
  static constexpr std::size_t most_loose = 3;

  bool is_drawn(const model::Line& line) const {
    const model::Relation* relation = edition_.relation(line.kind);
    return relation != nullptr && is_on(map_.kind, relation->family) && edition_.body(line.from) != nullptr &&
           edition_.body(line.to) != nullptr;
  }

  bool has_line(const model::Body& body) const {
    const auto drawn = [&](const model::Line* line) { return is_drawn(*line); };
    const auto& from = edition_.lines_from(body.id);
    const auto& to = edition_.lines_to(body.id);
    return std::any_of(from.begin(), from.end(), drawn) || std::any_of(to.begin(), to.end(), drawn);
  }

  /// Who stands in whom, and who is shown: on the overview all boards and who has a line, else who has a
  /// line, with those they stand in.
  void sort_bodies() {
    const std::vector<model::Body>& bodies = edition_.edition().bodies;
    for (const model::Body& body : bodies) {
      holder_[&body] = is_in_circle(body) ? nullptr : holder_of(edition_, body);
      if (body.standing != model::Standing::SubGroup) ++boards_[body.group.value];
    }
    for (const model::Body& body : bodies) {
      const bool whole = map_.kind == MapKind::Overview &&
                         (body.standing != model::Standing::Outside || !body.parents.empty());
      if (!whole && !has_line(body)) continue;
      for (const model::Body* one = &body; one != nullptr && shown_.insert(one).second;) one = holder_[one];
    }
    for (const model::Body& body : bodies) {
      if (shown_.contains(&body)) held_[holder_[&body]].push_back(&body);
    }
  }

  /// The check tells of bodies that stand in one another; they are drawn beside each other.
  bool is_in_circle(const model::Body& body) const {
    const model::Body* above = holder_of(edition_, body);
    for (std::size_t steps = edition_.edition().bodies.size(); above != nullptr && steps > 0; --steps)
      above = holder_of(edition_, *above);
    return above != nullptr;
  }

  std::vector<const model::Body*> outer_of(const model::Group* group) {
    std::vector<const model::Body*> bodies;
    for (const model::Body* body : held_[nullptr]) {
      if (edition_.group(body->group) == group) bodies.push_back(body);
    }
    return bodies;
  }

  void add_frame(const model::Group* group, const std::vector<const model::Body*>& bodies) {
    if (bodies.empty()) return;
    const std::size_t frame = map_.nodes.size();
    map_.nodes.push_back({MapNode::Kind::Frame, group});
    rows_.push_back(0);
    for (const model::Body* body : bodies) add(*body, frame, 1);
  }

  /// A list of others has rows, so that many take little room.
  bool is_row(std::size_t inside) const {
    return inside != MapNode::none &&
           (map_.nodes[inside].kind != MapNode::Kind::Frame || map_.nodes[inside].group == nullptr);
  }

  void add(const model::Body& body, std::size_t inside, std::size_t depth) {
    const bool row = is_row(inside);
    const std::size_t node = map_.nodes.size();
    map_.nodes.push_back({row ? MapNode::Kind::Row : MapNode::Kind::Card, nullptr, &body, inside, depth, {}});
    place_.emplace(&body, node);
    rows_.push_back(row ? rows_[inside] + 1 : 0);
    for (const model::Body* child : held_[&body]) {
      if (rows_[node] < deepest_row) {
        add(*child, node, depth + 1);
      } else {
        list(*child, node);
      }
    }
  }

  void list(const model::Body& body, std::size_t node) {
    map_.nodes[node].listed.push_back(&body);
    place_.emplace(&body, node);
    for (const model::Body* child : held_[&body]) list(*child, node);
  }

  /// Where a line ends: on the overview at the frame that the body stands in, if any; else at the body.
  std::size_t end_of(const model::Body& body) const {
    const std::size_t node = place_.at(&body);
    const std::size_t outer = outermost(map_, node);
    const bool in_frame = map_.nodes[outer].kind == MapNode::Kind::Frame;
    return map_.kind == MapKind::Overview && in_frame ? outer : node;
  }

  void add_cables() {
    struct Kept {
      std::vector<Link> links;
      const model::Line* first;
    };
    // Lines that may be drawn as one: on the overview all of a family, else those of one kind and manner.
    std::map<std::tuple<std::string, bool>, Kept> sorted;
    std::vector<Kept*> order;
    const std::vector<model::Line>& lines = edition_.edition().lines;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (!is_drawn(lines[i])) continue;
      const model::Relation& relation = *edition_.relation(lines[i].kind);
      std::string what(data::choice(relation.family));
      if (map_.kind != MapKind::Overview)
        what += fmt::format(" {} {}", relation.id.value, fmt::join(manner_of(lines[i]), ", "));
      const auto [kept, is_new] = sorted.try_emplace({std::move(what), relation.symmetric});
      if (is_new) {
        kept->second.first = &lines[i];
        order.push_back(&kept->second);
      }
      kept->second.links.push_back(
          {end_of(*edition_.body(lines[i].from)), end_of(*edition_.body(lines[i].to)), i});
    }
    for (Kept* kept : order) add_bundles(std::move(kept->links), *edition_.relation(kept->first->kind));
  }

  void add_bundles(std::vector<Link> links, const model::Relation& relation) {
    std::vector<Link> strokes;
    for (Link& link : links) {
      if (relation.symmetric && link.to < link.from) std::swap(link.from, link.to);
      if (outermost_card(link.from) == outermost_card(link.to)) {
        add(map_.inside, {{link.from}, {link.to}, {link.line}}, relation);
      } else {
        strokes.push_back(link);
      }
    }
    for (const Bundle& bundle : bundles(strokes, relation)) {
      // All boards of a group with each other is a sign in its frame.
      const bool within = bundle.to.empty() && whole_frame(bundle.from).size() == 1;
      add(within ? map_.inside : map_.strokes, bundle, relation);
    }
  }

  /// Between two groups of the overview an arrow stands alone, so that it can be read at a glance.
  std::vector<Bundle> bundles(const std::vector<Link>& links, const model::Relation& relation) const {
    const auto is_frame = [&](std::size_t node) { return map_.nodes[node].kind == MapNode::Kind::Frame; };
    std::vector<Bundle> made;
    std::vector<Link> others;
    for (const Link& link : links) {
      if (map_.kind == MapKind::Overview && (is_frame(link.from) || is_frame(link.to))) {
        made.push_back({{link.from}, {link.to}, {link.line}});
      } else {
        others.push_back(link);
      }
    }
    for (Bundle& bundle : bundles_of(others, relation.symmetric ? Ways::Both : Ways::One))
      made.push_back(std::move(bundle));
    return made;
  }

  /// The card that the node stands in or is; a frame is its own.
  std::size_t outermost_card(std::size_t node) const {
    while (map_.nodes[node].kind == MapNode::Kind::Row) node = map_.nodes[node].inside;
    return node;
  }

  /// A bundle onto the cable of its family between the same nodes, or a new one.
  void add(std::vector<MapCable>& cables, const Bundle& bundle, const model::Relation& relation) {
    const bool both_ways = relation.symmetric && !within_frame(bundle);
    MapCable made{relation.family, both_ways, whole_frame(bundle.from), whole_frame(bundle.to), {}};
    const auto [known, is_new] =
        cables_.try_emplace({&cables, made.family, made.both_ways, made.from, made.to}, cables.size());
    if (is_new) cables.push_back(std::move(made));
    std::vector<const model::Line*>& lines = cables[known->second].lines;
    for (const std::size_t line : bundle.lines) lines.push_back(&edition_.edition().lines[line]);
    std::sort(lines.begin(), lines.end(), std::less<>());
  }

  /// On the overview all of a family within a frame is one sign.
  bool within_frame(const Bundle& bundle) const {
    return map_.kind == MapKind::Overview && bundle.from == bundle.to &&
           map_.nodes[bundle.from.front()].kind == MapNode::Kind::Frame;
  }

  /// The frame in place of all boards of its group, where there are at least two and none is left out.
  std::vector<std::size_t> whole_frame(const std::vector<std::size_t>& ends) const {
    const auto is_board_of = [&](std::size_t end, const model::GroupId& group) {
      const model::Body* body = map_.nodes[end].body;
      return body != nullptr && body->group == group && body->standing != model::Standing::SubGroup;
    };
    if (ends.size() < 2) return ends;
    const std::size_t frame = map_.nodes[ends.front()].inside;
    if (frame == MapNode::none || map_.nodes[frame].group == nullptr) return ends;
    const model::GroupId& group = map_.nodes[frame].group->id;
    const bool whole =
        boards_.at(group.value) == ends.size() &&
        std::all_of(ends.begin(), ends.end(), [&](std::size_t end) { return is_board_of(end, group); });
    return whole ? std::vector{frame} : ends;
  }

  const EditionIndex& edition_;
  RelationshipMap map_;
  std::unordered_map<const model::Body*, const model::Body*> holder_;
  std::unordered_set<const model::Body*> shown_;
  std::unordered_map<std::string, std::size_t> boards_;  ///< by group, how many that are no sub-groups
  std::unordered_map<const model::Body*, std::vector<const model::Body*>> held_;
  std::unordered_map<const model::Body*, std::size_t> place_;
  std::vector<std::size_t> rows_;  ///< by node, how deep in its card
  using CableKey = std::tuple<const std::vector<MapCable>*, model::Family, bool, std::vector<std::size_t>,
                              std::vector<std::size_t>>;
  std::map<CableKey, std::size_t> cables_;
};

}  // namespace

bool is_on(MapKind kind, model::Family family) {
  const bool answers = family == model::Family::Reporting || family == model::Family::Accountability;
  return kind == MapKind::Overview || kind == MapKind::Board || answers == (kind == MapKind::Answers);
}

RelationshipMap relationship_map(const EditionIndex& edition, MapKind kind) {
  return MapMaker(edition, kind).make();
}

std::size_t outermost(const RelationshipMap& map, std::size_t node) {
  while (map.nodes[node].inside != MapNode::none) node = map.nodes[node].inside;
  return node;
}

}  // namespace concordat::derive
