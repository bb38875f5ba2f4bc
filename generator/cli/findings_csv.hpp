#pragma once

#include <string>
#include <vector>

#include "derive/issues.hpp"

namespace concordat::cli {

/// The findings as a table for those who settle them: edition and board, what is open, what could be done and
/// by whom, and where it stands. Waived ones are there, with the reason.
std::string findings_csv(const std::vector<derive::Issue>& issues);

}  // namespace concordat::cli
