#include "markdown/clauses.hpp"

#include <catch2/catch.hpp>

#include "doc/plain.hpp"
#include "markdown/clause_number.hpp"
#include "markdown/parse.hpp"
#include "memory.hpp"

using namespace concordat;
using namespace concordat::markdown;
using doc::Kind;
using doc::Node;

namespace {

struct Section {
  std::string bytes;
  diag::Sink sink;
  Node document;

  explicit Section(std::string text, const ClauseRule& rule = {Numbering::BySection, "4"})
      : bytes(std::move(text)), document(parse({0, bytes, 0, bytes.size()}, sink)) {
    gather_clauses(document, rule, sink);
  }
};

std::vector<std::string> clauses(const Node& document) {
  std::vector<std::string> list;
  for (const Node& block : document.children) {
    if (block.kind == Kind::Clause) list.push_back(block.id + "|" + block.key + "|" + plain(block));
  }
  return list;
}

using List = std::vector<std::string>;

constexpr const char* base_text = "northshire/protocol/2024/text/03-reporting.md";

std::vector<std::string> reported(const std::string& text,
                                  const std::string& front = "title = \"Reporting\"\nnumber = \"3\"") {
  return memory::load(memory::base({{base_text, "+++\n" + front + "\n+++\n\n" + text}})).messages();
}

}  // namespace

TEST_CASE("a clause takes what follows it, up to the next clause or heading") {
  const Section section(
      "Before.\n\n4.1 First.\n\n- item\n\nMore of it.\n\n4.2 Second.\n\n## Heading\n\nAfter.\n");
  REQUIRE(section.document.children.size() == 5);
  CHECK(clauses(section.document) == List{"4.1||First.\nitem\nMore of it.", "4.2||Second."});
  CHECK(section.document.children[4].kind == Kind::Paragraph);
}

TEST_CASE("a key after the number is taken off the text") {
  const Section section("4.1 {#escalation} Any issue.\n\n4.2 {#only-key}\n\n4.3 {#open Words.\n");
  CHECK(clauses(section.document) ==
        List{"4.1|escalation|Any issue.", "4.2|only-key|", "4.3||{#open Words."});
}

TEST_CASE("a number inside a sentence, a date or a list opens no clause") {
  const Section section(
      "In 4.1 we said.\n\n4.1% is no number.\n\n2016 was a year.\n\n1. item\n\n4. item\n\n27.1.2016 was a "
      "day\n");
  CHECK(clauses(section.document).empty());
}

TEST_CASE("a clause has a number as documents write it") {
  const auto read = [](const char* text) { return clauses(Section(text).document); };
  CHECK(read("**4.1** First.\n\n4.2. Second.\n\n__4.3.__ Third.\n") ==
        List{"4.1||First.", "4.2||Second.", "4.3||Third."});
  CHECK(read("**4.1 Reports.** Each spring.\n\n*4.2 Words.*\n") ==
        List{"4.1||Reports. Each spring.", "4.2||Words."});
  CHECK(read("**4.1**\nFirst.\n\n**4.2**\xc2\xa0{#aims} Second.\n\n**4.3 {#ends} Third**\n") ==
        List{"4.1||First.", "4.2|aims|Second.", "4.3|ends|Third"});
  CHECK(read("4.1 a\n\n4.1a b\n\n4.1B c\n\n4.1.1 d\n\n4.1.1.1 e\n") ==
        List{"4.1||a", "4.1a||b", "4.1B||c", "4.1.1||d", "4.1.1.1||e"});
  for (const char* other : {"**4.1**% is no number.\n", "**4.1**st\n", "4.1ab c\n"})
    CHECK(Section(other).sink.all().size() == 1);
}

TEST_CASE("a clause below another says how far") {
  const Section section("4.1 a\n\n4.1.1 b\n\n4.1.1.1 c\n\n4.2a d\n");
  std::vector<int> levels;
  for (const Node& block : section.document.children) levels.push_back(block.level);
  CHECK(levels == std::vector{0, 1, 2, 0});
}

TEST_CASE("a part may count its clauses by themselves") {
  const Section section("1.1 a\n\n1.2 b\n\n1.2.1 c\n", {Numbering::Local, "annex"});
  CHECK(clauses(section.document) == List{"annex/1.1||a", "annex/1.2||b", "annex/1.2.1||c"});
  CHECK(section.document.children[0].level == 0);
  CHECK(section.document.children[2].level == 1);
  CHECK(clauses(Section("i) a\n\n(ii) b\n\niii. c\n", {Numbering::Local, "annex"}).document) ==
        List{"annex/i||a", "annex/ii||b", "annex/iii||c"});
}

