#include "views/views.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "doc/plain.hpp"
#include "memory.hpp"
#include "site/links.hpp"
#include "views/summary.hpp"

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
  REQUIRE_FALSE(shown.children.empty());
  CHECK(shown.children.front().kind == Kind::Table);
  CHECK(shown.children.front().text == "Caption of the text");
  CHECK(shown.children.back().kind == Kind::Rule);
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
