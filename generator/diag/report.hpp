#pragma once

#include <string>
#include <vector>

#include "diag/diagnostic.hpp"
#include "diag/places.hpp"
#include "source/tree.hpp"

namespace concordat::diag {

/// Everything with its line of the source; or a line for each warning, and no advice.
enum class Warnings { InFull, OneLine };

/// All diagnostics as text: `content/area.toml:3:7: error: … [T002]`, the line, a caret, notes, a hint.
/// `diagnostics` as `sorted` gives them.
std::string report(const std::vector<Diagnostic>& diagnostics, const source::Tree& sources,
                   Warnings warnings = Warnings::InFull);

/// The same as a JSON array, for editors and build servers: code, set, severity, message, hint, waived, and
/// where it is in a file: file, line, column. Waived ones are there, with the reason.
std::string report_json(const std::vector<Diagnostic>& diagnostics, const source::Tree& sources);

/// SARIF 2.1.0, for the security page of a code host and for editors; waived ones are suppressed.
std::string report_sarif(const std::vector<Diagnostic>& diagnostics, const source::Tree& sources);

/// Workflow commands of GitHub, which marks the lines of a change with them; without those that are waived.
std::string report_github(const std::vector<Diagnostic>& diagnostics, const source::Tree& sources);

/// "2 errors, 1 warning, 3 pieces of advice, 1 waived"; what there is none of is told of errors and warnings
/// only.
std::string summary(const std::vector<Diagnostic>& diagnostics);

}  // namespace concordat::diag
