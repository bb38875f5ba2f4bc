#include "model/build.hpp"

#include <catch2/catch.hpp>

#include "memory.hpp"

using namespace concordat;
using memory::base;
using memory::load;

namespace {

using List = std::vector<std::string>;
const std::string edition = "northshire/protocol/2024/";

std::string with(std::string text, const std::string& then, const std::string& now) {
  return text.replace(text.find(then), then.size(), now);
}

/// The base protocol with one replacement in one file.
memory::Loaded changed(const std::string& path, const std::string& then, const std::string& now) {
  return load(base({{path, with(memory::base_file(path), then, now)}}));
}

}  // namespace

TEST_CASE("the base protocol becomes a corpus, each file its part") {
  const auto loaded = load(base());
  CHECK(loaded.places().empty());
  const model::Corpus& corpus = loaded.corpus;
  CHECK(corpus.site.title == "Northshire partnerships");
  CHECK(corpus.organisations.size() == 2);
  CHECK(corpus.acts.at(0).year == 2014);
  REQUIRE(corpus.areas.size() == 1);
  const model::Edition& one = memory::edition_of(loaded);
  CHECK(one.bodies.size() == 3);
  CHECK(one.bodies[0].id.value == "health-board");
  CHECK(one.timetable.reports.at(0).cells.at(0).action.value == "agree");
  CHECK(one.lines.size() == 1);
  CHECK(one.themes.themes.size() == 1);
  CHECK(one.sections.size() == 2);
  CHECK(one.sections[0].id == "purpose");
  CHECK(one.read.all());
}

TEST_CASE("what an edition does not say of a body, the area does") {
  const auto loaded = changed(edition + "boards/adults-board.toml", "group", "aliases = [\"SAB\"]\ngroup");
  const model::Body& body = memory::edition_of(loaded).bodies[1];
  CHECK(body.name == "Adults Board");
  CHECK(body.acronym == "AB");
  CHECK(body.aliases == List{"SAB"});
  const auto renamed =
      changed(edition + "boards/adults-board.toml", "group", "name = \"Safeguarding Adults Board\"\ngroup");
  CHECK(memory::edition_of(renamed).bodies[1].acronym.empty());  // the acronym is that of another name
}

TEST_CASE("editions are kept oldest first") {
  const std::string text = "title = \"P\"\nkind = \"protocol\"\nstatus = \"superseded\"\nsummary = \"S\"\n";
  const auto loaded = load(base({{"northshire/protocol/2030/edition.toml", text + "dated = \"2020\"\n"},
                                 {"northshire/protocol/a/edition.toml", text + "dated = \"2026-01\"\n"}}));
  List ids;
  for (const model::Edition& one : loaded.corpus.areas[0].documents[0].editions) ids.push_back(one.id);
  CHECK(ids == List{"2030", "2024", "a"});
}

TEST_CASE("the files that every site needs are reported when missing") {
  const auto loaded = load(memory::tree({}));
  CHECK(loaded.messages() == List{"the file legislation.toml is missing",
                                  "the file organisations.toml is missing", "the file site.toml is missing"});
}

TEST_CASE("a stray file does not make its folder an area or an edition") {
  CHECK(load(base({{"notes/todo.md", "x"}})).places() == List{"notes/todo.md:1:1 F007"});
  CHECK(load(base({{"a/b/c/d/e/f.toml", "x = 1"}})).places() == List{"a/b/c/d/e/f.toml:1:1 F007"});
  CHECK(load(base({{"northshire/plan/2020/plan.toml", "x = 1"}})).places() ==
        List{"northshire/plan/2020/plan.toml:1:1 F007"});
}

TEST_CASE("names of folders and sections are checked in plain English") {
  const std::string text = "title = \"P\"\nkind = \"protocol\"\nstatus = \"draft\"\nsummary = \"S\"\n";
  CHECK(load(base({{"northshire/My Plan/2020/edition.toml", text}})).messages() ==
        List{"invalid folder name \"My Plan\" for a document"});
  CHECK(load(base({{"northshire/plan/May 2020/edition.toml", text}})).messages() ==
        List{"invalid folder name \"May 2020\" for an edition"});
  CHECK(load(base({{edition + "text/reporting.md", "+++\ntitle = \"R\"\n+++\n\nx\n"}})).messages() ==
        List{"\"reporting.md\" is not a valid file name for a section"});
}

