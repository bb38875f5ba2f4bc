// An edition as one JSON text: what it is, then boards and members (popolo.cpp), then what only a protocol
// has. Prose is given as plain text. Editorial notes stay out: the file says what the document says.

#include "exports/edition_json.hpp"

#include "doc/plain.hpp"
#include "exports/edition_json_parts.hpp"
#include "exports/popolo.hpp"
#include "exports/words.hpp"
#include "json/writer.hpp"

namespace concordat::exports {
namespace {

using doc::plain;

void write_control(json::Writer& json, const model::Edition& edition) {
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
    json.given("number", version.number);
    json.given("date", iso(version.date));
    json.given("by", version.by);
    json.given("status", version.status);
    json.begin_array("changes");
    for (const doc::Node& change : version.changes) json.value(plain(change));
    json.end_array();
    json.end_object();
  }
  json.end_array();
}

void write_about(json::Writer& json, const derive::EditionIndex& index) {
  const model::Edition& edition = index.edition();
  json.member("key", edition.id);
  json.member("title", edition.title);
  json.given("label", edition.label);
  json.member("kind", data::choice(edition.kind));
  json.given("called", edition.called);
  json.member("status", data::choice(edition.status));
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
  json.begin_object("inferred");
  json.given("status", plain(edition.inferred.status));
  json.given("dated", plain(edition.inferred.dated));
  json.given("period", plain(edition.inferred.period));
  json.given("effective", plain(edition.inferred.effective));
  json.given("meeting", plain(edition.inferred.meeting));
  json.given("author", plain(edition.inferred.author));
  json.given("review", plain(edition.inferred.review));
  json.given("approvals_of", plain(edition.inferred.approvals_of));
  json.end_object();
  write_control(json, edition);
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
    json.value(exchange.between[0]);
    json.value(exchange.between[1]);
    json.end_array();
    json.member("what", exchange.what);
    json.given("report", exchange.report);
    json.given("inferred", plain(exchange.inferred));
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
  json.member("kind", data::choice(section.kind));
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
  for (const doc::Node& block : section.text.children) {
    if (block.kind != doc::Kind::Clause) {
      const std::string text = plain(block);
      if (!outside.empty() && !text.empty()) outside += '\n';
      outside += text;
      continue;
    }
    json.begin_object();
    json.member("number", doc::shown_number(block));
    if (doc::shown_number(block) != block.id) json.member("cited_as", block.id);
    if (block.level > 0) json.member("level", block.level);
    json.given("key", block.key);
    json.member("text", plain(block));
    json.end_object();
  }
  json.end_array();
  json.given("text", outside);
  json.end_object();
}

void write_offices(json::Writer& json, const model::Area& area) {
  if (area.offices.empty()) return;
  json.begin_array("offices");
  for (const model::Office& office : area.offices) {
    json.begin_object();
    json.member("key", office.id);
    json.member("title", office.title);
    json.given("organisation", office.organisation);
    json.given("note", plain(office.note));
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
    json.given("source", plain(term.source));
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
  write_delegations(json, edition.edition());
  write_approvals(json, edition.edition());
  write_signatories(json, edition.edition());
  write_themes(json, edition.edition());
  write_offices(json, edition.area());
  write_glossary(json, edition.area());
  json.end_object();
  return json.take();
}

}  // namespace concordat::exports
