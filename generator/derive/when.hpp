#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "derive/index.hpp"

namespace concordat::derive {

/// Whether a frequency in a document's words leaves no doubt that something comes each year: nothing,
/// "annually", "every year". Of any other ("every 4 years") nobody can say in which year it comes.
bool comes_each_year(std::string_view frequency);

/// Whether anything says when, or how often.
bool says_when(const model::When& when);
/// Whether anybody can say on which days of which years it comes: its months are known, nothing else decides,
/// and it comes each year, or at an interval from a year that is given.
bool has_dates(const model::When& when);

/// "Spring and Autumn", "June, after the inspection"; empty where nothing says.
std::string time_of_year(const EditionIndex& edition, const model::When& when);
/// What it says beside seasons: "June", "after the inspection".
std::string time_beside_seasons(const model::When& when);
/// "every 4 years from 2026, by exception"; empty where nothing says.
std::string how_often(const model::When& when);

/// "Spring, Summer and Autumn".
std::string with_and(const std::vector<std::string>& words);

}  // namespace concordat::derive
