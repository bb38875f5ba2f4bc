// The relationship maps: the drawings, which are the medium's own, what their lines mean, and every line in
// words.
#include <fmt/format.h>

#include <algorithm>
#include <unordered_set>

#include "derive/relations.hpp"
#include "derive/relationship_map.hpp"
#include "views/make.hpp"
#include "views/maps.hpp"
#include "views/parts.hpp"

namespace concordat::views {
namespace {

using derive::MapKind;
using doc::Kind;
using doc::Node;

struct MapText {
  MapKind kind;
  std::string_view name;  ///< in the address of the figure
  std::string_view title;
};

constexpr MapText texts[] = {
    {MapKind::Overview, "overview", "Overview: who is there, and what flows between them"},
    {MapKind::Answers, "answers", "Who answers to whom"},
    {MapKind::Checks, "checks", "Who checks and supports whom"},
};

constexpr std::string_view of_body = "board-map/";  ///< what figures of boards' own maps begin with

using Used = std::vector<const model::Relation*>;

/// A line for each family that is drawn, with the edition's own words for its kinds: "Reporting: reports to".
Node legend(const Used& used) {
  Node list{.kind = Kind::BulletList, .look = "map-legend"};
  for (const auto& [family, name, label] : data::Choices<model::Family>::all) {
    std::vector<std::string> kinds;
    for (const model::Relation* relation : used) {
      if (relation->family == family) kinds.push_back(relation->name);
    }
    if (kinds.empty()) continue;
    Node item = doc::item(doc::tag(std::string(label), name), doc::text(": " + listed(kinds)));
    item.key = std::string(name);
    list.children.push_back(std::move(item));
  }
  return list;
}

Node figure(std::string url, std::string_view title, const Used& used) {
  Node made{
      .kind = Kind::Figure, .paper = doc::Paper::OwnPage, .text = std::string(title), .url = std::move(url)};
  Node list = legend(used);
  if (!list.children.empty()) made.children.push_back(std::move(list));
  return made;
}

}  // namespace

std::vector<MapOfEdition> maps_of_edition(const derive::EditionIndex& edition) {
  const std::vector<model::Body>& bodies = edition.edition().bodies;
  const bool belongs = std::any_of(bodies.begin(), bodies.end(),
                                   [](const model::Body& body) { return !body.parents.empty(); });
  std::unordered_set<std::string_view> drawn;
  for (const model::Line& line : edition.edition().lines) drawn.insert(line.kind.value);
  std::vector<MapOfEdition> maps;
  for (const MapText& text : texts) {
    MapOfEdition map{text.kind, fmt::format("map/{}", text.name), text.title, {}};
    for (const model::Relation& relation : edition.edition().relations) {
      if (drawn.contains(relation.id.value) && derive::is_on(text.kind, relation.family))
        map.kinds.push_back(&relation);
    }
    if (!map.kinds.empty() || (text.kind == MapKind::Overview && belongs)) maps.push_back(std::move(map));
  }
  return maps;
}

bool is_of_edition(std::string_view figure) {
  return figure.starts_with("map/");
}

std::vector<MapOfChanges> maps_of_changes() {
  std::vector<MapOfChanges> maps;
  for (const MapText& text : texts) {
    if (text.kind == MapKind::Overview) continue;
    maps.push_back({text.kind, fmt::format("changes-map/{}", text.name),
                    fmt::format("{}: lines that are new or gone", text.title),
                    fmt::format("map/{}", text.name)});
  }
  return maps;
}

std::string figure_of_body(const model::Body& body) {
  return std::string(of_body) + body.id.value;
}

std::string_view body_of_figure(std::string_view figure) {
  return figure.starts_with(of_body) ? figure.substr(of_body.size()) : std::string_view();
}

Node map_figures(const Subject& subject) {
  Node view = doc::make(Kind::Document, {});
  for (const MapOfEdition& map : maps_of_edition(subject.index))
    view.children.push_back(figure(map.figure, map.title, map.kinds));
  if (!subject.edition().lines.empty()) {
    view.children.front().children.push_back(doc::paragraph(
        doc::text("Where an arrow begins or ends at the frame of a group here, it stands for lines of "
                  "some of its bodies: the other maps and the table name them.")));
  }
  return view;
}

Node map_figure_of_body(const Subject& subject) {
  Used used;
  for (const derive::BodyLine& line : derive::lines_of(subject.index, *subject.body))
    used.push_back(line.relation);
  std::sort(used.begin(), used.end(), std::less<>());
  used.erase(std::unique(used.begin(), used.end()), used.end());
  return doc::make(Kind::Document,
                   doc::nodes(figure(figure_of_body(*subject.body),
                                     "How " + subject.body->short_name() + " relates to others", used)));
}

Node map(const Subject& subject) {
  Node view = map_figures(subject);
  if (subject.edition().lines.empty()) {
    view.children.push_back(
        doc::paragraph(doc::text("This edition states no relationship between two bodies, beyond who belongs "
                                 "to whom.")));
  } else {
    doc::append(view.children, lines(subject));
  }
  return view;
}

}  // namespace concordat::views
