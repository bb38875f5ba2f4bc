// How often a report comes up. Only words that leave no doubt are understood, and only as a whole: "every two
// to three years" is not "every two years".
#include "exports/frequency.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <string>
#include <utility>

namespace concordat::exports {
namespace {

using Words = std::pair<std::string_view, int>;

constexpr std::array whole = {
    Words{"", 1},           Words{"annual", 1},    Words{"annually", 1},    Words{"yearly", 1},
    Words{"every year", 1}, Words{"each year", 1}, Words{"once a year", 1}, Words{"biennial", 2},
    Words{"biennially", 2}, Words{"triennial", 3}, Words{"triennially", 3}};

/// What stands between "every" and "year" or "years".
constexpr std::array counts = {Words{"other", 2}, Words{"second", 2}, Words{"two", 2},   Words{"third", 3},
                               Words{"three", 3}, Words{"fourth", 4}, Words{"four", 4},  Words{"fifth", 5},
                               Words{"five", 5},  Words{"six", 6},    Words{"seven", 7}, Words{"eight", 8},
                               Words{"nine", 9},  Words{"ten", 10}};

template <std::size_t N>
int find(const std::array<Words, N>& known, std::string_view words) {
  const auto found =
      std::find_if(known.begin(), known.end(), [&](const Words& one) { return one.first == words; });
  return found == known.end() ? 0 : found->second;
}

/// 1 to 99 in figures; else 0.
int figures(std::string_view words) {
  int number = 0;
  const auto [end, error] = std::from_chars(words.data(), words.data() + words.size(), number);
  const bool read = error == std::errc() && end == words.data() + words.size();
  return read && number > 0 && number < 100 ? number : 0;
}

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

int years_between(std::string_view frequency) {
  constexpr std::string_view every = "every ";
  const std::string words = folded(frequency);
  std::string_view count = words;
  if (!count.starts_with(every)) return find(whole, words);
  count.remove_prefix(every.size());
  for (const std::string_view unit : {" years", " year"}) {
    if (!count.ends_with(unit)) continue;
    count.remove_suffix(unit.size());
    const int number = figures(count);
    return number != 0 ? number : find(counts, count);
  }
  return find(whole, words);
}

}  // namespace concordat::exports
