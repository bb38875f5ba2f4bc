#pragma once

#include <concepts>
#include <type_traits>

#include "model/corpus.hpp"

namespace concordat::model {

/// Calls `f(node)` for every prose value of a body; the node is const where the body is.
template <class B, class F>
requires std::same_as<std::remove_const_t<B>, Body>
void visit_prose(B& body, F&& f) {
  for (auto* node :
       {&body.role, &body.accountability, &body.members_intro, &body.note, &body.terms_of_reference.note}) {
    f(*node);
  }
  for (auto& basis : body.statutory_basis) f(basis.note);
  for (auto& list : body.functions) {
    f(list.intro);
    for (auto& item : list.items) {
      f(item.text);
      for (auto& sub : item.sub) f(sub);
    }
  }
  for (auto& post : body.posts) {
    f(post.holder);
    f(post.note);
  }
  for (auto& member : body.members) f(member.note);
  for (auto& list : body.priorities) {
    f(list.intro);
    for (auto& item : list.items) f(item);
  }
  for (auto& over : body.overseen) f(over.note);
}

/// The same for an edition, its sections and bodies included.
template <class E, class F>
requires std::same_as<std::remove_const_t<E>, Edition>
void visit_prose(E& edition, F&& f) {
  f(edition.summary);
  f(edition.note);
  for (auto& field : edition.control) f(field.value);
  for (auto& version : edition.versions) {
    for (auto& change : version.changes) f(change);
  }
  for (auto& action : edition.actions) f(action.note);
  for (auto& group : edition.groups) f(group.description);
  for (auto& approval : edition.approvals) f(approval.note);
  for (auto& body : edition.bodies) visit_prose(body, f);
  f(edition.timetable.footnote);
  f(edition.timetable.note);
  for (auto& report : edition.timetable.reports) {
    f(report.note);
    for (auto& cell : report.cells) f(cell.note);
  }
  for (auto& line : edition.lines) f(line.note);
  f(edition.themes.intro);
  for (auto& theme : edition.themes.themes) {
    f(theme.arrangements);
    f(theme.note);
  }
  for (auto& section : edition.sections) {
    f(section.note);
    f(section.text);
  }
}

/// Calls `f(node)` for every node of a tree, parents before children.
template <class N, class F>
requires std::same_as<std::remove_const_t<N>, markdown::Node>
void visit_nodes(N& node, F&& f) {
  f(node);
  for (auto& child : node.children) visit_nodes(child, f);
}

}  // namespace concordat::model
