// What an edition is, in a line each.
#include "views/make.hpp"
#include "views/parts.hpp"
#include "views/status.hpp"

namespace concordat::views {

using doc::Kind;
using doc::Node;

Node about(const Subject& subject) {
  const model::Edition& edition = subject.edition();
  Node fields{.kind = Kind::FieldList, .text = "About this edition"};
  const auto add = [&](std::string_view name, std::string_view value) {
    if (!value.empty()) fields.children.push_back(doc::field(name, doc::nodes(doc::text(value))));
  };
  add("Period", edition.period);
  add("Dated", dates::in_words(edition.dated));
  add("In force from", dates::in_words(edition.effective));
  add("Written for", edition.meeting);
  add("Written by", edition.author);
  const std::string review = review_words(edition.review);
  add("Next review", review);
  if (!review.empty()) add_sources(fields.children.back().children, subject, edition.review.clauses);
  return doc::make(Kind::Document, doc::nodes(std::move(fields)));
}

}  // namespace concordat::views
