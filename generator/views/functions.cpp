// What a body is to do, list by list.
#include "views/make.hpp"
#include "views/parts.hpp"

namespace concordat::views {

using doc::Kind;
using doc::Node;

namespace {

/// As text has a quotation: the words, then whose they are.
Node quotation(Node words, const Node& whose) {
  Node source = doc::paragraph(doc::text("— "));
  doc::append_inlines(source.children, whose);
  return doc::make(Kind::Quote, doc::nodes(std::move(words), std::move(source)));
}

doc::ListStyle style_of(model::Counting counting) {
  switch (counting) {
    case model::Counting::Alpha:
      return doc::ListStyle::Alpha;
    case model::Counting::Roman:
      return doc::ListStyle::Roman;
    case model::Counting::Decimal:
      break;
  }
  return doc::ListStyle::Decimal;
}

}  // namespace

Node functions(const Subject& subject) {
  Node view;
  for (const model::FunctionList& list : subject.body->functions) {
    const bool headed = !list.heading.empty();
    if (headed) view.children.push_back(list_head(subject, list.heading, list));
    if (!list.intro.children.empty()) {
      Node intro = doc::make(Kind::Paragraph, doc::inlines_of(list.intro));
      if (!headed) add_trace(intro.children, subject, list);
      view.children.push_back(std::move(intro));
    } else if (!headed) {
      add_trace_line(view.children, subject, list.clauses, list.inferred);
    }
    Node items{.kind = list.numbered ? Kind::OrderedList : Kind::BulletList};
    items.style = style_of(list.counting);
    for (const model::FunctionItem& item : list.items) {
      Node one = doc::make(Kind::Item, doc::nodes(doc::make(Kind::Paragraph, doc::inlines_of(item.text))));
      if (!item.sub.empty()) one.children.push_back(list_of(item.sub, 0));
      items.children.push_back(std::move(one));
    }
    view.children.push_back(list.quoted.children.empty() ? std::move(items)
                                                         : quotation(std::move(items), list.quoted));
  }
  return view;
}

}  // namespace concordat::views
