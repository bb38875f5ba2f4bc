#include "markdown/clauses.hpp"

#include <catch2/catch.hpp>

#include "doc/plain.hpp"
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

  explicit Section(std::string text, const ClauseRule& rule = {"4.", false})
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
      "In 4.1 we said.\n\n4.1% is no number.\n\n2016 was a year.\n\n1. item\n\n4. item\n\n4.5.6 version\n");
  CHECK(clauses(section.document).empty());
}

TEST_CASE("a clause of another section is reported at its number") {
  const Section section("5.1 Stray.\n");
  CHECK(memory::reported(section.sink, section.bytes) ==
        List{"1:1 M003 clause 5.1 stands in the section whose clauses begin with \"4.\""});
}

TEST_CASE("paragraphs may count through the document, as whole numbers") {
  const Section section("7 The terms.\n\n8 {#next} The next.\n\n2016 is a number of four figures.\n",
                        {"", true});
  CHECK(clauses(section.document) ==
        List{"7||The terms.", "8|next|The next.", "2016||is a number of four figures."});
}

TEST_CASE("paragraphs that are counted do not become a list without a word") {
  const auto told = [](std::string text) {
    const Section section(std::move(text), {"", true});
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
  const Section section("4.1 Words.\n", {"", false});
  CHECK(clauses(section.document).empty());
}

TEST_CASE("a clause number that skips is reported with both neighbours") {
  CHECK(reported("3.1 One.\n\n3.3 Three.\n") == List{"clause 3.3 follows 3.1, but 3.2 is expected"});
  CHECK(reported("3.2 Two.\n") == List{"clause 3.2 comes first, but 3.1 is expected"});
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
  CHECK(loaded.messages() == List{"clause 5 follows 3, but 4 is expected"});
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
