// What the map of one board shows: each other body that it has a line with, a stroke a family and direction.
#include <algorithm>
#include <functional>
#include <map>
#include <tuple>

#include "derive/relations.hpp"
#include "derive/relationship_map.hpp"

namespace concordat::derive {
namespace {

class BoardMapMaker {
 public:
  BoardMapMaker(const EditionIndex& edition, const model::Body& body) : edition_(edition), body_(body) {}

  RelationshipMap make() {
    map_.kind = MapKind::Board;
    map_.nodes.push_back({MapNode::Kind::Card, nullptr, &body_});
    for (const model::Body* child : edition_.children(body_.id)) {
      places_.emplace(child, map_.nodes.size());
      map_.nodes.push_back({MapNode::Kind::Row, nullptr, child, 0, 1});
    }
    const std::vector<BodyLine> lines = lines_of(edition_, body_);
    add_others(lines);
    for (const BodyLine& line : lines) add(line);
    return std::move(map_);
  }

 private:
  /// In the order of the edition, so that a new line moves none past another.
  void add_others(const std::vector<BodyLine>& lines) {
    std::vector<const model::Body*> others;
    for (const BodyLine& line : lines) {
      if (line.other != &body_ && !places_.contains(line.other)) others.push_back(line.other);
    }
    std::sort(others.begin(), others.end(), std::less<>());
    others.erase(std::unique(others.begin(), others.end()), others.end());
    for (const model::Body* other : others) {
      places_.emplace(other, map_.nodes.size());
      map_.nodes.push_back({MapNode::Kind::Card, nullptr, other});
    }
  }

  void add(const BodyLine& line) {
    const std::size_t other = line.other == &body_ ? 0 : places_.at(line.other);
    const bool within = other == 0 || map_.nodes[other].kind == MapNode::Kind::Row;
    const bool both = line.relation->symmetric;
    std::size_t from = 0, to = other;
    if (!line.outgoing && !both) std::swap(from, to);
    std::vector<MapCable>& cables = within ? map_.inside : map_.strokes;
    const auto [known, is_new] =
        cables_.try_emplace({within, line.relation->family, both, from, to}, cables.size());
    if (is_new) cables.push_back({line.relation->family, both, {from}, {to}, {}});
    std::vector<const model::Line*>& drawn = cables[known->second].lines;
    drawn.push_back(line.line);
    std::sort(drawn.begin(), drawn.end(), std::less<>());
  }

  const EditionIndex& edition_;
  const model::Body& body_;
  RelationshipMap map_;
  std::map<const model::Body*, std::size_t> places_;
  std::map<std::tuple<bool, model::Family, bool, std::size_t, std::size_t>, std::size_t> cables_;
};

}  // namespace

RelationshipMap board_map(const EditionIndex& edition, const model::Body& body) {
  return BoardMapMaker(edition, body).make();
}

}  // namespace concordat::derive
