// The reporting timetable as data: the printed matrix, the words of its cells, and what one body gives and
// receives.
#include <fmt/format.h>

#include <algorithm>

#include "exports/words.hpp"
#include "markdown/plain.hpp"
#include "print/views.hpp"
#include "site/values.hpp"

namespace concordat::print {
namespace {

using derive::Entry;

// "every 4 years, to the end of 2018": what stands behind the season.
std::string how_often(const model::Cell& cell) {
  return site::joined({cell.frequency, cell.valid}, ", ");
}

void write_entry(Writer& w, const Entry& entry) {
  if (entry.action) {
    w.text("action", entry.action->name);
    w.json().member("role", data::choice(entry.action->role));
  }
  if (entry.season) w.text("season", entry.season->name);
  w.text_given("often", how_often(*entry.cell));
  w.text_given("audience", entry.cell->audience);
  w.text_given("blank", entry.cell->blank_reason);
  w.prose("note", entry.cell->note);
}

void write_row(Writer& w, const derive::MatrixRow& row) {
  w.json().begin_object();
  w.json().member("id", row.report->id);
  w.text("title", row.report->title);
  w.label("report-" + row.report->id.value);
  if (row.owner) w.text("owner", row.owner->short_name());
  w.json().begin_array("cells");
  for (const Entry* entry : row.cells) {
    w.json().begin_object();
    if (entry) write_entry(w, *entry);
    w.json().end_object();
  }
  w.json().end_array();
  w.blocks("note", row.report->note);
  w.json().end_object();
}

// "Decides on" the report "Annual report" of "SAB".
void write_duty(Writer& w, const Entry& entry, const model::Body& body, std::string_view with) {
  w.json().begin_object();
  w.text("report", entry.report->title);
  if (entry.owner && entry.owner != &body) w.text("from", entry.owner->short_name());
  w.text_given("with", with);
  write_entry(w, entry);
  w.json().end_object();
}

// Reports that the body gives: entries that say the same of one report stand together, "VHB, NSB".
void write_given(Writer& w, const std::vector<const Entry*>& entries, const model::Body& body) {
  std::vector<bool> done(entries.size());
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (done[i]) continue;
    std::vector<std::string> receivers;
    for (std::size_t j = i; j < entries.size(); ++j) {
      const model::Cell& a = *entries[i]->cell;
      const model::Cell& b = *entries[j]->cell;
      bool same = entries[i]->report == entries[j]->report && a.action == b.action && a.season == b.season &&
                  a.audience == b.audience && a.blank_reason == b.blank_reason &&
                  how_often(a) == how_often(b) && markdown::empty(a.note) && markdown::empty(b.note);
      if (i != j && !same) continue;
      done[j] = true;
      if (entries[j]->receiver) receivers.push_back(entries[j]->receiver->short_name());
    }
    write_duty(w, *entries[i], body, fmt::format("{}", fmt::join(receivers, ", ")));
  }
}

}  // namespace

void write_timetable(Writer& w) {
  const derive::TimetableView& timetable = w.edition().timetable;
  const model::Timetable& printed = w.edition().edition().timetable;
  bool grouped = std::any_of(printed.reports.begin(), printed.reports.end(),
                             [](const model::Report& report) { return !report.heading.empty(); });
  w.json().begin_array("columns");
  for (const model::Body* body : timetable.columns) w.text(body ? body->short_name() : std::string());
  w.json().end_array();
  w.json().begin_array("seasons");
  for (const model::Season& season : w.edition().edition().seasons) w.text(season.name);
  w.json().end_array();
  w.json().flag("grouped", grouped);
  w.json().begin_array("groups");
  for (std::size_t i = 0; i < timetable.rows.size();) {
    auto heading = [&](const derive::MatrixRow& row) -> std::string_view {
      if (!grouped) return {};
      if (!row.report->heading.empty()) return row.report->heading;
      return row.owner ? std::string_view(row.owner->name) : std::string_view();
    };
    std::string_view of_group = heading(timetable.rows[i]);
    w.json().begin_object();
    w.text_given("heading", of_group);
    w.json().begin_array("rows");
    for (; i < timetable.rows.size() && heading(timetable.rows[i]) == of_group; ++i)
      write_row(w, timetable.rows[i]);
    w.json().end_array();
    w.json().end_object();
  }
  w.json().end_array();
  w.prose("footnote", printed.footnote);
  w.blocks("note", printed.note);
}

void write_actions(Writer& w) {
  w.json().begin_array("rows");
  for (const model::Action& action : w.edition().edition().actions) {
    w.json().begin_object();
    w.text("action", action.name);
    w.json().member("role", data::choice(action.role));
    w.text("meaning", action.meaning);
    w.prose("note", action.note);
    w.json().end_object();
  }
  w.json().end_array();
}

void write_duties(Writer& w, const derive::BodyTimetable& timetable) {
  w.json().begin_array("gets");
  for (const auto* entries :
       {&timetable.decides, &timetable.contributes, &timetable.receives, &timetable.not_applicable}) {
    for (const Entry* entry : *entries) write_duty(w, *entry, *timetable.body, {});
  }
  w.json().end_array();
  w.json().begin_array("gives");
  write_given(w, timetable.by_others, *timetable.body);
  w.json().end_array();
}

}  // namespace concordat::print
