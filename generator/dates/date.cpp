// Dates as documents give them. A date keeps the precision that it was written with: nothing here ever fills
// in a day or a month that the document does not have. Never asks the clock.

#include "dates/date.hpp"

#include <fmt/format.h>

#include <array>
#include <tuple>

namespace concordat::dates {
namespace {

constexpr std::array<std::string_view, 12> names = {"January",   "February", "March",    "April",
                                                    "May",       "June",     "July",     "August",
                                                    "September", "October",  "November", "December"};

/// `text` read as a number of exactly `digits` digits; -1 where it is not one.
int number(std::string_view text, std::size_t digits) {
  if (text.size() != digits) return -1;
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

bool is_leap(int year) {
  return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

int days_in(int month, bool leap) {
  if (month == 2) return leap ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

bool is_month(int month) {
  return month >= 1 && month <= 12;
}

bool has_year(const Date& date) {
  return date.year != 0;
}

/// "-07" or "-07-07": what follows the year, or the dash that stands for it.
std::optional<Date> parse_month_and_day(std::string_view text, int year, bool leap) {
  const bool with_day = text.size() == 6 && text[3] == '-';
  if ((text.size() != 3 && !with_day) || text[0] != '-') return std::nullopt;
  Date date{year != 0 ? Date::Precision::Month : Date::Precision::MonthOnly, year,
            number(text.substr(1, 2), 2), 0};
  if (!is_month(date.month)) return std::nullopt;
  if (!with_day) return date;
  date.day = number(text.substr(4), 2);
  date.precision = year != 0 ? Date::Precision::Day : Date::Precision::DayMonth;
  if (date.day < 1 || date.day > days_in(date.month, leap)) return std::nullopt;
  return date;
}

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
  if (text.starts_with("--")) return parse_month_and_day(text.substr(1), 0, true);
  const int year = number(text.substr(0, 4), 4);
  if (year < 1) return std::nullopt;
  const std::string_view rest = text.substr(4);
  if (rest.empty()) return Date{Date::Precision::Year, year, 0, 0};
  if (rest[0] != '/') return parse_month_and_day(rest, year, is_leap(year));
  if (number(rest.substr(1), 2) != (year + 1) % 100) return std::nullopt;
  return Date{Date::Precision::YearSpan, year, 0, 0};
}

std::string iso(const Date& date) {
  switch (date.precision) {
    case Date::Precision::None:
      return {};
    case Date::Precision::Day:
      return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
    case Date::Precision::Month:
      return fmt::format("{:04}-{:02}", date.year, date.month);
    case Date::Precision::Year:
      return fmt::format("{:04}", date.year);
    case Date::Precision::YearSpan:
      return fmt::format("{:04}/{:02}", date.year, (date.year + 1) % 100);
    case Date::Precision::DayMonth:
      return fmt::format("--{:02}-{:02}", date.month, date.day);
    case Date::Precision::MonthOnly:
      return fmt::format("--{:02}", date.month);
  }
  return {};
}

std::string in_words(const Date& date) {
  switch (date.precision) {
    case Date::Precision::None:
      return {};
    case Date::Precision::Day:
      return fmt::format("{} {} {}", date.day, month_name(date.month), date.year);
    case Date::Precision::Month:
      return fmt::format("{} {}", month_name(date.month), date.year);
    case Date::Precision::Year:
      return fmt::format("{}", date.year);
    case Date::Precision::YearSpan:
      return iso(date);
    case Date::Precision::DayMonth:
      return fmt::format("{} {}", date.day, month_name(date.month));
    case Date::Precision::MonthOnly:
      return std::string(month_name(date.month));
  }
  return {};
}

Date first_day(const Date& date) {
  if (!has_year(date)) return {};
  return {Date::Precision::Day, date.year, date.month == 0 ? 1 : date.month, date.day == 0 ? 1 : date.day};
}

std::strong_ordering by_time(const Date& a, const Date& b) {
  const auto key = [](const Date& date) {
    return std::tuple(!has_year(date), date.year, date.month == 0 ? 1 : date.month,
                      date.day == 0 ? 1 : date.day);
  };
  return key(a) <=> key(b);
}

bool is_past(const Date& date, const Date& today) {
  if (!has_year(date)) return false;
  const int year = date.precision == Date::Precision::YearSpan ? date.year + 1 : date.year;
  const int month = date.month == 0 ? 12 : date.month;
  const int day = date.day == 0 ? days_in(month, is_leap(year)) : date.day;
  return std::tuple(year, month, day) < std::tuple(today.year, today.month, today.day);
}

std::string_view month_name(int month) {
  return is_month(month) ? names[static_cast<std::size_t>(month) - 1] : std::string_view();
}

}  // namespace concordat::dates
