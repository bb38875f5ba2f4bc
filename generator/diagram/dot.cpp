// The relationship map as DOT text: what is drawn, not where. The text depends on the edition alone, so that
// it can be compared in tests and serve as the key of a cache. Groups differ by fill and frame, relations by
// dash and label; nothing is said by colour alone.

#include "diagram/dot.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <iterator>
#include <unordered_map>

#include "addresses/addresses.hpp"
#include "diagram/dot_writer.hpp"
#include "diagram/edges.hpp"

namespace concordat::diagram {
namespace {

constexpr std::size_t large_map = 25;
constexpr std::string_view ink = "#0b0c0c";
constexpr std::string_view grey = "#505a5f";
/// Pale fills: the ink has a contrast of more than 16:1 on each.
constexpr std::array<std::string_view, 6> fills = {"#e3effa", "#fdf1dc", "#e6f4e8",
                                                   "#f2eaf8", "#e1f3f3", "#faeaea"};

/// Widths of Arial are built into Graphviz. Liberation Sans, which the page asks for first, has the same
/// widths.
constexpr std::string_view font = "Arial";

const model::Group* group_of(const derive::EditionIndex& edition, const model::Body& body) {
  if (!body.group.empty() || body.parents.empty()) return edition.group(body.group);
  const model::Body* parent = edition.body(body.parents.front());
  return parent != nullptr ? edition.group(parent->group) : nullptr;
}

bool has_only_parent_lines(const derive::EditionIndex& edition, const model::Body& body) {
  const auto to_parent = [&](const model::BodyId& other) {
    return std::find(body.parents.begin(), body.parents.end(), other) != body.parents.end();
  };
  const auto& from = edition.lines_from(body.id);
  const auto& to = edition.lines_to(body.id);
  const auto hidden = [&](const model::Line* line) {
    const model::Relation* relation = edition.relation(line->kind);
    return relation != nullptr && !relation->on_map;
  };
  return edition.children(body.id).empty() &&
         std::all_of(from.begin(), from.end(),
                     [&](const model::Line* line) { return hidden(line) || to_parent(line->to); }) &&
         std::all_of(to.begin(), to.end(),
                     [&](const model::Line* line) { return hidden(line) || to_parent(line->from); });
}

Shown neighbours(const derive::EditionIndex& edition, const model::Body& focus) {
  Shown shown{&focus};
  for (const model::Line* line : edition.lines_from(focus.id)) shown.insert(edition.body(line->to));
  for (const model::Line* line : edition.lines_to(focus.id)) shown.insert(edition.body(line->from));
  for (const model::BodyId& parent : focus.parents) shown.insert(edition.body(parent));
  for (const model::Body* child : edition.children(focus.id)) shown.insert(child);
  return shown;
}

class MapWriter {
 public:
  MapWriter(const derive::EditionIndex& edition, std::string_view edition_url, const MapRequest& request)
      : edition_(edition),
        edition_url_(edition_url),
        request_(request),
        bodies_(bodies_shown(edition, request)) {}

  std::string write() {
    dot_.open("digraph map");
    defaults();
    if (request_.focus == nullptr) frames();
    for (const model::Body* body : bodies_) {
      if (request_.focus != nullptr || group_of(edition_, *body) == nullptr) node(*body);
    }
    const Shown shown(bodies_.begin(), bodies_.end());
    for (const Edge& edge : edges_of(edition_, shown, request_.focus)) line(edge);
    dot_.close();
    return dot_.take();
  }

 private:
  void defaults() {
    const bool down = request_.direction == MapRequest::Direction::Down;
    const std::string type(font);
    dot_.statement("graph", {{"id", "map"},
                             {"rankdir", down ? "TB" : "LR"},
                             {"bgcolor", "transparent"},
                             {"fontname", type},
                             {"fontsize", "12"},
                             {"fontcolor", std::string(ink)},
                             {"nodesep", down ? "0.25" : "0.15"},
                             {"ranksep", down ? "0.4" : "0.2"},
                             {"pad", "0.1"}});
    dot_.statement("node", {{"shape", "box"},
                            {"style", "filled"},
                            {"fillcolor", "#ffffff"},
                            {"color", std::string(grey)},
                            {"fontname", type},
                            {"fontsize", "12"},
                            {"fontcolor", std::string(ink)},
                            {"margin", "0.12,0.07"}});
    dot_.statement("edge", {{"color", std::string(ink)},
                            {"fontname", type},
                            {"fontsize", "10"},
                            {"fontcolor", std::string(ink)},
                            {"arrowsize", "0.8"}});
  }

