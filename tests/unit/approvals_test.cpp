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

TEST_CASE(
    "an edition is to be signed while an approval of its own text is outstanding, and it was not replaced") {
  model::Edition edition;
  CHECK(!is_to_be_signed(edition));
  edition.approvals.resize(2);
  CHECK(!is_to_be_signed(edition));
  edition.approvals[1].status = model::ApprovalStatus::Outstanding;
  CHECK(is_to_be_signed(edition));
  edition.status = model::Status::Superseded;
  CHECK(has_outstanding(edition));
  CHECK(!is_to_be_signed(edition));
  edition.status = model::Status::Agreed;
  edition.approvals.pop_back();
  edition.approvals_of = model::ApprovedText::Earlier;
  CHECK(is_to_be_signed(edition));
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
