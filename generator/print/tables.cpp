// Tables of a whole edition: overview, lines, approvals, websites, themes, control block, versions, records;
// and the place where the name of a view is turned into its data.
#include <fmt/format.h>

#include <algorithm>

#include "exports/words.hpp"
#include "markdown/plain.hpp"
#include "print/views.hpp"

namespace concordat::print {
namespace {

void write_values(Writer& w, const model::RecordField& field, const model::Section& section) {
  auto value = std::find_if(section.record.begin(), section.record.end(),
                            [&](const model::RecordValue& v) { return v.field == field.id; });
  w.json().begin_array("values");
  if (value != section.record.end()) {
    if (field.type == model::FieldType::Date) {
      if (value->date.given()) w.text(dates::in_words(value->date));
    } else if (field.type == model::FieldType::Address) {
      for (const std::string& address : value->values) w.json().value(address);
    } else {
      for (const std::string& text : value->values) w.text(text);
    }
  }
  w.json().end_array();
}

// Lines that say the same of several bodies stand as one.
bool same_but_for_end(const model::Line& a, const model::Line& b) {
  return a.from == b.from && a.kind == b.kind && a.by_exception == b.by_exception && a.clauses == b.clauses &&
         markdown::plain(a.note) == markdown::plain(b.note);
}

}  // namespace

void write_overview(Writer& w) {
  const model::Edition& edition = w.edition().edition();
  w.json().begin_array("groups");
  for (const model::Group& group : edition.groups) {
    auto heads_group = [&](const model::Body& body) {
      return body.group == group.id && body.parents.empty() && body.standing == model::Standing::Board;
    };
    if (std::none_of(edition.bodies.begin(), edition.bodies.end(), heads_group)) continue;
    w.json().begin_object();
    w.text("name", group.name);
    w.prose("description", group.description);
    w.json().begin_array("bodies");
    for (const model::Body& body : edition.bodies) {
      if (heads_group(body)) w.text(body.name);
    }
    w.json().end_array();
    w.json().end_object();
  }
  w.json().end_array();
  w.json().begin_array("exchanges");
  for (const model::Exchange& exchange : edition.exchanges) {
    const model::Group* first = w.edition().index.group(exchange.between[0]);
    const model::Group* second = w.edition().index.group(exchange.between[1]);
    if (!first || !second) continue;
    w.json().begin_object();
    w.text("what", exchange.what);
    w.text("first", first->name);
    w.text("second", second->name);
    w.json().end_object();
  }
  w.json().end_array();
}

void write_lines(Writer& w) {
  const std::vector<model::Line>& lines = w.edition().edition().lines;
  w.json().begin_array("rows");
  for (std::size_t i = 0; i < lines.size();) {
    const model::Line& line = lines[i];
    const model::Body* from = w.body(line.from);
    const model::Relation* relation = w.edition().index.relation(line.kind);
    std::vector<std::string> ends;
    for (; i < lines.size() && same_but_for_end(line, lines[i]); ++i) {
      if (const model::Body* body = w.body(lines[i].to)) ends.push_back(body->short_name());
    }
    if (!from || !relation) continue;
    w.json().begin_object();
    w.text("from", from->short_name());
    w.text("relation", relation->name);
    w.text("to", fmt::format("{}", fmt::join(ends, ", ")));
    w.json().flag("exception", line.by_exception);
    w.prose("note", line.note);
    w.clauses(line.clauses);
    w.json().end_object();
  }
  w.json().end_array();
}

void write_approvals(Writer& w) {
  const model::Edition& edition = w.edition().edition();
  w.json().begin_array("rows");
  for (const model::Approval& approval : edition.approvals) {
    w.json().begin_object();
    w.text("name", approval.name.empty()
                       ? exports::body_name(w.site().index, w.edition().index, approval.body)
                       : std::string_view(approval.name));
    w.json().member("status", data::choice(approval.status));
    w.json().member("outcome", data::label(approval.status));
    w.text_given("date", dates::in_words(approval.date));
    w.text_given("by", fmt::format("{}", fmt::join(approval.by, "; ")));
    w.prose("note", approval.note);
    w.json().end_object();
  }
  w.json().end_array();
}

void write_websites(Writer& w) {
  w.json().begin_array("rows");
  for (const model::Body& body : w.edition().edition().bodies) {
    if (body.website.empty()) continue;
    w.json().begin_object();
    w.body("body", body);
    w.json().member("url", body.website);
    w.json().end_object();
  }
  w.json().end_array();
}

void write_themes(Writer& w) {
  const model::Themes& themes = w.edition().edition().themes;
  w.blocks("intro", themes.intro);
  w.json().begin_array("rows");
  for (const model::Theme& theme : themes.themes) {
    w.json().begin_object();
    w.text("title", theme.title);
    w.text("lead", exports::body_name(w.site().index, w.edition().index, theme.lead));
    w.blocks("arrangements", theme.arrangements);
    w.blocks("note", theme.note);
    w.json().end_object();
  }
  w.json().end_array();
}

void write_control(Writer& w) {
  w.json().begin_array("fields");
  for (const model::ControlField& field : w.edition().edition().control) {
    w.json().begin_object();
    w.text("field", field.field);
    w.prose("value", field.value);
    w.json().end_object();
  }
  w.json().end_array();
}

void write_versions(Writer& w) {
  w.json().begin_array("rows");
  for (const model::Version& version : w.edition().edition().versions) {
    w.json().begin_object();
    w.text("number", version.number);
    w.text_given("date", dates::in_words(version.date));
    w.list("changes", version.changes);
    w.json().end_object();
  }
  w.json().end_array();
}

void write_records(Writer& w) {
  const model::Edition& edition = w.edition().edition();
  w.json().begin_array("records");
  for (const model::Section& section : edition.sections) {
    if (section.record.empty()) continue;
    w.json().begin_object();
    w.link("section", "section:" + section.id, section.title);
    write_record(w, section);
    w.json().end_object();
  }
  w.json().end_array();
}

void write_record(Writer& w, const model::Section& section) {
  w.json().begin_array("fields");
  for (const model::RecordField& field : w.edition().edition().record_fields) {
    w.json().begin_object();
    w.text("name", field.name);
    w.json().flag("address", field.type == model::FieldType::Address);
    write_values(w, field, section);
    w.json().end_object();
  }
  w.json().end_array();
}

void write_view(Writer& w, std::string_view view) {
  std::size_t slash = view.find('/');
  const model::Body* body = slash == std::string_view::npos ? nullptr : w.body(view.substr(slash + 1));
  std::string_view name = view.substr(0, slash);
  if (name == "functions" && body) write_functions(w, *body);
  if (name == "members" && body) write_members(w, *body);
  if (name == "priorities" && body) write_priorities(w, *body);
  if (name == "timetable") write_timetable(w);
  if (name == "actions") write_actions(w);
  if (name == "overview") write_overview(w);
  if (name == "lines") write_lines(w);
  if (name == "approvals") write_approvals(w);
  if (name == "websites") write_websites(w);
  if (name == "themes") write_themes(w);
  if (name == "control") write_control(w);
  if (name == "versions") write_versions(w);
  if (name == "records") write_records(w);
}

}  // namespace concordat::print
