#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <cstdint>
#include <set>

#include "data/choices.hpp"
#include "doc/build.hpp"
#include "io/process.hpp"
#include "io/read.hpp"
#include "memory.hpp"
#include "mustache/template.hpp"
#include "office/zip.hpp"
#include "word/documents.hpp"
#include "word/engine.hpp"
#include "word/pictures.hpp"
#include "word/writer.hpp"

using namespace concordat;

namespace {

mustache::Templates templates_of_word(diag::Sink& sink) {
  static const source::Tree sources =
      io::read_tree(CONCORDAT_ROOT "/templates", {".mustache"}, io::OtherFiles::Ignore, sink);
  return mustache::compile(sources, mustache::Names::Strict, sink);
}

}  // namespace

TEST_CASE("pictures get their sizes by name, in each place that says one") {
  const auto drawing = [](const std::string& name, const std::string& size) {
    return "<w:drawing><wp:extent " + size + " /><pic:cNvPr descr=\"" + name + "\" /><a:ext " + size +
           " /></w:drawing>";
  };
  const std::string before = drawing("a.png", "cx=\"1\" cy=\"2\"") + drawing("b.png", "cx=\"3\" cy=\"4\"");
  const std::string file =
      word::with_sizes(office::zip({{"word/document.xml", before + "<end/>"}}), "b.png 30 40\nc.png 5 6\n");
  std::string after;
  office::edited(file, "word/document.xml", [&](const std::string& part) { return after = part; });
  CHECK(after == drawing("a.png", "cx=\"1\" cy=\"2\"") + drawing("b.png", "cx=\"30\" cy=\"40\"") + "<end/>");
}

TEST_CASE("Word is given every section, and markup of the content as words") {
  diag::Sink sink;
  const mustache::Templates templates = templates_of_word(sink);
  memory::Loaded loaded = memory::load(memory::base());
  model::Corpus& corpus = loaded.corpus;
  corpus.areas[0].documents[0].editions[0].sections[0].title = "<script>&amp;\"";
  const site::Site site(corpus, loaded.sources, {dates::Date::Precision::Day, 2026, 11, 21});
  const site::EditionSite& edition = site.editions.front();
  const std::string tree = word::protocol_json(site, edition);
  for (const model::Section& section : edition.edition().sections) {
    CHECK(tree.find("\"section-" + section.id + "\"") != std::string::npos);
  }
  CHECK(tree.find("<script>&amp;\\\"") != std::string::npos);
  CHECK(tree.find("RawBlock") == std::string::npos);
  const model::Body& body = edition.edition().bodies.front();
  CHECK(word::board_json(site, edition, body).find(body.name) != std::string::npos);
  CHECK(office::parts_of(word::reference_document(edition, site, templates, sink))
            ->contains("[Content_Types].xml"));
  CHECK(sink.all().empty());
}

TEST_CASE("what became of words is a tracked change in Word") {
  const auto written = [](doc::Change change) {
    doc::Node paragraph = doc::paragraph(doc::text("new"));
    paragraph.change = change;
    paragraph.was = doc::nodes(doc::text("old"));
    return word::Writer([](std::string_view url) { return std::string(url); })
        .document("Title", "en-GB", {.children = {paragraph}});
  };
  CHECK(written(doc::Change::None).find("insertion") == std::string::npos);
  CHECK(written(doc::Change::Added).find("insertion") != std::string::npos);
  CHECK(written(doc::Change::Removed).find("deletion") != std::string::npos);
  CHECK(written(doc::Change::Moved).find("comment-start") != std::string::npos);
  const std::string changed = written(doc::Change::Changed);
  CHECK(changed.find("deletion") < changed.find("old"));
  CHECK(changed.find("old") < changed.find("insertion"));
  CHECK(changed.find("insertion") < changed.find("new"));
}

TEST_CASE("the legend of a map has a stroke for each family, each like no other") {
  std::set<std::string> strokes;
  for (const auto& [family, name, label] : data::Choices<model::Family>::all) {
    const doc::Node item = doc::paragraph(doc::tag(label, name));
    const std::string tree = word::Writer([](std::string_view url) {
                               return std::string(url);
                             }).document("Title", "en-GB", {.children = {item}});
    const std::size_t begin = tree.find("<w:u "), end = tree.find("w:color", begin);
    REQUIRE(begin != std::string::npos);
    strokes.insert(tree.substr(begin, end - begin));
  }
  CHECK(strokes.size() == std::size(data::Choices<model::Family>::all));
}

