// Who agreed the edition, and when.
#include "derive/approvals.hpp"

#include <fmt/format.h>

#include "views/make.hpp"
#include "views/parts.hpp"

namespace concordat::views {

using doc::Node;

namespace {

/// The caption says of which text.
std::string outcome_in_table(const model::Approval& approval) {
  const std::string_view label = data::label(approval.status);
  return approval.post.empty() ? std::string(label) : fmt::format("{} by the {}", label, approval.post);
}

}  // namespace

Node approvals(const Subject& subject) {
  const model::Edition& edition = subject.edition();
  Node list =
      table("approvals",
            edition.approvals_of == model::ApprovedText::Earlier ? "Who agreed the earlier text, and when"
                                                                 : "Who agreed this edition, and when",
            doc::head("Board", "Date of the meeting", "Outcome", "By, and notes"));
  for (const model::Approval& approval : edition.approvals) {
    Node board = body_link(subject, approval.body);
    if (!approval.name.empty()) board.children = doc::nodes(doc::text(approval.name));
    const bool agreed = approval.status == model::ApprovalStatus::Agreed;
    Node date = approval.date.given() ? doc::text(dates::in_words(approval.date))
                : agreed              ? doc::text("not recorded")
                                      : doc::nothing("No date");
    Node notes = doc::cell();
    std::vector<std::string> said;
    if (const std::string minute = derive::minute_words(approval); !minute.empty())
      said.push_back(capital(minute));
    said.insert(said.end(), approval.by.begin(), approval.by.end());
    if (!said.empty()) notes.children.push_back(doc::text(fmt::format("{}", fmt::join(said, "; "))));
    if (notes.children.empty()) {
      doc::append_inlines(notes.children, approval.note);
    } else {
      add_detail(notes.children, approval.note);
    }
    Node row = doc::make(doc::Kind::TableRow, {});
    row.key = approval.body.value;
    row.children = doc::nodes(doc::cell(std::move(board)), doc::cell(std::move(date)),
                              doc::cell(doc::tag(outcome_in_table(approval), data::choice(approval.status))),
                              std::move(notes));
    list.children.push_back(std::move(row));
  }
  Node view = doc::make(doc::Kind::Document, {});
  if (edition.approvals_of == model::ApprovedText::Earlier) {
    Node earlier = doc::paragraph(doc::text("These approvals are of an earlier text."));
    add_inferred(earlier.children, edition.inferred.approvals_of);
    view.children.push_back(std::move(earlier));
  }
  view.children.push_back(std::move(list));
  add_source_line(view.children, subject, edition.approvals_clauses);
  return view;
}

}  // namespace concordat::views