TEST_CASE("a board that is listed and has no file is named only, if the area knows it") {
  source::Tree sources = base();
  std::erase_if(sources.files,
                [](const source::File& file) { return file.path == edition + "boards/health-board.toml"; });
  const auto loaded = load(std::move(sources));
  CHECK(loaded.messages() == List{"the view \"members/health-board\" shows nothing"});
  CHECK(memory::edition_of(loaded).bodies[0].name == "Health Board");
  CHECK(memory::edition_of(loaded).bodies[0].named_only);
}

TEST_CASE("a mistyped board of the list is reported once, with the file that was meant") {
  const auto loaded = changed(edition + "edition.toml", "\"adults-board\"", "\"adult-board\"");
  REQUIRE(loaded.diagnostics.size() == 1);
  CHECK(loaded.places() == List{edition + "edition.toml:7:27 F006"});
  CHECK(loaded.diagnostics[0].hint == "did you mean \"adults-board\"?");
}

TEST_CASE("a board that is listed twice is reported as such") {
  const auto loaded =
      changed(edition + "edition.toml", "\"practice-group\"", "\"practice-group\", \"health-board\"");
  CHECK(loaded.messages() == List{"\"health-board\" is listed twice in \"boards\""});
}

TEST_CASE("a list of boards that is misspelt or no list is reported once, not for every board") {
  CHECK(changed(edition + "edition.toml", "boards =", "board =").places() ==
        List{edition + "edition.toml:7:1 T002"});
  CHECK(changed(edition + "edition.toml", "boards = [\"health-board\", \"adults-board\", \"practice-group\"]",
                "boards = \"health-board\"")
            .places() == List{edition + "edition.toml:7:10 T003"});
}

TEST_CASE("boards that no list names stand in the order of the area") {
  const auto loaded = changed(edition + "edition.toml",
                              "boards = [\"health-board\", \"adults-board\", \"practice-group\"]\n", "");
  CHECK(loaded.places().empty());
  List ids;
  for (const model::Body& body : memory::edition_of(loaded).bodies) ids.push_back(body.id.value);
  CHECK(ids == List{"health-board", "adults-board", "practice-group"});
}

TEST_CASE("a board that the list leaves out is reported at its file") {
  CHECK(changed(edition + "edition.toml", ", \"practice-group\"", "").places() ==
        List{edition + "boards/practice-group.toml:1:1 F007"});
}

TEST_CASE("a file that cannot be read hides what it declares, and nothing else") {
  const std::string text = edition + "text/01-purpose.md";
  auto one_error = [](const std::string& path, const std::string& bytes) {
    const auto loaded = load(base({{path, bytes}}));
    CAPTURE(path, loaded.places());
    REQUIRE(loaded.places().size() == 1);
    CHECK(loaded.places()[0].substr(0, path.size()) == path);
  };
  for (const char* path : {"site.toml", "organisations.toml", "legislation.toml", "northshire/area.toml"})
    one_error(path, "a = \n");
  for (const char* path :
       {"edition.toml", "reports.toml", "relationships.toml", "themes.toml", "boards/health-board.toml",
        "boards/adults-board.toml", "text/01-purpose.md", "text/02-appendix-a.md"}) {
    one_error(edition + path, "");
    one_error(edition + path, std::string_view(path).ends_with(".md") ? "+++\na = \n+++\n" : "a = \n");
    one_error(edition + path, "\xff");
  }
}

TEST_CASE("unknown ids are still reported while another file of the edition is broken") {
  const auto loaded = load(base({{edition + "themes.toml", "[[theme\n"},
                                 {edition + "boards/practice-group.toml", "parents = [\"nobody\"]\n"}}));
  CHECK(loaded.places() ==
        List{edition + "boards/practice-group.toml:1:12 R001", edition + "themes.toml:1:1 T001"});
}

