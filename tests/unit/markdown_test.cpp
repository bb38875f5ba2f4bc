#include <catch2/catch.hpp>

#include "doc/plain.hpp"
#include "markdown/blocks.hpp"
#include "markdown/parse.hpp"
#include "markdown/slug.hpp"
#include "markdown/words.hpp"
#include "memory.hpp"

using namespace concordat;
using namespace concordat::markdown;
using doc::Align;
using doc::Kind;
using doc::ListStyle;
using doc::Node;

namespace {

struct Text {
  std::string bytes;
  diag::Sink sink;
  Node document;

  explicit Text(std::string text)
      : bytes(std::move(text)), document(parse({0, bytes, 0, bytes.size()}, sink)) {}

  std::vector<std::string> reported() const { return memory::reported(sink, bytes); }
  std::string at(Span span) const { return bytes.substr(span.begin, span.end - span.begin); }
};

/// Every link of a tree with the words of the source that its place covers.
std::vector<std::string> addresses(const Node& node, std::string_view bytes) {
  std::vector<std::string> list;
  if (node.kind == Kind::Link)
    list.emplace_back(bytes.substr(node.span.begin, node.span.end - node.span.begin));
  for (const Node& child : node.children) {
    for (std::string& one : addresses(child, bytes)) list.push_back(std::move(one));
  }
  return list;
}

using List = std::vector<std::string>;

}  // namespace

TEST_CASE("raw HTML is refused at its tag, once an element") {
  CHECK(Text("A <b>bold</b> word.\n").reported() == List{"1:3 M001 raw HTML is not allowed in text"});
  CHECK(Text("First line\nand <br> here.\n").reported() == List{"2:5 M001 raw HTML is not allowed in text"});
  CHECK(Text("<script>\nalert(1)\n</script>\n").reported() ==
        List{"1:1 M001 raw HTML is not allowed in text"});
  CHECK(Text("<!-- hidden -->\n").reported().size() == 1);
  CHECK(Text("3 \\< 4, and `<b>` in code.\n").reported().empty());
}

TEST_CASE("what a hint says to write in the place of < is accepted where it is said") {
  for (const auto& [open, shown] : {std::pair("role = \"", "\\\\<"), {"role = '", "\\<"}}) {
    const std::string file = std::string(open) + "One <b> two" + std::string(open).back();
    diag::Sink sink;
    parse_value("One <b> two", {0, 7, static_cast<std::uint32_t>(file.size())}, file, sink);
    REQUIRE(sink.all().size() == 1);
    CHECK(sink.all()[0].hint ==
          std::string("write **words**; a \"<\" that is meant as text is written \"") + shown + "\"");
  }
  CHECK(Text("One <br> two.\n").sink.all()[0].hint.find("end the line with a backslash") == 0);
  CHECK(Text("One \\<b> two\\\nthree.\n").reported().empty());
}

TEST_CASE("an end tag alone is refused too") {
  CHECK(Text("word</b>\n").reported().size() == 1);
}

