// The reporting timetable for calendar programs, written by libical. Subscribers match events by UID, so a
// UID is made of ids alone; and no clock is read: the time stamp is the edition's date. An event says no more
// than its edition: how firm it is, how often it comes, and until when.

#include "exports/calendar.hpp"

#include <fmt/format.h>
#include <libical/ical.h>

#include <memory>
#include <optional>
#include <unordered_set>
#include <utility>

#include "addresses/addresses.hpp"
#include "data/choices.hpp"
#include "derive/history.hpp"
#include "derive/when.hpp"
#include "doc/plain.hpp"
#include "views/parts.hpp"

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

icaltimetype day(const dates::Date& date) {
  return day(date.year, date.month, date.day);
}

/// Months that follow each other, as listed: 12, 1, 2 is one run of three.
struct Run {
  int first = 0;
  int length = 0;
};

std::vector<Run> runs_of(const std::vector<int>& months) {
  std::vector<Run> runs;
  int previous = 0;
  for (const int month : months) {
    if (runs.empty() || month != previous % 12 + 1) runs.push_back({month, 0});
    ++runs.back().length;
    previous = month;
  }
  return runs;
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

/// What all events of one edition share.
struct Shared {
  std::string uid_prefix;
  std::string uid_host;
  std::string url;
  std::string citation;
  icaltimetype stamp;
  int year;
  icalproperty_status status;
  bool repeats = true;
  std::optional<icaltimetype> end;  ///< the first day on which the edition no longer counts
};

std::string host_of(std::string_view address) {
  if (const auto scheme = address.find("://"); scheme != std::string_view::npos)
    address.remove_prefix(scheme + 3);
  return std::string(address.substr(0, address.find_first_of("/:")));
}

icaltimetype midnight(icaltimetype time) {
  time.hour = time.minute = time.second = 0;
  time.is_date = 0;
  time.zone = icaltimezone_get_utc_timezone();
  return time;
}

Shared shared_of(const FeedSource& source) {
  constexpr int fallback_year = 2000;
  const model::Edition& edition = source.edition.edition();
  const dates::Date dated = dates::first_day(derive::date_of(edition));
  const dates::Date end = derive::replaced_on(source.edition.document(), edition);
  const bool agreed = edition.status == model::Status::Agreed;
  const bool superseded = edition.status == model::Status::Superseded;
  const bool may_have_ended = superseded || edition.status == model::Status::Unknown;

  Shared shared;
  shared.uid_prefix =
      fmt::format("{}--{}--{}", source.edition.area().id.value, source.edition.document().id, edition.id);
  shared.uid_host = host_of(source.names.base_url);
  shared.url =
      std::string(source.names.base_url) + addresses::edition_page_url(source.names.edition_url, "timetable");
  shared.citation = fmt::format("{} {}{}", edition.short_title.empty() ? edition.title : edition.short_title,
                                edition.label, state_of(edition));
  shared.stamp = midnight(dated.given() ? day(dated) : day(fallback_year, 1, 1));
  shared.year = dated.given() ? dated.year : year_in(edition.period);
  if (shared.year == 0) shared.year = fallback_year;
  shared.status = agreed || superseded ? ICAL_STATUS_CONFIRMED : ICAL_STATUS_TENTATIVE;
  // When an edition ended is not always known; that it comes again is then more than anybody can say.
  shared.repeats = !may_have_ended || end.given();
  if (end.given()) shared.end = day(end);
  return shared;
}

std::string summary_of(const derive::Entry& entry) {
  return fmt::format("{}: {} ({})", entry.action->name, entry.report->title, entry.receiver->short_name());
}

/// "Autumn (September, October); Spring (March, April)".
std::string seasons_of(const derive::Entry& entry) {
  std::vector<std::string> names;
  for (const model::Season* season : entry.seasons) {
    std::vector<std::string_view> months;
    for (const int month : season->months) months.push_back(dates::month_name(month));
    names.push_back(months.empty() ? season->name
                                   : fmt::format("{} ({})", season->name, fmt::join(months, ", ")));
  }
  return fmt::format("{}", fmt::join(names, "; "));
}

/// The months that its own words or its seasons give, run by run.
std::vector<Run> runs_of(const derive::Entry& entry) {
  if (!entry.cell->months.empty()) return runs_of(entry.cell->months);
  std::vector<Run> runs;
  for (const model::Season* season : entry.seasons) {
    for (const Run& run : runs_of(season->months)) runs.push_back(run);
  }
  return runs;
}

/// The first year from that of the edition in which it comes.
int first_year(const Shared& shared, const model::When& when) {
  if (when.every < 2 || when.first_year >= shared.year) return std::max(shared.year, when.first_year);
  const int behind = (shared.year - when.first_year) % when.every;
  return behind == 0 ? shared.year : shared.year + when.every - behind;
}

std::string description_of(const derive::Entry& entry, std::string_view citation) {
  const model::Cell& cell = *entry.cell;
  std::string text = entry.receiver->name + "\n" + entry.action->name + ": " + entry.action->meaning;
  if (entry.owner != nullptr) text += "\nReport of: " + entry.owner->name;
  if (!cell.months.empty()) text += "\nMonths: " + derive::time_beside_seasons(cell);
  if (!cell.seasons.empty()) text += "\nSeason: " + seasons_of(entry);
  if (const std::string often = derive::how_often(cell); !often.empty()) text += "\nFrequency: " + often;
  if (!cell.audience.empty()) text += "\nFor: " + cell.audience;
  if (!cell.valid.empty()) text += "\nHolds: " + cell.valid;
  if (const std::string note = doc::plain(cell.note); !note.empty()) text += "\n" + note;
  return fmt::format("{}\nFrom: {}", text, citation);
}

/// When it comes again, and until when; one that the edition did not live to see is cancelled.
void add_recurrence(icalcomponent* event, const Shared& shared, icaltimetype start, int every) {
  const bool cancelled = shared.end && icaltime_compare(start, *shared.end) >= 0;
  add(event, icalproperty_new_status(cancelled ? ICAL_STATUS_CANCELLED : shared.status));
  if (cancelled || !shared.repeats) return;
  icalrecurrencetype rule;
  icalrecurrencetype_clear(&rule);
  rule.freq = ICAL_YEARLY_RECURRENCE;
  rule.interval = static_cast<short>(std::max(every, 1));
  if (shared.end) {
    rule.until = *shared.end;
    icaltime_adjust(&rule.until, -1, 0, 0, 0);
  }
  add(event, icalproperty_new_rrule(rule));
}

void add_event(icalcomponent* calendar, const Shared& shared, const derive::Entry& entry, const Run& run,
               const std::string& uid) {
  icalcomponent* event = icalcomponent_new(ICAL_VEVENT_COMPONENT);
  icalcomponent_add_component(calendar, event);
  const int after = run.first - 1 + run.length;  // months since January of the first year, one past the last
  const int year = first_year(shared, *entry.cell);
  const icaltimetype start = day(year, run.first, 1);
  add(event, icalproperty_new_uid(uid.c_str()));
  add(event, icalproperty_new_dtstamp(shared.stamp));
  add(event, icalproperty_new_dtstart(start));
  add(event, icalproperty_new_dtend(day(year + after / 12, after % 12 + 1, 1)));
  add_recurrence(event, shared, start, entry.cell->every);
  add(event, icalproperty_new_summary(summary_of(entry).c_str()));
  add(event, icalproperty_new_description(description_of(entry, shared.citation).c_str()));
  add(event, icalproperty_new_url(shared.url.c_str()));
  add(event, icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT));
}

