// Dates come back as they were written, in every form; words of a frequency mean the same however they are
// spaced.
#include <cctype>

#include "dates/date.hpp"
#include "dates/written.hpp"
#include "derive/when.hpp"
#include "support.hpp"

namespace concordat::fuzz {
namespace {

void check(const dates::Date& date) {
  using Precision = dates::Date::Precision;
  const std::string iso = dates::iso(date);
  must(date.given() && dates::parse_date(iso) == date, "a date is read as it is written");
  must(!dates::in_words(date).empty(), "a date has words");
  if (date.precision == Precision::Day || date.precision == Precision::Month ||
      date.precision == Precision::YearSpan)
    must(date.year < 1000 || dates::written_date(dates::in_words(date)) == date,
         "a date is read from its words");
  const dates::Date first = dates::first_day(date);
  must(first.given() == (date.year != 0), "a date with a year has a first day");
  must(!first.given() || dates::parse_date(dates::iso(first)) == first, "the first day is a day");
  must(!first.given() || dates::by_time(date, first) == 0, "a date counts by its first day");
  must(!first.given() || !dates::is_past(date, first), "a date is not past on its first day");
}

}  // namespace

void run(std::string_view input) {
  if (const auto date = dates::parse_date(input)) {
    check(*date);
    must(dates::iso(*date) == input, "a date is written as it was read");
  }
  if (const auto date = dates::written_date(input)) check(*date);
  const bool yearly = derive::comes_each_year(input);
  std::string wide;
  for (const char c : input) {
    wide += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    if (c == ' ') wide += '\n';
  }
  must(derive::comes_each_year(" " + wide + ".") == yearly, "capitals and blanks change no frequency");
}

}  // namespace concordat::fuzz
