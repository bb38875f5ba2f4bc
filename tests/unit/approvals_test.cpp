#include "derive/approvals.hpp"

#include <catch2/catch.hpp>

#include "derive/relations.hpp"

using namespace concordat;
using namespace concordat::derive;

TEST_CASE("a line says with what force, when and by whom it holds") {
  model::Line line;
  CHECK(manner_of(line).empty());
  line.duty = model::Duty::Should;
  line.by_exception = true;
  line.through = "its Chair";
  CHECK(manner_of(line) == std::vector<std::string>{"“should”", "by exception", "through its Chair"});
}

TEST_CASE("only a board's own agreement to this edition counts as one") {
  model::Edition edition;
  model::Approval approval;
  CHECK(agreement(edition, approval) == Agreement::Board);
  CHECK(outcome_words(edition, approval) == "Agreed");
  approval.post = "Chairman";
  CHECK(agreement(edition, approval) == Agreement::Post);
  CHECK(outcome_words(edition, approval) == "Agreed by the Chairman");
  edition.approvals_of = model::ApprovedText::Earlier;
  CHECK(agreement(edition, approval) == Agreement::EarlierText);
  CHECK(outcome_words(edition, approval) == "Agreed an earlier text by the Chairman");
  approval.status = model::ApprovalStatus::NotMet;
  CHECK(agreement(edition, approval) == Agreement::None);
  CHECK(outcome_words(edition, approval) == "Did not meet");
}
