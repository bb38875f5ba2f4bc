#include "views/views.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "doc/build.hpp"
#include "doc/plain.hpp"
#include "memory.hpp"
#include "site/links.hpp"
#include "views/make.hpp"
#include "views/parts.hpp"
#include "views/summary.hpp"
#include "views/timetable.hpp"
#include "views/whole.hpp"

using namespace concordat;
using doc::Kind;
using doc::Node;

namespace {

struct Fixture {
  memory::Loaded loaded = memory::load(memory::base());
  site::Site made{loaded.corpus, loaded.sources, {dates::Date::Precision::Day, 2026, 11, 21}};
  views::Subject subject =
      site::subject_of({made, &loaded.corpus.areas[0], &made.editions.front(), site::Anchors::Pages});
};

std::vector<std::string> views_in(const std::vector<Node>& blocks) {
  std::vector<std::string> urls;
  for (const Node& node : blocks) {
    if (node.kind == Kind::View) urls.push_back(node.url);
  }
  return urls;
}

Node marker(std::string url) {
  return {.kind = Kind::View, .text = "Caption of the text", .url = std::move(url)};
}

}  // namespace

TEST_CASE("a view that holds something shows it, and every name is found") {
  const Fixture f;
  std::size_t made = 0;
  for (const views::View& view : views::all()) {
    CHECK(views::find(view.name) == &view);
    if (view.of == views::Of::Body) {
      for (const model::Body& body : f.subject.edition().bodies) {
        if (!view.holds(f.subject.edition(), &body)) continue;
        CHECK_FALSE(doc::plain(view.make(f.subject.of(body))).empty());
        ++made;
      }
    } else if (view.holds(f.subject.edition(), nullptr)) {
      CHECK_FALSE(doc::plain(view.make(f.subject)).empty());
      ++made;
    }
  }
  CHECK(made > 5);
}

TEST_CASE("the supplement has what the edition holds and its text does not show") {
  Fixture f;
  std::vector<model::Section>& sections = f.loaded.corpus.areas[0].documents[0].editions[0].sections;
  for (model::Section& section : sections) section.text.children.clear();
  const std::vector<std::string> all = views_in(views::supplement(f.subject));
  REQUIRE(std::count(all.begin(), all.end(), "map") == 1);
  REQUIRE(std::count(all.begin(), all.end(), "timetable") == 1);
  std::vector<Node>& text = sections[0].text.children;
  text.push_back(marker("map"));
  const std::vector<std::string> rest = views_in(views::supplement(f.subject));
  CHECK(std::count(rest.begin(), rest.end(), "map") == 0);
  CHECK(std::count(rest.begin(), rest.end(), "timetable") == 1);
  for (const std::string& url : rest) text.push_back(marker(url));
  CHECK(views::supplement(f.subject).empty());
}

TEST_CASE("a text shows its views in their places, a table under the caption of the text") {
  const Fixture f;
  const Node text{.children = {marker("timetable"),
                               {.kind = Kind::Rule},
                               marker("nothing-of-this-name"),
                               marker("timetable/health-board"),
                               marker("members")}};
  const Node shown = views::with_views(f.subject, text);
  REQUIRE(shown.children.size() > 2);
  CHECK(shown.children[0].look == "legend");
  CHECK(shown.children[1].kind == Kind::Table);
  CHECK(shown.children[1].text == "Caption of the text");
  CHECK(shown.children.back().kind == Kind::Rule);
}

TEST_CASE("what the words of a timetable mean stands right before the table, unless a text says so") {
  Fixture f;
  std::vector<model::Section>& sections = f.loaded.corpus.areas[0].documents[0].editions[0].sections;
  for (model::Section& section : sections) section.text.children.clear();
  const auto keys = [&] {
    const Node shown = views::with_views(f.subject, {.children = {marker("timetable")}});
    return std::count_if(shown.children.begin(), shown.children.end(),
                         [](const Node& node) { return node.look == "legend"; });
  };
  CHECK(keys() == 1);
  sections[0].text.children = {marker("actions")};
  CHECK(keys() == 0);
}

