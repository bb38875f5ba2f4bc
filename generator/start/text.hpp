#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "start/protocol.hpp"

namespace concordat::start {

/// A section of the new protocol.
struct Text {
  std::string file;  ///< "01-purpose.md"
  std::string words;
};

/// Whether there are reports, so that a section is about them.
enum class Reporting { No, Yes };

std::vector<Text> texts(const Answers& answers, Reporting reporting);

/// The clause that the timetable stands in.
inline constexpr std::string_view timetable_clause = "4.1";
/// The clause that the approvals stand in.
std::string_view approvals_clause(Reporting reporting);

/// A name as words of a text.
std::string in_markdown(std::string_view name);

}  // namespace concordat::start
