// The relationship map: the drawing, which is the medium's own, what its lines mean, and every line of it in
// words.
#include <fmt/format.h>

#include <unordered_set>

#include "derive/relations.hpp"
#include "views/make.hpp"
#include "views/parts.hpp"

namespace concordat::views {
namespace {

using doc::Kind;
using doc::Node;

Node drawing(std::string_view url) {
  return {.kind = Kind::Figure,
          .paper = doc::Paper::OwnPage,
          .text = "How the boards relate to one another",
          .url = std::string(url)};
}

/// What a line of this kind is drawn like: "dashed line: escalates concerns to".
Node sample(const model::Relation& relation) {
  const std::string_view style = data::choice(relation.style);
  Node item = doc::item(doc::tag(fmt::format("{} line:", style), style), doc::text(" " + relation.name));
  item.key = relation.id.value;
  return item;
}

}  // namespace

Node map_figure(const Subject& subject) {
  Node figure = drawing("map");
  Node legend{.kind = Kind::BulletList, .look = "map-legend"};
  std::vector<std::string> left_out;
  for (const model::Relation& relation : subject.edition().relations) {
    if (relation.on_map) {
      legend.children.push_back(sample(relation));
    } else {
      left_out.push_back(fmt::format("“{}”", relation.name));
    }
  }
  if (!legend.children.empty()) figure.children.push_back(std::move(legend));
  if (!left_out.empty()) {
    figure.children.push_back(doc::paragraph(
        doc::text(fmt::format("Left out of the drawing, so that it can be read, but in the table: {}.",
                              fmt::join(left_out, ", ")))));
    figure.children.back().look = "muted";
  }
  return doc::make(Kind::Document, doc::nodes(std::move(figure)));
}

Node map_figure_of_body(const Subject& subject) {
  Node figure = drawing("map/" + subject.body->id.value);
  Node legend{.kind = Kind::BulletList, .look = "map-legend"};
  std::unordered_set<const model::Relation*> drawn;
  for (const derive::BodyLine& line : derive::lines_of(subject.index, *subject.body))
    drawn.insert(line.relation);
  for (const model::Relation& relation : subject.edition().relations) {
    if (drawn.contains(&relation)) legend.children.push_back(sample(relation));
  }
  if (!legend.children.empty()) figure.children.push_back(std::move(legend));
  return doc::make(Kind::Document, doc::nodes(std::move(figure)));
}

Node map(const Subject& subject) {
  Node view = map_figure(subject);
  doc::append(view.children, lines(subject));
  return view;
}

}  // namespace concordat::views
