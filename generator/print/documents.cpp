// The data of each kind of printed document. Nothing here depends on the day but the date of a document that
// has none of its own, so that a document changes only with what it says.
#include "print/documents.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "addresses/addresses.hpp"
#include "doc/plain.hpp"
#include "exports/words.hpp"
#include "fingerprint/edition.hpp"
#include "print/qr_code.hpp"
#include "site/plan.hpp"
#include "views/issues.hpp"
#include "views/make.hpp"
#include "views/maps.hpp"
#include "views/parts.hpp"
#include "views/resolution.hpp"
#include "views/status.hpp"
#include "views/summary.hpp"
#include "views/timetable.hpp"

namespace concordat::print {
namespace {

void fact(Writer& w, std::string_view name, std::string_view value) {
  if (value.empty()) return;
  w.json().begin_object();
  w.text("name", name);
  w.text("value", value);
  w.json().end_object();
}

/// What the body is, in a line each, when the document is due for review, and what the editor has to say.
doc::Node glance_of(const Writer& w, const model::Body& body) {
  doc::Node glance = views::glance(w.subject().of(body));
  const std::string review = views::review_words(w.edition().edition());
  if (!review.empty()) {
    if (glance.children.empty()) glance.children.push_back({.kind = doc::Kind::FieldList, .look = "glance"});
    glance.children.front().children.push_back(doc::field(
        w.edition().edition().review.next.given() ? "Next review of the document" : "Review of the document",
        doc::nodes(doc::text(review))));
  }
  views::add_note(glance.children, body.note);
  return glance;
}

/// The member "proof": the page that tells whose text the fingerprint is, and the code that leads there;
/// nothing where nobody knows at which address the site is.
void write_proof(Writer& w, const Source& source) {
  if (source.site.origin.empty()) return;
  const std::string address =
      source.site.address(addresses::fingerprint_url(source.edition.fingerprint, source.edition.url));
  w.json().begin_object("proof");
  w.json().member("page", source.site.address(addresses::verify_url()));
  w.json().member("address", address);
  w.json().begin_array("code");
  for (const std::string& row : qr_code(address)) w.json().value(row);
  w.json().end_array();
  w.json().end_object();
}

}  // namespace

dates::Date day_of(const model::Edition& edition, const dates::Date& today) {
  const model::EditionInferences& inferred = edition.inferred;
  for (const auto& [date, why] :
       {std::pair(&edition.dated, &inferred.dated), std::pair(&edition.effective, &inferred.effective)}) {
    if (const dates::Date day = dates::first_day(*date); day.given() && why->children.empty()) return day;
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
  w.text("kind", model::what_it_is(edition));
  w.json().member("status", data::label(edition.status));
  w.json().flag("draft", edition.status == model::Status::Draft);
  w.text("publisher", site.publisher.name);
  w.json().member("language", site.language);
  w.json().member("colour", site.theme.colour);
  w.json().member("address", source.site.address(source.edition.url));
  w.json().member("id", source.edition.key());
  w.json().member("map_paper", data::choice(site.map_paper));
  if (extent == Extent::WholeText) {
    w.json().member("fingerprint", fingerprint::shortened(source.edition.fingerprint));
    w.json().member("full_fingerprint", source.edition.fingerprint);
    write_proof(w, source);
  }
  w.json().begin_array("date");
  for (int part : {day.year, day.month, day.day}) w.json().value(part);
  w.json().end_array();
  w.prose("summary", edition.summary);
  w.blocks("note", edition.note);
  w.json().begin_array("facts");
  fact(w, "Edition", edition.label);
  const doc::Node about = views::for_summary(views::about(w.subject()));
  for (const doc::Node& field : about.children.front().children)
    fact(w, field.text, doc::plain(doc::make(doc::Kind::Paragraph, field.children)));
  fact(w, "Published by", site.publisher.name);
  w.json().end_array();
  w.json().begin_array("boards");
  for (const model::Body& body : edition.bodies) {
    if (body.standing == model::Standing::Board && body.parents.empty()) w.text(body.name);
  }
  w.json().end_array();
  w.json().end_object();
}

void write_maps(Writer& w, const Source& source) {
  if (!source.maps) return;
  w.json().begin_object("maps");
  for (const views::MapOfEdition& map : views::maps_of_edition(source.edition.index)) {
    const auto drawing = source.maps->find(map.figure);
    if (drawing == source.maps->end()) continue;
    w.json().begin_object(map.figure);
    w.json().member("svg", drawing->second.svg);
    w.json().member("width", drawing->second.width);
    w.json().member("height", drawing->second.height);
    w.text("alt", fmt::format("Relationship map of {}: {}. Boxes for bodies, and lines between them with the "
                              "numbers that they have in the table “Every line in words”.",
                              source.edition.citation, map.title));
    w.json().end_object();
  }
  w.json().end_object();
}

std::string protocol_data(const Source& source, const model::Section* only) {
  Writer w(source.site, source.edition, anchors_of(source.edition.edition(), only));
  w.json().begin_object();
  write_edition(w, source, only ? Extent::Part : Extent::WholeText);
  write_maps(w, source);
  write_text(w, source, only);
  w.json().end_object();
  return w.take();
}

void write_resolution(Writer& w, const Source& source) {
  w.blocks("resolution", views::resolution(w.subject(), fingerprint::shortened(source.edition.fingerprint),
                                           source.site.today));
}

std::string pack_data(const Source& source, const Meeting& meeting) {
  const model::Edition& edition = source.edition.edition();
  Writer w(source.site, source.edition, anchors_of(edition, nullptr));
  w.json().begin_object();
  write_edition(w, source, Extent::WholeText);
  write_maps(w, source);
  write_meeting(w, meeting);
  if (dates::is_past(edition.review.next, source.site.today))
    w.text("overdue", dates::in_words(edition.review.next));
  else
    w.text_given(edition.review.next.given() ? "review" : "reviewed", views::review_words(edition));
  if (!edition.versions.empty()) w.blocks("versions", views::versions(w.subject()));
  std::optional<site::Since> since;
  if (source.edition.before()) since.emplace(site::since_before(source.site, source.edition));
  if (since) write_changes(w, *since);
  write_signatures(w);
  if (source.edition.shows_issues) w.blocks("issues", views::issues(w.subject(), source.edition.issues));
  write_resolution(w, source);
  write_text(w, source, nullptr);
  // After the text, so that links lead to the clauses there and not to their redline.
  if (since) write_redline(w, *since);
  w.json().end_object();
  return w.take();
}

std::string board_data(const Source& source, const model::Body& body) {
  Writer w(source.site, source.edition);
  const derive::EditionIndex& index = source.edition.index;
  w.json().begin_object();
  write_edition(w, source, Extent::Part);
  w.json().begin_object("board");
  w.text("name", body.name);
  if (body.acronym != body.name) w.text_given("acronym", body.acronym);
  w.text("standing", model::what_it_is(body));
  if (const model::Group* group = index.group(body.group)) w.text("group", group->name);
  w.json().member("address", source.site.address(addresses::body_url(source.edition.url, body.id)));
  w.blocks("role", body.role);
  w.blocks("glance", views::for_summary(glance_of(w, body)));
  const views::Subject subject = w.subject().of(body);
  w.blocks("lines", views::for_summary(views::lines_in_short(subject)));
  w.blocks("gets", views::for_summary(views::duties(subject, views::DutyOrder::BySeason)));
  w.blocks("gives", views::for_summary(views::given(subject, views::DutyOrder::BySeason)));
  w.blocks("members", views::for_summary(views::members(subject)));
  w.blocks("priorities", views::for_summary(views::priorities(subject)));
  w.json().end_object();
  w.json().end_object();
  return w.take();
}

std::string timetable_data(const Source& source) {
  // So many columns fit on a page; more are split by season, so that each has room.
  constexpr std::size_t whole = 9;
  Writer w(source.site, source.edition);
  const views::Subject subject = w.subject();
  w.json().begin_object();
  write_edition(w, source, Extent::Part);
  w.blocks("key", doc::make(doc::Kind::Document, doc::nodes(views::key_of_actions(subject))));
  w.blocks("months", views::months(subject, {}));
  w.json().member("columns", static_cast<int>(subject.timetable.columns.size()));
  doc::Node timetable = views::timetable(subject);
  if (subject.timetable.columns.size() > whole) {
    w.json().begin_array("seasons");
    const std::vector<derive::Entry>& entries = subject.timetable.entries;
    const auto add = [&](std::string_view name, const model::Season* season) {
      const auto in_season = [&](const derive::Entry& entry) { return entry.is_in(season); };
      if (std::none_of(entries.begin(), entries.end(), in_season)) return;
      w.json().begin_object();
      w.text("name", name);
      w.blocks("matrix", views::timetable_of_season(subject, season));
      w.json().end_object();
    };
    for (const model::Season& season : subject.edition().seasons) add(season.name, &season);
    add("No season given", nullptr);
    w.json().end_array();
    timetable.children.erase(timetable.children.begin());
  }
  w.blocks("timetable", timetable);
  w.blocks("band", views::year_band(subject));
  w.json().end_object();
  return w.take();
}

std::string map_data(const Source& source) {
  Writer w(source.site, source.edition);
  w.json().begin_object();
  write_edition(w, source, Extent::Part);
  write_maps(w, source);
  w.blocks("figures", views::map_figures(w.subject()));
  w.blocks("lines", views::lines(w.subject()));
  w.json().end_object();
  return w.take();
}

}  // namespace concordat::print
