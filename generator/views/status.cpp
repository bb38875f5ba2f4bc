// What the status of an edition means, as a sentence.
#include "views/status.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace concordat::views {
namespace {

std::string agreed_text(const model::Edition& edition) {
  std::vector<const dates::Date*> dates;
  for (const model::Approval& approval : edition.approvals) {
    if (approval.status == model::ApprovalStatus::Agreed && approval.date.given())
      dates.push_back(&approval.date);
  }
  if (dates.empty())
    return edition.effective.given() ? fmt::format("In force from {}.", dates::in_words(edition.effective))
                                     : std::string();
  auto [first, last] = std::minmax_element(dates.begin(), dates.end(),
                                           [](auto* a, auto* b) { return dates::by_time(*a, *b) < 0; });
  if (dates.size() == 1) return fmt::format("Agreed on {}.", dates::in_words(**first));
  return fmt::format("Agreed at {} meetings between {} and {}.", dates.size(), dates::in_words(**first),
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
    case model::Status::Superseded:
      break;
  }
  return "This edition is kept for the record and no longer holds.";
}

std::string review_words(const model::Review& review) {
  std::string words = dates::in_words(review.next);
  if (!review.frequency.empty()) words += words.empty() ? review.frequency : " (" + review.frequency + ")";
  return words;
}

}  // namespace concordat::views
