// The groups of boards side by side, and what passes between them.
#include <fmt/format.h>

#include <algorithm>

#include "views/make.hpp"
#include "views/parts.hpp"

namespace concordat::views {

using doc::Kind;
using doc::Node;

namespace {

/// Of a group, those that belong under no other body of it.
bool heads(const Subject& subject, const model::Body& body, const model::Group& group) {
  const auto inside = [&](const model::BodyId& id) {
    const model::Body* parent = subject.index.body(id);
    return parent && parent->group == group.id;
  };
  return body.group == group.id && body.standing == model::Standing::Board &&
         std::none_of(body.parents.begin(), body.parents.end(), inside);
}

}  // namespace

Node overview(const Subject& subject) {
  const model::Edition& edition = subject.edition();
  Node groups{.kind = Kind::Panels, .look = "overview"};
  for (const model::Group& group : edition.groups) {
    Node bodies{.kind = Kind::BulletList};
    for (const model::Body& body : edition.bodies) {
      if (heads(subject, body, group)) bodies.children.push_back(doc::item(body_link(subject, body.id)));
    }
    if (bodies.children.empty()) continue;
    Node panel{.kind = Kind::Panel, .text = group.name, .key = group.id.value};
    if (!group.description.children.empty())
      panel.children.push_back(doc::make(Kind::Paragraph, doc::inlines_of(group.description)));
    panel.children.push_back(std::move(bodies));
    groups.children.push_back(std::move(panel));
  }
  Node view = doc::make(Kind::Document, doc::nodes(std::move(groups)));
  Node exchanges{.kind = Kind::BulletList};
  for (const model::Exchange& exchange : edition.exchanges) {
    const model::Group* first = subject.index.group(exchange.between[0]);
    const model::Group* second = subject.index.group(exchange.between[1]);
    if (!first || !second) continue;
    Node item =
        doc::item(exchange.report.empty() ? doc::text(exchange.what)
                                          : doc::link("report:" + exchange.report.value, exchange.what));
    add_detail(item.children.front().children,
               fmt::format("between “{}” and “{}”", first->name, second->name));
    add_trace(item.children.front().children, subject, exchange);
    exchanges.children.push_back(std::move(item));
  }
  if (exchanges.children.empty()) return view;
  view.children.push_back(list_head("What passes between them"));
  view.children.push_back(std::move(exchanges));
  return view;
}

}  // namespace concordat::views
