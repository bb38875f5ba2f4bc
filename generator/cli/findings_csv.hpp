#pragma once

#include <string>
#include <vector>

#include "diag/diagnostic.hpp"
#include "source/tree.hpp"

namespace concordat::cli {

/// The findings as a table for those who settle them: edition and board, what is open, what could be done,
/// and where it stands. Waived ones are there, with the reason.
std::string findings_csv(const std::vector<diag::Diagnostic>& findings, const source::Tree& sources);

}  // namespace concordat::cli
