#include <algorithm>
#include <catch2/catch.hpp>

#include "derive/bundles.hpp"
#include "derive/line_rows.hpp"
#include "derive/near_misses.hpp"
#include "derive/relationship_map.hpp"
#include "sample.hpp"

using namespace concordat;
using namespace concordat::derive;
using sample::Sample;

namespace {

model::Line line(const char* from, const char* kind, const char* to) {
  model::Line made;
  made.from = {from, {}};
  made.kind = {kind, {}};
  made.to = {to, {}};
  return made;
}

/// The sample with other lines.
Sample with_lines(std::vector<model::Line> lines) {
  model::Corpus corpus = sample::corpus();
  sample::edition_of(corpus).lines = std::move(lines);
  return Sample(std::move(corpus));
}

std::string name_of(const RelationshipMap& map, std::size_t node) {
  const MapNode& one = map.nodes[node];
  return one.body ? one.body->id.value : one.group ? "[" + one.group->id.value + "]" : "[others]";
}

/// "sb -> wb, trust"
std::vector<std::string> told(const RelationshipMap& map, const std::vector<MapCable>& cables) {
  std::vector<std::string> list;
  for (const MapCable& cable : cables) {
    std::string words;
    const auto add = [&](const std::vector<std::size_t>& nodes) {
      for (std::size_t i = 0; i < nodes.size(); ++i) words += (i > 0 ? ", " : "") + name_of(map, nodes[i]);
    };
    add(cable.from);
    words += cable.to.empty() ? " each other" : cable.both_ways ? " <-> " : " -> ";
    add(cable.to);
    list.push_back(words);
  }
  return list;
}

using List = std::vector<std::string>;
using Numbers = std::vector<std::size_t>;

}  // namespace

TEST_CASE("links with the same ends are one bundle, and no bundle claims a pair that is not there") {
  const std::vector<Bundle> all = bundles_of({{0, 2, 0}, {0, 3, 1}, {1, 2, 2}, {1, 3, 3}}, Ways::One);
  REQUIRE(all.size() == 1);
  CHECK(all[0].from == Numbers{0, 1});
  CHECK(all[0].to == Numbers{2, 3});
  CHECK(all[0].lines == Numbers{0, 1, 2, 3});
  const std::vector<Bundle> near = bundles_of({{0, 2, 0}, {0, 3, 1}, {1, 2, 2}}, Ways::One);
  REQUIRE(near.size() == 2);
  CHECK(near[0].from == Numbers{0});
  CHECK(near[1].from == Numbers{1});
  CHECK(near[1].to == Numbers{2});
}

TEST_CASE("three that each have it with each other are one bundle; a path of three is not") {
  const std::vector<Bundle> all = bundles_of({{0, 1, 0}, {0, 2, 1}, {1, 2, 2}}, Ways::Both);
  REQUIRE(all.size() == 1);
  CHECK(all[0].from == Numbers{0, 1, 2});
  CHECK(all[0].to.empty());
  CHECK(bundles_of({{0, 1, 0}, {1, 2, 1}}, Ways::Both).size() == 2);
  CHECK(bundles_of({{0, 1, 0}, {0, 2, 1}, {1, 2, 2}}, Ways::One).size() == 2);
}

TEST_CASE("the one line that is missing between two groups is told once; two that are missing are not") {
  // From each of two bodies to each of two others, but for some.
  const auto told = [](std::vector<model::Line> lines) {
    model::Corpus corpus = sample::corpus();
    model::Edition& edition = sample::edition_of(corpus);
    for (model::Body& body : edition.bodies) body.group = {};
    for (std::size_t i = 0; i < 4; ++i) edition.bodies[i].group = {i < 2 ? "scrutiny" : "strategy", {}};
    edition.lines = std::move(lines);
    const Sample sample(std::move(corpus));
    List list;
    for (const NearMiss& miss : near_misses(sample.edition))
      list.push_back(miss.from->id.value + " " + miss.to->id.value +
                     (miss.from_group && miss.to_group ? " of all" : ""));
    return list;
  };
  const std::vector<model::Body> bodies = sample::corpus().areas[0].documents[0].editions[0].bodies;
  const auto from_to = [&](std::size_t from, std::size_t to) {
    return line(bodies[from].id.value.c_str(), "challenges", bodies[to].id.value.c_str());
  };
  CHECK(told({from_to(0, 2), from_to(0, 3), from_to(1, 2)}) ==
        List{bodies[1].id.value + " " + bodies[3].id.value + " of all"});
  CHECK(told({from_to(0, 2), from_to(0, 3), from_to(1, 2), from_to(1, 3)}).empty());
  CHECK(told({from_to(0, 2), from_to(1, 3)}).empty());
}

TEST_CASE("a body stands in its parent, not beside it; on the overview groups are frames") {
  const Sample sample;
  const RelationshipMap map = relationship_map(sample.edition, MapKind::Overview);
  const auto at = [&](const char* id) {
    return std::find_if(map.nodes.begin(), map.nodes.end(),
                        [&](const MapNode& node) { return node.body && node.body->id.value == id; });
  };
  CHECK(map.nodes[at("trust")->inside].body->id.value == "wb");
  CHECK(at("trust")->kind == MapNode::Kind::Row);
  CHECK(map.nodes[at("wb")->inside].group->id.value == "strategy");
  CHECK(at("wb")->kind == MapNode::Kind::Card);
}

