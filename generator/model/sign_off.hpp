#pragma once

#include <string>
#include <vector>

#include "data/choices.hpp"
#include "dates/date.hpp"
#include "doc/node.hpp"
#include "model/id.hpp"

// What edition.toml says of the way from one edition to the next: why it changed, and who agrees it.
namespace concordat::model {

/// The meeting that the edition goes to next.
struct SignOff {
  std::string meeting;
  dates::Date date;
  std::string paper;
};

enum class ApprovalStatus { Agreed, NotMet, Outstanding };

struct Approval {
  BodyId body;
  dates::Date date;
  ApprovalStatus status = ApprovalStatus::Agreed;
  std::string name;  ///< the meeting as printed; empty where it is the body's name
  std::vector<std::string> by;
  std::string post;  ///< that agreed in place of the meeting: "Chairman"
  doc::Node note;
  std::string minute = {};       ///< reference of the minute that records it
  std::string fingerprint = {};  ///< of the text that was agreed, as minuted: "a1b2 c3d4 e5f6"
  Span fingerprint_span = {};
};

/// Somebody who signs the document, for an organisation or a body. `name` or a post is given.
struct Signatory {
  std::string name;
  std::vector<std::string> posts;  ///< one person may sign with two
  OrganisationId organisation;
  BodyId body;
  dates::Date signed_on;  ///< not given where they have not signed
  doc::Node note;
  Span span;
};

/// Why the edition changed a clause of the one before it, or what became of one.
struct ChangeNote {
  std::vector<ClauseRef> clauses;  ///< of this edition
  std::string was;                 ///< of the one before: "4.3", "section:overview"
  doc::Node note;
  doc::Node reason;
  Span span;
};

/// Which text the approvals are of.
enum class ApprovedText { ThisEdition, Earlier };

}  // namespace concordat::model

// The choices of its enumerations.
namespace concordat {

template <>
struct data::Choices<model::ApprovalStatus> {
  static constexpr Choice<model::ApprovalStatus> all[] = {
      {model::ApprovalStatus::Agreed, "agreed", "Agreed"},
      {model::ApprovalStatus::NotMet, "not-met", "Did not meet"},
      {model::ApprovalStatus::Outstanding, "outstanding", "Outstanding"},
  };
};

template <>
struct data::Choices<model::ApprovedText> {
  static constexpr Choice<model::ApprovedText> all[] = {
      {model::ApprovedText::ThisEdition, "this-edition"},
      {model::ApprovedText::Earlier, "earlier-text"},
  };
};

}  // namespace concordat
