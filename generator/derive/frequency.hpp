#pragma once

#include <string_view>

namespace concordat::derive {

/// Whether a frequency in a document's words leaves no doubt that something comes each year: nothing,
/// "annually", "every year". Of any other ("every 4 years") nobody can say in which year it comes.
bool comes_each_year(std::string_view frequency);

}  // namespace concordat::derive
