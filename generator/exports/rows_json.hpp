#pragma once

#include <string>

#include "exports/dataset.hpp"

namespace concordat::exports {

/// The rows as a JSON array of objects, by the names of the columns: what a reader of the CSV file and its
/// metadata makes of them (CSVW, "minimal mode"). Numbers are numbers, several values are an array, a date is
/// a string; an empty cell is left out.
std::string rows_json(const Dataset& table);

}  // namespace concordat::exports
