// Whose agreement an approval is, and of which text: what is counted, signed and checked goes by it.
#include "derive/approvals.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace concordat::derive {

Agreement agreement(const model::Edition& edition, const model::Approval& approval) {
  if (approval.status != model::ApprovalStatus::Agreed) return Agreement::None;
  if (edition.approvals_of == model::ApprovedText::Earlier) return Agreement::EarlierText;
  return approval.post.empty() ? Agreement::Board : Agreement::Post;
}

bool is_outstanding(const model::Edition& edition, const model::Approval& approval) {
  const Agreement agreed = agreement(edition, approval);
  return agreed == Agreement::None || agreed == Agreement::EarlierText;
}

bool has_outstanding(const model::Edition& edition) {
  return std::any_of(edition.approvals.begin(), edition.approvals.end(),
                     [&](const model::Approval& one) { return is_outstanding(edition, one); }) ||
         std::any_of(edition.signatories.begin(), edition.signatories.end(),
                     [](const model::Signatory& one) { return !one.signed_on.given(); });
}

bool is_to_be_signed(const model::Edition& edition) {
  return edition.status != model::Status::Superseded && has_outstanding(edition);
}

std::string outcome_words(const model::Edition& edition, const model::Approval& approval) {
  std::string words(data::label(approval.status));
  const Agreement agreed = agreement(edition, approval);
  if (agreed == Agreement::EarlierText) words += " an earlier text";
  if (agreed != Agreement::None && !approval.post.empty()) words += fmt::format(" by the {}", approval.post);
  return words;
}

std::string minute_words(const model::Approval& approval) {
  if (approval.fingerprint.empty())
    return approval.minute.empty() ? std::string() : fmt::format("minute {}", approval.minute);
  return fmt::format("{} of the text {}", approval.minute.empty() ? "minute" : "minute " + approval.minute,
                     approval.fingerprint);
}

}  // namespace concordat::derive
