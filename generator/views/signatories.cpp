// Who signs the document, for whom, and when they did.
#include "derive/approvals.hpp"
#include "derive/when.hpp"
#include "views/make.hpp"
#include "views/who.hpp"

namespace concordat::views {

using doc::Node;

namespace {

/// The organisation or the body for which they sign.
Node signs_for(const Subject& subject, const model::Signatory& signatory) {
  if (const model::Organisation* known = subject.corpus.organisation(signatory.organisation))
    return organisation_link(*known);
  return signatory.body.empty() ? doc::nothing("Nobody else") : body_link(subject, signatory.body);
}

}  // namespace

Node signatories(const Subject& subject) {
  Node list = table("signatories", "Who signs, and for whom", doc::head("Name", "For", "Post", "Signed"));
  for (const model::Signatory& one : subject.edition().signatories) {
    Node signed_on =
        one.signed_on.given() ? doc::text(dates::in_words(one.signed_on)) : doc::nothing("Not yet");
    Node last = doc::cell(std::move(signed_on));
    add_detail(last.children, one.note);
    list.children.push_back(doc::make(
        doc::Kind::TableRow,
        doc::nodes(
            doc::cell(one.name.empty() ? doc::nothing("By post") : doc::text(one.name)),
            doc::cell(signs_for(subject, one)),
            doc::cell(one.posts.empty() ? doc::nothing("Not given") : doc::text(derive::with_and(one.posts))),
            std::move(last))));
  }
  return doc::make(doc::Kind::Document, doc::nodes(std::move(list)));
}

}  // namespace concordat::views
