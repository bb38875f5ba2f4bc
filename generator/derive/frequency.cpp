// How often a report comes up. Only words that leave no doubt are understood, and only as a whole: "at least
// every year" is not "every year".
#include "derive/frequency.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

namespace concordat::derive {
namespace {

/// In lower case, with one space between words and none around them.
std::string folded(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool space = std::isspace(static_cast<unsigned char>(c)) != 0;
    if (!space) out += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    if (space && !out.empty() && out.back() != ' ') out += ' ';
  }
  while (!out.empty() && (out.back() == ' ' || out.back() == '.')) out.pop_back();
  return out;
}

}  // namespace

bool comes_each_year(std::string_view frequency) {
  constexpr std::array<std::string_view, 7> known = {"",           "annual",    "annually",   "yearly",
                                                     "every year", "each year", "once a year"};
  return std::find(known.begin(), known.end(), folded(frequency)) != known.end();
}

}  // namespace concordat::derive
