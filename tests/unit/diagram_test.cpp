#include <algorithm>
#include <catch2/catch.hpp>

#include "diagram/draw.hpp"
#include "diagram/graphviz_order.hpp"
#include "diagram/lanes.hpp"
#include "diagram/placement.hpp"
#include "diagram/words.hpp"
#include "sample.hpp"

// That nothing overlaps and each line is found is tested on finished drawings, in tests/maps.

using namespace concordat;
using namespace concordat::diagram;
using fonts::Weight;
using sample::Sample;

namespace {

constexpr std::string_view edition_url = "/northshire/protocol/2017-18/";

std::string drawn(const Sample& sample, derive::MapKind kind = derive::MapKind::Overview,
                  std::string_view prefix = "map-") {
  return draw_map(sample.edition,
                  {kind, edition_url, {prefix, "Map of <all>", "Who \"reports\" to whom"}}).svg;
}

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

/// Two columns of two boxes, with a stroke from each at the left to the other's opposite.
struct Crossed {
  Plan plan;
  Crossed() {
    for (int i = 0; i < 4; ++i) {
      PlanNode& node = plan.nodes.emplace_back();
      node.id = node.name = std::string(1, static_cast<char>('a' + i));
    }
    plan.cables.resize(2);
    plan.cables[0].from = {0};
    plan.cables[0].to = {3};
    plan.cables[1].from = {1};
    plan.cables[1].to = {2};
    for (PlanCable& cable : plan.cables) cable.numbers = "1";
  }
  Placement placed() const { return placed_in_order(plan, measures_of(plan), {0, 1, 2, 3}, 2); }
};

}  // namespace

TEST_CASE("the drawing is one accessible element for a page") {
  const Sample sample;
  const std::string svg = drawn(sample);
  CHECK(svg.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"map__drawing\" viewBox=\"0 0 "));
  CHECK(svg.ends_with("</svg>"));
  CHECK(has(svg,
            "role=\"graphics-document\" aria-labelledby=\"map-title\" aria-describedby=\"map-description\""));
  CHECK(has(svg,
            "<title id=\"map-title\">Map of &lt;all&gt;</title>"
            "<desc id=\"map-description\">Who &quot;reports&quot; to whom</desc>"));
  CHECK(has(svg, "<a href=\"/northshire/protocol/2017-18/boards/sb/\">"));
}

TEST_CASE("each stroke says in words what it stands for, with direction and numbers") {
  const Sample sample;
  CHECK(has(drawn(sample, derive::MapKind::Answers), "<title>From SB to WB: reports to (lines "));
}

TEST_CASE("names that look like markup stay names") {
  model::Corpus corpus = sample::corpus();
  model::Edition& edition = sample::edition_of(corpus);
  edition.bodies[0].acronym = "<b>\"W\"</b>";
  edition.relations[0].name = "<i onclick=x>";
  const Sample sample(std::move(corpus));
  const std::string svg = drawn(sample, derive::MapKind::Answers);
  CHECK(has(svg, "&lt;b&gt;&quot;W&quot;&lt;/b&gt;</text>"));
  CHECK(has(svg, "&lt;i onclick=x&gt;"));
  CHECK_FALSE(has(svg, "<b>"));
  CHECK_FALSE(has(svg, "<i "));
}

TEST_CASE("a drawing has nothing that a strict content security policy forbids") {
  const Sample sample;
  const std::string svg = drawn(sample);
  for (const char* part : {"style=", "javascript", "target", "xlink", "<!", "<?", " onclick"}) {
    CAPTURE(part);
    CHECK_FALSE(has(svg, part));
  }
}

TEST_CASE("two maps with different prefixes share no id") {
  const Sample sample;
  const std::string svg = drawn(sample, derive::MapKind::Overview, "second-");
  REQUIRE(has(svg, " id=\""));
  for (auto at = svg.find(" id=\""); at != std::string::npos; at = svg.find(" id=\"", at + 1)) {
    CHECK(svg.substr(at + 5, 7) == "second-");
  }
}

TEST_CASE("the same edition gives the same drawing") {
  const Sample sample;
  CHECK(drawn(sample) == drawn(sample));
}

TEST_CASE("the board that a map is of is marked, and its sub-groups stand in its box") {
  const Sample sample;
  const model::Body& board = *sample.edition.body("sb");
  const std::string svg = draw_board_map(sample.edition, board, edition_url, {"m-", "M", "D"}).svg;
  CHECK(has(svg, "<g class=\"map-card map-box--here\" data-body=\"sb\" id=\"m-box-sb\">"));
  CHECK(has(svg, "<g class=\"map-row\" data-body=\"audit\" id=\"m-box-audit\">"));
  CHECK(svg.find("data-body=\"audit\"") < svg.find("data-body=\"wb\""));
}

TEST_CASE("a board without lines has no map, nor has an edition one of what it does not state") {
  model::Corpus corpus = sample::corpus();
  sample::edition_of(corpus).lines.clear();
  const Sample sample(std::move(corpus));
  CHECK(draw_board_map(sample.edition, *sample.edition.body("sb"), edition_url, {}).svg.empty());
  CHECK(drawn(sample, derive::MapKind::Answers).empty());
  CHECK(has(drawn(sample, derive::MapKind::Overview), "data-body=\"audit\""));
}

