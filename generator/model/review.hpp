#pragma once

#include <string>

#include "data/choices.hpp"
#include "dates/date.hpp"
#include "source/span.hpp"

namespace concordat::model {

/// How grave a site has a finding of one rule.
enum class RuleSeverity { Error, Warning, Advice, Off };

/// A rule of the check with another severity than its own.
struct RuleSetting {
  std::string code;  ///< "C005"
  RuleSeverity severity = RuleSeverity::Warning;
  Span span;
};

/// A finding that is accepted for a time.
struct Waiver {
  std::string code;
  std::string place;  ///< a file or folder of the content: "northshire/protocol/2026"
  std::string about;  ///< words of the message; empty: any
  std::string reason;
  dates::Date until;  ///< the last day on which it holds
  Span span;
};

/// Something that a review looks at again, and who did; nobody has where `by` is empty.
struct Confirmation {
  std::string place;  ///< "boards/adults-board", "edition"
  std::string what;   ///< "members"
  std::string by;
  dates::Date on;
  Span span;
};

}  // namespace concordat::model

// The choices of its enumerations.
namespace concordat {

template <>
struct data::Choices<model::RuleSeverity> {
  static constexpr Choice<model::RuleSeverity> all[] = {
      {model::RuleSeverity::Error, "error"},
      {model::RuleSeverity::Warning, "warning"},
      {model::RuleSeverity::Advice, "advice"},
      {model::RuleSeverity::Off, "off"},
  };
};

}  // namespace concordat
