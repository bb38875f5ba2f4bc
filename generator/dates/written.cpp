// Dates as people write them, so that a hint can show how a file has them. What could be two dates is none.
#include "dates/written.hpp"

#include <algorithm>
#include <cctype>
#include <string>
#include <vector>

namespace concordat::dates {
namespace {

/// A run of digits or of letters.
struct Part {
  int number = 0;  // 0 where it is a word
  std::size_t digits = 0;
  int month = 0;  // of a word that names one
};

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// "January", "january" or "Jan".
int month_of(std::string_view word) {
  for (int month = 1; month <= 12; ++month) {
    std::string_view name = month_name(month);
    if (word.size() != 3 && word.size() != name.size()) continue;
    if (std::equal(word.begin(), word.end(), name.begin(), [](char a, char b) {
          return std::tolower(static_cast<unsigned char>(a)) == std::tolower(static_cast<unsigned char>(b));
        }))
      return month;
  }
  return 0;
}

// "st" of "1st" is no part of its own; any other word that is no month makes the text no date.
std::vector<Part> parts_of(std::string_view text) {
  std::vector<Part> parts;
  for (std::size_t at = 0; at < text.size();) {
    const bool digits = is_digit(text[at]);
    if (!digits && !is_letter(text[at])) {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < text.size() && (digits ? is_digit(text[end]) : is_letter(text[end]))) ++end;
    const std::string_view word = text.substr(at, end - at);
    at = end;
    if (digits) {
      if (word.size() > 4) return {};
      parts.push_back({std::stoi(std::string(word)), word.size(), 0});
    } else if (!parts.empty() && parts.back().digits > 0 && parts.back().digits <= 2 &&
               (word == "st" || word == "nd" || word == "rd" || word == "th")) {
      continue;
    } else {
      parts.push_back({0, 0, month_of(word)});
      if (parts.back().month == 0) return {};
    }
  }
  return parts;
}

std::optional<Date> checked(Date date) {
  return parse_date(iso(date));
}

std::optional<Date> day(int year, int month, int day) {
  if (year < 1 || month > 99 || day > 99) return std::nullopt;
  return checked({Date::Precision::Day, year, month, day});
}

bool is_year(const Part& part) {
  return part.digits == 4;
}

bool is_short(const Part& part) {
  return part.digits == 1 || part.digits == 2;
}

}  // namespace

std::optional<Date> written_date(std::string_view text) {
  if (std::optional<Date> date = parse_date(text)) return date;
  const std::vector<Part> parts = parts_of(text);
  if (parts.size() == 3) {
    const Part &a = parts[0], &b = parts[1], &c = parts[2];
    if (is_year(a) && is_short(b) && is_short(c)) return day(a.number, b.number, c.number);
    if (is_short(a) && is_short(b) && is_year(c)) return day(c.number, b.number, a.number);
    if (is_short(a) && b.month > 0 && is_year(c)) return day(c.number, b.month, a.number);
  }
  if (parts.size() != 2 || (!is_year(parts[0]) && !is_year(parts[1]))) return std::nullopt;
  const Part &a = parts[0], &b = parts[1];
  if (a.month > 0) return checked({Date::Precision::Month, b.number, a.month, 0});
  const bool follows = b.digits == 4 ? b.number == a.number + 1 : b.number == (a.number + 1) % 100;
  if (!is_year(a) || b.digits % 2 != 0 || b.digits == 0 || !follows) return std::nullopt;
  return checked({Date::Precision::YearSpan, a.number, 0, 0});
}

}  // namespace concordat::dates
