#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <set>

#include "data/choices.hpp"
#include "doc/build.hpp"
#include "io/process.hpp"
#include "io/read.hpp"
#include "memory.hpp"
#include "mustache/template.hpp"
#include "office/zip.hpp"
#include "word/documents.hpp"
#include "word/parts.hpp"
#include "word/writer.hpp"

using namespace concordat;

namespace {

mustache::Templates templates_of_word(diag::Sink& sink) {
  static const source::Tree sources =
      io::read_tree(CONCORDAT_ROOT "/templates", {".mustache"}, io::OtherFiles::Ignore, sink);
  return mustache::compile(sources, mustache::Names::Strict, sink);
}

word::File written(const doc::Node& tree) {
  return word::Writer([](std::string_view url) { return std::string(url); }).file("Title", tree);
}

std::string body_of(const doc::Node& tree) {
  return written(tree).body;
}

}  // namespace

TEST_CASE("Word is given every section, and markup of the content as words") {
  diag::Sink sink;
  const mustache::Templates templates = templates_of_word(sink);
  memory::Loaded loaded = memory::load(memory::base());
  model::Corpus& corpus = loaded.corpus;
  corpus.areas[0].documents[0].editions[0].sections[0].title = "<script>&amp;\"\x01";
  const site::Site site(corpus, loaded.sources, {dates::Date::Precision::Day, 2026, 11, 21});
  const site::EditionSite& edition = site.editions.front();
  const word::File file = word::protocol({site, edition});
  for (const model::Section& section : edition.edition().sections) {
    CHECK(file.body.find("w:name=\"section-" + section.id + "\"") != std::string::npos);
  }
  CHECK(file.body.find("&lt;script&gt;&amp;amp;&quot;</w:t>") != std::string::npos);
  CHECK(file.body.find("<script>") == std::string::npos);
  const model::Body& body = edition.edition().bodies.front();
  CHECK(word::board({site, edition}, body).body.find(body.name) != std::string::npos);
  const std::vector<io::OutputFile> parts =
      word::parts_of(file, {"A 2026", "agreed", "en-GB", "1d70b8", "2026-11-21"}, templates, sink);
  CHECK(sink.all().empty());
  CHECK(parts.front().path == "[Content_Types].xml");
  for (const io::OutputFile& part : parts) CHECK(part.bytes.starts_with("<?xml"));
}

TEST_CASE("what became of words is a tracked change in Word") {
  const auto written = [](doc::Change change) {
    doc::Node paragraph = doc::paragraph(doc::text("new"));
    paragraph.change = change;
    paragraph.was = doc::nodes(doc::text("old"));
    return body_of({.children = {paragraph}});
  };
  CHECK(written(doc::Change::None).find("<w:ins ") == std::string::npos);
  CHECK(written(doc::Change::Added).find("<w:ins ") != std::string::npos);
  CHECK(written(doc::Change::Removed).find("<w:delText xml:space=\"preserve\">new") != std::string::npos);
  CHECK(written(doc::Change::Moved).find("<w:commentRangeStart ") != std::string::npos);
  const std::string changed = written(doc::Change::Changed);
  CHECK(changed.find("<w:del ") < changed.find("old"));
  CHECK(changed.find("old") < changed.find("<w:ins "));
  CHECK(changed.find("<w:ins ") < changed.find("new"));
}

TEST_CASE("a tracked change ends with the link that it stands in, and words alike are one run") {
  doc::Node paragraph =
      doc::paragraph(doc::text("a "), doc::text("b "), doc::link("board:x", "c"), doc::text(" d"));
  paragraph.change = doc::Change::Added;
  const std::string body = body_of({.children = {paragraph}});
  const auto ends = [&](std::string_view what) { return body.find(what) != std::string::npos; };
  CHECK(ends(R"(<w:t xml:space="preserve">a b </w:t></w:r></w:ins><w:hyperlink r:id="link1"><w:ins )"));
  CHECK(ends("c</w:t></w:r></w:ins></w:hyperlink><w:ins "));
}

TEST_CASE("lists count for themselves, and places have names that Word can take") {
  const doc::Node inner{.kind = doc::Kind::OrderedList, .start = 3, .children = {doc::item(doc::text("x"))}};
  doc::Node item = doc::item(doc::text("y"));
  item.children.push_back(inner);
  const doc::Node list{.kind = doc::Kind::BulletList, .children = {item}};
  const word::File file = written({.children = {list, list}});
  REQUIRE(file.lists.size() == 4);
  CHECK((file.lists[1].numbered && file.lists[1].level == 1 && file.lists[1].start == 3));
  CHECK((!file.lists[2].numbered && file.lists[2].level == 0));
  CHECK(file.body.find(R"(<w:ilvl w:val="1"/><w:numId w:val="4"/>)") != std::string::npos);
  CHECK(word::place_name("clause-4.3") == "clause-4.3");
  const std::string long_id(60, 'a');
  CHECK(word::place_name(long_id).size() == 40);
  CHECK(word::place_name(long_id) != word::place_name(long_id + "b"));
}

