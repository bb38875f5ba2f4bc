// What a body has handed on to somebody else to decide.
#include "views/make.hpp"
#include "views/who.hpp"

namespace concordat::views {

using doc::Node;

Node delegations(const Subject& subject) {
  Node list =
      table("delegations", "What others decide for it", doc::head("What", "Who decides it", "Limits"));
  for (const model::Delegation& one : subject.body->delegations) {
    Node what = doc::make(doc::Kind::TableCell, doc::inlines_of(one.what));
    add_trace(what.children, subject, one);
    Node limits = doc::make(doc::Kind::TableCell, doc::inlines_of(one.limits));
    if (limits.children.empty()) limits.children.push_back(doc::nothing("None stated"));
    list.children.push_back(doc::make(
        doc::Kind::TableRow, doc::nodes(std::move(what), doc::cell(who(subject, one)), std::move(limits))));
  }
  Node view;
  if (list.children.size() > 1) view.children.push_back(std::move(list));
  return view;
}

}  // namespace concordat::views
