#include "exports/calendar.hpp"

#include <catch2/catch.hpp>

#include "sample.hpp"

using namespace concordat;
using namespace concordat::exports;
using sample::Sample;

namespace {

std::string feed(const Sample& sample, const char* body = nullptr) {
  return calendar(sample.edition, derive::timetable(sample.edition),
                  body != nullptr ? sample.edition.body(body) : nullptr,
                  {sample.corpus.site.base_url, "/northshire/protocol/2017-18/"});
}

/// As a calendar program reads it: folded lines put together again, each ended by a line feed.
std::string unfolded(std::string text) {
  for (auto at = text.find("\r\n "); at != std::string::npos; at = text.find("\r\n ", at)) text.erase(at, 3);
  std::string out;
  for (const char c : text) {
    if (c != '\r') out += c;
  }
  return out;
}

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

}  // namespace

TEST_CASE("each entry with a season is one yearly all-day event") {
  const Sample sample;
  const std::string text = unfolded(feed(sample));
  CHECK(count(text, "BEGIN:VEVENT") == 2);
  CHECK(text.find("BEGIN:VEVENT\n"
                  "UID:northshire--protocol--2017-18--annual--wb@partnerships.example\n"
                  "DTSTAMP:20170309T000000Z\n"
                  "DTSTART;VALUE=DATE:20170301\n"
                  "DTEND;VALUE=DATE:20170601\n"
                  "RRULE:FREQ=YEARLY\n"
                  "SUMMARY:Inform: Annual Report (WB)\n"
                  "DESCRIPTION:Northshire Wellbeing Board\\nInform: is told\\, in time\\nReport of: "
                  "Safeguarding Board "
                  "\"North & South\"\\nSeason: Spring\\nFor: Chair\\, and officers\\nin public\n"
                  "URL:https://partnerships.example/northshire/protocol/2017-18/timetable/\n"
                  "TRANSP:TRANSPARENT\n"
                  "END:VEVENT\n") != std::string::npos);
}

TEST_CASE("a season over the turn of the year ends in the next, and every 4 years is an interval") {
  const Sample sample;
  const std::string text = unfolded(feed(sample));
  CHECK(text.find("DTSTART;VALUE=DATE:20171201\nDTEND;VALUE=DATE:20180301\nRRULE:FREQ=YEARLY;INTERVAL=4\n") !=
        std::string::npos);
}

TEST_CASE("a feed of one body holds what it gets and what it gives") {
  const Sample sample;
  CHECK(count(feed(sample, "wb"), "BEGIN:VEVENT") == 2);
  CHECK(count(feed(sample, "sb"), "BEGIN:VEVENT") == 1);
  CHECK(count(feed(sample, "trust"), "BEGIN:VEVENT") == 0);
}

TEST_CASE("lines are folded at 75 bytes and end in CRLF") {
  const Sample sample;
  const std::string text = feed(sample);
  std::size_t begin = 0;
  for (auto end = text.find('\n'); end != std::string::npos; end = text.find('\n', begin)) {
    CHECK(text[end - 1] == '\r');
    CHECK(end - 1 - begin <= 75);
    begin = end + 1;
  }
  CHECK(begin == text.size());
}

TEST_CASE("a season in two parts gives two events with different UIDs") {
  model::Corpus corpus = sample::corpus();
  sample::edition_of(corpus).seasons[0].months = {3, 9, 10};
  const Sample sample(std::move(corpus));
  const std::string text = unfolded(feed(sample));
  CHECK(count(text, "--annual--wb@") == 1);
  CHECK(count(text, "--annual--wb--9@") == 1);
  CHECK(text.find("DTSTART;VALUE=DATE:20170301\nDTEND;VALUE=DATE:20170401\n") != std::string::npos);
  CHECK(text.find("DTSTART;VALUE=DATE:20170901\nDTEND;VALUE=DATE:20171101\n") != std::string::npos);
}

TEST_CASE("an edition without a date begins in its period and is stamped with a fixed day") {
  model::Corpus corpus = sample::corpus();
  sample::edition_of(corpus).dated = {};
  sample::edition_of(corpus).period = "April 2019 to March 2020";
  const Sample sample(std::move(corpus));
  const std::string text = unfolded(feed(sample));
  CHECK(text.find("DTSTAMP:20000101T000000Z\n") != std::string::npos);
  CHECK(text.find("DTSTART;VALUE=DATE:20190301\n") != std::string::npos);
}

TEST_CASE("the feed says what it is") {
  const std::string text = unfolded(feed(Sample(), "wb"));
  CHECK(text.starts_with("BEGIN:VCALENDAR\nPRODID:-//Concordat//Reporting timetable//EN\nVERSION:2.0\n"));
  CHECK(text.find("\nX-WR-CALNAME:Northshire Partnership Protocol 2017-18: Northshire Wellbeing Board\n") !=
        std::string::npos);
}
