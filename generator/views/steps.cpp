// How a report comes about: who drafts, is consulted, endorses, agrees, publishes and gets a copy, in this
// order.
#include <fmt/format.h>

#include <algorithm>

#include "derive/when.hpp"
#include "views/make.hpp"
#include "views/who.hpp"

namespace concordat::views {
namespace {

using doc::Kind;
using doc::Node;

/// "Is consulted: Adults Board (Spring; for six weeks)".
Node step_item(const Subject& subject, const model::Step& step) {
  const std::string_view word = step.name.empty() ? data::label(step.kind) : std::string_view(step.name);
  Node item = doc::item(doc::strong(word), doc::text(": "));
  std::vector<Node>& words = item.children.front().children;
  words.push_back(step.audience.empty() ? who(subject, step) : doc::text(step.audience));
  add_detail(words,
             joined({derive::time_of_year(subject.index, step.when), derive::how_often(step.when)}, ", "));
  add_detail(words, step.note);
  add_trace(words, subject, step);
  return item;
}

}  // namespace

Node steps(const Subject& subject) {
  Node view{.kind = Kind::Document};
  for (const model::Report& report : subject.edition().timetable.reports) {
    if (report.steps.empty()) continue;
    view.children.push_back(list_head(report.title + ", step by step"));
    Node list{.kind = Kind::OrderedList, .look = "steps"};
    for (const model::Step& step : report.steps) list.children.push_back(step_item(subject, step));
    view.children.push_back(std::move(list));
  }
  return view;
}

Node steps_of_body(const Subject& subject) {
  Node list{.kind = Kind::BulletList, .look = "duties"};
  for (const model::Report& report : subject.edition().timetable.reports) {
    for (const model::Step& step : report.steps) {
      if (!(step.body == subject.body->id)) continue;
      Node item = step_item(subject, step);
      std::vector<Node>& words = item.children.front().children;
      words[2] = doc::link("report:" + report.id.value, report.title);
      list.children.push_back(std::move(item));
    }
  }
  Node view;
  if (!list.children.empty()) view.children.push_back(std::move(list));
  return view;
}

}  // namespace concordat::views
