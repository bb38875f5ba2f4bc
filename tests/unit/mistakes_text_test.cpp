// What an officer writes into text who pastes from a word processor, a mail or a web page.
#include <catch2/catch.hpp>

#include "mistakes.hpp"

using namespace concordat::mistakes;

namespace {

using List = std::vector<std::string>;

}  // namespace

TEST_CASE("markup that is written almost right is reported, in sections and in values") {
  const std::vector<Mistake> mistakes = {
      {"See [the board⟦](board:health board) now.", "M011"},
      {"See [the board⟦](board:health-board now.", "M011"},
      {"See [the board⟦](<board:health-board) now.", "M011"},
      {"See [the *board*⟦](board:health board) now.", "M011"},
      {"See [the board⟦] (board:health-board) now.", "M011"},
      {"See [the board⟦]\u00a0(board:health-board) now.", "M011"},
      {"See [the site⟦] (https://a.example) now.", "M011"},
      {"See [the board⟦][2] now.", "M011"},
      {"See [the board⟦][] now.", "M011"},
      {"See the board (⟦board:health-board) now.", "M011"},
      {"See the board (⟦board: health-board) now.", "M011"},
      {"See the board ⟦board:health-board now.", "M011"},
      {"See [⟦board:health-board] now.", "M011"},
      {"See ⟦clause:1.1 now.", "M011"},
      {"See ⟦section:purpose now.", "M011"},
      {"See ⟦act:care-act-2014 now.", "M011"},
      {"See ⟦report:annual now.", "M011"},
      {"See ⟦edition:protocol/2024 now.", "M011"},
      {"See (⟦view:map) now.", "M011"},
      {"A ⟦**bold ** word.", "M011"},
      {"A ⟦** bold** word.", "M011"},
      {"A ⟦**bold word.", "M011"},
      {"A bold⟦** word.", "M011"},
      {"A ⟦**bold\nword ** here.", "M011"},
      {"A ⟦__bold word.", "M011"},
      {"A ⟦***bold word.", "M011"},
      {"A ⟦*bold * word.", "M011"},
      {"A ⟦~~gone word.", "M011"},
      {"A ⟦`code word.", "M011"},
      {"⟦• item", "M011"},
      {"⟦•\titem", "M011"},
      {"⟦•item", "M011"},
      {"⟦· item", "M011"},
      {"⟦▪ item", "M011"},
      {"⟦‣ item", "M011"},
      {"⟦◦ item", "M011"},
      {"⟦● item", "M011"},
      {"⟦○ item", "M011"},
      {"⟦■ item", "M011"},
      {"⟦– item", "M011"},
      {"⟦—\u00a0item", "M011"},
      {"⟦o\titem", "M011"},
      {"⟦\uf0b7\titem", "F008"},
      {"⟦-item", "M011"},
      {"⟦-\u00a0item", "M011"},
      {"⟦*\u00a0item", "M011"},
      {"⟦1.item", "M011"},
      {"⟦1)item", "M011"},
      {"⟦1.\u00a0item", "M011"},
      {"The board:\n⟦• item", "M011"},
      {"The board:\n⟦– item\n– item", "M011"},
      {"⟦(a) one\n(b) two", "M011"},
      {"Either:\n⟦a) one\nb) two", "M011"},
      {"⟦(i) one\n(ii) two", "M011"},
      {"⟦i. one\nii. two", "M011"},
      {"⟦a\tb\nc\td", "M011"},
      {"⟦| a | b |\n| c | d |", "M011"},
      {"⟦| a | b |", "M011"},
      {"⟦| a | b |\n|---|---|---|", "M011"},
      {"⟦a | b\n--- | --- | ---", "M011"},
      {"⟦##Heading", "M011"},
      {"⟦##\u00a0Heading", "M011"},
      {"⟦{{timetable}}", "M011"},
      {"See ⟦{{view:map}} now.", "M011"},
      {"Words ⟦{#key} more.", "M011"},
      {"⟦{.roman} one", "M011"},
      {"⟦{roman}", "M011"},
      {"⟦[!EDITORIAL] Words.", "M011"},
      {"A claim.⟦[^1] Words.", "M009"},
      {"A claim.⟦[^ 1] Words.", "M011"},
      {"⟦[^1]Words.", "M009"},
      {"One ⟦<br> two.", "M001"},
      {"One ⟦<b>two</b>.", "M001"},
      {"⟦One &#8203; two.", "F008"},
      {"⟦One &zwj; two.", "F008"},
      {"⟦One &shy; two.", "F008"},
  };
  CHECK(faults({section, paragraphs, prose}, mistakes) == List{});
  std::vector<Mistake> of_one_line;
  for (const Mistake& one : mistakes) {
    if (one.text.find('\n') == std::string::npos) of_one_line.push_back(one);
  }
  CHECK(faults({line_of_prose}, of_one_line) == List{});
}