void add_events(icalcomponent* calendar, const FeedSource& source) {
  const Shared shared = shared_of(source);
  std::unordered_set<std::string> used;
  for (const derive::Entry* entry : source.in_season) {
    for (const Run& run : runs_of(*entry)) {
      // Two hyphens part the ids, which hold single ones only: no two entries can run into one UID.
      std::string key =
          fmt::format("{}--{}--{}", shared.uid_prefix, entry->report->id.value, entry->receiver->id.value);
      if (!used.insert(key).second)
        key += fmt::format("--{}", run.first);  // a season in parts: by its first month
      add_event(calendar, shared, *entry, run, key + "@" + shared.uid_host);
    }
  }
}

bool goes_on_with_character(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

/// Lines of at most 75 bytes, each of whole characters. libical breaks lines too, but sometimes between the
/// two bytes of a line end.
std::string folded(std::string_view text) {
  constexpr std::size_t most = 75;
  std::string out;
  std::size_t length = 0;  // of the line so far
  for (std::size_t i = 0; i < text.size();) {
    if (text.substr(i).starts_with("\r\n ")) {
      i += 3;
      continue;
    }
    std::size_t next = i + 1;
    while (next < text.size() && goes_on_with_character(text[next])) ++next;
    const bool ends = text[i] == '\r' || text[i] == '\n';
    if (!ends && length + (next - i) > most) {
      out += "\r\n ";
      length = 1;
    }
    out += text.substr(i, next - i);
    length = ends ? 0 : length + (next - i);
    i = next;
  }
  return out;
}

}  // namespace

std::string state_of(const model::Edition& edition) {
  if (edition.status == model::Status::Agreed) return {};
  return fmt::format(" ({})", views::uncapital(data::label(edition.status)));
}

std::string left_out_of_calendar(const std::vector<const derive::Entry*>& undated) {
  if (undated.empty()) return {};
  std::vector<std::string> parts;
  for (const derive::Entry* entry : undated)
    parts.push_back(fmt::format(
        "{} for {} ({})", entry->report->title, entry->receiver->short_name(),
        views::joined({derive::time_beside_seasons(*entry->cell), derive::how_often(*entry->cell)}, ", ")));
  return fmt::format("Not in the calendar, since no date follows from what the document says: {}.",
                     fmt::join(parts, "; "));
}

std::string calendar(const Feed& feed) {
  const std::unique_ptr<icalcomponent, FreeComponent> root(icalcomponent_new(ICAL_VCALENDAR_COMPONENT));
  add(root.get(), icalproperty_new_prodid("-//Concordat//Reporting timetable//EN"));
  add(root.get(), icalproperty_new_version("2.0"));
  add(root.get(), icalproperty_new_calscale("GREGORIAN"));
  icalproperty* name = icalproperty_new_x(feed.name.c_str());
  icalproperty_set_x_name(name, "X-WR-CALNAME");
  add(root.get(), name);
  std::vector<std::string> left_out;
  for (const FeedSource& source : feed.sources) {
    if (std::string words = left_out_of_calendar(source.undated); !words.empty())
      left_out.push_back(std::move(words));
  }
  if (!left_out.empty()) {
    icalproperty* about = icalproperty_new_x(fmt::format("{}", fmt::join(left_out, " ")).c_str());
    icalproperty_set_x_name(about, "X-WR-CALDESC");
    add(root.get(), about);
  }
  for (const FeedSource& source : feed.sources) add_events(root.get(), source);
  const std::unique_ptr<char, FreeText> text(icalcomponent_as_ical_string_r(root.get()));
  return folded(text.get());
}

}  // namespace concordat::exports