TEST_CASE("tables that follow each other do not touch, in a cell neither") {
  const doc::Node cell = doc::cell(doc::text("x"));
  doc::Node table{.kind = doc::Kind::Table, .children = {{.kind = doc::Kind::TableRow, .children = {cell}}}};
  CHECK(body_of({.children = {table, table}}).find("</w:tbl><w:p/><w:tbl>") != std::string::npos);
  table.children.front().children.front().children = {table};
  CHECK(body_of({.children = {table}}).find("</w:tbl><w:p/></w:tc>") != std::string::npos);
}

TEST_CASE("the legend of a map has a stroke for each family, each like no other") {
  std::set<std::string> strokes;
  for (const auto& [family, name, label] : data::Choices<model::Family>::all) {
    const doc::Node item = doc::paragraph(doc::tag(label, name));
    const std::string tree = body_of({.children = {item}});
    const std::size_t begin = tree.find("<w:u "), end = tree.find("w:color", begin);
    REQUIRE(begin != std::string::npos);
    strokes.insert(tree.substr(begin, end - begin));
  }
  CHECK(strokes.size() == std::size(data::Choices<model::Family>::all));
}

TEST_CASE("Word files have the tracked changes, and notes") {
  diag::Sink sink;
  const mustache::Templates templates = templates_of_word(sink);
  doc::Node added = doc::paragraph(doc::text("fresh"));
  added.children.push_back({.kind = doc::Kind::FootnoteReference, .id = "n"});
  added.change = doc::Change::Added;
  doc::Node removed = doc::paragraph(doc::text("stale"));
  removed.change = doc::Change::Removed;
  const doc::Node note{
      .kind = doc::Kind::FootnoteDefinition, .id = "n", .children = {doc::paragraph(doc::text("below"))}};
  const word::File file = written({.children = {added, removed, note}});
  const std::string bytes =
      office::zip(word::parts_of(file, {"A", "agreed", "en-GB", "1d70b8", "2026-11-21"}, templates, sink));
  REQUIRE(sink.all().empty());
  const io::ProcessResult read =
      io::run({"pandoc", "--from=docx", "--to=json", "--track-changes=all"}, bytes);
  CHECK(read.output.find("\"insertion\"") < read.output.find("fresh"));
  CHECK(read.output.find("\"deletion\"") < read.output.find("stale"));
  CHECK(read.output.find("\"Note\"") < read.output.find("below"));
}

TEST_CASE(
    "a map that stands twice is one picture, below another legend another, and no part has the name of "
    "another") {
  doc::Node figure{.kind = doc::Kind::Figure, .text = "Map", .url = "map/overview"};
  doc::Node with_legend = figure;
  for (int i = 0; i < 30; ++i)
    with_legend.children.push_back(doc::paragraph(doc::text(std::string(300, 'x'))));
  diagram::Drawings drawings;
  drawings["map/overview"] = {"<svg/>", 900, 900, {}};
  word::Writer writer([](std::string_view url) { return std::string(url); });
  writer.set_maps(&drawings, "a4");
  const word::File file = writer.file("Title", {.children = {figure, with_legend, figure}});
  REQUIRE(file.pictures.size() == 2);
  diag::Sink sink;
  std::vector<io::OutputFile> parts =
      word::parts_of(file, {"A", "agreed", "en-GB", "1d70b8", "2026-11-21"}, templates_of_word(sink), sink);
  for (const word::Picture& one : file.pictures) parts.push_back({word::path_of(one), "png"});
  std::set<std::string> paths;
  for (const io::OutputFile& part : parts) CHECK(paths.insert(part.path).second);
  CHECK_FALSE(office::zip(parts).empty());
}

TEST_CASE("a drawing of any size, with a legend of any length, gets a picture that fits a page") {
  doc::Node figure{.kind = doc::Kind::Figure, .text = "Map", .url = "map/overview"};
  for (int i = 0; i < 100; ++i) figure.children.push_back(doc::paragraph(doc::text(std::string(200, 'x'))));
  const auto [width, height] =
      GENERATE(std::pair{900, 600}, std::pair{900, 30'000}, std::pair{30'000, 900}, std::pair{9, 9});
  diagram::Drawings drawings;
  drawings["map/overview"] = {
      fmt::format(
          R"(<svg xmlns="http://www.w3.org/2000/svg" width="{}" height="{}"><path d="M0 0h9"/></svg>)", width,
          height),
      width,
      height,
      {}};
  word::Writer writer([](std::string_view url) { return std::string(url); });
  writer.set_maps(&drawings, "a4");
  const word::File file = writer.file("Title", {.children = {figure}});
  const auto units_after = [&](std::string_view before) {
    return std::stol(file.body.substr(file.body.find(before, file.body.find("<wp:extent")) + before.size()));
  };
  constexpr long a3 = 15'120'000;  // 42 cm in English Metric Units
  CHECK(units_after("cx=\"") > 0);
  CHECK(units_after("cx=\"") < a3);
  CHECK(units_after("cy=\"") > 0);
  CHECK(units_after("cy=\"") < a3);
  diag::Sink sink;
  REQUIRE(file.pictures.size() == 1);
  CHECK(word::png_of(file.pictures.front(), "a.docx", sink).starts_with("\x89PNG"));
  CHECK(sink.all().empty());
}
