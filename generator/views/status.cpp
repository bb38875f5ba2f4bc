// What the status of an edition means, as a sentence.
#include "views/status.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "derive/approvals.hpp"

namespace concordat::views {
namespace {

/// "Signed on 4 May 2026.", "Signed by 5 between 4 May 2026 and 2 June 2026."
std::string signed_text(const std::vector<const dates::Date*>& days) {
  const auto [first, last] = std::minmax_element(days.begin(), days.end(),
                                                 [](auto* a, auto* b) { return dates::by_time(*a, *b) < 0; });
  if (dates::by_time(**first, **last) == 0) return fmt::format("Signed on {}.", dates::in_words(**first));
  return fmt::format("Signed by {} between {} and {}.", days.size(), dates::in_words(**first),
                     dates::in_words(**last));
}

std::string agreed_text(const model::Edition& edition) {
  const bool earlier = edition.approvals_of == model::ApprovedText::Earlier;
  std::vector<const dates::Date*> dates;
  for (const model::Approval& approval : edition.approvals) {
    if (approval.status == model::ApprovalStatus::Agreed && approval.date.given())
      dates.push_back(&approval.date);
  }
  if (dates.empty()) {
    for (const model::Signatory& one : edition.signatories) {
      if (one.signed_on.given()) dates.push_back(&one.signed_on);
    }
    if (!dates.empty()) return signed_text(dates);
    return edition.effective.given() ? fmt::format("In force from {}.", dates::in_words(edition.effective))
                                     : std::string();
  }
  auto [first, last] = std::minmax_element(dates.begin(), dates.end(),
                                           [](auto* a, auto* b) { return dates::by_time(*a, *b) < 0; });
  const std::string_view what = earlier ? "An earlier text was agreed" : "Agreed";
  if (dates.size() == 1) return fmt::format("{} on {}.", what, dates::in_words(**first));
  if (dates::by_time(**first, **last) == 0)
    return fmt::format("{} at {} meetings on {}.", what, dates.size(), dates::in_words(**first));
  return fmt::format("{} at {} meetings between {} and {}.", what, dates.size(), dates::in_words(**first),
                     dates::in_words(**last));
}

}  // namespace

std::string status_words(const model::Edition& edition) {
  switch (edition.status) {
    case model::Status::Draft:
      return "This is a draft. It has not been agreed.";
    case model::Status::Proposed:
      return "This edition is proposed for agreement.";
    case model::Status::Agreed:
      return agreed_text(edition);
    case model::Status::Unknown:
      return "Whether this edition was agreed, and whether it still holds, is not known.";
    case model::Status::Superseded:
      break;
  }
  return "This edition is kept for the record and no longer holds.";
}

namespace {

std::string signatories_words(const model::Edition& edition) {
  const auto has_signed = std::count_if(edition.signatories.begin(), edition.signatories.end(),
                                        [](const model::Signatory& one) { return one.signed_on.given(); });
  return fmt::format("{} of {} who sign have signed.", has_signed, edition.signatories.size());
}

}  // namespace

std::string approvals_words(const model::Edition& edition) {
  std::size_t boards = 0, posts = 0, earlier = 0;
  for (const model::Approval& approval : edition.approvals) {
    const derive::Agreement agreed = derive::agreement(edition, approval);
    boards += agreed == derive::Agreement::Board;
    posts += agreed == derive::Agreement::Post;
    earlier += agreed == derive::Agreement::EarlierText;
  }
  const std::size_t all = edition.approvals.size();
  if (all == 0) return signatories_words(edition);
  const std::string_view name = all == 1 ? "board" : "boards";
  if (earlier > 0) return fmt::format("{} of {} {} agreed an earlier text.", earlier, all, name);
  std::string words = fmt::format("{} of {} {} have agreed this edition.", boards, all, name);
  if (posts > 0)
    words += fmt::format(" For {} more, a post such as the chair has agreed it, not the board.", posts);
  return words;
}

std::string shown(std::string_view value, const doc::Node& inferred) {
  return fmt::format("{}{}", value, value.empty() || inferred.children.empty() ? "" : " (inferred)");
}

std::string dated_words(const model::Edition& edition) {
  return shown(dates::in_words(edition.dated), edition.inferred.dated);
}

std::string effective_words(const model::Edition& edition) {
  return shown(dates::in_words(edition.effective), edition.inferred.effective);
}

std::string review_words(const model::Edition& edition) {
  const model::Review& review = edition.review;
  std::string words = dates::in_words(review.next);
  if (!review.frequency.empty()) words += words.empty() ? review.frequency : " (" + review.frequency + ")";
  return shown(words, edition.inferred.review);
}

}  // namespace concordat::views
