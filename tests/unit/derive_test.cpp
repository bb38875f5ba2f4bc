#include <algorithm>
#include <catch2/catch.hpp>

#include "derive/mentions.hpp"
#include "derive/relations.hpp"
#include "derive/seats.hpp"
#include "derive/timetable.hpp"
#include "memory.hpp"
#include "sample.hpp"

using namespace concordat;
using namespace concordat::derive;
using sample::Sample;

namespace {

std::vector<std::string> reports_of(const std::vector<const Entry*>& entries) {
  std::vector<std::string> ids;
  for (const Entry* entry : entries) ids.push_back(entry->report->id.value + ">" + entry->cell->to.value);
  return ids;
}

std::vector<std::string> places_of(const std::vector<Mention>& mentions) {
  std::vector<std::string> places;
  for (const Mention& mention : mentions) {
    const std::string reference = reference_of(mention);
    places.push_back(reference.substr(reference.find(':') + 1));
  }
  return places;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("things are found by id, and an unknown id gives nothing") {
  const Sample sample;
  CHECK(sample.index.organisation("police")->name == "Northshire Police");
  CHECK(sample.index.act("health-act-2012")->year == 2012);
  CHECK(sample.index.area("northshire") == &sample.corpus.areas[0]);
  CHECK(sample.index.area_body(sample.corpus.areas[0], "trust")->id.value == "trust");
  CHECK(sample.index.organisation("") == nullptr);
  CHECK(sample.index.statutory_kind("none") == nullptr);
  CHECK(sample.edition.season("winter")->months.front() == 12);
  CHECK(sample.edition.report("needs")->title == "Needs Assessment");
  CHECK(sample.edition.body("nobody") == nullptr);
}

TEST_CASE("a clause is found by number and by key") {
  const Sample sample;
  REQUIRE(sample.edition.clause("1.2") != nullptr);
  CHECK(sample.edition.clause("escalation")->clause == sample.edition.clause("1.2")->clause);
  CHECK(sample.edition.clause("1.2")->section->id == "purpose");
  CHECK(sample.edition.clause("1.3") == nullptr);
}

TEST_CASE("the matrix has a row a report and a slot a column") {
  const Sample sample;
  const TimetableView view = timetable(sample.edition);
  REQUIRE(view.rows.size() == 2);
  REQUIRE(view.columns.size() == 3);
  CHECK(view.entries.size() == 4);
  CHECK(view.rows[0].cells[0]->action->id.value == "agree");
  CHECK(view.rows[0].cells[1] == nullptr);
  CHECK(view.rows[0].cells[2]->action == nullptr);
  CHECK(view.rows[0].cells[2]->cell->blank_reason == "n/a");
  CHECK(view.rows[1].owner->id.value == "sb");
  CHECK(view.rows[1].cells[0]->seasons.front()->name == "Spring");
}

TEST_CASE("entries go by column even where the file has them in another order") {
  const Sample sample;
  const TimetableView view = timetable(sample.edition);
  CHECK(view.entries[0].cell->to.value == "wb");
  CHECK(view.entries[1].cell->to.value == "trust");
}

TEST_CASE("seasons come in the edition's order, empty ones too, then cells without a season") {
  const Sample sample;
  const TimetableView view = timetable(sample.edition);
  REQUIRE(view.seasons.size() == 4);
  CHECK(reports_of(view.seasons[0].entries) == Names{"annual>wb"});
  CHECK(view.seasons[1].entries.empty());
  CHECK(reports_of(view.seasons[2].entries) == Names{"needs>wb"});
  CHECK(view.seasons[3].season == nullptr);
  CHECK(reports_of(view.seasons[3].entries) == Names{"annual>trust"});
}

TEST_CASE("each body has its own year") {
  const Sample sample;
  const TimetableView view = timetable(sample.edition);
  REQUIRE(view.bodies.size() == 3);
  const BodyTimetable& wellbeing = view.bodies[0];
  CHECK(reports_of(wellbeing.decides) == Names{"needs>wb"});
  CHECK(reports_of(wellbeing.receives) == Names{"annual>wb"});
  CHECK(reports_of(wellbeing.by_others) == Names{"needs>trust"});
  const BodyTimetable& safeguarding = view.bodies[1];
  CHECK(reports_of(safeguarding.by_others) == Names{"annual>wb", "annual>trust"});
  const BodyTimetable& trust = view.bodies[2];
  CHECK(reports_of(trust.contributes) == Names{"annual>trust"});
  CHECK(reports_of(trust.not_applicable) == Names{"needs>trust"});
}

TEST_CASE("a timetable that is moved still points into its own entries") {
  const Sample sample;
  TimetableView first = timetable(sample.edition);
  const TimetableView second = std::move(first);
  CHECK(second.rows[0].cells[0] == &second.entries[0]);
}

TEST_CASE("a seat of a post is one of the organisation whose post it is") {
  model::Corpus corpus = sample::corpus();
  model::AreaBody& director = corpus.areas[0].bodies.emplace_back();
  director.id = {"director", {}};
  director.post_of = {"county", {}};
  model::Body& board = sample::edition_of(corpus).bodies[1];
  model::Member seat;
  seat.body = {"director", {}};
  model::Post chair;
  chair.title = "Chair";
  chair.body = {"director", {}};
  board.members = {seat};
  board.posts = {chair};
  const Sample sample(std::move(corpus));
  const auto list = seats(sample.index, sample.edition.area(), sample.edition.edition());
  const OrganisationSeats* county = seats_of(list, *sample.index.organisation("county"));
  REQUIRE(county != nullptr);
  const Place& place = county->places.back();
  CHECK(place.body->id.value == "sb");
  CHECK(place.seats() == 1);
  CHECK(place.posts.size() == 1);
}

TEST_CASE("somebody who attends or observes has no seat") {
  model::Corpus corpus = sample::corpus();
  for (model::Member& member : sample::edition_of(corpus).bodies[0].members)
    member.capacity = model::Capacity::ParticipantObserver;
  const Sample sample(std::move(corpus));
  for (const OrganisationSeats& one : seats(sample.index, sample.edition.area(), sample.edition.edition())) {
    CHECK(one.places[0].seats() == 0);
    CHECK_FALSE(one.places[0].shares());
    CHECK(one.places[0].beside() == std::vector{model::Capacity::ParticipantObserver});
  }
}

TEST_CASE("organisations are listed by name with their seats, invitations not counted") {
  const Sample sample;
  const auto list = seats(sample.index, sample.edition.area(), sample.edition.edition());
  REQUIRE(list.size() == 3);
  CHECK(list[0].organisation->name == "Health Trust");
  CHECK(list[1].organisation->name == "Northshire County Council");
  CHECK(list[2].organisation->name == "Northshire Police");
  REQUIRE(list[2].places.size() == 1);
  CHECK(list[2].places[0].members.size() == 2);  // "and/or" seat, and an invitation
  CHECK(list[2].places[0].shares());
  CHECK(list[2].places[0].beside() == std::vector{model::Capacity::Invited});
  CHECK(list[2].places[0].seats() == 0);
  CHECK(seats_of(list, *list[1].organisation) == &list[1]);
  CHECK(seats_of(list, {}) == nullptr);
}

TEST_CASE("a line is reported from the side of the body that reads it") {
  const Sample sample;
  const auto lines = lines_of(sample.edition, *sample.edition.body("trust"));
  REQUIRE(lines.size() == 3);
  CHECK((lines[0].outgoing && lines[0].phrase == "challenges" && lines[0].other->id.value == "sb"));
  CHECK((lines[1].outgoing && lines[1].phrase == "reports to"));
  CHECK((!lines[2].outgoing && lines[2].phrase == "is challenged by" && lines[2].other->id.value == "sb"));
}

TEST_CASE("children are the bodies that name a parent") {
  const Sample sample;
  const auto children = children_of(sample.edition, *sample.edition.body("wb"));
  REQUIRE(children.size() == 1);
  CHECK(children[0]->id.value == "trust");
  CHECK(children_of(sample.edition, *sample.edition.body("audit")).empty());
}

TEST_CASE("bodies are found in the text by acronym, name, alias and link") {
  const Sample sample;
  const Mentions found = mentions(sample.edition);
  CHECK(places_of(found.bodies.at("wb")) ==
        Names{"purpose", "1.1", "1.2", "sb", "trust"});  // outside clauses; as a line's end; a seat, a parent
  CHECK(places_of(found.bodies.at("sb")) == Names{"1.1", "1.2", "audit"});  // not by the audit group's name
  CHECK(places_of(found.bodies.at("audit")) == Names{"1.2"});
  CHECK(places_of(found.bodies.at("trust")) == Names{"1.2"});  // straight and curly apostrophes are one
  CHECK(places_of(found.bodies.at("commissioner")) == Names{"1.1", "1.2"});  // by a line, by a link
  CHECK(places_of(found.acts.at("health-act-2012")) == Names{"1.2", "wb"});  // and as a basis
}

TEST_CASE("what a data file states counts where its clause stands, else on the page of its board") {
  model::Corpus corpus = sample::corpus();
  model::Edition& edition = sample::edition_of(corpus);
  edition.lines.clear();
  edition.sections[0].text.children = {sample::clause("1.1", "", {sample::text("Nobody.")})};
  model::Body& trust = edition.bodies[2];
  model::FunctionList list;
  list.items.push_back({sample::prose("Advise the Police Commissioner"), {}});
  list.clauses = {{"1.1", {}}};
  trust.functions = {list};
  trust.role = sample::prose("Works with the Police Commissioner");
  trust.note = sample::prose("A note on the Audit Group of the Safeguarding Board");
  const Sample sample(std::move(corpus));
  const Mentions found = mentions(sample.edition);
  CHECK(places_of(found.bodies.at("commissioner")) == Names{"1.1", "trust"});
  CHECK(found.bodies.count("audit") == 0);  // notes are the editor's
}

TEST_CASE("part of a word is no mention, and punctuation parts names") {
  model::Corpus corpus = sample::corpus();
  model::Edition& edition = sample::edition_of(corpus);
  edition.lines.clear();
  edition.approvals.clear();
  edition.timetable = {};
  for (model::Body& body : edition.bodies) {
    body.members.clear();
    body.parents.clear();
  }
  edition.sections[0].text.children = {
      sample::clause("1.1", "", {sample::text("WBX, xWB. Safeguarding. Board wb")}),
      sample::clause("1.2", "", {sample::text("(WB's)")})};
  const Sample sample(std::move(corpus));
  const Mentions found = mentions(sample.edition);
  CHECK(places_of(found.bodies.at("wb")) == Names{"1.2"});
  CHECK(found.bodies.count("sb") == 0);
}
