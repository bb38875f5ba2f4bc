// Lines of the edition become edges of the map. Real protocols state several lines between the same two
// boards, each resting on several clauses; drawn one by one they hide the map. They are merged here, and only
// here: nothing is left out of an edge's label or meaning.

#include "diagram/edges.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <unordered_map>

#include "derive/relations.hpp"

namespace concordat::diagram {
namespace {

bool is_parent(const model::Body& body, const model::Body& parent) {
  return std::find(body.parents.begin(), body.parents.end(), parent.id) != body.parents.end();
}

/// Things of one list of the edition as it has them, each once.
template <class T>
std::vector<const T*> in_order(std::vector<const T*> things) {
  std::sort(things.begin(), things.end(), std::less<>());
  things.erase(std::unique(things.begin(), things.end()), things.end());
  return things;
}

std::string key(const model::Body& from, const model::Body& to) {
  return from.id.value + '\n' + to.id.value;
}

class EdgeCollector {
 public:
  EdgeCollector(const derive::EditionIndex& edition, const Shown& shown, const model::Body* focus)
      : edition_(edition), shown_(shown), focus_(focus) {}

  std::vector<Edge> collect() {
    const std::vector<const model::Line*> lines = lines_that_may_be_drawn();
    for (const model::Line* line : lines) add(*line, Symmetric::No);
    merge_returns();
    for (const model::Line* line : lines) add(*line, Symmetric::Yes);
    for (const model::Body* body : bodies_with_parents()) {
      for (const model::BodyId& parent : body->parents) add_structure(*body, edition_.body(parent));
    }
    std::erase_if(edges_, [](const Edge& edge) { return edge.kinds.empty() && !edge.structure; });
    return std::move(edges_);
  }

 private:
  enum class Symmetric { No, Yes };

  /// In the order of the edition. Each body has a map with it in focus, so none goes through all lines.
  std::vector<const model::Line*> lines_that_may_be_drawn() const {
    std::vector<const model::Line*> lines;
    if (focus_ == nullptr) {
      for (const model::Line& line : edition_.edition().lines) lines.push_back(&line);
      return lines;
    }
    lines = edition_.lines_from(focus_->id);
    const std::vector<const model::Line*>& to = edition_.lines_to(focus_->id);
    lines.insert(lines.end(), to.begin(), to.end());
    return in_order(std::move(lines));
  }

  std::vector<const model::Body*> bodies_with_parents() const {
    std::vector<const model::Body*> bodies;
    if (focus_ == nullptr) {
      for (const model::Body& body : edition_.edition().bodies) bodies.push_back(&body);
      return bodies;
    }
    bodies = edition_.children(focus_->id);
    bodies.push_back(focus_);
    return in_order(std::move(bodies));
  }

  bool drawn(const model::Body* from, const model::Body* to) const {
    return shown_.contains(from) && shown_.contains(to) &&
           (focus_ == nullptr || from == focus_ || to == focus_);
  }

  /// The edge that has lines from one to the other, if any.
  Edge* find(const model::Body& from, const model::Body& to) {
    const auto place = places_.find(key(from, to));
    return place == places_.end() || edges_[place->second].kinds.empty() ? nullptr : &edges_[place->second];
  }

  Edge& make(const model::Body& from, const model::Body& to) {
    places_[key(from, to)] = edges_.size();
    return edges_.emplace_back(Edge{&from, &to, {}, false, false, is_parent(from, to)});
  }

  void add(const model::Line& line, Symmetric wanted) {
    const model::Body* from = edition_.body(line.from);
    const model::Body* to = edition_.body(line.to);
    const model::Relation* relation = edition_.relation(line.kind);
    if (from == nullptr || to == nullptr || relation == nullptr || !drawn(from, to)) return;
    if (focus_ == nullptr && !relation->on_map) return;
    if (relation->symmetric != (wanted == Symmetric::Yes)) return;
    Edge* edge = find(*from, *to);
    // A symmetric line may go onto the edge of either direction.
    if (edge == nullptr && relation->symmetric) edge = find(*to, *from);
    if (edge == nullptr) {
      edge = &make(*from, *to);
      edge->both_ways = relation->symmetric;
    }
    const LineKind kind{relation, line.by_exception,
                        fmt::format("{}", fmt::join(derive::manner_of(line), ", "))};
    if (std::find(edge->kinds.begin(), edge->kinds.end(), kind) == edge->kinds.end())
      edge->kinds.push_back(kind);
  }

  /// Where A is to B what B is to A, the later edge is emptied and the earlier one gets a second head.
  void merge_returns() {
    for (Edge& edge : edges_) {
      Edge* back = edge.kinds.empty() ? nullptr : find(*edge.to, *edge.from);
      if (back == nullptr || back == &edge || back->kinds != edge.kinds) continue;
      edge.both_ways = true;
      back->kinds.clear();
    }
  }

  void add_structure(const model::Body& body, const model::Body* parent) {
    if (parent == nullptr || !drawn(&body, parent)) return;
    Edge* edge = find(body, *parent);
    if (edge == nullptr) edge = find(*parent, body);
    if (edge == nullptr) edge = &make(body, *parent);
    edge->structure = true;
  }

  const derive::EditionIndex& edition_;
  const Shown& shown_;
  const model::Body* focus_;
  std::vector<Edge> edges_;
  std::unordered_map<std::string, std::size_t> places_;
};

}  // namespace

std::vector<Edge> edges_of(const derive::EditionIndex& edition, const Shown& shown,
                           const model::Body* focus) {
  return EdgeCollector(edition, shown, focus).collect();
}

std::string edge_id(const Edge& edge) {
  std::vector<std::string> kinds;
  for (const LineKind& kind : edge.kinds) {
    kinds.push_back(kind.relation->id.value + (kind.by_exception ? "-exception" : ""));
  }
  if (kinds.empty()) kinds.push_back("under");
  return fmt::format("{}--{}--{}", edge.from->id.value, fmt::join(kinds, "--"), edge.to->id.value);
}

std::string edge_meaning(const Edge& edge) {
  std::vector<std::string> sentences;
  const auto say = [&](const model::Body& from, const LineKind& kind, const model::Body& to) {
    sentences.push_back(fmt::format("{} {} {}{}", from.short_name(), kind.relation->name, to.short_name(),
                                    kind.manner.empty() ? "" : fmt::format(" ({})", kind.manner)));
  };
  for (const LineKind& kind : edge.kinds) {
    say(*edge.from, kind, *edge.to);
    if (edge.both_ways && !kind.relation->symmetric) say(*edge.to, kind, *edge.from);
  }
  if (edge.structure) {
    const bool upwards = is_parent(*edge.from, *edge.to);
    const model::Body& child = upwards ? *edge.from : *edge.to;
    const model::Body& parent = upwards ? *edge.to : *edge.from;
    sentences.push_back(fmt::format("{} belongs under {}", child.short_name(), parent.short_name()));
  }
  return fmt::format("{}", fmt::join(sentences, "; "));
}

}  // namespace concordat::diagram
