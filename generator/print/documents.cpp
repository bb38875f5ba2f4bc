// The data of each kind of printed document. Nothing here depends on the day but the date of a document that
// has none of its own, so that a document changes only with what it says.
#include "print/documents.hpp"

#include <fmt/format.h>

#include "addresses/addresses.hpp"
#include "derive/facts.hpp"
#include "derive/relations.hpp"
#include "exports/words.hpp"
#include "fingerprint/edition.hpp"
#include "markdown/plain.hpp"
#include "print/views.hpp"
#include "site/values.hpp"

namespace concordat::print {
namespace {

std::string review_text(const model::Review& review) {
  std::string words = dates::in_words(review.next);
  if (!review.frequency.empty()) words += words.empty() ? review.frequency : " (" + review.frequency + ")";
  return words;
}

void fact(Writer& w, std::string_view name, std::string_view value) {
  if (value.empty()) return;
  w.json().begin_object();
  w.text("name", name);
  w.text("value", value);
  w.json().end_object();
}

void write_drawing(Writer& w, std::string_view name, const diagram::LayeredDrawing& drawing) {
  w.json().begin_object(name);
  w.json().member("lines", drawing.lines);
  w.json().member("words", drawing.labels);
  w.json().member("width", drawing.width);
  w.json().member("height", drawing.height);
  w.json().end_object();
}

// Who signs for a body: those who signed already, else its chairs; one signatory without a name where none is
// known.
void write_signatories(Writer& w, const model::Approval& approval) {
  const model::Body* body = w.body(approval.body);
  std::string_view name = approval.name.empty()
                              ? exports::body_name(w.site().index, w.edition().index, approval.body)
                              : std::string_view(approval.name);
  auto row = [&](std::string_view person, std::string_view post, bool vacant) {
    w.json().begin_object();
    w.text("body", name);
    w.text_given("name", person);
    w.text_given("post", post);
    w.json().flag("vacant", vacant);
    w.json().member("status", data::choice(approval.status));
    w.json().member("outcome", data::label(approval.status));
    w.text_given("date", dates::in_words(approval.date));
    w.prose("note", approval.note);
    w.json().end_object();
  };
  for (const std::string& person : approval.by) row(person, {}, false);
  if (!approval.by.empty()) return;
  bool chaired = false;
  for (const model::Post& post : body ? body->posts : std::vector<model::Post>()) {
    if (!exports::is_chair(post.title)) continue;
    std::string holder = exports::holder_name(w.site().index, w.edition().index, post);
    row(holder, post.title, holder.empty());
    chaired = true;
  }
  if (!chaired) row({}, {}, false);
}

/// [{ title, text | address | prose }]: what stands in a line each.
void write_facts(Writer& w, const model::Body& body) {
  w.json().begin_array("facts");
  for (const derive::Fact& fact : derive::facts_of(body)) {
    w.json().begin_object();
    w.text("title", fact.title);
    w.text_given("text", fact.text);
    w.json().given("address", fact.address);
    if (fact.prose) w.blocks("prose", *fact.prose);
    if (fact.clauses) w.clauses(*fact.clauses);
    w.json().end_object();
  }
  w.json().end_array();
}

void write_lines_of(Writer& w, const model::Body& body) {
  w.json().begin_array("lines");
  for (const derive::BodyLine& line : derive::lines_of(w.edition().index, body)) {
    w.json().begin_object();
    w.text("words", line.phrase);
    w.text("other", line.other->name);
    w.json().flag("exception", line.line->by_exception);
    w.prose("note", line.line->note);
    w.clauses(line.line->clauses);
    w.json().end_object();
  }
  w.json().end_array();
}

}  // namespace

dates::Date day_of(const model::Edition& edition, const dates::Date& today) {
  using Precision = dates::Date::Precision;
  for (const dates::Date& date : {edition.dated, edition.effective}) {
    if (!date.given() || date.year == 0) continue;
    dates::Date day{Precision::Day, date.year, 1, 1};
    if (date.precision == Precision::Month || date.precision == Precision::Day) day.month = date.month;
    if (date.precision == Precision::Day) day.day = date.day;
    return day;
  }
  return today;
}

void write_edition(Writer& w, const Source& source, Extent extent) {
  const model::Edition& edition = source.edition.edition();
  const model::Site& site = source.site.corpus().site;
  dates::Date day = day_of(edition, source.site.today);
  w.json().begin_object("edition");
  w.text("title", edition.title);
  w.text("label", edition.label);
  w.text("citation", source.edition.citation);
  w.text("kind", data::label(edition.kind));
  w.json().member("status", data::label(edition.status));
  w.json().flag("draft", edition.status == model::Status::Draft);
  w.text("publisher", site.publisher.name);
  w.json().member("language", site.language);
  w.json().member("colour", site.theme.colour);
  w.json().member("address", source.site.address(source.edition.url));
  w.json().member("id", source.edition.key());
  if (extent == Extent::WholeText) {
    w.json().member("fingerprint", fingerprint::shortened(source.edition.fingerprint));
    w.json().member("full_fingerprint", source.edition.fingerprint);
  }
  w.json().begin_array("date");
  for (int part : {day.year, day.month, day.day}) w.json().value(part);
  w.json().end_array();
  w.prose("summary", edition.summary);
  w.blocks("note", edition.note);
  w.json().begin_array("facts");
  fact(w, "Edition", edition.label);
  fact(w, "Status", data::label(edition.status));
  fact(w, "Dated", dates::in_words(edition.dated));
  fact(w, "Period", edition.period);
  fact(w, "In effect from", dates::in_words(edition.effective));
  fact(w, "Meeting", edition.meeting);
  fact(w, "Author", edition.author);
  fact(w, "Next review", review_text(edition.review));
  fact(w, "Published by", site.publisher.name);
  w.json().end_array();
  w.json().begin_array("boards");
  for (const model::Body& body : edition.bodies) {
    if (body.standing == model::Standing::Board && body.parents.empty()) w.text(body.name);
  }
  w.json().end_array();
  w.json().end_object();
}

void write_map(Writer& w, const Source& source) {
  if (!source.maps) return;
  const model::Edition& edition = source.edition.edition();
  w.json().begin_object("map");
  write_drawing(w, "wide", source.maps->wide);
  write_drawing(w, "tall", source.maps->tall);
  w.json().member("alt",
                  fmt::format("Relationship map of {}: boards as boxes, and the {} between them. Each line "
                              "stands in words in the table \"Every line in words\".",
                              source.edition.citation, site::counted(edition.lines.size(), "line", "lines")));
  w.json().begin_array("legend");
  for (const model::Relation& relation : edition.relations) {
    w.json().begin_object();
    w.text("name", relation.name);
    w.json().member("style", data::choice(relation.style));
    w.json().end_object();
  }
  w.json().end_array();
  w.json().end_object();
}

std::string protocol_data(const Source& source, const model::Section* only) {
  Writer w(source.site, source.edition, anchors_of(source.edition.edition(), only));
  w.json().begin_object();
  write_edition(w, source, only ? Extent::Part : Extent::WholeText);
  write_map(w, source);
  write_text(w, source, only);
  w.json().end_object();
  return w.take();
}

std::string pack_data(const Source& source, const Meeting& meeting) {
  const model::Edition& edition = source.edition.edition();
  Writer w(source.site, source.edition, anchors_of(edition, nullptr));
  w.json().begin_object();
  write_edition(w, source, Extent::WholeText);
  write_map(w, source);
  w.json().begin_object("meeting");
  const model::SignOff& known = edition.sign_off;
  const std::string& name = known.meeting.empty() ? edition.meeting : known.meeting;
  w.text_given("name", meeting.name.empty() ? name : meeting.name);
  w.text_given("date", meeting.date.empty() ? dates::in_words(known.date) : meeting.date);
  w.text_given("paper", meeting.paper.empty() ? known.paper : meeting.paper);
  w.json().end_object();
  w.text_given("review", review_text(edition.review));
  w.json().begin_object("versions");
  write_versions(w);
  w.json().end_object();
  w.json().begin_array("signatories");
  for (const model::Approval& approval : edition.approvals) write_signatories(w, approval);
  w.json().end_array();
  w.json().begin_object("approvals");
  write_approvals(w);
  w.json().end_object();
  write_text(w, source, nullptr);
  w.json().end_object();
  return w.take();
}

std::string board_data(const Source& source, const model::Body& body) {
  Writer w(source.site, source.edition);
  const derive::EditionIndex& index = source.edition.index;
  w.json().begin_object();
  write_edition(w, source, Extent::Part);
  w.text_given("review", review_text(source.edition.edition().review));
  w.json().begin_object("board");
  w.text("name", body.name);
  if (body.acronym != body.name) w.text_given("acronym", body.acronym);
  w.json().member("standing", data::label(body.standing));
  if (const model::Group* group = index.group(body.group)) w.text("group", group->name);
  w.json().member("address", source.site.address(addresses::body_url(source.edition.url, body.id)));
  w.blocks("role", body.role);
  w.json().begin_array("basis");
  for (const model::StatutoryBasis& basis : body.statutory_basis)
    w.text(exports::basis_words(source.site.index, basis));
  w.json().end_array();
  w.json().begin_array("parents");
  for (const model::BodyId& parent : body.parents)
    w.text(exports::body_name(source.site.index, index, parent));
  w.json().end_array();
  w.json().begin_array("children");
  for (const model::Body* child : derive::children_of(index, body)) w.text(child->name);
  w.json().end_array();
  write_facts(w, body);
  write_lines_of(w, body);
  for (const derive::BodyTimetable& timetable : source.edition.timetable.bodies) {
    if (timetable.body == &body) write_duties(w, timetable);
  }
  w.json().begin_array("seasons");
  for (const model::Season& season : source.edition.edition().seasons) w.text(season.name);
  w.json().end_array();
  w.json().begin_object("members");
  write_members(w, body);
  w.json().end_object();
  w.json().begin_object("priorities");
  write_priorities(w, body);
  w.json().end_object();
  w.json().end_object();
  w.json().end_object();
  return w.take();
}

std::string timetable_data(const Source& source) {
  Writer w(source.site, source.edition);
  w.json().begin_object();
  write_edition(w, source, Extent::Part);
  w.json().begin_object("timetable");
  write_timetable(w);
  w.json().end_object();
  w.json().begin_object("actions");
  write_actions(w);
  w.json().end_object();
  w.json().end_object();
  return w.take();
}

std::string map_data(const Source& source) {
  Writer w(source.site, source.edition);
  w.json().begin_object();
  write_edition(w, source, Extent::Part);
  write_map(w, source);
  w.json().begin_object("lines");
  write_lines(w);
  w.json().end_object();
  w.json().end_object();
  return w.take();
}

}  // namespace concordat::print
