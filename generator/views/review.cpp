// The officer's list for the yearly review, as one text.
#include "views/review.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "derive/approvals.hpp"
#include "derive/law.hpp"
#include "views/issues.hpp"
#include "views/make.hpp"
#include "views/parts.hpp"
#include "views/status.hpp"

namespace concordat::views {
namespace {

using doc::Node;

/// "The review was due January 2018, before 29 November 2026." and the like.
std::string when_due(const model::Edition& edition, const dates::Date& today) {
  const std::string words = review_words(edition);
  if (words.empty()) return "The document names no review.";
  if (!edition.review.next.given()) return with_full_stop("Review: " + words);
  const std::string day = dates::in_words(edition.review.next);
  return dates::is_past(edition.review.next, today)
             ? fmt::format("The review was due {}, before {}.", day, dates::in_words(today))
             : fmt::format("The next review is due {}.", day);
}

/// Who has yet to agree the text.
Node outstanding(const Subject& subject) {
  Node list{.kind = doc::Kind::BulletList};
  for (const model::Approval& approval : subject.edition().approvals) {
    const derive::Agreement agreed = derive::agreement(subject.edition(), approval);
    if (agreed == derive::Agreement::Board || agreed == derive::Agreement::Post) continue;
    const model::Body* body = subject.index.body(approval.body);
    const std::string name = !approval.name.empty() ? approval.name : body ? body->name : approval.body.value;
    list.children.push_back(doc::item(doc::text(
        with_full_stop(name + ": " + uncapital(derive::outcome_words(subject.edition(), approval))))));
  }
  return list;
}

/// "Safeguarding Adults Board": the kinds of board that a row binds.
std::string kinds_of(const Subject& subject, const model::LawRow& row) {
  std::vector<std::string> names;
  for (const model::StatutoryKindId& id : row.kinds) {
    if (const model::StatutoryKind* kind = subject.corpus.statutory_kind(id)) names.push_back(kind->name);
  }
  return listed(names);
}

/// Rows of the law that began between the day of the document and today, for kinds that it has boards of.
Node law_since(const Subject& subject, const dates::Date& today) {
  Node list{.kind = doc::Kind::BulletList};
  const dates::Date day = derive::day_of(subject.edition());
  const derive::BodiesInLaw bodies{subject.corpus, subject.index};
  for (const model::LawRow& row : subject.corpus.corpus().law) {
    const bool began = day.given() && row.from.given() && dates::by_time(row.from, day) > 0 &&
                       dates::by_time(row.from, today) <= 0 && derive::holds_on(row, today);
    const std::vector<model::Body>& all = subject.edition().bodies;
    const bool concerns = began && std::any_of(all.begin(), all.end(), [&](const model::Body& body) {
                            return derive::binds(row, bodies.bound_kind(body));
                          });
    if (!concerns) continue;
    Node item = law_item(row);
    std::vector<Node>& words = item.children.front().children;
    words.insert(words.begin(), doc::text(kinds_of(subject, row) + ". "));
    list.children.push_back(std::move(item));
  }
  return list;
}

void add_list(std::vector<Node>& out, std::string_view title, Node list, std::string_view none) {
  out.push_back(doc::heading(1, title));
  if (list.children.empty())
    out.push_back(doc::paragraph(doc::text(none)));
  else
    out.push_back(std::move(list));
}

}  // namespace

Node review(const Subject& subject, std::span<const derive::Issue> issues_found, const dates::Date& today) {
  Node made = doc::make(doc::Kind::Document,
                        doc::nodes(doc::paragraph(doc::text(when_due(subject.edition(), today)))));
  std::vector<Node>& out = made.children;
  add_list(out, "Approvals that are outstanding", outstanding(subject), "None.");
  add_list(out, "What the law is known to ask since the day of the document", law_since(subject, today),
           "Nothing that the program knows of.");
  out.push_back(doc::heading(1, "What the check found"));
  doc::append(out, issues(subject, issues_found));
  return made;
}

}  // namespace concordat::views
