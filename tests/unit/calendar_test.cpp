#include "exports/calendar.hpp"

#include <libical/ical.h>

#include <catch2/catch.hpp>
#include <memory>
#include <set>

#include "derive/when.hpp"
#include "sample.hpp"

using namespace concordat;
using namespace concordat::exports;
using sample::Sample;

namespace {

/// The feed of the sample's edition, or of one body of it.
std::string feed(const Sample& sample, const char* body = nullptr, const std::string& name = "Northshire") {
  const derive::TimetableView timetable = derive::timetable(sample.edition);
  const derive::BodyTimetable* own =
      body != nullptr ? derive::of_body(timetable, *sample.edition.body(body)) : nullptr;
  static const std::vector<const derive::Entry*> none;
  const auto& events = body == nullptr ? timetable.in_season : own != nullptr ? own->in_season : none;
  const auto& others = body == nullptr ? timetable.undated : own != nullptr ? own->undated : none;
  return calendar(
      {name,
       {{sample.edition, events, others, {sample.corpus.site.base_url, "/northshire/protocol/2017-18/"}}}});
}

/// The sample with the edition's status, and with others after it in its document; all of it comes each year.
Sample sample_with(model::Status status, const std::vector<model::Edition>& later = {}) {
  model::Corpus corpus = sample::corpus();
  for (model::Report& report : sample::edition_of(corpus).timetable.reports) {
    for (model::Cell& cell : report.cells) cell.frequency.clear();
  }
  sample::edition_of(corpus).status = status;
  for (const model::Edition& edition : later) corpus.areas[0].documents[0].editions.push_back(edition);
  return Sample(std::move(corpus));
}

/// A later edition: from when it counts, as far as it is known.
model::Edition successor(model::Status status, const dates::Date& effective) {
  model::Edition edition;
  edition.id = "next";
  edition.status = status;
  edition.effective = effective;
  return edition;
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

/// CRLF only, 75 bytes and less, no character cut in two.
void check_lines(const std::string& text) {
  std::size_t begin = 0;
  for (auto end = text.find('\n'); end != std::string::npos; end = text.find('\n', begin)) {
    const std::string line = text.substr(begin, end - begin);
    REQUIRE(line.find('\r') + 1 == line.size());
    REQUIRE(line.size() - 1 <= 75);
    const std::size_t first = line.find_first_not_of(' ');
    REQUIRE((static_cast<unsigned char>(line[first]) & 0xC0) != 0x80);
    begin = end + 1;
  }
  CHECK(begin == text.size());
}

std::set<std::string> summaries(icalcomponent* calendar) {
  std::set<std::string> found;
  for (icalcomponent* event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT);
       event != nullptr; event = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT))
    found.insert(icalcomponent_get_summary(event));
  return found;
}

}  // namespace

TEST_CASE("each entry that comes each year in a season is one yearly all-day event") {
  const Sample sample = sample_with(model::Status::Agreed);
  const std::string text = unfolded(feed(sample));
  CHECK(count(text, "BEGIN:VEVENT") == 2);
  CHECK(text.find(
            "BEGIN:VEVENT\n"
            "UID:northshire--protocol--2017-18--annual--wb@partnerships.example\n"
            "DTSTAMP:20170309T000000Z\n"
            "DTSTART;VALUE=DATE:20170301\n"
            "DTEND;VALUE=DATE:20170601\n"
            "STATUS:CONFIRMED\n"
            "RRULE:FREQ=YEARLY\n"
            "SUMMARY:Inform: Annual Report (WB)\n"
            "DESCRIPTION:Northshire Wellbeing Board\\nInform: is told\\, in time\\nReport of: "
            "Safeguarding Board "
            "\"North & South\"\\nSeason: Spring (March\\, April\\, "
            "May)\\nFor: Chair\\, and officers\\nin public\\nFrom: Northshire Partnership Protocol 2017-18\n"
            "URL:https://partnerships.example/northshire/protocol/2017-18/timetable/\n"
            "TRANSP:TRANSPARENT\n"
            "END:VEVENT\n") != std::string::npos);
}

TEST_CASE("a season over the turn of the year ends in the next") {
  const Sample sample = sample_with(model::Status::Agreed);
  const std::string text = unfolded(feed(sample));
  CHECK(text.find("DTSTART;VALUE=DATE:20171201\nDTEND;VALUE=DATE:20180301\nSTATUS:CONFIRMED\n"
                  "RRULE:FREQ=YEARLY\n") != std::string::npos);
}

TEST_CASE("a feed of one body holds what it gets and what it gives") {
  const Sample sample = sample_with(model::Status::Agreed);
  CHECK(count(feed(sample, "wb"), "BEGIN:VEVENT") == 2);
  CHECK(count(feed(sample, "sb"), "BEGIN:VEVENT") == 1);
  CHECK(count(feed(sample, "trust"), "BEGIN:VEVENT") == 0);
}

