#include <catch2/catch.hpp>

#include "addresses/addresses.hpp"
#include "doc/build.hpp"
#include "html/writer.hpp"
#include "markdown/clauses.hpp"
#include "markdown/parse.hpp"
#include "memory.hpp"
#include "site/links.hpp"

using namespace concordat;

namespace {

/// The base protocol as a site; its one edition is what links are resolved in.
struct Fixture {
  memory::Loaded loaded = memory::load(memory::base());
  site::Site made{loaded.corpus, loaded.sources, {dates::Date::Precision::Day, 2026, 11, 21}};
  site::LinkContext links{made, &loaded.corpus.areas[0], &made.editions.front()};

  static doc::Node parse(const std::string& text) {
    diag::Sink sink;
    doc::Node document = markdown::parse({0, text, 0, text.size()}, sink);
    markdown::gather_clauses(document, {markdown::Numbering::BySection, "4"}, sink);
    return document;
  }

  std::string html(const std::string& text) const {
    std::string out;
    site::writer_for(links).blocks(out, parse(text));
    return out;
  }
};

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (std::size_t at = 0; (at = text.find(part, at)) != std::string::npos; ++at) ++found;
  return found;
}

}  // namespace

TEST_CASE("everything hostile in words, code, captions and addresses is escaped") {
  const Fixture f;
  CHECK(f.html("a \\<b> & \"c\" 'd'\n") == "<p>a &lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;</p>\n");
  CHECK(f.html("`<i>`\n") == "<p><code>&lt;i&gt;</code></p>\n");
  CHECK(f.html("    <pre>\n") == "<pre><code>&lt;pre&gt;\n</code></pre>\n");
  CHECK(f.html("[x](https://a.example/?b=1&c='2')\n") ==
        "<p><a href=\"https://a.example/?b=1&amp;c=&#39;2&#39;\">x</a></p>\n");
  CHECK(f.html("[\\<x>](board:health-board)\n").find("<x>") == std::string::npos);
  CHECK(f.html("```html onload=\"x\"\n</code>\n```\n") == "<pre><code>&lt;/code&gt;\n</code></pre>\n");
}

TEST_CASE("a link that goes nowhere cannot run anything") {
  const Fixture f;
  CHECK(f.html("[x](board:\"onclick=)\n").find("\"onclick") == std::string::npos);
  CHECK(f.html("[x](clause:9.9)\n") == "<p><a href=\"#\">x</a></p>\n");
}

TEST_CASE("an empty link is filled with the name of what it goes to") {
  const Fixture f;
  CHECK(f.html("[](board:health-board), [](clause:1.2), [](section:appendix-a), [](act:care-act-2014), "
               "[](report:annual)\n") ==
        "<p><a href=\"/northshire/protocol/2024/boards/health-board/\">Health Board</a>, "
        "<a href=\"/northshire/protocol/2024/purpose/#clause-1.2\">clause 1.2</a>, "
        "<a href=\"/northshire/protocol/2024/appendix-a/\">Appendix A</a>, "
        "<a href=\"/legislation/#care-act-2014\">Care Act 2014</a>, "
        "<a href=\"/northshire/protocol/2024/timetable/#report-annual\">Annual Report</a></p>\n");
}

TEST_CASE("an acronym is expanded at its first use in a section, and again in the next") {
  const Fixture f;
  const html::Acronyms acronyms = {{"SAB", "Adults \"Board\""}, {"HB", "Health Board"}};
  html::Writer writer = site::writer_for(f.links);
  writer.expand_acronyms(&acronyms);
  std::string out;
  writer.blocks(out, Fixture::parse("The SAB’s work, the SABs and the SAB. The HB. XSAB SABX sab\n"));
  CHECK(out ==
        "<p>The <abbr title=\"Adults &quot;Board&quot;\">SAB</abbr>’s work, the SABs and the SAB. The "
        "<abbr title=\"Health Board\">HB</abbr>. XSAB SABX sab</p>\n");
  writer.expand_acronyms(&acronyms);
  out.clear();
  writer.blocks(out, Fixture::parse("## The SAB\n\nThe SAB again, `SAB`.\n"));
  CHECK(out ==
        "<h2 id=\"the-sab\">The SAB</h2>\n<p>The <abbr title=\"Adults &quot;Board&quot;\">SAB</abbr> again, "
        "<code>SAB</code>.</p>\n");
}

