#pragma once

#include <string>
#include <string_view>

#include "exports/tables.hpp"

namespace concordat::exports {

/// The metadata of a table's CSV file as "CSV on the Web" asks (W3C, 2015): what the table is, and for each
/// column its name, titles, kind of value and meaning. Programs find it beside the file, under the file's
/// name and
/// "-metadata.json". `part_of` is the address of the edition, `language` that of its words ("en-GB").
std::string csvw(const MadeTable& table, std::string_view part_of, std::string_view language);

}  // namespace concordat::exports
