#include "dates/date.hpp"

#include <catch2/catch.hpp>

using namespace concordat::dates;

TEST_CASE("a date keeps the precision that it was written with") {
  for (const char* text :
       {"2016-01-27", "2016-02-29", "2016-01", "2016", "2015/16", "1999/00", "--07-07", "--02-29", "--07"}) {
    CAPTURE(text);
    const auto date = parse_date(text);
    REQUIRE(date);
    CHECK(date->given());
    CHECK(iso(*date) == text);
  }
  CHECK(iso(Date{}).empty());
}

TEST_CASE("a day that does not exist is no date") {
  for (const char* text : {"2016-13-01", "2016-00-01", "2016-01-32", "2017-02-29", "1900-02-29", "2016-04-31",
                           "--04-31", "--13", "--00"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_date(text));
  }
}

TEST_CASE("what is not written as a date is no date") {
  for (const char* text :
       {"", "-", "--", "16", "2016-", "2016-1", "2016-1-2", "2016/17-", "2016/18", "2016/7", "2016-01-2x",
        "2016-01-27 ", " 2016", "--7-7", "0000", "Spring 2016", "20160127", "2016-01/27"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_date(text));
  }
}

TEST_CASE("dates are reported in words") {
  CHECK(in_words(*parse_date("2016-01-27")) == "27 January 2016");
  CHECK(in_words(*parse_date("2016-01")) == "January 2016");
  CHECK(in_words(*parse_date("2016")) == "2016");
  CHECK(in_words(*parse_date("2015/16")) == "2015/16");
  CHECK(in_words(*parse_date("--07-07")) == "7 July");
  CHECK(in_words(*parse_date("--12")) == "December");
  CHECK(in_words(Date{}).empty());
  CHECK(month_name(0).empty());
  CHECK(month_name(13).empty());
}

TEST_CASE("dates are ordered by the first day that they can mean, those without a year last") {
  const auto before = [](const char* a, const char* b) {
    return by_time(*parse_date(a), *parse_date(b)) < 0;
  };
  CHECK(before("2016", "2016-02"));
  CHECK(before("2016-01-31", "2016-02"));
  CHECK(before("2015/16", "2016"));
  CHECK(before("2099", "--01-01"));
  CHECK(before("--01-02", "--02"));
  CHECK(std::is_eq(by_time(*parse_date("2016"), *parse_date("2016-01-01"))));
  CHECK(std::is_lt(by_time(*parse_date("2016"), Date{})));
}

TEST_CASE("a date is past once the last day that it can mean is over") {
  const Date today{Date::Precision::Day, 2016, 2, 29};
  CHECK(is_past(*parse_date("2016-02-28"), today));
  CHECK_FALSE(is_past(*parse_date("2016-02-29"), today));
  CHECK(is_past(*parse_date("2016-01"), today));
  CHECK_FALSE(is_past(*parse_date("2016-02"), today));
  CHECK_FALSE(is_past(*parse_date("2016"), today));
  CHECK_FALSE(is_past(*parse_date("2015/16"), today));
  CHECK(is_past(*parse_date("2014/15"), today));
  CHECK_FALSE(is_past(*parse_date("--01-01"), today));
  CHECK_FALSE(is_past(Date{}, today));
}