TEST_CASE("bodies that stand in one another in a circle are drawn beside each other") {
  model::Corpus corpus = sample::corpus();
  sample::edition_of(corpus).bodies[0].parents = {{"trust", {}}};
  const Sample sample(std::move(corpus));
  const RelationshipMap map = relationship_map(sample.edition, MapKind::Overview);
  CHECK(std::count_if(map.nodes.begin(), map.nodes.end(),
                      [](const MapNode& node) { return node.kind == MapNode::Kind::Card; }) >= 2);
}

TEST_CASE("each line is on the overview and on one of the other maps") {
  const Sample sample;
  const auto lines_on = [&](MapKind kind) {
    const RelationshipMap map = relationship_map(sample.edition, kind);
    std::vector<const model::Line*> lines;
    for (const std::vector<MapCable>& cables : {map.strokes, map.inside}) {
      for (const MapCable& cable : cables) lines.insert(lines.end(), cable.lines.begin(), cable.lines.end());
    }
    std::sort(lines.begin(), lines.end());
    return lines;
  };
  std::vector<const model::Line*> all;
  for (const model::Line& line : sample.edition.edition().lines) all.push_back(&line);
  CHECK(lines_on(MapKind::Overview) == all);
  std::vector<const model::Line*> both = lines_on(MapKind::Answers);
  const std::vector<const model::Line*> checks = lines_on(MapKind::Checks);
  CHECK_FALSE(both.empty());
  CHECK_FALSE(checks.empty());
  both.insert(both.end(), checks.begin(), checks.end());
  std::sort(both.begin(), both.end());
  CHECK(both == all);
}

TEST_CASE("two families between one pair are two strokes, two kinds of one family are one") {
  model::Corpus corpus = sample::corpus();
  model::Edition& edition = sample::edition_of(corpus);
  edition.relations.push_back(
      {{"informs", {}}, "informs", "is informed by", model::Family::Reporting, false});
  edition.lines = {line("sb", "reports-to", "wb"), line("sb", "informs", "wb"),
                   line("sb", "challenges", "wb")};
  const Sample sample(std::move(corpus));
  const RelationshipMap answers = relationship_map(sample.edition, MapKind::Answers);
  CHECK(told(answers, answers.strokes) == List{"sb -> wb"});
  CHECK(answers.strokes[0].lines.size() == 2);
  const RelationshipMap checks = relationship_map(sample.edition, MapKind::Checks);
  CHECK(told(checks, checks.strokes) == List{"sb -> wb"});
  const RelationshipMap all = relationship_map(sample.edition, MapKind::Overview);
  CHECK(told(all, all.strokes) == List{"[scrutiny] -> [strategy]", "[scrutiny] -> [strategy]"});
}

TEST_CASE("a line of a body with what it stands in is no stroke; a line to a sub-group is one") {
  const Sample sample = with_lines({line("trust", "reports-to", "wb"), line("sb", "reports-to", "trust")});
  const RelationshipMap map = relationship_map(sample.edition, MapKind::Answers);
  CHECK(told(map, map.inside) == List{"trust -> wb"});
  CHECK(told(map, map.strokes) == List{"sb -> trust"});
}

TEST_CASE("the frame stands for all boards of a group, and never for some of them") {
  model::Corpus corpus = sample::corpus();
  model::Edition& edition = sample::edition_of(corpus);
  edition.lines = {line("sb", "challenges", "wb"), line("sb", "challenges", "trust")};
  const Sample all(std::move(corpus));
  const RelationshipMap whole = relationship_map(all.edition, MapKind::Checks);
  CHECK(told(whole, whole.strokes) == List{"sb -> [strategy]"});
  const Sample some = with_lines({line("sb", "challenges", "wb")});
  const RelationshipMap part = relationship_map(some.edition, MapKind::Checks);
  CHECK(told(part, part.strokes) == List{"sb -> wb"});
}

TEST_CASE("an outside body without a line is on no map; edition with parents only has an overview") {
  const Sample sample = with_lines({});
  const RelationshipMap map = relationship_map(sample.edition, MapKind::Overview);
  const bool there = std::any_of(map.nodes.begin(), map.nodes.end(), [](const MapNode& node) {
    return node.body && node.body->id.value == "commissioner";
  });
  CHECK_FALSE(there);
  CHECK(map.nodes.size() == 6);  // two groups and four bodies
  CHECK(relationship_map(sample.edition, MapKind::Answers).nodes.empty());
}

TEST_CASE("the map of a board has a stroke for each other body, family and direction") {
  const Sample sample = with_lines({line("sb", "reports-to", "wb"), line("wb", "challenges", "sb"),
                                    line("sb", "challenges", "wb"), line("audit", "reports-to", "sb"),
                                    line("trust", "reports-to", "wb")});
  const RelationshipMap map = board_map(sample.edition, *sample.edition.body("sb"));
  CHECK(map.nodes.front().body->id.value == "sb");
  CHECK(told(map, map.strokes) == List{"sb -> wb", "sb -> wb", "wb -> sb"});
  CHECK(told(map, map.inside) == List{"audit -> sb"});
}

TEST_CASE("rows of the table have the numbers by which maps call their lines") {
  const Sample sample = with_lines({line("sb", "challenges", "wb"), line("sb", "challenges", "trust"),
                                    line("sb", "reports-to", "wb"), line("sb", "no-kind", "wb")});
  const std::vector<LineRow> rows = line_rows(sample.edition);
  CHECK(rows.size() == 2);
  CHECK(row_numbers(sample.edition, rows) == Numbers{1, 1, 2, 0});
}