TEST_CASE("lines have the form of RFC 5545, wherever a break falls, and libical reads them back") {
  model::Corpus corpus = sample::corpus();
  model::Report& report = sample::edition_of(corpus).timetable.reports[1];
  const std::string long_title(200, 'x');
  for (std::size_t length = 0; length < 160; ++length) {
    report.title = long_title.substr(0, length) + "\xC5\x81\xC3\xB3" + "d\xC5\xBA \xF0\x9F\x98\x80, a; b\\";
    const Sample sample(corpus);
    const std::string text = feed(sample, nullptr, report.title);
    INFO(length);
    check_lines(text);
    const std::unique_ptr<icalcomponent, decltype(&icalcomponent_free)> read(
        icalparser_parse_string(text.c_str()), icalcomponent_free);
    REQUIRE(read);
    CHECK(icalcomponent_count_errors(read.get()) == 0);
    CHECK(icalcomponent_count_components(read.get(), ICAL_VEVENT_COMPONENT) == 1);
    CHECK(summaries(read.get()).contains("Inform: " + report.title + " (WB)"));
  }
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
  const std::string text = unfolded(feed(Sample(), "wb", "Boards, and more: \"2017-18\""));
  CHECK(text.starts_with("BEGIN:VCALENDAR\nPRODID:-//Concordat//Reporting timetable//EN\nVERSION:2.0\n"));
  CHECK(text.find("\nX-WR-CALNAME:Boards, and more: \"2017-18\"\n") != std::string::npos);
}

TEST_CASE("what is not agreed is tentative and says so") {
  for (const model::Status status : {model::Status::Draft, model::Status::Proposed}) {
    const std::string text = unfolded(feed(sample_with(status)));
    CHECK(count(text, "STATUS:TENTATIVE\n") == 2);
    CHECK(count(text, "2017-18 (" + std::string(data::choice(status)) + ")\n") == 2);
  }
}

TEST_CASE("a superseded edition ends on the day before the next one took over") {
  using Precision = dates::Date::Precision;
  const auto until = [](const dates::Date& effective) {
    return unfolded(
        feed(sample_with(model::Status::Superseded, {successor(model::Status::Draft, {}),
                                                     successor(model::Status::Agreed, effective)})));
  };
  const std::string text = until({Precision::Day, 2020, 3, 1});
  CHECK(count(text, "RRULE:FREQ=YEARLY;UNTIL=20200229\n") == 2);
  CHECK(count(text, "STATUS:CONFIRMED\n") == 2);
  CHECK(count(text, "2017-18 (superseded)\n") == 2);
  CHECK(count(until({Precision::YearSpan, 2019, 0, 0}), ";UNTIL=20181231") == 2);
}

TEST_CASE("where nobody knows when it ended, a superseded edition says its one year") {
  const std::string text = unfolded(feed(sample_with(model::Status::Superseded)));
  CHECK(count(text, "BEGIN:VEVENT") == 2);
  CHECK(count(text, "RRULE") == 0);
}

TEST_CASE("an event that the edition did not live to see is cancelled") {
  using Precision = dates::Date::Precision;
  const std::string text = unfolded(feed(sample_with(
      model::Status::Superseded, {successor(model::Status::Agreed, {Precision::Month, 2017, 9, 0})})));
  CHECK(text.find("DTSTART;VALUE=DATE:20171201\nDTEND;VALUE=DATE:20180301\nSTATUS:CANCELLED\nSUMMARY") !=
        std::string::npos);
  CHECK(count(text, ";UNTIL=20170831") == 1);
}

TEST_CASE("only words that leave no doubt mean each year") {
  for (const char* words : {"", "annual", "Annually", "every  year.", "each year", "once a year", "yearly"})
    CHECK(derive::comes_each_year(words));
  for (const char* words : {"every 4 years", "every other year", "at least every year", "twice a year",
                            "quarterly", "once", "bi-annual", "every two to three years"})
    CHECK_FALSE(derive::comes_each_year(words));
}

TEST_CASE("what does not come each year is no event, and the feed says so") {
  const Sample sample;  // its needs assessment comes every 4 years
  const std::string text = unfolded(feed(sample));
  CHECK(text.find("needs--wb") == std::string::npos);
  CHECK(
      text.find("X-WR-CALDESC:Not in the calendar, since no date follows from what the document says: Needs "
                "Assessment for WB (every 4 years).\n") != std::string::npos);
  CHECK(feed(sample, "sb").find("X-WR-CALDESC") == std::string::npos);
}