TEST_CASE("tight lists have no paragraphs, loose ones have") {
  const Fixture f;
  CHECK(f.html("- one\n- two\n") == "<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n");
  CHECK(f.html("- one\n  - in\n- two\n") ==
        "<ul>\n<li>one\n<ul>\n<li>in</li>\n</ul>\n</li>\n<li>two</li>\n</ul>\n");
  CHECK(f.html("- one\n\n  more\n- two\n").find("<p>one</p>") != std::string::npos);
}

TEST_CASE("numbered lists keep their first number and their style") {
  const Fixture f;
  CHECK(f.html("6. six\n7. seven\n") == "<ol start=\"6\">\n<li>six</li>\n<li>seven</li>\n</ol>\n");
  CHECK(f.html("{.roman}\n\n6. six\n") ==
        "<ol class=\"roman\" type=\"i\" start=\"6\">\n<li>six</li>\n</ol>\n");
  CHECK(f.html("{.alpha}\n\n1. a\n") == "<ol class=\"alpha\" type=\"a\">\n<li>a</li>\n</ol>\n");
}

TEST_CASE("a clause has its permanent address, and its key as a second one") {
  const Fixture f;
  const std::string out = f.html("4.3 {#escalation} Any issue.\n");
  CHECK(count(out, "id=\"clause-4.3\"") == 1);
  CHECK(count(out, "href=\"#clause-4.3\"") == 1);
  CHECK(count(out, "id=\"escalation\"") == 1);
  CHECK(count(out, "<p>Any issue.</p>") == 1);
}

TEST_CASE("a citation is escaped and names the clause") {
  const Fixture f;
  html::Writer writer = site::writer_for(f.links);
  writer.cite_clauses({"Protocol <2024>", "https://a.example/p/", ""});
  std::string out;
  writer.blocks(out, Fixture::parse("4.3 Words.\n"));
  CHECK(count(out, "Protocol &lt;2024&gt;, clause 4.3") == 1);
  CHECK(count(out, "https://a.example/p/#clause-4.3") == 1);
  CHECK(count(out, "Only edition held here") == 1);
  CHECK(count(out, "<details") == 1);
  writer.cite_clauses({"Protocol", "https://a.example/p/", "/p/history/", "/q/history/", "<2025>"});
  out.clear();
  writer.blocks(out, Fixture::parse("4.4 Words.\n"));
  CHECK(count(out, "<a href=\"/p/history/4.4/\">History of clause 4.4</a>") == 1);
  CHECK(count(out, "<a href=\"/q/history/4.4/\">What became of clause 4.4 in &lt;2025&gt;</a>") == 1);
  CHECK(count(out, "Only edition held here") == 0);
}

TEST_CASE("every footnote and every reference to it has an id of its own") {
  const Fixture f;
  const std::string out = f.html("One[^a] and again[^a], two[^b].\n\n[^a]: Note.\n\n[^b]: Other.\n");
  CHECK(count(out, "id=\"note_1\"") == 1);
  CHECK(count(out, "id=\"note_2\"") == 1);
  CHECK(count(out, "id=\"ref_note_1\"") == 1);
  CHECK(count(out, "href=\"#note_1\"") == 2);
  CHECK(count(out, "href=\"#ref_note_1\"") == 1);
  // Another text of the same page.
  const std::string more = f.html("More[^a].\n\n[^a]: Note.\n");
  CHECK(count(more, "id=\"note_1__2\"") == 1);
  CHECK(count(more, "href=\"#note_1__2\"") == 1);
  CHECK(count(more, "id=\"footnotes_title__2\"") == 1);
}