TEST_CASE("text nested ten thousand deep is reported once, at the first level that is too deep") {
  std::string quotes;
  for (int i = 0; i < 10'000; ++i) quotes += "> ";
  const Text text(quotes + "deep\n");
  CHECK(text.reported() == List{"1:127 M004 text is nested more than 64 deep"});
  std::string list;
  for (int i = 0; i < 200; ++i) list += std::string(static_cast<std::size_t>(i) * 2, ' ') + "- x\n";
  CHECK(Text(list).reported().size() == 1);
}

TEST_CASE("emphasis and links nested deep are reported or read, never followed without end") {
  std::string stars(20'000, '*');
  CHECK(Text(stars + "x" + stars + "\n").reported().size() <= 1);
  std::string brackets(50'000, '[');
  CHECK(Text(brackets + "x\n").reported().empty());
}

TEST_CASE("a paragraph that is one view becomes the view, with its caption") {
  const Text text("![The *whole* map](view:map)\n");
  REQUIRE(text.document.children.size() == 1);
  const Node& view = text.document.children[0];
  CHECK(view.kind == Kind::View);
  CHECK(view.url == "map");
  CHECK(view.text == "The whole map");
  CHECK(text.at(view.span) == "view:map");
}

TEST_CASE("an image that is no view, or a view among words, is reported at its address") {
  CHECK(Text("![x](logo.png)\n").reported() == List{"1:6 M005 an image can only be a view"});
  CHECK(Text("See ![x](view:map) here.\n").reported() ==
        List{"1:10 M005 a view must be a paragraph of its own"});
}

TEST_CASE("a style line gives the next list its numbers, and vanishes") {
  const Text text("{.roman}\n1. one\n2. two\n\n{.alpha}\n\n3. three\n");
  REQUIRE(text.document.children.size() == 2);
  CHECK(text.document.children[0].style == ListStyle::Roman);
  CHECK(text.document.children[1].style == ListStyle::Alpha);
  CHECK(text.document.children[1].start == 3);
  CHECK(text.sink.all().empty());
}

TEST_CASE("a style that is unknown or stands before no numbered list is reported") {
  CHECK(Text("{.greek}\n\n1. one\n").reported() == List{"1:1 M007 unknown list style \"greek\""});
  CHECK(Text("Word.\n\n{.roman}\n\n- one\n").reported() ==
        List{"3:1 M007 a list style must stand before a numbered list"});
  CHECK(Text("{.roman}\n").reported().size() == 1);
  CHECK(Text("{.roman}\n3. three\n").reported() ==
        List{"1:1 M007 a list style must be a paragraph of its own"});
  CHECK(Text("{.roman} is how a list begins.\n").reported() == List{"1:1 M011 {. is not read here"});
}

TEST_CASE("a heading of the first level is reported, since the title stands in the front matter") {
  CHECK(Text("# Title\n").reported() ==
        List{"1:1 M007 a heading of the first level is the title of the section"});
}

TEST_CASE("a heading without words is reported, whatever stands in the place of words") {
  for (const char* words : {"##", "## &nbsp;", "word[^1]\n\n## [^1]\n\n[^1]: A note."}) {
    const Text text(words);
    INFO(words);
    REQUIRE(text.sink.all().size() == 1);
    CHECK(text.sink.all().front().code == diag::Code::EmptyHeading);
  }
  for (const char* words : {"## [](clause:4.3)", "## `code`", "## **x**"})
    CHECK(Text(words).reported().empty());
}

TEST_CASE("a heading has the id that it names, or one made of its words") {
  const Text text("## Reporting {#when-to-report}\n\n## Boards & *partnerships*\n\n### Ünïque ’s\n");
  CHECK(text.document.children[0].id == "when-to-report");
  CHECK(plain(text.document.children[0]) == "Reporting");
  CHECK(text.document.children[1].id == "boards-partnerships");
  CHECK(text.document.children[2].id == "ünïque-s");
  CHECK(slug("***") == "part");
  CHECK(slug("Rôl y Cyngor’s – Cyd\xc2\xa0weithio") == "rôl-y-cyngors-cyd-weithio");
  CHECK(slug("ÉCOLE E\xcc\x81"
             "cole") == "école-école");
  CHECK(slug("مجلس الصحة") == "مجلس-الصحة");
  CHECK(slug("Ψυχή, क्षेत्र 2") == "ψυχή-क्षेत्र-2");
  // What is left out may have kept an accent from its letter.
  CHECK(slug("cafe’\xcc\x81") == "café");
  for (const char* id : {"rôl-y-cyngor", "café", "aims-2", "مجلس"}) CHECK(slug(id) == id);
  for (const char* id : {"Rôl", "a--b", "-a", "a_b", "a.b", "e\xcc\x81"}) CHECK(slug(id) != id);
}

TEST_CASE("a quotation that opens with the mark is an editorial note") {
  const Text text("> [!EDITORIAL] The text has *four*.\n\n> [!EDITORIAL]\n> Next line.\n\n> A quotation.\n");
  REQUIRE(text.document.children.size() == 3);
  CHECK(text.document.children[0].kind == Kind::Editorial);
  CHECK(plain(text.document.children[0]) == "The text has four.");
  CHECK(plain(text.document.children[1]) == "Next line.");
  CHECK(text.document.children[2].kind == Kind::Quote);
}

TEST_CASE("links of the protocol and of the web are read, others are reported at their address") {
  CHECK(
      Text("[a](board:x) [b](clause:1) [c](https://c.example) [d](mailto:d@e.example)\n").reported().empty());
  CHECK(Text("[a](javascript:alert(1))\n").reported() ==
        List{"1:5 M006 a link cannot begin with \"javascript:\""});
  CHECK(Text("Words\nand [a](data:text/html,x).\n").reported() ==
        List{"2:9 M006 a link cannot begin with \"data:\""});
  CHECK(Text("[a](bord:x)\n").reported() == List{"1:5 R012 a link cannot begin with \"bord:\""});
  CHECK(Text("[a](other.html)\n").reported() == List{"1:5 R012 the link \"other.html\" has no kind"});
  CHECK(Text("[a](JavaScript:x)\n").reported().size() == 1);
}

TEST_CASE("every link has the exact place of its address, even where one is the beginning of another") {
  const Text text(
      "[a](board:ab) and (board:a) or `[c](board:a)`\nthen [b](<board:a>), <https://x.example>\nand "
      "[c](board:a).\n");
  CHECK(addresses(text.document, text.bytes) == List{"board:ab", "board:a", "https://x.example", "board:a"});
  const Node& last = text.document.children[0].children[text.document.children[0].children.size() - 2];
  CHECK(diag::Sink().all().empty());
  CHECK(last.span.begin == text.bytes.rfind("board:a"));
}

TEST_CASE("links in tables, lists and quotations have their place") {
  const Text text(
      "| a | b |\n|---|---|\n| [x](board:x) | [y](board:y) |\n\n- [z](board:z)\n  - [w](board:w)\n\n> "
      "[q](board:q)\n");
  CHECK(addresses(text.document, text.bytes) == List{"board:x", "board:y", "board:z", "board:w", "board:q"});
}

TEST_CASE("words stand at their own place, so that one word can be marked") {
  const Text text("The [JSNA](report:jsna). The SAB\nmeets.\n");
  const Node& after = text.document.children[0].children[2];
  CHECK(after.text == ". The SAB");
  CHECK(text.at(after.span) == after.text);
}

TEST_CASE("links in TOML strings have the place of their address in every kind of string") {
  for (const std::string quotes : {"\"", "'", "\"\"\"", "'''"}) {
    const std::string value = "See [x](board:x)";
    const std::string file = "a = 1\nrole = " + quotes + value + quotes + "\nlink = \"[y](board:x)\"\n";
    const auto begin = static_cast<std::uint32_t>(file.find(quotes + "See"));
    const Span span{0, begin, begin + static_cast<std::uint32_t>(value.size() + 2 * quotes.size())};
    diag::Sink sink;
    CHECK(addresses(parse_value(value, span, file, sink), file) == List{"board:x"});
    const Node document = parse_value(value, span, file, sink);
    CHECK(document.children[0].children[1].span.begin == file.find("board:x"));
  }
}

TEST_CASE("links in a multi-line TOML string are found on their own line") {
  const std::string value = "One.\n\nSee [x](board:x) and [y](board:y).\n";
  const std::string file = "role = \"\"\"\n" + value + "\"\"\"\n";
  diag::Sink sink;
  const Node document = parse_value(value, {0, 7, static_cast<std::uint32_t>(file.size() - 1)}, file, sink);
  CHECK(addresses(document, file) == List{"board:x", "board:y"});
}

TEST_CASE("prose is one paragraph") {
  auto reported = [](std::string_view text) {
    diag::Sink sink;
    const std::string file = "\"" + std::string(text) + "\"";
    parse_prose(text, {0, 0, static_cast<std::uint32_t>(file.size())}, file, sink);
    return sink.all().size();
  };
  CHECK(reported("One *paragraph* only, with [a](board:a).") == 0);
  CHECK(reported("One.\n\nTwo.") == 1);
  CHECK(reported("1. April") == 1);
  CHECK(reported("1\\. April") == 0);
  CHECK(reported("# Heading") == 1);
  CHECK(reported("") == 0);
}

TEST_CASE("plain values take a short way to the same tree") {
  diag::Sink sink;
  const std::string file = "\"Plain words\"";
  const Node fast = parse_value("Plain words", {0, 0, 13}, file, sink);
  REQUIRE(fast.children.size() == 1);
  CHECK(fast.children[0].kind == Kind::Paragraph);
  CHECK(fast.children[0].children[0].text == "Plain words");
  CHECK(fast.children[0].children[0].span == Span{0, 1, 12});
}

TEST_CASE("footnotes are numbered in the order of their references") {
  const Text text("One[^b] two[^a].\n\n[^a]: Note A.\n\n[^b]: Note B.\n");
  CHECK(text.sink.all().empty());
  const Node& paragraph = text.document.children[0];
  CHECK(paragraph.children[1].kind == Kind::FootnoteReference);
  CHECK(paragraph.children[1].id == "1");
  CHECK(paragraph.children[3].id == "2");
  CHECK(plain(text.document.children[1]) == "Note B.");
  CHECK(text.document.children[1].id == "1");
}

TEST_CASE("a footnote that is not defined, or that nothing refers to, is reported at its mark") {
  CHECK(Text("A claim.[^x]\n").reported() == List{"1:9 M009 the footnote \"[^x]\" is not defined"});
  CHECK(Text("A claim.\n\n[^x]: Forgotten.\n").reported() ==
        List{"3:1 M009 nothing refers to the footnote \"[^x]\""});
  CHECK(Text("Not one: \\[^x], nor `[^y]`.\n").reported().empty());
}

TEST_CASE("tables keep their cells and alignment") {
  const Text text("| a | b | c |\n|:--|:-:|--:|\n| 1 | 2 | 3 |\n");
  const Node& table = text.document.children[0];
  REQUIRE(table.kind == Kind::Table);
  REQUIRE(table.children.size() == 2);
  CHECK(table.children[1].children[0].align == Align::Left);
  CHECK(table.children[1].children[1].align == Align::Center);
  CHECK(table.children[1].children[2].align == Align::Right);
}

TEST_CASE("a word ends at punctuation of any language and holds its accents") {
  CHECK(word_length("SAB’s", 0) == 3);
  CHECK(word_length("SAB–LSCB", 0) == 3);
  CHECK(word_length("Ysbyty'r", 0) == 6);
  CHECK(word_length("Café.", 0) == 5);
  CHECK(word_length("A\xC2\xA0"
                    "B",
                    0) == 1);
  CHECK(word_length(" x", 0) == 0);
  CHECK(word_length("’s", 0) == 0);
  CHECK(word_length("", 0) == 0);
}
