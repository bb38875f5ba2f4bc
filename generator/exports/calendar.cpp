// The reporting timetable for calendar programs, written by libical. Subscribers match events by UID, so a
// UID is made of ids alone; and no clock is read: the time stamp is the edition's date.

#include "exports/calendar.hpp"

#include <fmt/format.h>
#include <libical/ical.h>

#include <array>
#include <memory>
#include <unordered_set>
#include <utility>

#include "addresses/addresses.hpp"
#include "derive/history.hpp"
#include "doc/plain.hpp"

namespace concordat::exports {
namespace {

struct FreeComponent {
  void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
struct FreeText {
  void operator()(char* text) const { icalmemory_free_buffer(text); }
};

void add(icalcomponent* component, icalproperty* property) {
  icalcomponent_add_property(component, property);
}

icaltimetype day(int year, int month, int day_of_month) {
  icaltimetype time = icaltime_null_date();
  time.year = year;
  time.month = month;
  time.day = day_of_month;
  return time;
}

/// Months that follow each other, as listed: 12, 1, 2 is one run of three.
struct Run {
  int first = 0;
  int length = 0;
};

std::vector<Run> runs_of(const model::Season& season) {
  std::vector<Run> runs;
  int previous = 0;
  for (const int month : season.months) {
    if (runs.empty() || month != previous % 12 + 1) runs.push_back({month, 0});
    ++runs.back().length;
    previous = month;
  }
  return runs;
}

/// N of "every N years", in figures or in words up to ten; 1 where it says nothing of the kind.
int years_between(std::string_view frequency) {
  constexpr std::string_view before = "every ";
  constexpr std::array<std::string_view, 9> words = {"two",   "three", "four", "five", "six",
                                                     "seven", "eight", "nine", "ten"};
  const auto begin = frequency.find(before);
  const auto end = frequency.find(" year");
  if (begin == std::string_view::npos || end == std::string_view::npos || end < begin + before.size())
    return 1;
  const std::string_view count = frequency.substr(begin + before.size(), end - begin - before.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (count == words[i]) return static_cast<int>(i) + 2;
  }
  int number = 0;
  for (const char c : count) {
    if (c < '0' || c > '9' || number > 99) return 1;
    number = number * 10 + (c - '0');
  }
  return number > 0 ? number : 1;
}

/// The first number of four digits in a period: 2017 for "2017-18". 0 where there is none.
int year_in(std::string_view period) {
  int number = 0;
  int digits = 0;
  for (const char c : period) {
    const bool digit = c >= '0' && c <= '9';
    number = digit ? (digits == 0 ? 0 : number) * 10 + (c - '0') : 0;
    digits = digit ? digits + 1 : 0;
    if (digits == 4) return number;
  }
  return 0;
}

/// What all events of one feed share.
struct Feed {
  std::string uid_prefix;
  std::string uid_host;
  std::string url;
  icaltimetype stamp;
  int year;
};

Feed feed_of(const derive::EditionIndex& edition, const SiteNames& names) {
  constexpr int fallback_year = 2000;
  const model::Edition& source = edition.edition();
  const dates::Date& date = derive::date_of(source);
  std::string_view host = names.base_url;
  if (const auto scheme = host.find("://"); scheme != std::string_view::npos) host.remove_prefix(scheme + 3);
  host = host.substr(0, host.find_first_of("/:"));

  Feed feed;
  feed.uid_prefix = fmt::format("{}--{}--{}", edition.area().id.value, edition.document().id, source.id);
  feed.uid_host = std::string(host);
  feed.url = std::string(names.base_url) + addresses::edition_page_url(names.edition_url, "timetable");
  feed.stamp =
      day(date.year != 0 ? date.year : fallback_year, date.year != 0 && date.month != 0 ? date.month : 1,
          date.year != 0 && date.day != 0 ? date.day : 1);
  feed.stamp.hour = feed.stamp.minute = feed.stamp.second = 0;
  feed.stamp.is_date = 0;
  feed.stamp.zone = icaltimezone_get_utc_timezone();
  feed.year = date.year != 0 ? date.year : year_in(source.period);
  if (feed.year == 0) feed.year = fallback_year;
  return feed;
}

std::string summary_of(const derive::Entry& entry) {
  return fmt::format("{}: {} ({})", entry.action->name, entry.report->title, entry.receiver->short_name());
}

std::string description_of(const derive::Entry& entry) {
  const model::Cell& cell = *entry.cell;
  std::string text = entry.receiver->name + "\n" + entry.action->name + ": " + entry.action->meaning;
  if (entry.owner != nullptr) text += "\nReport of: " + entry.owner->name;
  text += "\nSeason: " + entry.season->name;
  if (!cell.frequency.empty()) text += "\nFrequency: " + cell.frequency;
  if (!cell.audience.empty()) text += "\nFor: " + cell.audience;
  if (!cell.valid.empty()) text += "\nHolds: " + cell.valid;
  if (const std::string note = doc::plain(cell.note); !note.empty()) text += "\n" + note;
  return text;
}

void add_event(icalcomponent* calendar, const Feed& feed, const derive::Entry& entry, const Run& run,
               const std::string& uid) {
  icalcomponent* event = icalcomponent_new(ICAL_VEVENT_COMPONENT);
  icalcomponent_add_component(calendar, event);
  const int after = run.first - 1 + run.length;  // months since January of the first year, one past the last
  add(event, icalproperty_new_uid(uid.c_str()));
  add(event, icalproperty_new_dtstamp(feed.stamp));
  add(event, icalproperty_new_dtstart(day(feed.year, run.first, 1)));
  add(event, icalproperty_new_dtend(day(feed.year + after / 12, after % 12 + 1, 1)));
  icalrecurrencetype rule;
  icalrecurrencetype_clear(&rule);
  rule.freq = ICAL_YEARLY_RECURRENCE;
  rule.interval = static_cast<short>(years_between(entry.cell->frequency));
  add(event, icalproperty_new_rrule(rule));
  add(event, icalproperty_new_summary(summary_of(entry).c_str()));
  add(event, icalproperty_new_description(description_of(entry).c_str()));
  add(event, icalproperty_new_url(feed.url.c_str()));
  add(event, icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT));
}

std::string calendar_name(const model::Edition& edition, const model::Body* body) {
  const std::string& title = edition.short_title.empty() ? edition.title : edition.short_title;
  return fmt::format("{} {}: {}", title, edition.label, body != nullptr ? body->name : "reporting timetable");
}

}  // namespace

std::string calendar(const derive::EditionIndex& edition, const derive::TimetableView& timetable,
                     const model::Body* body, const SiteNames& names) {
  const std::unique_ptr<icalcomponent, FreeComponent> root(icalcomponent_new(ICAL_VCALENDAR_COMPONENT));
  add(root.get(), icalproperty_new_prodid("-//Concordat//Reporting timetable//EN"));
  add(root.get(), icalproperty_new_version("2.0"));
  add(root.get(), icalproperty_new_calscale("GREGORIAN"));
  icalproperty* name = icalproperty_new_x(calendar_name(edition.edition(), body).c_str());
  icalproperty_set_x_name(name, "X-WR-CALNAME");
  add(root.get(), name);

  const Feed feed = feed_of(edition, names);
  std::unordered_set<std::string> used;
  for (const derive::Entry& entry : timetable.entries) {
    if (entry.season == nullptr || entry.action == nullptr || entry.receiver == nullptr) continue;
    if (body != nullptr && entry.receiver != body && entry.owner != body) continue;
    for (const Run& run : runs_of(*entry.season)) {
      // Two hyphens part the ids, which hold single ones only: no two entries can run into one UID.
      std::string key =
          fmt::format("{}--{}--{}", feed.uid_prefix, entry.report->id.value, entry.receiver->id.value);
      if (!used.insert(key).second)
        key += fmt::format("--{}", run.first);  // a season in parts: by its first month
      add_event(root.get(), feed, entry, run, key + "@" + feed.uid_host);
    }
  }
  const std::unique_ptr<char, FreeText> text(icalcomponent_as_ical_string_r(root.get()));
  return text.get();
}

}  // namespace concordat::exports
