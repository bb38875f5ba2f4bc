// What an officer writes into TOML who pastes from a word processor: every mistake in every kind of file.
#include <catch2/catch.hpp>

#include "memory.hpp"
#include "mistakes.hpp"

using namespace concordat;
using namespace concordat::mistakes;

namespace {

using List = std::vector<std::string>;

// A line with the title of a thing, as it is in three of the files; a board's file says "name".
const std::vector<Mistake> lines = {
    // Quotation marks.
    {"title = ⟦“Purpose”⟧", "T001"},
    {"title = ⟦‘Purpose’⟧", "T001"},
    {"title = ⟦„Purpose“⟧", "T001"},
    {"title = ⟦«Purpose»⟧", "T001"},
    {"title = ⟦“Purpose\"⟧", "T001"},
    {"title = ⟦`Purpose`⟧", "T001"},
    {"title = ⟦“Children’s Trust”⟧ # as printed", "T001"},
    {"title = \"Purpose⟦”⟧", "T001"},
    {"title = ⟦Purpose⟧", "T001"},
    {"title = ⟦Health and wellbeing board⟧", "T001"},
    {"title = ⟦Children's Trust⟧ # as printed", "T001"},
    {"title = ⟦£5 million⟧", "T001"},
    {"title = ⟦27 boards⟧", "T001"},
    {"title = ⟦yes⟧", "T001"},
    {"title = \"Purpose⟦", "T001"},
    {"title = 'Purpose⟦", "T001"},
    {"title = 'Children'⟦s Trust'", "T001"},
    {"title = \"The \"⟦big\" one\"", "T001"},
    {"title = ⟦\"\"\"Purpose", "T001"},
    {"title = ⟦'''Purpose", "T001"},
    {"⟦“title”⟧ = \"Purpose\"", "T001"},
    // Between key and value.
    {"title = ⟦", "T001"},
    {"title =⟦", "T001"},
    {"title = ⟦# nothing", "T001"},
    {"title⟦", "T001"},
    {"title⟦:⟧ \"Purpose\"", "T001"},
    {"title ⟦＝⟧ \"Purpose\"", "T001"},
    {"title ⟦==⟧ \"Purpose\"", "T001"},
    {"title ⟦\"Purpose\"", "T001"},
    {"title ⟦of it = \"Purpose\"", "T001"},
    {"⟦= \"Purpose\"", "T001"},
    {"title⟦\u00a0= \"Purpose\"", "T001"},
    {"title =⟦\u00a0\"Purpose\"", "T001"},
    {"⟦\u00a0title = \"Purpose\"", "T001"},
    {"title = \"Purpose\"⟦\u00a0", "T001"},
    {"title =⟦\u2003\"Purpose\"", "T001"},
    {"title =⟦\u3000\"Purpose\"", "T001"},
    {"title =⟦\u202f\"Purpose\"", "T001"},
    // After the value.
    {"title = \"Purpose\"⟦,", "T001"},
    {"title = \"Purpose\"⟦;", "T001"},
    {"title = \"Purpose\"⟦.", "T001"},
    {"title = \"Purpose\" ⟦// a remark", "T001"},
    {"title = \"Purpose\" ⟦other = 1", "T001"},
    // Keys.
    {"caf⟦é = 1", "T001"},
    {"⟦é = 1", "T001"},
    {"title.caf⟦é = 1", "T001"},
    {"title⟦–long = 1", "T001"},
    {"title⟦—long = 1", "T001"},
    {"title⟦\u2011long = 1", "T001"},
    {"title⟦\u2212long = 1", "T001"},
    {"title = \"Purpose\"\n⟦title = \"Again\"", "T001"},
    {"[x]\na = 1\n⟦[x]\na = 2", "T001"},
    {"⟦x = {a = 1, a = 2}", "T001"},
    {"- ⟦title = 1", "T001"},
    {"⟦• title = 1", "T001"},
    {"⟦// a remark", "T001"},
    {"⟦A line of text that was pasted.", "T001"},
    // Lists and tables.
    {"title = ⟦[\"a\", \"b\"", "T001"},
    {"title = [\"a\" ⟦\"b\"]", "T001"},
    {"title = [\n  \"a\"\n  ⟦\"b\"\n]", "T001"},
    {"title = [\"a\",⟦, \"b\"]", "T001"},
    {"title = [\"a\"⟦; \"b\"]", "T001"},
    {"title = [⟦“a”, \"b\"]", "T001"},
    {"title = [⟦a, b]", "T001"},
    {"title = { a = 1⟦, }", "T001"},
    {"title = ⟦{ a = 1\n}", "T001"},
    {"title = ⟦{ a = 1", "T001"},
    {"title = { a⟦: 1 }", "T001"},
    {"⟦[title", "T001"},
    {"⟦[[title]", "T001"},
    {"[title ⟦two]", "T001"},
    {"[⟦“title”]", "T001"},
    {"[⟦]", "T001"},
    {"[caf⟦é]", "T001"},
    {"[title] ⟦x = 1", "T001"},
    // Backslashes.
    {"title = \"C:⟦\\⟧Users\"", "T001"},
    {"title = \"a ⟦\\⟧< b\"", "T001"},
    {"title = \"1⟦\\⟧. April\"", "T001"},
    {"title = \"a ⟦\\ud800 b\"", "T001"},
    {"title = \"\"\"\na ⟦\\⟧* b\"\"\"", "T001"},
    // Numbers and years.
    {"title = ⟦2017/18⟧", "T001"},
    {"title = ⟦2017–18⟧", "T001"},
    {"title = ⟦2017-18⟧", "T001"},
    {"title = ⟦2017-03⟧", "T001"},
    {"title = ⟦--07-07⟧", "T001"},
    {"title = ⟦1,000 boards⟧", "T001"},
    {"title = ⟦007", "T001"},
    {"title = ⟦4.3.1⟧", "T001"},
    {"title = ⟦10:30am⟧", "T001"},
    {"title = ⟦10:30⟧", "T001"},
    {"title = ⟦2016-02-30", "T001"},
    {"title = ⟦True", "T001"},
    // Other characters.
    {"title = \"a⟦\fb\"", "F008"},
    {"title = \"a⟦\vb\"", "F008"},
    {"title = \"a\"⟦\rother = 1", "F008"},
};

Mistake for_board(Mistake mistake) {
  for (std::size_t at = 0; (at = mistake.text.find("title", at)) != std::string::npos;)
    mistake.text.replace(at, 5, "name");
  return mistake;
}

}  // namespace