  void frames() {
    std::unordered_map<const model::Group*, std::vector<const model::Body*>> members;
    for (const model::Body* body : bodies_) members[group_of(edition_, *body)].push_back(body);
    for (const model::Group& group : edition_.edition().groups) {
      const auto found = members.find(&group);
      if (found == members.end()) continue;
      dot_.open("subgraph " + quoted_id("cluster_" + group.id.value));
      dot_.statement("graph", {{"id", raw("group-" + group.id.value)},
                               {"label", label(group.name, 60, Side::Left)},
                               {"labeljust", "l"},  // most lines cross the frame in its middle
                               {"words", raw(group.name)},
                               {"color", std::string(grey)}});
      for (const model::Body* body : found->second) node(*body);
      dot_.close();
    }
  }

  std::string_view fill(const model::Body& body) const {
    const model::Group* group = group_of(edition_, body);
    if (group == nullptr) return "#ffffff";
    return fills[static_cast<std::size_t>(group - edition_.edition().groups.data()) % fills.size()];
  }

  void node(const model::Body& body) {
    const bool small = body.standing == model::Standing::SubGroup;
    const std::size_t width = small ? 20 : 22;
    const std::string text = body.acronym == body.name ? std::string() : label(body.acronym, width);
    std::vector<Attribute> attributes = {
        {"id", raw("body-" + body.id.value)},
        {"label", stacked(text, label(body.name, width))},
        {"URL", label(addresses::body_url(edition_url_, body.id), std::string::npos)},
        {"words", raw(body.name)},
        {"fillcolor", std::string(fill(body))}};
    if (small) attributes.push_back({"fontsize", "10"});
    if (body.standing == model::Standing::Outside) attributes.push_back({"style", "filled,dashed"});
    if (&body == request_.focus) attributes.push_back({"penwidth", "3"});
    dot_.statement(quoted_id(body.id), attributes);
  }

  void line(const Edge& edge) {
    const model::Body* tail = edge.upwards ? edge.to : edge.from;
    const model::Body* head = edge.upwards ? edge.from : edge.to;
    std::vector<Attribute> attributes = {{"id", raw("line-" + edge_id(edge))},
                                         {"words", raw(edge_meaning(edge))}};
    if (edge.kinds.empty()) {
      attributes.insert(attributes.end(), {{"color", std::string(grey)}, {"dir", "none"}});
    } else {
      std::string text;
      for (const LineKind& kind : edge.kinds) {
        text = stacked(text, label(kind.relation->name, 22));
        if (kind.by_exception) text = stacked(text, "(by exception)");
      }
      attributes.insert(attributes.end(), {{"label", text}, {"style", style(edge)}});
      if (edge.both_ways)
        attributes.push_back({"dir", "both"});
      else if (edge.upwards)
        attributes.push_back({"dir", "back"});
    }
    dot_.statement(quoted_id(tail->id) + " -> " + quoted_id(head->id), attributes);
  }

  /// The style of the edge's kinds; solid where they differ.
  static std::string style(const Edge& edge) {
    const model::LineStyle first = edge.kinds.front().relation->style;
    const bool same = std::all_of(edge.kinds.begin(), edge.kinds.end(),
                                  [&](const LineKind& kind) { return kind.relation->style == first; });
    return std::string(data::choice(same ? first : model::LineStyle::Solid));
  }

  const derive::EditionIndex& edition_;
  std::string_view edition_url_;
  const MapRequest& request_;
  std::vector<const model::Body*> bodies_;
  DotWriter dot_;
};

}  // namespace

std::vector<const model::Body*> bodies_shown(const derive::EditionIndex& edition, const MapRequest& request) {
  const std::vector<model::Body>& all = edition.edition().bodies;
  std::vector<const model::Body*> shown;
  if (request.focus != nullptr) {
    const Shown near = neighbours(edition, *request.focus);
    std::copy_if(near.begin(), near.end(), std::back_inserter(shown),
                 [](const model::Body* body) { return body != nullptr; });
    std::sort(shown.begin(), shown.end(), std::less<>());  // they are of one list: the order of the edition
    return shown;
  }
  for (const model::Body& body : all) {
    const bool outside = body.standing == model::Standing::Outside;
    if (!outside || !body.parents.empty() || !has_only_parent_lines(edition, body)) shown.push_back(&body);
  }
  if (shown.size() > large_map) {
    std::erase_if(shown, [&](const model::Body* body) {
      return body->standing == model::Standing::SubGroup && has_only_parent_lines(edition, *body);
    });
  }
  return shown;
}

std::string map_dot(const derive::EditionIndex& edition, std::string_view edition_url,
                    const MapRequest& request) {
  return MapWriter(edition, edition_url, request).write();
}

}  // namespace concordat::diagram
