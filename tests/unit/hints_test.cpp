// What messages tell the writer to do.
#include <algorithm>
#include <catch2/catch.hpp>

#include "memory.hpp"

using namespace concordat;
using memory::base;
using memory::load;

namespace {

const std::string edition = "northshire/protocol/2024/";
const std::string board = edition + "boards/practice-group.toml";
const std::string text_file = edition + "text/03-reporting.md";

/// "place: message (hint)" of the first diagnostic.
std::string first(const std::string& path, const std::string& bytes) {
  const auto loaded = load(base({{path, bytes}}));
  const auto found = std::find_if(loaded.diagnostics.begin(), loaded.diagnostics.end(),
                                  [](const auto& one) { return one.severity != diag::Severity::Advice; });
  if (found == loaded.diagnostics.end()) return {};
  const diag::Diagnostic& one = *found;
  return loaded.places()[0].substr(path.size()) + ": " + one.message + " (" + one.hint + ")";
}

std::string below(const std::string& path, const std::string& lines) {
  return first(path, memory::base_file(path) + "\n" + lines);
}

}  // namespace

TEST_CASE("a key of the file that slipped below a table is to be moved up") {
  CHECK(below(board, "[[member]]\norganisation = \"police\"\nmeets = \"monthly\"\n") ==
        ":7:1 T002: unknown key \"meets\" in [[member]] (it is a key of boards/<body>.toml: move it above "
        "the first "
        "line that begins with [)");
}

TEST_CASE("a year that stands as a number is to be put in quotes") {
  std::string bytes = memory::base_file(edition + "edition.toml");
  bytes.replace(bytes.find("2024-03-01"), 10, "2022");
  CHECK(first(edition + "edition.toml", bytes) ==
        ":6:9 T003: \"dated\" should be a date, not a whole number (write \"2022\", in quotes)");
}

TEST_CASE("an organisation in the place of a body is told of, and the other way") {
  CHECK(
      below(
          edition + "relationships.toml",
          "[[line]]\nfrom = \"police\"\nkind = \"reports-to\"\nto = \"health-board\"\nclause = \"1.2\"\n") ==
      ":8:8 R001: \"police\" is an organisation, and a body is wanted here (among members write organisation "
      "= "
      "\"police\"; elsewhere name a body)");
  CHECK(below(board, "[[member]]\norganisation = \"health-board\"\n") ==
        ":6:16 R008: \"health-board\" is a body, and an organisation is wanted here (among members write "
        "body = "
        "\"health-board\"; elsewhere name an organisation)");
}

TEST_CASE("an acronym in the place of an id is understood") {
  CHECK(first(text_file, "+++\ntitle = \"R\"\n+++\n\nThe [board](board:hb).\n") ==
        ":5:13 R001: there is no body \"hb\" (did you mean \"health-board\"?)");
}

TEST_CASE("a clause of a part that counts anew is found by its number") {
  CHECK(first(text_file, "+++\ntitle = \"R\"\nclauses = \"local\"\n+++\n\n7.1 See [](clause:7.1).\n") ==
        ":6:1 M003: clause 7.1 comes first, but 1 is expected (numbers must run without gaps; one that the "
        "document itself "
        "passes over stands in \"left_out\" of the front matter)");
  CHECK(first(text_file, "+++\ntitle = \"R\"\nclauses = \"local\"\n+++\n\n1 One.\n\n2 See [](clause:2).\n") ==
        ":8:10 R002: there is no clause \"2\" (did you mean \"reporting/2\"?)");
}

TEST_CASE("a line that means the same both ways is stated once") {
  std::string bytes = memory::base_file(edition + "edition.toml");
  bytes.replace(bytes.find("family = \"reporting\""), 20, "family = \"reporting\"\nsymmetric = true");
  const auto loaded = load(base(
      {{edition + "edition.toml", bytes},
       {edition + "relationships.toml", memory::base_file(edition + "relationships.toml") +
                                            "\n[[line]]\nfrom = \"health-board\"\nkind = \"reports-to\"\nto "
                                            "= \"adults-board\"\nclause = \"1.2\"\n"}}));
  CHECK(loaded.places() == std::vector<std::string>{edition + "relationships.toml:8:8 C010"});
}

TEST_CASE("an ambiguous frequency of a board is marked in its line") {
  CHECK(below(board, "meets = \"a biweekly round\"\n") ==
        ":5:12 C015: \"biweekly\" can be read two ways (say \"twice a week\" or \"every two weeks\")");
}

TEST_CASE("acronyms with a digit or a sign are explained, too") {
  const auto told = [](const std::string& words) {
    return load(base({{text_file, "+++\ntitle = \"R\"\n+++\n\n" + words + "\n"}})).messages();
  };
  using List = std::vector<std::string>;
  CHECK(told("The CAF, the 4LSAB and the H&WBs.") == List{"\"CAF\" is not explained anywhere",
                                                          "\"4LSAB\" is not explained anywhere",
                                                          "\"H&WB\" is not explained anywhere"});
  CHECK(told("On A4, in Q1 and Q2, by 5pm, Smith&Co, R&d, 2016/17, R&D and COVID19.").empty());
}

TEST_CASE("a list has as many items as its sentence says") {
  const auto told = [](const std::string& words) {
    return load(base({{text_file, "+++\ntitle = \"R\"\n+++\n\n" + words + "\n"}})).messages();
  };
  CHECK(told("It is agreed by these three boards:\n\n- a\n- b\n- c\n- d") ==
        std::vector<std::string>{"the text says three, but 4 are listed"});
  CHECK(told("It is agreed by these two boards:\n\n- a\n- b").empty());
  CHECK(told("The three boards meet four times a year to:\n\n- a\n- b").empty());
}
