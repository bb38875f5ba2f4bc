#pragma once

#include <string>

#include "exports/dataset.hpp"

namespace concordat::exports {

/// The table as RFC 4180 asks, in UTF-8: the names of the columns, then the rows; commas, CRLF, a field in
/// quotes where it needs them, no byte order mark. A fact stands on one line: a line break inside a field
/// becomes a space. A text that a spreadsheet program could take for a formula has an apostrophe before it
/// (docs/decisions/020-csv-for-programs.md); nothing else is changed.
std::string csv(const Dataset& table);

}  // namespace concordat::exports