TEST_CASE("clauses may have Roman numerals, or be Articles") {
  const Section roman("IV Words.\n\nv) Words.\n\nMIX is 1009.\n\nmix the words\n\nIIII no numeral\n",
                      {Numbering::Roman, ""});
  CHECK(clauses(roman.document) ==
        List{"IV||Words.", "v||Words.", "MIX||is 1009.\nmix the words\nIIII no numeral"});
  CHECK(doc::shown_number(roman.document.children[1]) == "v)");
  const Section articles("Article 5: Aims\n\n**Article 6**\n\n6.1 Words.\n\n7 boards agree.\n",
                         {Numbering::Articles, ""});
  CHECK(clauses(articles.document) == List{"5||Aims", "6||", "6.1||Words.\n7 boards agree."});
  CHECK(doc::shown_number(articles.document.children[0]) == "Article 5");
}

TEST_CASE("what may follow a number, and what is expected in its place") {
  const auto told = [](const char* before, const char* wanted) {
    const ClauseNumber last = clause_number(before), number = clause_number(wanted);
    return follows(last, number) ? std::string("right") : text(expected(last, number), wanted);
  };
  for (const char* next : {"4.3", "4.2a", "4.2A", "4.2.1", "4.2.1.1", "4.3.1", "5", "5.1", "4.3a"})
    CHECK(told("4.2", next) == "right");
  CHECK(told("4.9", "4.10") == "right");
  CHECK(told("4.2a", "4.2b") == "right");
  CHECK(told("4.2b", "4.3") == "right");
  CHECK(told("6.3.2.1", "6.3.3") == "right");
  CHECK(told("6.3.2.1", "6.4") == "right");
  CHECK(told("ix", "x") == "right");
  CHECK(told("4.2", "4.4") == "4.3");
  CHECK(told("4.2", "4.2") == "4.3");
  CHECK(told("4.2.1", "4.2") == "4.3");
  CHECK(told("4.2a", "4.2c") == "4.2b");
  CHECK(told("4.2", "4.2.2") == "4.2.1");
  CHECK(told("IV", "VI") == "V");
  CHECK(clause_number("4.").empty());
  CHECK(clause_number("4.3ab").empty());
  CHECK(clause_number("IIII").empty());
}

TEST_CASE("a clause of another section is reported at its number") {
  const Section section("5.1 Stray.\n");
  CHECK(memory::reported(section.sink, section.bytes) ==
        List{"1:1 M003 clause 5.1 stands in the section whose clauses begin with \"4.\""});
}

TEST_CASE("paragraphs may count through the document, as whole numbers") {
  const Section section("7 The terms.\n\n8 {#next} The next.\n\n2016 is a number of four figures.\n",
                        {Numbering::ThroughDocument, ""});
  CHECK(clauses(section.document) ==
        List{"7||The terms.", "8|next|The next.", "2016||is a number of four figures."});
}

TEST_CASE("paragraphs that are counted do not become a list without a word") {
  const auto told = [](std::string text) {
    const Section section(std::move(text), {Numbering::ThroughDocument, ""});
    return memory::reported(section.sink, section.bytes);
  };
  CHECK(told("7 The terms.\n\n8. The next.\n\n9 The last.\n") ==
        List{"3:1 M012 8 opens no clause: it begins a list"});
  CHECK(told("7. The terms.\n\n8. The next.\n") ==
        List{"1:1 M012 a number with a dot opens no clause: it begins a list"});
  CHECK(told("7 The terms.\n8 The next.\n") ==
        List{"2:1 M012 8 opens no clause: it stands in the line of another paragraph"});
  CHECK(told("7 The terms:\n\n1. one\n2. two\n\n8 The next, of 9 boards.\n").empty());
}

TEST_CASE("a section without a number has no clauses") {
  const Section section("4.1 Words.\n", {Numbering::BySection, ""});
  CHECK(clauses(section.document).empty());
}

TEST_CASE("a clause number that skips is reported with both neighbours") {
  CHECK(reported("3.1 One.\n\n3.3 Three.\n") == List{"clause 3.3 follows 3.1, but 3.2 is expected"});
  CHECK(reported("3.2 Two.\n") == List{"clause 3.2 comes first, but 3.1 is expected"});
}

TEST_CASE("a number that the document passes over is said by its file, and told") {
  const std::string front = "title = \"Reporting\"\nnumber = \"3\"\nleft_out = [\"3.2\"]";
  auto loaded =
      memory::load(memory::base({{base_text, "+++\n" + front + "\n+++\n\n3.1 One.\n\n3.3 Three.\n"}}));
  CHECK(loaded.messages().empty());
  const doc::Node& text = loaded.corpus.areas[0].documents[0].editions[0].sections[2].text;
  REQUIRE(text.children.size() == 3);
  CHECK(text.children[1].kind == Kind::Editorial);
  CHECK(plain(text.children[1]) == "The document has no clause 3.2.");
  CHECK(reported("3.1 One.\n\n3.2 Two.\n", front) ==
        List{"nothing is left out where clause 3.2 would stand"});
}

