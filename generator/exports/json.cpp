// An edition as one JSON text: what it is, then boards and members (popolo.cpp), then what only a protocol
// has. Prose is given as plain text. Editorial notes stay out: the file says what the document says.

#include "exports/json.hpp"

#include "exports/popolo.hpp"
#include "exports/words.hpp"
#include "json/writer.hpp"
#include "markdown/plain.hpp"

namespace concordat::exports {
namespace {

using markdown::plain;

template <class T>
void write_list(json::Writer& json, std::string_view name, const std::vector<T>& list) {
  if (list.empty()) return;
  json.begin_array(name);
  for (const T& entry : list) json.value(entry);
  json.end_array();
}

void write_about(json::Writer& json, const derive::EditionIndex& index) {
  const model::Edition& edition = index.edition();
  json.member("key", edition.id);
  json.member("title", edition.title);
  json.given("label", edition.label);
  json.member("kind", word(edition.kind));
  json.member("status", word(edition.status));
  json.given("summary", plain(edition.summary));
  json.begin_object("area");
  json.member("key", index.area().id);
  json.member("name", index.area().name);
  json.end_object();
  json.member("document", index.document().id);
  json.given("dated", iso(edition.dated));
  json.given("period", edition.period);
  json.given("effective", iso(edition.effective));
  json.given("meeting", edition.meeting);
  json.given("author", edition.author);
  json.given("next_review", iso(edition.review.next));
  json.given("review_frequency", edition.review.frequency);
  json.begin_array("control");
  for (const model::ControlField& field : edition.control) {
    json.begin_object();
    json.member("field", field.field);
    json.given("value", plain(field.value));
    json.end_object();
  }
  json.end_array();
  json.begin_array("versions");
  for (const model::Version& version : edition.versions) {
    json.begin_object();
    json.member("number", version.number);
    json.given("date", iso(version.date));
    json.begin_array("changes");
    for (const markdown::Node& change : version.changes) json.value(plain(change));
    json.end_array();
    json.end_object();
  }
  json.end_array();
  json.begin_array("groups");
  for (const model::Group& group : edition.groups) {
    json.begin_object();
    json.member("key", group.id);
    json.member("name", group.name);
    json.given("description", plain(group.description));
    json.end_object();
  }
  json.end_array();
  json.begin_array("exchanges");
  for (const model::Exchange& exchange : edition.exchanges) {
    json.begin_object();
    json.begin_array("between");
    json.value(exchange.first);
    json.value(exchange.second);
    json.end_array();
    json.member("what", exchange.what);
    json.given("report", exchange.report);
    json.end_object();
  }
  json.end_array();
}

/// The clauses of a section, and its text outside of them.
void write_section(json::Writer& json, const model::Section& section) {
  json.begin_object();
  json.member("key", section.id);
  json.given("number", section.number);
  json.member("title", section.title);
  json.member("kind", word(section.kind));
  json.given("body", section.body);
  if (!section.record.empty()) {
    json.begin_object("record");
    for (const model::RecordValue& value : section.record) {
      json.begin_array(value.field);
      if (value.date.given())
        json.value(iso(value.date));
      else
        for (const std::string& text : value.values) json.value(text);
      json.end_array();
    }
    json.end_object();
  }
  std::string outside;
  json.begin_array("clauses");
  for (const markdown::Node& block : section.text.children) {
    if (block.kind != markdown::Kind::Clause) {
      const std::string text = plain(block);
      if (!outside.empty() && !text.empty()) outside += '\n';
      outside += text;
      continue;
    }
    json.begin_object();
    json.member("number", block.id);
    json.given("key", block.key);
    json.member("text", plain(block));
    json.end_object();
  }
  json.end_array();
  json.given("text", outside);
  json.end_object();
}

void write_timetable(json::Writer& json, const model::Edition& edition,
                     const derive::TimetableView& timetable) {
  json.begin_object("timetable");
  json.begin_array("seasons");
  for (const model::Season& season : edition.seasons) {
    json.begin_object();
    json.member("key", season.id);
    json.member("name", season.name);
    json.begin_array("months");
    for (const int month : season.months) json.value(month);
    json.end_array();
    json.end_object();
  }
  json.end_array();
  json.begin_array("actions");
  for (const model::Action& action : edition.actions) {
    json.begin_object();
    json.member("key", action.id);
    json.member("name", action.name);
    json.member("meaning", action.meaning);
    json.member("role", word(action.role));
    json.end_object();
  }
  json.end_array();
  json.begin_array("columns");
  for (const model::BodyId& column : edition.timetable.columns) json.value(column);
  json.end_array();
  json.begin_array("reports");
  for (const model::Report& report : edition.timetable.reports) {
    json.begin_object();
    json.member("key", report.id);
    json.member("title", report.title);
    json.given("acronym", report.acronym);
    json.member("owner", report.owner);
    json.given("heading", report.heading);
    json.end_object();
  }
  json.end_array();
  json.begin_array("cells");
  for (const derive::Entry& entry : timetable.entries) {
    const model::Cell& cell = *entry.cell;
    json.begin_object();
    json.member("report", entry.report->id);
    json.member("to", cell.to);
    json.given("action", cell.action);
    json.given("season", cell.season);
    json.given("frequency", cell.frequency);
    json.given("audience", cell.audience);
    json.given("valid", cell.valid);
    json.given("blank_reason", cell.blank_reason);
    json.given("note", plain(cell.note));
    json.end_object();
  }
  json.end_array();
  json.given("footnote", plain(edition.timetable.footnote));
  json.end_object();
}

void write_relationships(json::Writer& json, const model::Edition& edition) {
  json.begin_array("relations");
  for (const model::Relation& relation : edition.relations) {
    json.begin_object();
    json.member("key", relation.id);
    json.member("name", relation.name);
    json.member("inverse", relation.inverse);
    json.flag("symmetric", relation.symmetric);
    json.end_object();
  }
  json.end_array();
  json.begin_array("relationships");
  for (const model::Line& line : edition.lines) {
    json.begin_object();
    json.member("from", line.from);
    json.member("kind", line.kind);
    json.member("to", line.to);
    write_list(json, "clauses", line.clauses);
    if (line.by_exception) json.flag("by_exception", true);
    json.given("note", plain(line.note));
    json.end_object();
  }
  json.end_array();
}

void write_priorities(json::Writer& json, const model::Edition& edition) {
  json.begin_array("priorities");
  for (const model::Body& body : edition.bodies) {
    for (const model::PriorityList& list : body.priorities) {
      json.begin_object();
      json.member("body", body.id);
      json.member("year", list.year);
      json.member("kind", list.kind);
      json.given("heading", list.heading);
      json.given("intro", plain(list.intro));
      json.given("source", list.source);
      if (list.numbered) json.member("start", list.start);
      json.begin_array("items");
      for (const markdown::Node& item : list.items) json.value(plain(item));
      json.end_array();
      write_list(json, "clauses", list.clauses);
      json.end_object();
    }
  }
  json.end_array();
  json.begin_array("overseen");
  for (const model::Body& body : edition.bodies) {
    for (const model::Oversight& oversight : body.overseen) {
      json.begin_object();
      json.member("body", body.id);
      json.member("by", oversight.by);
      json.member("from", oversight.from);
      json.member("to", oversight.to);
      json.given("note", plain(oversight.note));
      json.end_object();
    }
  }
  json.end_array();
}

void write_functions(json::Writer& json, const model::Edition& edition) {
  json.begin_array("functions");
  for (const model::Body& body : edition.bodies) {
    for (const model::FunctionList& list : body.functions) {
      json.begin_object();
      json.member("body", body.id);
      json.given("heading", list.heading);
      json.given("intro", plain(list.intro));
      json.begin_array("items");
      for (const model::FunctionItem& item : list.items) {
        json.begin_object();
        json.member("text", plain(item.text));
        if (!item.sub.empty()) {
          json.begin_array("sub");
          for (const markdown::Node& sub : item.sub) json.value(plain(sub));
          json.end_array();
        }
        json.end_object();
      }
      json.end_array();
      write_list(json, "clauses", list.clauses);
      json.end_object();
    }
  }
  json.end_array();
}

void write_approvals(json::Writer& json, const model::Edition& edition) {
  json.begin_array("approvals");
  for (const model::Approval& approval : edition.approvals) {
    json.begin_object();
    json.member("body", approval.body);
    json.given("name", approval.name);
    json.given("date", iso(approval.date));
    json.member("status", word(approval.status));
    write_list(json, "by", approval.by);
    json.given("note", plain(approval.note));
    json.end_object();
  }
  json.end_array();
}

void write_themes(json::Writer& json, const model::Edition& edition) {
  json.begin_array("themes");
  for (const model::Theme& theme : edition.themes.themes) {
    json.begin_object();
    json.member("key", theme.id);
    json.member("title", theme.title);
    json.member("lead", theme.lead);
    json.given("arrangements", plain(theme.arrangements));
    json.end_object();
  }
  json.end_array();
}

void write_glossary(json::Writer& json, const model::Area& area) {
  json.begin_array("glossary");
  for (const model::Term& term : area.terms) {
    json.begin_object();
    json.member("term", term.term);
    json.given("name", term.name);
    json.given("meaning", plain(term.meaning));
    json.end_object();
  }
  json.end_array();
}

}  // namespace

std::string edition_json(const derive::Index& index, const derive::EditionIndex& edition,
                         const derive::TimetableView& timetable, const SiteNames& names) {
  json::Writer json;
  json.begin_object();
  write_context(json);
  json.member("id", std::string(names.base_url) + std::string(names.edition_url));
  json.given("fingerprint", names.fingerprint);
  write_about(json, edition);
  write_popolo(json, index, edition, names);
  json.begin_array("sections");
  for (const model::Section& section : edition.edition().sections) write_section(json, section);
  json.end_array();
  write_timetable(json, edition.edition(), timetable);
  write_relationships(json, edition.edition());
  write_priorities(json, edition.edition());
  write_functions(json, edition.edition());
  write_approvals(json, edition.edition());
  write_themes(json, edition.edition());
  write_glossary(json, edition.area());
  json.end_object();
  return json.take();
}

}  // namespace concordat::exports
