#include "check/check.hpp"

#include <catch2/catch.hpp>

#include "check/unknown.hpp"
#include "memory.hpp"

using namespace concordat;
using memory::base;
using memory::load;

namespace {

using List = std::vector<std::string>;
const std::string edition = "northshire/protocol/2024/";
const std::string text_file = edition + "text/03-reporting.md";

memory::Loaded with_text(const std::string& text) {
  return load(base({{text_file, "+++\ntitle = \"Reporting\"\nnumber = \"3\"\n+++\n\n" + text}}));
}

memory::Loaded below(const std::string& path, const std::string& lines) {
  return load(base({{path, memory::base_file(path) + "\n" + lines}}));
}

}  // namespace

TEST_CASE("dangling links of every kind are reported at their address") {
  CHECK(with_text("[a](board:x), [b](clause:9.9), [c](section:x), [d](act:x), "
                  "[e](report:x),\n[f](edition:protocol/1999), [g](https://a\"b).\n")
            .places() == List{text_file + ":6:5 R001", text_file + ":6:19 R002", text_file + ":6:36 R003",
                              text_file + ":6:52 R004", text_file + ":6:64 R005", text_file + ":7:5 R006",
                              text_file + ":7:33 T007"});
}

TEST_CASE("an address has no invisible characters") {
  CHECK(with_text("[a](mailto:x&#x202e;y@example.org) [b](https://example.org/&#7;)\n").places() ==
        List{text_file + ":6:1 T007", text_file + ":6:1 T007"});
}

TEST_CASE("a link may name a body of the area that the edition does not describe") {
  const auto loaded =
      load(base({{"northshire/area.toml", memory::base_file("northshire/area.toml") +
                                              "\n[[body]]\nid = \"panel\"\nname = \"Panel\"\n"},
                 {text_file, "+++\ntitle = \"R\"\n+++\n\nThe [panel](board:panel).\n"}}));
  CHECK(loaded.places().empty());
}

TEST_CASE("clauses are named by number, by key and not by what only looks alike") {
  CHECK(with_text("3.1 See [](clause:1.1), [](clause:purpose), [](clause:3.1).\n").places().empty());
  CHECK(with_text("3.1 See [](clause:1.10), [](clause:1).\n").messages() ==
        List{"there is no clause \"1.10\"", "there is no clause \"1\""});
}

TEST_CASE("outside an edition there are no clauses, sections, reports and views") {
  CHECK(below("northshire/area.toml", "note = \"See [x](clause:1.1).\"\n").messages() ==
        List{"a clause can be referred to inside an edition only"});
  CHECK(below("northshire/area.toml", "note = \"![x](view:map)\"\n").messages() ==
        List{"a view can stand in the text of a section only"});
  CHECK(below(edition + "themes.toml", "arrangements = \"![x](view:map)\"\n").places() ==
        List{edition + "themes.toml:8:22 M005"});
}

TEST_CASE("an unknown view is reported with the nearest, its body too") {
  const auto loaded = with_text("![](view:timetabel)\n");
  REQUIRE(loaded.diagnostics.size() == 1);
  CHECK(loaded.diagnostics[0].hint == "did you mean \"timetable\"?");
  CHECK(with_text("![](view:members/nobody)\n").messages() ==
        List{"there is no body of this edition \"nobody\""});
  CHECK(with_text("![](view:)\n").messages() == List{"there is no view \"\""});
  CHECK(with_text("![](view:map/health-board)\n").messages() ==
        List{"there is no view \"map/health-board\""});
}

TEST_CASE("a list of ids is read once, however many references to its things lead nowhere") {
  struct Thing {
    std::string id;
  };
  const std::vector<Thing> things = {{"one"}, {"two"}};
  const std::vector<Thing> others = {{"No id"}};
  check::DeclaredIds declared;
  const check::Declared& first = declared.of(things);
  CHECK(&declared.of(things) == &first);
  CHECK(first.ids == std::vector<std::string_view>{"one", "two"});
  CHECK(first.sound);
  CHECK_FALSE(declared.of(others).sound);
}

