#pragma once

#include <optional>
#include <string_view>

#include "dates/date.hpp"

namespace concordat::dates {

/// A date as people write it, the day before the month: "27 January 2016", "27/01/2016", "2016-1-27",
/// "2015–16". For hints: a file has dates as `parse_date` reads them.
std::optional<Date> written_date(std::string_view text);

}  // namespace concordat::dates
