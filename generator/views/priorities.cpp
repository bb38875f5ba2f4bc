// What a body has set out to do, year by year, and who oversees it.
#include <fmt/format.h>

#include "views/make.hpp"
#include "views/parts.hpp"

namespace concordat::views {
namespace {

using doc::Kind;
using doc::Node;

/// The sentence before a list: the body's own, else ours.
Node opening(const Subject& subject, const model::PriorityList& list) {
  const bool own = !list.intro.children.empty();
  Node opening = doc::make(Kind::Paragraph, doc::inlines_of(list.intro));
  if (!own) {
    const std::string source = list.source.empty() ? std::string() : ", from " + list.source;
    opening.look = "lead-in";
    opening.children.push_back(doc::text(fmt::format("The {} for {} are{}:", list.kind, list.year, source)));
  }
  add_trace(opening.children, subject, list);
  return opening;
}

std::string range_of(const model::Oversight& over) {
  if (over.from == over.to) return fmt::format("Priority {}: ", over.from);
  return fmt::format("Priorities {} to {}: ", over.from, over.to);
}

}  // namespace

Node priorities(const Subject& subject) {
  Node view;
  for (const model::PriorityList& list : subject.body->priorities) {
    if (!list.heading.empty()) view.children.push_back(list_head(list.heading));
    view.children.push_back(opening(subject, list));
    view.children.push_back(list_of(list.items, list.numbered ? list.start : 0));
    if (list.source.empty() || list.intro.children.empty()) continue;
    view.children.push_back(doc::paragraph(doc::text("Source: " + list.source)));
    view.children.back().look = "source";
  }
  if (subject.body->overseen.empty()) return view;
  view.children.push_back(doc::paragraph(doc::text("Performance is overseen on behalf of the board by:")));
  view.children.back().look = "lead-in";
  Node overseers{.kind = Kind::BulletList};
  for (const model::Oversight& over : subject.body->overseen) {
    Node item = doc::item(doc::text(range_of(over)), body_link(subject, over.by));
    if (!over.note.children.empty()) {
      item.children.front().children.push_back(doc::text(". "));
      doc::append_inlines(item.children.front().children, over.note);
    }
    add_trace(item.children.front().children, subject, over);
    overseers.children.push_back(std::move(item));
  }
  view.children.push_back(std::move(overseers));
  return view;
}

}  // namespace concordat::views
