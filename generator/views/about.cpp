// What an edition is, in a line each.
#include <fmt/format.h>

#include "derive/references.hpp"
#include "views/make.hpp"
#include "views/parts.hpp"
#include "views/status.hpp"

namespace concordat::views {

using doc::Kind;
using doc::Node;

namespace {

/// A link where the edition is held.
Node superseded(const Subject& subject) {
  const std::string& named = subject.edition().supersedes;
  const model::Document& document = subject.index.document();
  for (const model::Edition& one : document.editions) {
    if (one.id == named)
      return doc::link(fmt::format("edition:{}/{}/{}", subject.index.area().id.value, document.id, one.id),
                       derive::citation(one));
  }
  return doc::text(named);
}

}  // namespace

Node about(const Subject& subject) {
  const model::Edition& edition = subject.edition();
  Node fields{.kind = Kind::FieldList, .text = "About this edition"};
  const auto add = [&](std::string_view name, std::string_view value, const Node& where, const Node& why,
                       const std::vector<model::ClauseRef>& clauses = {}) {
    if (value.empty()) return;
    std::vector<Node> words = doc::nodes(doc::text(value));
    add_detail(words, where);
    add_sources(words, subject, clauses);
    add_inferred(words, why);
    fields.children.push_back(doc::field(name, std::move(words)));
  };
  const model::EditionSources& where = edition.source;
  const model::EditionInferences& why = edition.inferred;
  const model::Review& review = edition.review;
  if (!where.document.children.empty())
    fields.children.push_back(doc::field("Taken from", doc::inlines_of(where.document)));
  add("Status", data::label(edition.status), where.status, why.status);
  if (!edition.supersedes.empty())
    fields.children.push_back(doc::field("Takes the place of", doc::nodes(superseded(subject))));
  add("Period", edition.period, where.period, why.period);
  add("Dated", dates::in_words(edition.dated), where.dated, why.dated);
  add("In force from", dates::in_words(edition.effective), where.effective, why.effective);
  add("Written for", edition.meeting, where.meeting, why.meeting);
  add("Written by", edition.author, where.author, why.author);
  add("Next review", dates::in_words(review.next), where.review, why.review, review.clauses);
  add("Reviewed", review.frequency, where.review, why.review, review.clauses);
  return doc::make(Kind::Document, doc::nodes(std::move(fields)));
}

}  // namespace concordat::views
