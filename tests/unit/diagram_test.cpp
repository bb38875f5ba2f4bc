#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "diagram/dot.hpp"
#include "diagram/dot_writer.hpp"
#include "diagram/layers.hpp"
#include "diagram/renderer.hpp"
#include "sample.hpp"

using namespace concordat;
using namespace concordat::diagram;
using sample::Sample;

namespace {

constexpr std::string_view edition_url = "/northshire/protocol/2017-18/";

/// Compares with a file of tests/golden/dot; UPDATE_GOLDEN=1 writes it instead.
void check_golden(const std::string& name, const std::string& dot) {
  const std::string path = std::string(CONCORDAT_ROOT) + "/tests/golden/dot/" + name + ".dot";
  if (std::getenv("UPDATE_GOLDEN") != nullptr) {
    std::ofstream(path, std::ios::binary) << dot;
    return;
  }
  std::ifstream file(path, std::ios::binary);
  const std::string expected{std::istreambuf_iterator<char>(file), {}};
  CHECK(dot == expected);
}

Drawing drawn(const std::string& dot, std::string_view prefix = "map-") {
  MapRenderer renderer;
  const auto drawing = renderer.draw(dot, {prefix, "Map of <all>", "Who \"reports\" to whom"});
  REQUIRE(drawing);
  return *drawing;
}

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("the map of an edition has frames, merged lines and words") {
  const Sample sample;
  check_golden("whole", map_dot(sample.edition, edition_url, {}));
}

TEST_CASE("the map of a body has its neighbours and only lines that touch it") {
  const Sample sample;
  check_golden("neighbourhood", map_dot(sample.edition, edition_url,
                                        {sample.edition.body("trust"), MapRequest::Direction::Right}));
}

TEST_CASE("what one body is to another is one edge, what is the same both ways stands on either") {
  model::Corpus corpus = sample::corpus();
  std::vector<model::Line>& lines = sample::edition_of(corpus).lines;
  const auto line = [](const char* from, const char* kind, const char* to) {
    model::Line line;
    line.from = {from, {}};
    line.kind = {kind, {}};
    line.to = {to, {}};
    return line;
  };
  lines = {line("wb", "works-with", "sb"), line("sb", "reports-to", "wb"), line("sb", "challenges", "wb"),
           line("sb", "challenges", "wb"), line("wb", "challenges", "sb")};
  const Sample sample(std::move(corpus));
  const std::string dot = map_dot(sample.edition, edition_url, {sample.edition.body("wb")});
  CHECK(has(
      dot,
      "\"sb\" -> \"wb\" [id=\"line-sb--reports-to--challenges--wb\", "
      "words=\"SB reports to WB; SB challenges WB\", label=\"reports to\\nchallenges\", style=\"solid\"];"));
  CHECK(has(dot, "\"wb\" -> \"sb\" [id=\"line-wb--challenges--works-with--sb\", "));
}

TEST_CASE("names that look like markup stay names") {
  model::Corpus corpus = sample::corpus();
  model::Edition& edition = sample::edition_of(corpus);
  edition.bodies[0].acronym = "<b>\"W\\n\"</b>";
  edition.bodies[0].name = "A & B &lt; \"]; x -> y [label=\"\nboard\\";
  edition.relations[0].name = "\\N -> \"<i>";
  const Sample sample(std::move(corpus));
  const std::string dot = map_dot(sample.edition, edition_url, {});
  check_golden("escaping", dot);
  const std::string svg = drawn(dot).svg;
  CHECK(has(svg, "<title>A &amp; B &amp;lt; &quot;]; x -&gt; y [label=&quot; board\\</title>"));
  CHECK(has(svg, "&lt;b&gt;&quot;W\\n&quot;&lt;/b&gt;</text>"));
  CHECK(has(svg, "A &amp; B &amp;lt; &quot;]; x -&gt; y</text>"));
}

TEST_CASE("every golden map belongs to a test") {
  const std::vector<std::string> known = {"whole.dot", "neighbourhood.dot", "escaping.dot"};
  for (const auto& entry : std::filesystem::directory_iterator(CONCORDAT_ROOT "/tests/golden/dot")) {
    CAPTURE(entry.path().string());
    CHECK(std::find(known.begin(), known.end(), entry.path().filename().string()) != known.end());
  }
}

TEST_CASE("a large map leaves out sub-groups that say nothing new, a small one does not") {
  model::Corpus corpus = sample::corpus();
  model::Edition& edition = sample::edition_of(corpus);
  model::Body group = edition.bodies[3];
  for (int i = 0; i < 30; ++i) {
    group.id.value = "group-" + std::to_string(i);
    edition.bodies.push_back(group);
  }
  const Sample large(std::move(corpus));
  const Sample small;
  CHECK(bodies_shown(large.edition, {}).size() == 4);
  CHECK(bodies_shown(small.edition, {}).size() == 5);
  CHECK(bodies_shown(large.edition, {large.edition.body("sb"), {}}).size() == 34);
}

TEST_CASE("an outside body without a line is not on the map") {
  model::Corpus corpus = sample::corpus();
  model::Edition& edition = sample::edition_of(corpus);
  edition.lines.pop_back();
  const Sample sample(std::move(corpus));
  CHECK(bodies_shown(sample.edition, {}).size() == 4);
}

TEST_CASE("the drawing is one accessible element for a page") {
  const Sample sample;
  const Drawing drawing = drawn(map_dot(sample.edition, edition_url, {}));
  const std::string& svg = drawing.svg;
  CHECK(svg.starts_with(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"map__drawing\" viewBox=\"0.00 0.00 "));
  CHECK(svg.ends_with("</svg>"));
  CHECK(has(
      svg, " role=\"graphics-document\" aria-labelledby=\"map-title\" aria-describedby=\"map-description\""));
  CHECK(has(svg,
            "<title id=\"map-title\">Map of &lt;all&gt;</title>"
            "<desc id=\"map-description\">Who &quot;reports&quot; to whom</desc>"));
  CHECK(has(svg, "<g id=\"map-body-wb\" class=\"node\"><title>Northshire Wellbeing Board</title>"));
  CHECK(has(svg, "<title>SB reports to WB</title>"));
  CHECK(has(
      svg,
      "<title>SB challenges Children\xE2\x80\x99s Trust; Children\xE2\x80\x99s Trust challenges SB</title>"));
  CHECK(has(svg,
            "<title>Children\xE2\x80\x99s Trust reports to WB (by exception); "
            "Children\xE2\x80\x99s Trust belongs under WB</title>"));
  CHECK(has(svg, "<title>Scrutiny and challenge</title>"));
  CHECK(has(svg, "<a href=\"/northshire/protocol/2017-18/boards/sb/\">"));
  CHECK(drawing.width > 200);
  CHECK(drawing.height > 200);
}

TEST_CASE("a drawing has nothing that a strict content security policy forbids") {
  const std::string svg = drawn(
                              "digraph { a [URL=\"javascript:alert(1)\", target=\"_blank\", tooltip=\"x\"]; "
                              "a -> b [style=dashed]; }")
                              .svg;
  for (const char* part :
       {"style=", "javascript", "target", "xlink", "<!", "<?", " onclick", "transparent"}) {
    CAPTURE(part);
    CHECK_FALSE(has(svg, part));
  }
}

TEST_CASE("what is no well-formed SVG gives no drawing") {
  const DrawingNames names{"map-", "Map", "Lines"};
  CHECK_FALSE(page_svg("<svg><g></svg>", {}, names));
  CHECK_FALSE(page_svg("<html></html>", {}, names));
  CHECK_FALSE(page_svg("", {}, names));
}

TEST_CASE("on paper the words of groups and lines lie on top, those of nodes stay in their boxes") {
  const Sample sample;
  const Drawing drawing = drawn(map_dot(sample.edition, edition_url, {}));
  const LayeredDrawing layers = layers_of(drawing);
  CHECK(has(layers.lines, ">WB</text>"));
  CHECK_FALSE(has(layers.labels, ">WB</text>"));
  CHECK(has(layers.labels, ">reports to</text>"));
  CHECK_FALSE(has(layers.lines, ">reports to</text>"));
  CHECK(layers.svg().size() == drawing.svg.size());
  CHECK(layers.svg().ends_with("</g></svg>"));
  CHECK(layers.width == drawing.width);
}

TEST_CASE("two maps with different prefixes share no id") {
  const Sample sample;
  const std::string svg = drawn(map_dot(sample.edition, edition_url, {}), "second-").svg;
  for (auto at = svg.find(" id=\""); at != std::string::npos; at = svg.find(" id=\"", at + 1)) {
    CHECK(svg.substr(at + 5, 7) == "second-");
  }
}

TEST_CASE("the same text gives the same drawing, also after a mistake") {
  const Sample sample;
  const std::string dot = map_dot(sample.edition, edition_url, {});
  MapRenderer renderer;
  const DrawingNames names{"map-", "Map", "Lines"};
  const std::string first = renderer.draw(dot, names)->svg;
  CHECK_FALSE(renderer.draw("digraph { a -> ", names));
  CHECK_FALSE(renderer.problem().empty());  // told as O003
  CHECK_FALSE(renderer.draw("digraph { \"a", names));
  CHECK_FALSE(renderer.draw("", names));
  CHECK(renderer.draw("digraph {}", names));
  CHECK(renderer.draw(dot, names)->svg == first);
  CHECK(renderer.problem().empty());
}

TEST_CASE("labels break between words, long words stay whole") {
  CHECK(label("Health and Wellbeing Board", 12) == "Health and\\nWellbeing\\nBoard");
  CHECK(label("Intergovernmental", 5) == "Intergovernmental");
  CHECK(label("  two  words ", 20) == "two words");
  CHECK(label("", 20).empty());
  CHECK(unescaped("a\\\\b") == "a\\b");
}
