#pragma once

#include "model/corpus.hpp"

namespace concordat::model {

/// Calls `f(const markdown::Node&)` for every prose value of a body.
template <class F>
void visit_prose(const Body& body, F&& f) {
  for (const markdown::Node* node :
       {&body.role, &body.accountability, &body.members_intro, &body.note, &body.terms_of_reference.note}) {
    f(*node);
  }
  for (const StatutoryBasis& basis : body.statutory_basis) f(basis.note);
  for (const FunctionList& list : body.functions) {
    f(list.intro);
    for (const FunctionItem& item : list.items) {
      f(item.text);
      for (const markdown::Node& sub : item.sub) f(sub);
    }
  }
  for (const Post& post : body.posts) {
    f(post.holder);
    f(post.note);
  }
  for (const Member& member : body.members) f(member.note);
  for (const PriorityList& list : body.priorities) {
    f(list.intro);
    for (const markdown::Node& item : list.items) f(item);
  }
  for (const Oversight& over : body.overseen) f(over.note);
}

/// Calls `f(const markdown::Node&)` for every prose value of an edition, its sections and bodies included.
template <class F>
void visit_prose(const Edition& edition, F&& f) {
  f(edition.summary);
  f(edition.note);
  for (const ControlField& field : edition.control) f(field.value);
  for (const Version& version : edition.versions) {
    for (const markdown::Node& change : version.changes) f(change);
  }
  for (const Action& action : edition.actions) f(action.note);
  for (const Group& group : edition.groups) f(group.description);
  for (const Approval& approval : edition.approvals) f(approval.note);
  for (const Body& body : edition.bodies) visit_prose(body, f);
  f(edition.timetable.footnote);
  f(edition.timetable.note);
  for (const Report& report : edition.timetable.reports) {
    f(report.note);
    for (const Cell& cell : report.cells) f(cell.note);
  }
  for (const Line& line : edition.lines) f(line.note);
  f(edition.themes.intro);
  for (const Theme& theme : edition.themes.themes) {
    f(theme.arrangements);
    f(theme.note);
  }
  for (const Section& section : edition.sections) {
    f(section.note);
    f(section.text);
  }
}

/// Calls `f(const markdown::Node&)` for every node of a tree, parents before children.
template <class F>
void visit_nodes(const markdown::Node& node, F&& f) {
  f(node);
  for (const markdown::Node& child : node.children) visit_nodes(child, f);
}

}  // namespace concordat::model
