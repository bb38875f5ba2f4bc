#pragma once

#include <string>
#include <vector>

#include "diag/diagnostic.hpp"
#include "source/tree.hpp"

namespace concordat::diag {

/// A place as people and editors name it: both count from 1; the column counts characters (code points).
struct Position {
  std::size_t line = 1;
  std::size_t column = 1;
};

Position position(std::string_view bytes, std::size_t offset);

/// Whether a warning has only its line, or all that an error has.
enum class Warnings { InFull, OneLine };

/// All diagnostics as text: `content/area.toml:3:7: error: … [T002]`, the line, a caret, notes, a hint.
/// `diagnostics` as `sorted` gives them.
std::string report(const std::vector<Diagnostic>& diagnostics, const source::Tree& sources,
                   Warnings warnings = Warnings::InFull);

/// The same as a JSON array, for editors and build servers.
std::string report_json(const std::vector<Diagnostic>& diagnostics, const source::Tree& sources);

/// "2 errors, 1 warning".
std::string summary(const std::vector<Diagnostic>& diagnostics);

}  // namespace concordat::diag
