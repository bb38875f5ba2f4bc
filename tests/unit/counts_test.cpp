// Counts in text that differ from the data.
#include <catch2/catch.hpp>

#include "memory.hpp"

using namespace concordat;

namespace {

/// What is said of a text in an edition where the Adults Board has one "safeguarding group" below it.
std::vector<std::string> reported(const std::string& text) {
  const std::string edition = "northshire/protocol/2024/";
  return memory::load(
             memory::base(
                 {{edition + "boards/adults-board.toml",
                   "aliases = [\"safeguarding groups\"]\nrole = \"Leads the safeguarding groups.\"\n"},
                  {edition + "text/03-groups.md",
                   "+++\ntitle = \"Groups\"\nnumber = \"3\"\n+++\n\n" + text}}))
      .messages();
}

const std::vector<std::string> two = {
    "the text says two safeguarding groups, but the document names 1 under AB"};

}  // namespace

TEST_CASE("a count that differs from the list is reported") {
  CHECK(reported("3.1 There are two safeguarding groups.\n") == two);
  CHECK(reported("3.1 There are two important local safeguarding groups.\n") == two);
  CHECK(reported("3.1 There are **two** [safeguarding groups](board:adults-board).\n") == two);
  CHECK(reported("There are Two Safeguarding\nGroups.\n") == two);
}

TEST_CASE("a count of something else is not") {
  CHECK(reported("3.1 Two boards have safeguarding duties; groups meet.\n").empty());
  CHECK(reported("3.1 The safeguarding groups are two.\n").empty());
  CHECK(reported("3.1 Two of the very many safeguarding groups.\n").empty());
}

TEST_CASE("an editorial note may say what the published text has") {
  CHECK(reported(
            "3.1 There are safeguarding groups.\n\n> [!EDITORIAL] The text says two safeguarding groups.\n")
            .empty());
}