TEST_CASE("a declaration that is wrong is reported once, and not again at each use") {
  CHECK(changed(edition + "edition.toml", "id = \"agree\"", "idd = \"agree\"").places().size() == 1);
  CHECK(changed(edition + "edition.toml", "id = \"agree\"", "id = 5").places().size() == 1);
  CHECK(changed(edition + "edition.toml", "id = \"agree\"", "id = \"Agree It\"").places().size() == 1);
  CHECK(changed(edition + "edition.toml", "[[season]]", "[[seasn]]").places().size() == 1);
  CHECK(changed(edition + "edition.toml", "[[relation]]", "[relation]").places().size() == 1);
  CHECK(changed(edition + "reports.toml", "id = \"annual\"", "").places().size() == 1);
  CHECK(changed(edition + "reports.toml", "columns = [\"health-board\"]", "columns = \"health-board\"")
            .places()
            .size() == 1);
  CHECK(changed(edition + "reports.toml", "columns = [\"health-board\"]", "columns = [\"helth-board\"]")
            .places()
            .size() == 1);
  CHECK(changed(edition + "reports.toml", "action = \"agree\"", "action = 1").places().size() == 1);
  CHECK(changed(edition + "reports.toml", "action = \"agree\"", "acton = \"agree\"").places().size() == 1);
  CHECK(changed("organisations.toml", "id = \"police\"", "id = [\"police\"]").places().size() == 1);
  CHECK(changed("northshire/area.toml", "id = \"practice-group\"", "ids = \"practice-group\"")
            .places()
            .size() == 1);
  CHECK(changed(edition + "boards/health-board.toml", "organisation = \"county\"", "organisation = 5")
            .places()
            .size() == 1);
  CHECK(
      changed(edition + "boards/health-board.toml", "organisation = \"county\"", "organization = \"county\"")
          .places()
          .size() == 1);
  CHECK(changed(edition + "edition.toml", "between = [\"strategy\", \"assurance\"]", "between = \"strategy\"")
            .places()
            .size() == 1);
  CHECK(changed(edition + "relationships.toml", "to = \"health-board\"", "to = 1").places().size() == 1);
  CHECK(changed(edition + "text/01-purpose.md", "number = \"1\"", "number = 1").places().size() == 1);
}

TEST_CASE("numbers that do not fit are reported, not cut") {
  CHECK(changed(edition + "edition.toml", "months = [3, 4, 5]", "months = [4294967299, 4]").places() ==
        List{edition + "edition.toml:17:11 T011"});
  CHECK(changed(edition + "edition.toml", "months = [3, 4, 5]", "months = []").messages() ==
        List{"a season needs a month"});
  CHECK(changed("legislation.toml", "year = 2014", "year = -1").messages() ==
        List{"the number should be between 0 and 9999"});
}

TEST_CASE("a blank value of a record is a blank to fill in; a wrong one is reported once") {
  const std::string fields =
      "[[record_field]]\nid = \"met\"\nname = \"Met\"\ntype = \"date\"\n\n[[record_field]]\nid = "
      "\"site\"\nname = \"Site\"\ntype = \"address\"\n\n[[record_field]]\nid = \"who\"\nname = \"Who\"\ntype "
      "= \"people\"\n";
  auto record = [&](const std::string& values) {
    return load(base({{edition + "edition.toml", memory::base_file(edition + "edition.toml") + "\n" + fields},
                      {edition + "text/03-health-board.md",
                       "+++\ntitle = \"HB\"\nbody = \"health-board\"\n[record]\n" + values + "+++\n\nx\n"}}))
        .messages();
  };
  CHECK(record("met = \"\"\nsite = \"\"\n").empty());
  CHECK(record("met = \"soon\"\n") == List{"\"soon\" is not a date"});
  CHECK(record("met = \"2024\\u0007\"\n").size() == 1);
  CHECK(record("site = \"https://a.example/\\u202e\"\n").size() == 1);
  CHECK(record("who = [\"A. \\u202eAsh\"]\n") == List{"an invisible character: U+202E"});
  CHECK(record("met = 5\n") == List{"\"met\" should be a date"});
  CHECK(record("sight = \"https://a.example\"\n") == List{"the edition defines no record field \"sight\""});
}