TEST_CASE("a note that several entries have is said once, below their list") {
  Fixture f;
  model::Edition& edition = f.loaded.corpus.areas[0].documents[0].editions[0];
  for (model::Report& report : edition.timetable.reports) {
    for (model::Cell& cell : report.cells)
      cell.note = {.children = doc::nodes(doc::paragraph(doc::text("As printed.")))};
  }
  const auto count = [](const Node& view) {
    const std::string words = doc::plain(view);
    std::size_t times = 0;
    for (std::size_t at = 0; (at = words.find("As printed.", at)) != std::string::npos; ++at) ++times;
    return times;
  };
  for (const derive::SeasonEntries& season : f.subject.timetable.seasons) {
    if (season.entries.size() < 2) continue;
    CHECK(views::SharedNotes(season.entries).paragraphs().size() == 1);
  }
  for (const derive::BodyTimetable& body : f.subject.timetable.bodies)
    CHECK(count(views::duties(f.subject.of(*body.body), views::DutyOrder::ByRole)) <= 4);
}

TEST_CASE("a view does not name as its source the section or clause that shows it") {
  Fixture f;
  model::Edition& edition = f.loaded.corpus.areas[0].documents[0].editions[0];
  const auto body = std::find_if(edition.bodies.begin(), edition.bodies.end(),
                                 [](const model::Body& one) { return !one.members.empty(); });
  REQUIRE(body != edition.bodies.end());
  model::Section section = edition.sections[0];
  section.text.children = doc::nodes(marker("members/" + body->id.value));
  const auto has_source = [&] {
    const Node text = views::text_of(f.subject, section);
    return std::any_of(text.children.begin(), text.children.end(),
                       [](const Node& node) { return node.look == "source"; });
  };
  body->members_clauses = {{"section:" + section.id, {}}};
  CHECK_FALSE(has_source());
  body->members_clauses = {{"section:" + edition.sections[1].id, {}}};
  CHECK(has_source());
  body->members_clauses = {{"1.2", {}}};
  CHECK(has_source());
  section.text.children =
      doc::nodes(Node{.kind = Kind::Clause, .id = "1.2", .children = section.text.children});
  const Node text = views::text_of(f.subject, section);
  CHECK(doc::plain(text).find("Source:") == std::string::npos);
}

TEST_CASE("an edition in which no organisation has a seat has no view of seats") {
  Fixture f;
  model::Edition& edition = f.loaded.corpus.areas[0].documents[0].editions[0];
  CHECK(views::holds(edition, "seats"));
  for (model::Body& body : edition.bodies) {
    for (model::Member& member : body.members) member.organisation.value.clear();
    for (model::Post& post : body.posts) post.organisation.value.clear();
  }
  CHECK_FALSE(views::holds(edition, "seats"));
  CHECK(views::holds(edition, "members"));
}

TEST_CASE("the summary leaves out what its list says, each with a reason") {
  Node paragraph{.kind = Kind::Paragraph,
                 .children = {{.kind = Kind::Text, .text = "Fact"}, {.kind = Kind::Sources}}};
  const Node source{.kind = Kind::Paragraph, .look = "source"};
  const Node left = views::for_summary({.children = {paragraph, source}});
  REQUIRE(left.children.size() == 1);
  CHECK(left.children[0].children.size() == 1);
  for (const views::LeftOut& one : views::left_out_of_summary()) CHECK_FALSE(one.reason.empty());
}

namespace {

/// A text with a footnote of its own, under the number that every text begins with.
Node with_footnote(const std::string& words) {
  return doc::make(
      Kind::Document,
      doc::nodes(doc::paragraph(doc::text(words), Node{.kind = Kind::FootnoteReference, .id = "1"}),
                 Node{.kind = Kind::FootnoteDefinition,
                      .id = "1",
                      .children = doc::nodes(doc::paragraph(doc::text("Note of " + words)))}));
}

void collect(const Node& node, Kind kind, std::vector<std::string>& found) {
  if (node.kind == kind)
    found.push_back(node.id + (kind == Kind::FootnoteDefinition ? " " + doc::plain(node) : ""));
  for (const Node& child : node.children) collect(child, kind, found);
}

}  // namespace