TEST_CASE("a map that nobody could follow is told of; a tree of up to a thousand bodies is drawn") {  // O010
  const auto told = [](std::size_t bodies, std::size_t beyond) {
    auto loaded = load(base());
    memory::add_tangle(loaded.corpus.areas[0].documents[0].editions[0], bodies, beyond);
    diag::Sink sink;
    check::check(loaded.corpus, loaded.sources, {dates::Date::Precision::Day, 2026, 11, 21}, 1, sink);
    List list;
    for (const diag::Diagnostic& one : sink.all()) {
      if (one.code == diag::Code::MapLeftOut) list.push_back(one.message);
    }
    return list;
  };
  CHECK(told(400, 0).empty());
  CHECK(told(1000, 0).empty());
  CHECK(told(80, 50).empty());
  CHECK(told(900, 900) ==
        List{"the relationship map of this edition is left out: nobody could follow 896 lines "
             "between 900 bodies"});
  CHECK(told(1001, 0) ==
        List{"the relationship map of this edition is left out: nobody could follow 334 lines "
             "between 1001 bodies"});
}

TEST_CASE("a circle of parents is reported once, as a path") {
  const std::string member = "\n[[member]]\norganisation = \"county\"\n";
  const auto loaded =
      load(base({{edition + "boards/health-board.toml", "parents = [\"practice-group\"]\n" + member},
                 {edition + "boards/adults-board.toml", "parents = [\"health-board\"]\n"}}));
  CHECK(loaded.messages() == List{"these bodies belong under each other: health-board → practice-group → "
                                  "adults-board → health-board"});
  CHECK(load(base({{edition + "boards/health-board.toml", "parents = [\"health-board\"]\n" + member}}))
            .messages() == List{"these bodies belong under each other: health-board → health-board"});
}

TEST_CASE("two boards that report to each other are legal") {
  CHECK(below(edition + "relationships.toml",
              "[[line]]\nfrom = \"health-board\"\nkind = \"reports-to\"\nto = \"adults-board\"\nclause = "
              "\"1.2\"\n")
            .places()
            .empty());
}

TEST_CASE("an acronym is explained by a body, an organisation, a report or a term, also in the plural") {
  CHECK(with_text("3.1 The HBs and the AB’s members.\n").places().empty());
  CHECK(with_text("3.1 The words of the JSNA, and the JSNA again.\n").places() ==
        List{text_file + ":6:22 C005"});
  CHECK(with_text("3.1 The “LSCB” and LSCB–SAB.\n").messages() ==
        List{"\"LSCB\" is not explained anywhere", "\"SAB\" is not explained anywhere"});
  CHECK(with_text("3.1 Part IV, type A, https://a.example/ABC and \"ABC\".\n").places().empty());
}

TEST_CASE("an ambiguous frequency is marked where it stands, whatever its capitals") {
  CHECK(with_text("3.1 A Bi-annual report.\n").places() == List{text_file + ":6:7 C015"});
  CHECK(below(edition + "boards/practice-group.toml", "meets = \"bimonthly\"\n").messages() ==
        List{"\"bimonthly\" can be read two ways"});
}

TEST_CASE("a mistyped action is reported once, and not also as unused and undecided") {
  std::string reports = memory::base_file(edition + "reports.toml");
  reports.replace(reports.find("\"agree\""), 7, "\"agre\"");
  CHECK(load(base({{edition + "reports.toml", reports}})).messages() == List{"there is no action \"agre\""});
}

TEST_CASE("columns, cells, lines and oversight are checked against each other") {
  CHECK(below(edition + "reports.toml", "[[report.cell]]\nto = \"adults-board\"\nblank_reason = \"n/a\"\n")
            .messages() == List{"\"adults-board\" is not one of the columns"});
  CHECK(below(edition + "reports.toml", "[[report.cell]]\nto = \"health-board\"\nblank_reason = \"n/a\"\n")
            .messages() == List{"\"annual\" has a second cell for \"health-board\""});
  CHECK(below(edition + "boards/health-board.toml", "[[overseen]]\nby = \"adults-board\"\nfrom = 2\nto = 1\n")
            .messages() == List{"priorities 2 to 1 are not all there; the body has 2"});
  CHECK(below(edition + "boards/health-board.toml", "[[overseen]]\nby = \"adults-board\"\nto = 1\n")
            .messages() == List{"[[overseen]] needs the key \"from\""});
}

TEST_CASE("lines with different notes are different lines") {
  const std::string line =
      "[[line]]\nfrom = \"adults-board\"\nkind = \"reports-to\"\nto = \"health-board\"\nclause = \"1.2\"\n";
  CHECK(below(edition + "relationships.toml", line + "note = \"on housing\"\n").places().empty());
  CHECK(below(edition + "relationships.toml", line).places() ==
        List{edition + "relationships.toml:8:8 C010"});
}

