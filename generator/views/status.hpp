#pragma once

#include <string>

#include "model/edition.hpp"

namespace concordat::views {

/// "Agreed at 13 meetings between 27 January 2016 and 7 April 2016."
std::string status_words(const model::Edition& edition);

/// "June 2019 (every year)"; empty where nothing is given.
std::string review_words(const model::Review& review);

}  // namespace concordat::views
