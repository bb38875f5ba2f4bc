// What boards owe each other and have set out to do, as members of edition.json. Lists stand in the order of
// the edition.
#include "exports/edition_json_parts.hpp"

#include "doc/plain.hpp"
#include "exports/words.hpp"

namespace concordat::exports {
namespace {

using doc::plain;

template <class T>
void write_list(json::Writer& json, std::string_view name, const std::vector<T>& list) {
  if (list.empty()) return;
  json.begin_array(name);
  for (const T& entry : list) json.value(entry);
  json.end_array();
}

void write_when(json::Writer& json, const model::When& when) {
  if (when.seasons.size() == 1) json.member("season", when.seasons.front());
  if (when.seasons.size() > 1) write_list(json, "seasons", when.seasons);
  write_list(json, "months", when.months);
  json.given("after", when.after);
  json.given("frequency", when.frequency);
  if (when.every > 0) json.member("every_years", when.every);
  if (when.first_year > 0) json.member("first_year", when.first_year);
  if (when.by_exception) json.flag("by_exception", true);
}

/// Who does something: one of them is given.
template <class R>
void write_who(json::Writer& json, const R& one) {
  json.given("body", one.body);
  json.given("organisation", one.organisation);
  json.given("office", one.office);
  json.given("post", one.post);
}

void write_steps(json::Writer& json, const std::vector<model::Step>& steps) {
  if (steps.empty()) return;
  json.begin_array("steps");
  for (const model::Step& step : steps) {
    json.begin_object();
    json.member("kind", data::choice(step.kind));
    json.given("name", step.name);
    write_who(json, step);
    json.given("audience", step.audience);
    write_when(json, step.when);
    json.given("note", plain(step.note));
    write_list(json, "clauses", step.clauses);
    json.end_object();
  }
  json.end_array();
}

}  // namespace

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
    json.member("role", data::choice(action.role));
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
    json.given("owner_inferred", plain(report.owner_inferred));
    json.given("heading", report.heading);
    write_steps(json, report.steps);
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
    write_when(json, cell);
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
    json.member("family", data::choice(relation.family));
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
    if (line.duty != model::Duty::Fact) json.member("duty", data::choice(line.duty));
    json.given("through", line.through);
    json.given("inferred", plain(line.inferred));
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
      for (const doc::Node& item : list.items) json.value(plain(item));
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
          for (const doc::Node& sub : item.sub) json.value(plain(sub));
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
  if (edition.approvals_of != model::ApprovedText::ThisEdition)
    json.member("approvals_of", data::choice(edition.approvals_of));
  json.begin_array("approvals");
  for (const model::Approval& approval : edition.approvals) {
    json.begin_object();
    json.member("body", approval.body);
    json.given("name", approval.name);
    json.given("date", iso(approval.date));
    json.member("status", data::choice(approval.status));
    json.given("minute", approval.minute);
    json.given("fingerprint", approval.fingerprint);
    write_list(json, "by", approval.by);
    json.given("post", approval.post);
    json.given("note", plain(approval.note));
    json.end_object();
  }
  json.end_array();
}

void write_delegations(json::Writer& json, const model::Edition& edition) {
  json.begin_array("delegations");
  for (const model::Body& body : edition.bodies) {
    for (const model::Delegation& one : body.delegations) {
      json.begin_object();
      json.member("by", body.id);
      json.member("what", plain(one.what));
      write_who(json, one);
      json.given("limits", plain(one.limits));
      write_list(json, "clauses", one.clauses);
      json.end_object();
    }
  }
  json.end_array();
}

void write_signatories(json::Writer& json, const model::Edition& edition) {
  json.begin_array("signatories");
  for (const model::Signatory& one : edition.signatories) {
    json.begin_object();
    json.given("name", one.name);
    write_list(json, "posts", one.posts);
    json.given("organisation", one.organisation);
    json.given("body", one.body);
    json.given("signed", iso(one.signed_on));
    json.given("note", plain(one.note));
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

}  // namespace concordat::exports
