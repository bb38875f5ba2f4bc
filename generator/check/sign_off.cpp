// Reviews that are due, and approvals that are missing.
#include <fmt/format.h>

#include <algorithm>

#include "check/rules.hpp"
#include "derive/approvals.hpp"
#include "derive/history.hpp"
#include "fingerprint/edition.hpp"

namespace concordat::check {

void review_overdue(const OfEdition& subject, Findings& findings) {
  const model::Edition& edition = subject.edition();
  if (!derive::is_review_overdue(subject.edition_index.document(), edition, subject.today) ||
      dates::is_past(edition.review.next, dates::first_day(edition.dated)))
    return;  // one that is due before the document's own date is told otherwise
  findings.add(edition.review.next_span,
               fmt::format("the review was due {}, before {}", dates::in_words(edition.review.next),
                           dates::in_words(subject.today)),
               "review the edition, or record the review that was made");
}

void not_confirmed(const OfEdition& subject, Findings& findings) {
  constexpr std::string_view boards = "boards/";
  for (const model::Confirmation& one : subject.edition().confirmations) {
    if (!one.by.empty()) continue;
    const std::string_view place = one.place;
    const std::string of(place.starts_with(boards) ? short_name(subject, place.substr(boards.size()))
                                                   : std::string_view("the document"));
    findings.add(one.span, fmt::format("nobody has confirmed the {} of {}", one.what, of),
                 "look at it again, then say so: concordat confirm");
  }
}

void approval_open(const OfEdition& subject, Findings& findings) {
  const model::Edition& edition = subject.edition();
  if (edition.status == model::Status::Superseded) return;
  if (edition.approvals_of == model::ApprovedText::Earlier && !edition.approvals.empty())
    findings.add(edition.approvals_clauses.empty() ? edition.span : edition.approvals_clauses.front().span,
                 "the approvals are of an earlier text: no board is known to have agreed this edition");
  for (const model::Approval& approval : edition.approvals) {
    const derive::Agreement agreed = derive::agreement(edition, approval);
    if (agreed == derive::Agreement::Board || agreed == derive::Agreement::EarlierText) continue;
    const model::Body* body = subject.edition_index.body(approval.body);
    const std::string& known = body ? body->name : approval.body.value;
    findings.add(
        approval.body.span,
        fmt::format("{} has not agreed the edition{}", approval.name.empty() ? known : approval.name,
                    agreed == derive::Agreement::Post ? fmt::format(": the {} alone has", approval.post)
                                                      : std::string()));
  }
}

void other_text_agreed(const OfEdition& subject, Findings& findings) {
  const model::Edition& edition = subject.edition();
  std::string fingerprint;  // made only where one was minuted: it reads every file of the edition
  for (const model::Approval& approval : edition.approvals) {
    if (approval.fingerprint.empty()) continue;
    if (fingerprint.empty())
      fingerprint =
          fingerprint::of_edition(subject.sources, subject.area, subject.edition_index.document(), edition);
    if (fingerprint::is_minuted(fingerprint, approval.fingerprint)) continue;
    findings.add(
        approval.fingerprint_span,
        fmt::format("{} agreed the text {}, and this one is {}", short_name(subject, approval.body.value),
                    approval.fingerprint, fingerprint::shortened(fingerprint)),
        "put the text back as it was agreed, or have the board agree this one");
  }
}

void status_contradicted(const OfEdition& subject, Findings& findings) {
  const model::Edition& edition = subject.edition();
  if (edition.approvals_of == model::ApprovedText::Earlier) return;
  const auto agreed = [&](const model::Approval& one) {
    return derive::agreement(edition, one) != derive::Agreement::None;
  };
  const auto first = std::find_if(edition.approvals.begin(), edition.approvals.end(), agreed);
  const bool any = first != edition.approvals.end();
  if (edition.status == model::Status::Agreed && !any && !edition.approvals.empty())
    findings.add(edition.approvals.front().body.span, "the edition is agreed, and none of its approvals is",
                 "write status = \"proposed\", or who agreed it");
  if (edition.status == model::Status::Draft && any)
    findings.add(
        first->body.span,
        fmt::format("the edition is a draft, and {} has agreed it", short_name(subject, first->body.value)),
        "write status = \"proposed\" before boards agree it");
}

void status_behind(const OfEdition& subject, Findings& findings) {
  const model::Edition& edition = subject.edition();
  if (edition.status != model::Status::Proposed || edition.approvals.empty()) return;
  for (const model::Approval& approval : edition.approvals) {
    if (derive::agreement(edition, approval) != derive::Agreement::Board) return;
  }
  findings.add(edition.approvals.back().body.span,
               "every board has agreed the edition, which is proposed still", "write status = \"agreed\"");
}

}  // namespace concordat::check
