#pragma once

#include <string>

#include "exports/dataset.hpp"

namespace concordat::exports {

/// The table as RFC 4180 asks, in UTF-8: the names of the columns, then the rows; commas, CRLF, a field in
/// quotes where it needs them. A fact stands on one line: a line break inside a field becomes a space.
/// Nothing else is changed, and nothing put before a field that a spreadsheet could take for a formula: it is
/// data.
std::string csv(const Dataset& table);

}  // namespace concordat::exports
