// Lines of the edition become edges of the map. Real protocols state several lines between the same two
// boards, each resting on several clauses; drawn one by one they hide the map. They are put together here,
// and only here: nothing is left out of an edge's label or words.

#include "diagram/edges.hpp"

#include <algorithm>
#include <unordered_map>

namespace concordat::diagram {
namespace {

bool is_parent(const model::Body& body, const model::Body& parent) {
  return std::find(body.parents.begin(), body.parents.end(), parent.id) != body.parents.end();
}

std::string key(const model::Body& from, const model::Body& to) {
  return from.id.value + '\n' + to.id.value;
}

class Gathering {
 public:
  Gathering(const derive::EditionIndex& edition, const Shown& shown, const model::Body* focus)
      : edition_(edition), shown_(shown), focus_(focus) {}

  std::vector<Edge> take() {
    for (const model::Line& line : edition_.edition().lines) add(line, Symmetric::No);
    put_returns_together();
    for (const model::Line& line : edition_.edition().lines) add(line, Symmetric::Yes);
    for (const model::Body& body : edition_.edition().bodies) {
      for (const model::BodyId& parent : body.parents) add_structure(body, edition_.body(parent));
    }
    std::erase_if(edges_, [](const Edge& edge) { return edge.told.empty() && !edge.structure; });
    return std::move(edges_);
  }

 private:
  enum class Symmetric { No, Yes };

  bool drawn(const model::Body* from, const model::Body* to) const {
    return shown_.contains(from) && shown_.contains(to) &&
           (focus_ == nullptr || from == focus_ || to == focus_);
  }

  /// The edge that tells something from one to the other.
  Edge* find(const model::Body& from, const model::Body& to) {
    const auto place = places_.find(key(from, to));
    return place == places_.end() || edges_[place->second].told.empty() ? nullptr : &edges_[place->second];
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
    // What is the same both ways may stand on the edge of either way.
    if (edge == nullptr && relation->symmetric) edge = find(*to, *from);
    if (edge == nullptr) {
      edge = &make(*from, *to);
      edge->both_ways = relation->symmetric;
    }
    const Told entry{relation, line.by_exception};
    if (std::find(edge->told.begin(), edge->told.end(), entry) == edge->told.end())
      edge->told.push_back(entry);
  }

  /// A says to B what B says to A: the later edge is emptied, the earlier one gets its head.
  void put_returns_together() {
    for (Edge& edge : edges_) {
      Edge* back = edge.told.empty() ? nullptr : find(*edge.to, *edge.from);
      if (back == nullptr || back == &edge || back->told != edge.told) continue;
      edge.both_ways = true;
      back->told.clear();
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
  return Gathering(edition, shown, focus).take();
}

std::string edge_id(const Edge& edge) {
  std::string kinds;
  for (const Told& told : edge.told) {
    if (!kinds.empty()) kinds += "--";
    kinds += told.relation->id.value + (told.by_exception ? "-exception" : "");
  }
  return edge.from->id.value + "--" + (kinds.empty() ? "under" : kinds) + "--" + edge.to->id.value;
}

std::string edge_words(const Edge& edge) {
  std::string words;
  const auto say = [&](const model::Body& from, const Told* told, const model::Body& to) {
    if (!words.empty()) words += "; ";
    words += from.short_name() + ' ' + (told != nullptr ? told->relation->name : "belongs under") + ' ' +
             to.short_name();
    if (told != nullptr && told->by_exception) words += " (by exception)";
  };
  for (const Told& told : edge.told) {
    say(*edge.from, &told, *edge.to);
    if (edge.both_ways && !told.relation->symmetric) say(*edge.to, &told, *edge.from);
  }
  if (edge.structure && is_parent(*edge.from, *edge.to))
    say(*edge.from, nullptr, *edge.to);
  else if (edge.structure)
    say(*edge.to, nullptr, *edge.from);
  return words;
}

}  // namespace concordat::diagram
