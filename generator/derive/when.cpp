// When something comes up, and how often. Of a frequency in words only those that leave no doubt are
// understood, and only as a whole: "at least every year" is not "every year".
#include "derive/when.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>

#include "dates/date.hpp"

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

bool says_when(const model::When& when) {
  return !when.seasons.empty() || !when.months.empty() || !when.after.empty() || !how_often(when).empty();
}

bool has_dates(const model::When& when) {
  const bool known_years = when.every > 1 ? when.first_year > 0 : comes_each_year(when.frequency);
  return (!when.seasons.empty() || !when.months.empty()) && when.after.empty() && !when.by_exception &&
         known_years;
}

std::string time_beside_seasons(const model::When& when) {
  std::vector<std::string> months;
  for (const int month : when.months) months.emplace_back(dates::month_name(month));
  std::string words = with_and(months);
  if (!when.after.empty()) words += fmt::format("{}after {}", words.empty() ? "" : ", ", when.after);
  return words;
}

std::string time_of_year(const EditionIndex& edition, const model::When& when) {
  std::vector<std::string> names;
  for (const model::SeasonId& id : when.seasons) {
    const model::Season* season = edition.season(id);
    if (season) names.push_back(season->name);
  }
  std::string words = with_and(names);
  const std::string beside = time_beside_seasons(when);
  return words.empty() || beside.empty() ? words + beside : fmt::format("{}, {}", words, beside);
}

std::string how_often(const model::When& when) {
  std::string words = when.frequency;
  if (words.empty() && when.every > 0)
    words = when.every == 1 ? "every year" : fmt::format("every {} years", when.every);
  if (when.first_year > 0) words += fmt::format("{}from {}", words.empty() ? "" : " ", when.first_year);
  if (when.by_exception) words += words.empty() ? "by exception" : ", by exception";
  return words;
}

std::string with_and(const std::vector<std::string>& words) {
  if (words.size() < 2) return words.empty() ? std::string() : words.front();
  return fmt::format("{} and {}", fmt::join(words.begin(), words.end() - 1, ", "), words.back());
}

}  // namespace concordat::derive