TEST_CASE("Word files have the tracked changes") {
  diag::Sink sink;
  const mustache::Templates templates = templates_of_word(sink);
  const memory::Loaded loaded = memory::load(memory::base());
  const site::Site site(loaded.corpus, loaded.sources, {dates::Date::Precision::Day, 2026, 11, 21});
  doc::Node added = doc::paragraph(doc::text("fresh"));
  added.change = doc::Change::Added;
  doc::Node removed = doc::paragraph(doc::text("stale"));
  removed.change = doc::Change::Removed;
  const std::string tree = word::Writer([](std::string_view url) {
                             return std::string(url);
                           }).document("Title", "en-GB", {.children = {added, removed}});
  const word::Batch batch{
      word::reference_document(site.editions.front(), site, templates, sink), "0", {{tree, {}, "a.docx"}}};
  const std::vector<std::string> made =
      word::convert({"pandoc", CONCORDAT_ROOT "/templates/word/document.lua"}, batch, {}, sink);
  REQUIRE(sink.all().empty());
  const io::ProcessResult read =
      io::run({"pandoc", "--from=docx", "--to=json", "--track-changes=all"}, made.front());
  CHECK(read.output.find("\"insertion\"") < read.output.find("fresh"));
  CHECK(read.output.find("\"deletion\"") < read.output.find("stale"));
}

TEST_CASE("a drawing of any size, with a legend of any length, gets a picture that fits a page") {
  diag::Sink sink;
  const mustache::Templates templates = templates_of_word(sink);
  const memory::Loaded loaded = memory::load(memory::base());
  const site::Site site(loaded.corpus, loaded.sources, {dates::Date::Precision::Day, 2026, 11, 21});
  doc::Node figure{.kind = doc::Kind::Figure, .text = "Map", .url = "map/overview"};
  for (int i = 0; i < 100; ++i) figure.children.push_back(doc::paragraph(doc::text(std::string(200, 'x'))));
  const std::string tree = word::Writer([](std::string_view url) {
                             return std::string(url);
                           }).document("Title", "en-GB", {.children = {figure}});
  const auto [width, height] =
      GENERATE(std::pair{900, 600}, std::pair{900, 30'000}, std::pair{30'000, 900}, std::pair{9, 9});
  const std::string drawing = fmt::format(
      R"(<svg xmlns="http://www.w3.org/2000/svg" width="{}" height="{}"><path d="M0 0h9"/></svg>)", width,
      height);
  const word::Batch batch{word::reference_document(site.editions.front(), site, templates, sink),
                          "0",
                          {{tree, {{"overview", drawing}}, "a.docx"}}};
  const std::vector<std::string> made =
      word::convert({"pandoc", CONCORDAT_ROOT "/templates/word/document.lua"}, batch, {}, sink);
  REQUIRE(sink.all().empty());
  std::string document;
  office::edited(made.front(), "word/document.xml", [&](const std::string& part) { return document = part; });
  const auto units_after = [&](std::string_view before) {
    return std::stol(document.substr(document.find(before, document.find("<wp:extent")) + before.size()));
  };
  constexpr long a3 = 15'120'000;  // 42 cm in English Metric Units
  CHECK(units_after("cx=\"") > 0);
  CHECK(units_after("cx=\"") < a3);
  CHECK(units_after("cy=\"") > 0);
  CHECK(units_after("cy=\"") < a3);
}

TEST_CASE("a pandoc that is missing, or fails, is reported once a batch") {
  const word::Batch batch{office::zip({{"a", ""}}), "0", {{"{}", {}, "a.docx"}, {"{}", {}, "b.docx"}}};
  diag::Sink missing;
  CHECK(word::convert({"/nowhere/pandoc", "none.lua"}, batch, {}, missing) == std::vector<std::string>(2));
  REQUIRE(missing.all().size() == 1);
  CHECK(diag::text(missing.all()[0].code) == "O007");
  diag::Sink failing;
  CHECK(word::convert({"false", "none.lua"}, batch, {}, failing) == std::vector<std::string>(2));
  REQUIRE(failing.all().size() == 1);
  CHECK(diag::text(failing.all()[0].code) == "O008");
  CHECK(failing.all()[0].message == "a.docx cannot be made: pandoc stopped at it: it ended with 1");
  CHECK(failing.all()[0].detail == "");
}