TEST_CASE("TOML from a word processor is reported at its place, and its hint can be followed") {
  CHECK(faults({site_line, theme_line, front_line}, lines) == List{});
  std::vector<Mistake> board;
  for (const Mistake& one : lines) board.push_back(for_board(one));
  CHECK(faults({board_line}, board) == List{});
}

TEST_CASE("a date as people write it is reported with the date as it is to be written") {
  static const std::string site = memory::base_file("site.toml");
  const std::size_t at = site.find("2024-03-01");
  const Home date{"site.toml", std::string_view(site).substr(0, at), std::string_view(site).substr(at + 10)};
  CHECK(faults({date}, {
                           {"⟦27/01/2016⟧", "T001"},        {"⟦1/4/2016⟧", "T001"},
                           {"⟦27.01.2016⟧", "T001"},        {"⟦27-01-2016⟧", "T001"},
                           {"⟦2016-1-7⟧", "T001"},          {"⟦2016/01/27⟧", "T001"},
                           {"⟦2016–01–27⟧", "T001"},        {"⟦27 January 2016⟧", "T001"},
                           {"⟦27th January 2016⟧", "T001"}, {"⟦January 2016⟧", "T001"},
                           {"⟦2016-01⟧", "T001"},           {"⟦2015/16⟧", "T001"},
                           {"⟦2015–16⟧", "T001"},           {"⟦--07-07⟧", "T001"},
                           {"⟦2016-13-01", "T001"},         {"⟦“27 January 2016”", "T001"},
                           {"⟦\"27/01/2016\"⟧", "T006"},    {"⟦\"27 January 2016\"⟧", "T006"},
                           {"⟦\"27 Jan 2016\"⟧", "T006"},   {"⟦\"January 2016\"⟧", "T006"},
                           {"⟦\"2015–16\"⟧", "T006"},       {"⟦\"2015-16\"⟧", "T006"},
                           {"⟦\"2015/2016\"⟧", "T006"},     {"⟦\"in spring\"", "T006"},
                           {"⟦0000-01-01", "T006"},
                       }) == List{});
}

TEST_CASE("TOML that is right has none of it") {
  for (std::string_view line :
       {"title = \"“Purpose” – the board’s\"", "title = 'C:\\Users'",
        "title = \"\"\"\na \"b\" “c”\\\n d\"\"\"", "\"title\" = \"x\" # “remark”, 2017–18",
        "title = \"£5\u00a0million\"", "\ttitle\t=\t\"x\"\t", "title = \"\"\"a\"\"\"\"", "title = ''''a''''",
        "title = \"a\\u00e9 \\\\ \\\"\""}) {
    CAPTURE(line);
    CHECK(alarms(site_line, line) == "");
  }
}