TEST_CASE("footnotes of a board's values are numbered together and stand at the end") {
  Fixture f;
  model::Body body = *f.subject.index.body("practice-group");
  body.role = with_footnote("role");
  body.accountability = with_footnote("accountability");
  body.note = with_footnote("editorial note");
  views::Subject subject = f.subject;
  subject.body = &body;
  const auto check = [](const Node& tree, const std::vector<std::string>& notes) {
    std::vector<std::string> references;
    std::vector<std::string> definitions;
    collect(tree, Kind::FootnoteReference, references);
    collect(tree, Kind::FootnoteDefinition, definitions);
    CHECK(definitions == notes);
    CHECK(references.size() == notes.size());
    CHECK(std::all_of(tree.children.end() - static_cast<std::ptrdiff_t>(notes.size()), tree.children.end(),
                      [](const Node& node) { return node.kind == Kind::FootnoteDefinition; }));
  };
  check(views::whole_body(subject),
        {"1 Note of role", "2 Note of accountability", "3 Note of editorial note"});
  check(views::body_parts(subject), {"1 Note of accountability", "2 Note of editorial note"});
  check(views::for_summary(views::glance(subject)), {"1 Note of accountability"});
}

TEST_CASE("a board's page has the editor's notes on the clauses and views that it shows") {
  const Fixture f{.loaded = memory::load(memory::base(
                      {{"northshire/protocol/2024/text/01-purpose.md",
                        "+++\ntitle = \"Purpose\"\nnumber = \"1\"\n+++\n\n1.1 The boards plan.\n\n> "
                        "[!EDITORIAL]\n> Printed: plane.\n\n"
                        "1.2 They meet.\n\n> [!EDITORIAL]\n> Not of this board.\n"},
                       {"northshire/protocol/2024/text/02-appendix-a.md",
                        "+++\ntitle = \"Members\"\nnumber = \"Appendix A\"\nkind = \"appendix\"\n+++\n\n"
                        "![](view:members/health-board)\n\n> [!EDITORIAL]\n> One is missing.\n\n"
                        "Others:\n\n> [!EDITORIAL]\n> Not of this board either.\n"}}))};
  const Node notes = views::notes(f.subject.of(*f.subject.index.body("health-board")));
  REQUIRE(notes.children.size() == 2);
  CHECK(doc::plain(notes.children[0]) == "Printed: plane.");
  CHECK(notes.children[0].text == "clause 1.1");
  CHECK(doc::plain(notes.children[1]) == "One is missing.");
  CHECK(notes.children[1].text == "Appendix A");
}

TEST_CASE("footnotes of a section's text and of its note are numbered together") {
  memory::Loaded loaded = memory::load(memory::base());
  model::Section& section = loaded.corpus.areas[0].documents[0].editions[0].sections[0];
  section.text = with_footnote("text");
  section.note = with_footnote("editorial note");
  const site::Site made(loaded.corpus, loaded.sources, {dates::Date::Precision::Day, 2026, 11, 21});
  const views::Subject subject =
      site::subject_of({made, &loaded.corpus.areas[0], &made.editions.front(), site::Anchors::Pages});
  std::vector<std::string> definitions;
  collect(views::whole_text(subject).children.front(), Kind::FootnoteDefinition, definitions);
  CHECK(definitions == std::vector<std::string>{"1 Note of text", "2 Note of editorial note"});
}

TEST_CASE("a sentence gets a full stop where it ends in none") {
  CHECK(views::with_full_stop("One member, at least.") == "One member, at least.");
  CHECK(views::with_full_stop("did you mean it?") == "did you mean it?");
  CHECK(views::with_full_stop("five members") == "five members.");
  CHECK(views::with_full_stop("").empty());
}