TEST_CASE("a paragraph that begins like a clause and is none is reported") {
  const auto told = [](const std::string& text) {
    return reported(text, "title = \"T\"\nnumber = \"Annex A\"");
  };
  CHECK(told("1.1 Words.\n") == List{"the paragraph begins like a clause, \"1.1\", and is none"});
  CHECK(told("Article 5 Words.\n\n(ii) Words.\n").size() == 2);
  CHECK(told("1 Words.\n\n2 Words.\n").size() == 2);
  CHECK(told("2016 Was a year.\n\nArticle 5 of the Convention.\n\n(c) Words.\n\n4 boards agree.\n").empty());
  CHECK(reported("3.1 One.\n\n3.2(a) Two.\n\n27.1.2016 was a day.\n").size() == 2);
}

TEST_CASE("an edition says how all its sections count") {
  auto loaded = memory::load(memory::base({{base_text,
                                            "+++\ntitle = \"T\"\nclauses = \"local\"\n+++\n\n1.1 See "
                                            "[](clause:reporting/1.2).\n\n1.2 Words.\n"}}));
  CHECK(loaded.messages().empty());
}

TEST_CASE("a mistyped number is reported once, and counting goes on") {
  CHECK(reported("3.1 a\n\n3.22 b\n\n3.3 c\n\n3.4 d\n") ==
        List{"clause 3.22 follows 3.1, but 3.2 is expected"});
  CHECK(reported("3.1 a\n\n3.1 b\n\n3.2 c\n") == List{"clause 3.1 follows 3.1, but 3.2 is expected"});
  CHECK(reported("3.1 a\n\n3.4 b\n\n3.5 c\n") == List{"clause 3.4 follows 3.1, but 3.2 is expected"});
}

TEST_CASE("numbers that count through the document go on in the next section, whatever stands between") {
  const std::string folder = "northshire/protocol/2024/text/";
  const std::string counted = "+++\ntitle = \"T\"\nclauses = \"numbered\"\n+++\n\n";
  auto loaded = memory::load(memory::base({{folder + "03-one.md", counted + "1 One.\n\n2 Two.\n"},
                                           {folder + "04-between.md", "+++\ntitle = \"B\"\n+++\n\nWords.\n"},
                                           {folder + "05-two.md", counted + "3 Three.\n\n5 Five.\n"}}));
  CHECK(loaded.messages() == List{"paragraph 5 follows 3, but 4 is expected"});
}

TEST_CASE("two sections with one number are reported, since their clauses would be mixed up") {
  CHECK(reported("1.1 Again.\n", "title = \"Reporting\"\nnumber = \"1\"") ==
        List{"two sections have the number 1"});
}

TEST_CASE("keys of clauses are unique in the edition, headings in their section, and both in a page") {
  CHECK(reported("3.1 {#purpose} Again.\n") == List{"\"purpose\" is used twice"});
  CHECK(reported("## Aims\n\n3.1 {#aims} Words.\n") == List{"\"aims\" is used twice"});
  CHECK(reported("## Aims\n\n> ## Aims\n") == List{"\"aims\" is used twice"});
  CHECK(reported("## Purpose\n\n3.1 A heading of another section.\n").empty());
}

TEST_CASE("keys and ids that would make a bad address are reported") {
  CHECK(reported("3.1 {#Not Good} Words.\n") == List{"\"Not Good\" is not a well-formed id"});
  CHECK(reported("## Words {#x\"y}\n") == List{"\"x\"y\" is not a well-formed id"});
}

TEST_CASE("an id without words is reported, and not taken off") {
  const Section empty("4.1 {#} Words.\n");
  CHECK(memory::reported(empty.sink, empty.bytes) == List{"1:5 M011 {# is not read here"});
  CHECK(clauses(empty.document) == List{"4.1||{#} Words."});
  const Section heading("## Aims {#}\n");
  CHECK(memory::reported(heading.sink, heading.bytes) == List{"1:9 M011 {# is not read here"});
  CHECK(plain(heading.document) == "Aims {#}");
}

TEST_CASE("any blank may stand between number and key") {
  const Section section("4.1\xc2\xa0{#aims} Words.\n");
  CHECK(memory::reported(section.sink, section.bytes).empty());
  CHECK(clauses(section.document) == List{"4.1|aims|Words."});
}

TEST_CASE("a clause stands where its number does, behind addresses of links too") {
  const Section section("[é]: https://a.example\n4.1 Words of [é].\n");
  REQUIRE(clauses(section.document).size() == 1);
  const Span span = section.document.children[0].span;
  CHECK(section.bytes.substr(span.begin, span.end - span.begin) == "4.1");
}