TEST_CASE("names of pages that Concordat makes cannot be taken") {
  CHECK(load(base({{edition + "text/03-print.md", "+++\ntitle = \"P\"\n+++\n\nx\n"}})).messages() ==
        List{"\"print\" is the name of a page that Concordat makes"});
  CHECK(load(base({{"glossary/area.toml", "name = \"G\"\nsummary = \"S\"\n"}})).messages() ==
        List{"\"glossary\" is the name of a page that Concordat makes"});
  CHECK(load(base({{"a-to-z/area.toml", "name = \"A\"\nsummary = \"S\"\n"}})).messages() ==
        List{"\"a-to-z\" is the name of a page that Concordat makes"});
  CHECK(load(base({{edition + "text/03-history.md", "+++\ntitle = \"H\"\n+++\n\nx\n"}})).messages() ==
        List{"\"history\" is the name of a page that Concordat makes"});
}

TEST_CASE("names of parts of pages that Concordat makes cannot be taken") {
  CHECK(load(base({{edition + "text/03-supplement.md", "+++\ntitle = \"S\"\n+++\n\nx\n"}})).messages() ==
        List{"\"supplement\" is the name of a page that Concordat makes"});
  CHECK(below("legislation.toml", "[[act]]\nid = \"kind-of-act\"\ntitle = \"A\"\nkind = \"act\"\n")
            .messages() == List{"the id of an act cannot begin with \"kind-\""});
  CHECK(with_text("## Clause 12\n\nx\n").messages() == List{"\"clause-12\" is the address of a clause"});
  const std::string other = memory::base_file(edition + "edition.toml");
  memory::Files files = {{"northshire/protocol-2024/a/edition.toml", other},
                         {"northshire/protocol/2024-a/edition.toml", other}};
  const std::string twice =
      "\"protocol-2024/a\" and \"protocol/2024-a\" would have one address on the pages of boards";
  const List messages = load(base(files)).messages();
  CHECK(std::count_if(messages.begin(), messages.end(), [&](const std::string& message) {
          return message == twice || message ==
                                         "\"protocol/2024-a\" and \"protocol-2024/a\" would have one address "
                                         "on the pages of boards";
        }) == 1);
}

TEST_CASE("ids that meet on the print page are reported, whatever they are joined of") {
  const std::string head = "+++\ntitle = \"T\"\n+++\n\n";
  const auto reported = [&](const std::string& first, const std::string& heading, const std::string& second,
                            const std::string& other) {
    return load(base({{edition + "text/03-" + first + ".md", head + "## H {#" + heading + "}\n\nx\n"},
                      {edition + "text/04-" + second + ".md", head + "## H {#" + other + "}\n\nx\n"}}))
        .places();
  };
  CHECK(reported("help", "first-aid", "help-first", "aid") ==
        List{edition + "text/04-help-first.md:5:1 M008"});
  CHECK(reported("section", "appendix-a", "more", "words").size() == 1);
  CHECK(reported("report", "annual", "more", "words").size() == 1);
  CHECK(reported("help", "aid", "more", "aid").empty());
}

TEST_CASE("a brand colour needs contrast and the form #rrggbb") {
  auto colour = [](const std::string& value) {
    std::string site = memory::base_file("site.toml");
    site.replace(site.find("#1d4f6e"), 7, value);
    return load(base({{"site.toml", site}})).messages();
  };
  CHECK(colour("#767676").empty());
  CHECK(colour("#777777") == List{"the contrast of #777777 with white is 4.48:1; at least 4.5:1 is needed"});
  CHECK(colour("teal") == List{"\"teal\" is not a colour of the form #rrggbb"});
  CHECK(colour("#12345g").size() == 1);
  CHECK(colour("#123").size() == 1);
}

TEST_CASE("an id that nothing declares is reported without a hint where there are very many") {
  std::string text;
  for (int i = 0; i < 2'000; ++i) text += "[x](board:board-" + std::to_string(i) + ")\n";
  const auto loaded = with_text(text);
  REQUIRE(loaded.diagnostics.size() == 2'000);
  CHECK(loaded.diagnostics.back().hint.empty());
}
