// Dates and approvals of an edition that cannot be together, or that leave it unclear whether it holds.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "check/rules.hpp"

namespace concordat::check {

using model::Approval;
using model::Edition;

void review_before_date(const OfEdition& subject, Findings& findings) {
  const Edition& edition = subject.edition();
  const dates::Date dated = dates::first_day(edition.dated);
  if (dated.given() && dates::is_past(edition.review.next, dated))
    findings.add(edition.review.next_span,
                 fmt::format("the review is due {}, before the document's own date, {}",
                             dates::in_words(edition.review.next), dates::in_words(edition.dated)));
}

void approval_before_date(const OfEdition& subject, Findings& findings) {
  const Edition& edition = subject.edition();
  // Bodies agree at meetings before the day of the document; a year before, it was another text.
  dates::Date dated = dates::first_day(edition.dated);
  --dated.year;
  if (!edition.dated.given() || edition.approvals_of == model::ApprovedText::Earlier) return;
  for (const Approval& approval : edition.approvals) {
    if (approval.status == model::ApprovalStatus::Agreed && dates::is_past(approval.date, dated))
      findings.add(approval.body.span,
                   fmt::format("agreed on {}, more than a year before the document's own date, {}",
                               dates::in_words(approval.date), dates::in_words(edition.dated)));
  }
}

void approval_after_today(const OfEdition& subject, Findings& findings) {
  for (const Approval& approval : subject.edition().approvals) {
    const dates::Date day = dates::first_day(approval.date);
    if (approval.status == model::ApprovalStatus::Agreed && day.given() &&
        dates::by_time(day, subject.today) > 0)
      findings.add(approval.body.span,
                   fmt::format("agreed on {}, which is to come", dates::in_words(approval.date)));
  }
}

void agreed_in_future(const OfEdition& subject, Findings& findings) {
  const Edition& edition = subject.edition();
  const dates::Date day = dates::first_day(edition.dated);
  if (edition.status == model::Status::Agreed && day.given() && dates::by_time(day, subject.today) > 0)
    findings.add(edition.span,
                 fmt::format("it is agreed, and dated {}, which is to come", dates::in_words(edition.dated)),
                 "put \"dated\" right; from when it holds is said by \"effective\"");
}

void signatory_missing(const OfEdition& subject, Findings& findings) {
  const Edition& edition = subject.edition();
  if (!sets_out_rules(edition) || edition.approvals.empty()) return;
  std::set<std::string_view> signing;
  for (const Approval& approval : edition.approvals) signing.insert(approval.body);
  for (const model::Body& body : edition.bodies) {
    const std::vector<const model::Body*>& inside = subject.edition_index.children(body.id);
    const bool by_parts = std::any_of(inside.begin(), inside.end(),
                                      [&](const model::Body* one) { return signing.contains(one->id); });
    if (body.standing == model::Standing::Board && body.parents.empty() && !by_parts &&
        !signing.contains(body.id))
      findings.add(body.span, fmt::format("{} is not among those who agree the document", body.short_name()),
                   "add an [[approval]] of it, with what came of it");
  }
}

void draft_in_effect(const OfEdition& subject, Findings& findings) {
  const Edition& edition = subject.edition();
  const bool open = edition.status == model::Status::Draft || edition.status == model::Status::Proposed;
  if (open && dates::is_past(edition.effective, subject.today))
    findings.add(edition.span, fmt::format("it is to hold from {}, and is still {}",
                                           dates::in_words(edition.effective), data::choice(edition.status)));
}

void date_missing(const OfEdition& subject, Findings& findings) {
  const Edition& edition = subject.edition();
  if (edition.status == model::Status::Agreed && !edition.dated.given() && !edition.effective.given())
    findings.add(edition.span, "it is agreed, and has no date", "give \"dated\" or \"effective\"");
}

void acronym_twice(const OfEdition& subject, Findings& findings) {
  std::map<std::string_view, const model::Body*> known;
  for (const model::Body& body : subject.edition().bodies) {
    if (body.acronym.empty()) continue;
    const auto [first, is_new] = known.emplace(body.acronym, &body);
    if (!is_new)
      findings.add(
          body.span,
          fmt::format("{} and {} have the same acronym, {}", body.name, first->second->name, body.acronym),
          {}, {{first->second->span, "the other is here"}});
  }
}

}  // namespace concordat::check