TEST_CASE("blocks that are made by what stands beside them are reported, in sections and in values") {
  CHECK(faults({section, paragraphs}, {
                                          {"⟦Words\n===", "M011"},
                                          {"⟦Words\n---", "M011"},
                                          {"⟦Words\nand more\n-", "M011"},
                                          {"    ⟦Words", "M011"},
                                          {"\t⟦Words", "M011"},
                                          {"- item\n\n      ⟦words", "M011"},
                                          {"> ⟦[!NOTE] Words.", "M011"},
                                          {"> ⟦[!Editorial] Words.", "M011"},
                                          {"> ⟦[EDITORIAL] Words.", "M011"},
                                          {"## Words ⟦{#x", "M011"},
                                          {"## 3 ⟦{#x} Words", "M011"},
                                          {"- 3.1 ⟦{#x} Words", "M011"},
                                          {"3 ⟦{#x} Words", "M011"},
                                          {"| a |\n|---|\n| 3.1 ⟦{#x} Words |", "M011"},
                                          {"- ⟦• item", "M011"},
                                          {"| a | b |\n|---|---|\n⟦| 1 | 2 | 3 |", "M011"},
                                          {"| a |\n|---|\n⟦| 1 | 2 |", "M011"},
                                          {"| a | b |\n|---|---|\n| See [x⟦](board:a b) | 2 |", "M011"},
                                          {"> See [the board⟦] (board:health-board).", "M011"},
                                          {"- A ⟦**bold ** word.", "M011"},
                                          {"See.\n\n⟦[note]: board:health-board", "M011"},
                                          {"See.\n\n⟦[1]: https://a.example \"Title\"", "M011"},
                                          {"! [](⟦view:map)", "R012"},
                                          {"⟦<p>Words.</p>", "M001"},
                                          {"⟦<!-- remark -->", "M001"},
                                      }) == List{});
}

TEST_CASE("the key of a clause in a section that counts none is reported") {
  const Home uncounted{"northshire/protocol/2024/text/04-annex.md",
                       "+++\ntitle = \"Annex\"\nnumber = \"Annex A\"\nkind = \"annex\"\n+++\n\n", "\n"};
  CHECK(faults({uncounted}, {{"3.1 ⟦{#x} Words", "M011"}, {"3 ⟦{#x} Words", "M011"}}) == List{});
  CHECK(alarms(uncounted, "3 \\{#x} Words") == "");
}

TEST_CASE("a clause does not turn into anything else without a word") {
  CHECK(faults({clause}, {
                             {"⟦3.2: Two.", "M012"},
                             {"⟦3.2) Two.", "M012"},
                             {"⟦(3.2) Two.", "M012"},
                             {"⟦3.2Two.", "M012"},
                             {"⟦3. 2 Two.", "M012"},
                             {"⟦3 .2 Two.", "M012"},
                             {"⟦3.\u00a02 Two.", "M012"},
                             {"⟦３.２ Two.", "M012"},
                             {"⟦3．2 Two.", "M012"},
                             {"⟦3.２ Two.", "M012"},
                             {"⟦3。2 Two.", "M012"},
                             {"⟦3,2 Two.", "M012"},
                             {"⟦3·2 Two.", "M012"},
                             {"⟦٣.٢ Two.", "M012"},
                             {"**⟦3.2**Two.", "M012"},
                             {"> ⟦3.2 Two.", "M012"},
                             {"- ⟦3.2 Two.", "M012"},
                             {"- - ⟦3.2 Two.", "M012"},
                             {"⟦```\n3.2 Two.\n```", "M012"},
                             {"    ⟦3.2 Two.", "M011"},
                             {"\t⟦3.2 Two.", "M011"},
                             {"More words.\n⟦3.2 Two.", "M012"},
                             {"More words.\\\n⟦3.2 Two.", "M012"},
                             {"More words.\n⟦3.2\u00a0Two.", "M012"},
                             {"> A quotation.\n⟦3.2 Two.", "M012"},
                             {"- item\n⟦3.2 Two.", "M012"},
                             {"- item\n\n  ⟦3.2 Two.", "M012"},
                             {"| a |\n|---|\n⟦3.2 Two.", "M012"},
                             {"⟦3.2 Two.\n===", "M011"},
                             {"⟦3.2 Two.\n---", "M011"},
                             {"⟦<p>3.2 Two.</p>", "M001"},
                             {"⟦\ufeff3.2 Two.", "F008"},
                             {"3.⟦\u200b2 Two.", "F008"},
                             {"3⟦\u00ad.2 Two.", "F008"},
                             {"3.2⟦\u2060 Two.", "F008"},
                             {"3.2⟦\u200b Two.", "F008"},
                             {"⟦4.2 Two.", "M003"},
                         }) == List{});
}

