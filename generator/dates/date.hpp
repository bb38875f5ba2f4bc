#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace concordat::dates {

/// A date with the precision that the document gives.
struct Date {
  enum class Precision { None, Day, Month, Year, YearSpan, DayMonth, MonthOnly };

  Precision precision = Precision::None;
  int year = 0;
  int month = 0;  ///< 1 to 12
  int day = 0;    ///< 1 to 31

  bool given() const { return precision != Precision::None; }
  friend bool operator==(const Date&, const Date&) = default;
};

/// Reads "2016-01-27", "2016-01", "2016", "2015/16", "--07-07" or "--07". Nothing where it is none of these,
/// or where the day does not exist.
std::optional<Date> parse_date(std::string_view text);

/// As data, the form that `parse_date` reads: "2016-01-27". Empty where none is given.
std::string iso(const Date& date);

/// For readers: "27 January 2016", "January 2016", "2016", "2015/16", "7 July".
std::string in_words(const Date& date);

/// The first day that the date can mean, in full. Not given where no year is.
Date first_day(const Date& date);

/// By the first day that each can mean; dates without a year come last.
std::strong_ordering by_time(const Date& a, const Date& b);

/// The last day that the date can mean is before `today` (a full date). False where no year is given.
bool is_past(const Date& date, const Date& today);

/// "January".
std::string_view month_name(int month);

}  // namespace concordat::dates