TEST_CASE("a crossing is counted, and a better order of boxes has none") {
  const Crossed crossed;
  const Measures measures = measures_of(crossed.plan);
  Placement placement = crossed.placed();
  const Route before = route(crossed.plan, placement, measures);
  CHECK(before.crossings == 1);
  const int cost = improve(crossed.plan, placement, measures, 100);
  const Route after = route(crossed.plan, placement, measures);
  CHECK(after.crossings == 0);
  CHECK(cost == cost_of(after));
  CHECK(cost < cost_of(before));
}

TEST_CASE("a stroke around a column ends at its outer side") {
  const Crossed crossed;
  const Measures measures = measures_of(crossed.plan);
  Placement placement = crossed.placed();
  placement.ways[0] = Way::AroundRight;
  const Route made = route(crossed.plan, placement, measures);
  const auto to =
      std::find_if(made.ports.begin(), made.ports.end(), [](const Port& p) { return p.node == 3; });
  CHECK(to->right);
  CHECK(made.channels.size() == 1);
  CHECK(made.trunks.size() == 3);
}

TEST_CASE("strokes between level boxes are straight") {
  Crossed crossed;
  std::swap(crossed.plan.cables[0].to, crossed.plan.cables[1].to);
  const Route made = route(crossed.plan, crossed.placed(), measures_of(crossed.plan));
  for (const Trunk& trunk : made.trunks) CHECK(trunk.top == trunk.bottom);
}

TEST_CASE("words are broken between them, a word that is too long within itself") {
  CHECK(wrapped("Health and Wellbeing Board", 70, Weight::Regular) ==
        std::vector<std::string>{"Health and", "Wellbeing", "Board"});
  CHECK(wrapped("  two  words ", 200, Weight::Regular) == std::vector<std::string>{"two words"});
  CHECK(wrapped("", 200, Weight::Regular).empty());
  std::string all;
  for (const std::string& line : wrapped("Intergovernmental", 40, Weight::Bold)) {
    CHECK(pixels_of(line, Weight::Bold) <= 40);
    all += line;
  }
  CHECK(all == "Intergovernmental");
  CHECK(wrapped(std::string(2'000'000, 'n'), 100, Weight::Regular).size() > 100'000);
}

TEST_CASE("numbers that follow each other are a range") {
  CHECK(in_ranges({1}, "–", ", ") == "1");
  CHECK(in_ranges({1, 2}, "–", ", ") == "1, 2");
  CHECK(in_ranges({1, 2, 3, 7}, "–", ", ") == "1–3, 7");
  CHECK(in_ranges({}, "–", ", ").empty());
}

TEST_CASE("letters have the widths of Liberation Sans") {
  CHECK(fonts::width_of("i", Weight::Regular) == 222);
  CHECK(fonts::width_of("W", Weight::Bold) == 944);
  CHECK(fonts::width_of("漢", Weight::Regular) == 1000);  // in no table: as wide as it is high
  CHECK(pixels_of("ii", Weight::Regular) == 6);
}

TEST_CASE("boxes stand where they stood in the edition before, and a new one beside them") {
  Crossed crossed;
  Placement placement = crossed.placed();
  std::swap(placement.columns[0], placement.columns[1]);
  const Places before = places_of(crossed.plan, placement);
  CHECK(before == Places{{"c", "d"}, {"a", "b"}});
  PlanNode& added = crossed.plan.nodes.emplace_back();
  added.id = added.name = "new";
  std::vector<bool> known;
  placement = placed_as_before(crossed.plan, before, known);
  CHECK(known == std::vector<bool>{true, true, true, true, false});
  CHECK(placement.columns == std::vector<std::vector<std::size_t>>{{2, 3, 4}, {0, 1}});
  improve(crossed.plan, placement, measures_of(crossed.plan), 100, known);
  std::erase(placement.columns[0], std::size_t{4});
  std::erase(placement.columns[1], std::size_t{4});
  CHECK(placement.columns == std::vector<std::vector<std::size_t>>{{2, 3}, {0, 1}});
}

TEST_CASE("no column is passed over, however high single boxes are") {
  Plan plan;
  for (const int words : {1, 60, 40, 1}) {
    PlanNode& node = plan.nodes.emplace_back();
    for (int i = 0; i < words; ++i) node.more += "a long name of many words ";
    node.name = "Board";
  }
  for (const std::size_t columns : {1, 2, 3, 4}) {
    const Placement placement = placed_in_order(plan, measures_of(plan), {0, 1, 2, 3}, columns);
    CAPTURE(columns);
    CHECK(placement.columns.size() == columns);
    for (const std::vector<std::size_t>& column : placement.columns) CHECK_FALSE(column.empty());
  }
}

TEST_CASE("a stroke of hundreds of ends is laid out as fast as its ends are read") {
  Plan plan;
  PlanCable& cable = plan.cables.emplace_back();
  for (std::size_t i = 0; i < 600; ++i) {
    PlanNode& node = plan.nodes.emplace_back();
    node.id = node.name = "board " + std::to_string(i);
    (i < 300 ? cable.to : cable.from).push_back(i);
  }
  std::vector<std::size_t> order = order_by_graphviz(plan);  // all pairs would be 90,000 edges: a minute
  CHECK(order.front() >= 300);                               // who gives before who gets
  std::sort(order.begin(), order.end());
  CHECK(order == plan.outer());
}