TEST_CASE("the last clause of a section does not vanish either") {
  CHECK(faults({section}, {
                              {"Word.[^1]\n\n[^1]: Note.\n⟦3.2 Two.", "M012"},
                              {"Word.[^1]\n\n[^1]: ⟦3.2 Two.", "M012"},
                              {"> ⟦3.2 Two.", "M012"},
                              {"⟦3.2: Two.", "M012"},
                          }) == List{});
}

TEST_CASE("a clause has a number in bold, or with a dot") {
  for (const char* number : {"**3.2** ", "3.2. ", "**3.2.** ", "**3.2**\u00a0", "*3.2 Two.* "}) {
    CAPTURE(number);
    CHECK(alarms(clause, std::string(number) + "Two.") == "");
  }
}

TEST_CASE("a clause has any blank after its number") {
  for (const char* blank : {" ", "\t", "  ", "\u00a0", "\u2003", "\u202f", "\u3000", " \u00a0", "\n"}) {
    CAPTURE(blank);
    CHECK(alarms(clause, std::string("3.2") + blank + "Two.") == "");
  }
}

TEST_CASE("text that only looks like it is left alone") {
  for (std::string_view words : {"£5\u00a0million in 2016–17, and ½ of it",
                                 "the following section: purposes",
                                 "5 * 3 = 15 and 2 * 4",
                                 "the [date] is open, [sic]",
                                 "see (a) and\\\n(b) of it",
                                 "see clauses (a) and\n(b) of it",
                                 "words – and\n– more words",
                                 "snake_case_name and a_b",
                                 "R&D, and/or, a|b",
                                 "a \\[x\\](y z) here",
                                 "a \\*\\*not bold here",
                                 "a \\`tick here",
                                 "see (board\\:x) here \\*\\*",
                                 "#1 priority",
                                 "the board’s “own” words…",
                                 "`](x y) ** board:x` in code",
                                 "(see 1.1) and 3.2.1 words",
                                 "\u05e9\u05dc\u05d5\u05dd\u200f, words",
                                 "the note* and *this* note",
                                 "____ (signed)",
                                 "-5 degrees",
                                 "In 2016. Words",

                                 "A. N. Other\nB. Body",
                                 "https://a.example/x:y",
                                 "tel: 01865 792422",
                                 "a\tb",
                                 "the Act: section 4",
                                 "<https://a.example>",
                                 "an e-mail: <a@b.example>"}) {
    CAPTURE(words);
    CHECK(alarms(section, words) == "");
  }
  for (std::string_view words :
       {"| a | b |\n|---|---|\n| 1 | `x\\|y` |", "| a | b |\n|---|---|\n| 1 |", "a | b\n--|--\n1 | 2",
        "Word[^1].\n\n[^1]: Note.", "[x][a] is\n\n[a]: board:health-board", "- one\n- two\n\n1. one\n2. two",
        "## Words {#words}\n\n{.roman}\n\n1. one", "> [!EDITORIAL]\n> Words in 3.2 of it.", "***\n\nWords.",
        "as said in clause\n3.2 of it", "> 1.1 The words of another section.", "```\nthree\n```"}) {
    CAPTURE(words);
    CHECK(alarms(section, words) == "");
  }
}