TEST_CASE("ids of a part of a page carry its prefix, and headings go down") {
  const Fixture f;
  html::Writer writer = site::writer_for(f.links);
  writer.prefix_ids("purpose-");
  writer.shift_headings(1);
  std::string out;
  writer.blocks(out, Fixture::parse("## Aims\n\n###### Deep\n\nWord[^1].\n\n[^1]: Note.\n"));
  CHECK(count(out, "<h3 id=\"purpose-aims\">Aims</h3>") == 1);
  CHECK(count(out, "<h6 id=\"purpose-deep\">") == 1);
  CHECK(count(out, "href=\"#note_1\"") == 1);
}

TEST_CASE("a table has a region to scroll in and headers with their scope") {
  const Fixture f;
  const std::string out = f.html("| a | b |\n|---|--:|\n| 1 | 2 |\n");
  CHECK(count(out, "tabindex=\"0\" role=\"region\"") == 1);
  CHECK(count(out, "<th scope=\"col\">a</th>") == 1);
  CHECK(count(out, "<th scope=\"col\" class=\"number\">b</th>") == 1);
  CHECK(count(out, "<th scope=\"row\">1</th><td class=\"number\">2</td>") == 1);
}

TEST_CASE("a figure has its drawing, and is not there without one") {
  const Fixture f;
  const doc::Node tree{.children = {{.kind = doc::Kind::Figure, .text = "The <map>", .url = "map"}}};
  std::string out;
  site::writer_for(f.links).blocks(out, tree);
  CHECK(out.empty());
  html::Writer writer = site::writer_for(f.links);
  writer.on_figure([](const doc::Node& figure) {
    return figure.url == "map" ? html::Writer::Drawn{"<svg/>", "/a/map.svg"} : html::Writer::Drawn{};
  });
  writer.blocks(out, tree);
  CHECK(count(out, "<svg/>") == 1);
  CHECK(count(out, "The &lt;map&gt;</figcaption>") == 1);
  CHECK(count(out, "href=\"/a/map.svg\" download") == 1);
}

TEST_CASE("what became of words is said, and marked") {
  const Fixture f;
  const auto written = [&](doc::Change change) {
    doc::Node paragraph = doc::paragraph(doc::text("<new>"));
    paragraph.change = change;
    paragraph.was = doc::nodes(doc::text("old"));
    std::string out;
    site::writer_for(f.links).blocks(out, {.children = {paragraph}});
    return out;
  };
  const auto words = [](const std::string& word) {
    return "<span class=\"govuk-visually-hidden\">" + word + ": </span>";
  };
  CHECK(written(doc::Change::None) == "<p>&lt;new&gt;</p>\n");
  CHECK(written(doc::Change::Added) == "<p><ins>" + words("Added") + "&lt;new&gt;</ins></p>\n");
  CHECK(written(doc::Change::Removed) == "<p><del>" + words("Removed") + "&lt;new&gt;</del></p>\n");
  CHECK(written(doc::Change::Moved) ==
        "<p><ins class=\"moved\">" + words("Moved") + "&lt;new&gt;</ins></p>\n");
  CHECK(written(doc::Change::Changed) ==
        "<p><del>" + words("Was") + "old</del> <ins>" + words("Now") + "&lt;new&gt;</ins></p>\n");
}

TEST_CASE("a row and an inline can be changed") {
  const Fixture f;
  doc::Node row =
      doc::make(doc::Kind::TableRow, doc::nodes(doc::cell(doc::text("a")), doc::cell(doc::text("b"))));
  row.change = doc::Change::Removed;
  doc::Node link = doc::link("board:health-board", "Health");
  link.change = doc::Change::Added;
  std::string out;
  site::writer_for(f.links).blocks(
      out, {.children = {doc::make(doc::Kind::Table, doc::nodes(doc::head("x", "y"), row)),
                         doc::paragraph(link)}});
  CHECK(count(out, "<del>") == 2);
  CHECK(count(out, "<ins><span class=\"govuk-visually-hidden\">Added: </span><a href=") == 1);
}

TEST_CASE("prose is written without a paragraph") {
  const Fixture f;
  std::string out;
  site::writer_for(f.links).prose(out, Fixture::parse("A *word* & more\n"));
  CHECK(out == "A <em>word</em> &amp; more");
}
