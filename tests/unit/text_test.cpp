#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "doc/build.hpp"
#include "doc/plain.hpp"
#include "markdown/clauses.hpp"
#include "markdown/parse.hpp"
#include "text/writer.hpp"

using namespace concordat;
using doc::Kind;
using doc::Node;

namespace {

Node parsed(const std::string& words) {
  diag::Sink sink;
  Node document = markdown::parse({0, words, 0, words.size()}, sink);
  markdown::gather_clauses(document, {markdown::Numbering::BySection, "4"}, sink);
  return document;
}

std::string as_markdown(const Node& tree) {
  return text::markdown(tree, [](std::string_view url) {
    return url.starts_with("board:") ? "https://a.example/" + std::string(url.substr(6)) : std::string();
  });
}

std::string round(const std::string& words) {
  return as_markdown(parsed(words));
}

Node changed(doc::Change change) {
  Node paragraph = doc::paragraph(doc::text("new"));
  paragraph.change = change;
  paragraph.was = doc::nodes(doc::text("old"));
  return {.children = {paragraph}};
}

}  // namespace

TEST_CASE("Markdown that was read is written so that it reads the same") {
  CHECK(round("One *two* **three** `four`\n") == "One *two* **three** `four`\n");
  CHECK(round("- one\n  - in\n- two\n") == "- one\n  - in\n- two\n");
  CHECK(round("6. six\n7. seven\n") == "6. six\n7. seven\n");
  CHECK(round("> Quoted\n") == "> Quoted\n");
  CHECK(round("4.3 Any issue.\n") == "**4.3** Any issue.\n");
  CHECK(round("[Board](board:a) and [nowhere](clause:9)\n") ==
        "[Board](<https://a.example/a>) and nowhere\n");
  CHECK(round("| a | b |\n|---|--:|\n| 1 | 2 |\n") == "| a | b |\n| --- | --: |\n| 1 | 2 |\n");
  for (const char* words :
       {"One\n\nTwo\n", "## Aims\n\nWords[^1].\n\n[^1]: Note.\n", "- a\n\n  more\n- b\n"}) {
    const std::string once = round(words);
    CHECK(round(once) == once);
  }
}

TEST_CASE("blocks that follow each other stay two") {
  const auto list = [](doc::Kind kind) { return doc::make(kind, doc::nodes(doc::item(doc::text("a")))); };
  const auto quote = [](doc::Kind kind) {
    return doc::make(kind, doc::nodes(doc::paragraph(doc::text("q"))));
  };
  const auto both = [](Node one, Node two) {
    return as_markdown({.children = doc::nodes(std::move(one), std::move(two))});
  };
  CHECK(both(list(Kind::BulletList), list(Kind::BulletList)) == "- a\n\n<!-- -->\n\n- a\n");
  CHECK(both(list(Kind::OrderedList), list(Kind::OrderedList)) == "1. a\n\n<!-- -->\n\n1. a\n");
  CHECK(both(list(Kind::BulletList), list(Kind::OrderedList)) == "- a\n\n1. a\n");
  CHECK(both(quote(Kind::Quote), quote(Kind::Quote)) == "> q\n\n<!-- -->\n\n> q\n");
  CHECK(both(quote(Kind::Quote), list(Kind::BulletList)) == "> q\n\n- a\n");
  CHECK(both(list(Kind::BulletList), {.kind = Kind::CodeBlock, .text = "c"}) == "- a\n\n<!-- -->\n\n    c\n");
  const Node fields = doc::make(Kind::FieldList, doc::nodes(doc::field("f", doc::nodes(doc::text("v")))));
  CHECK(both(fields, list(Kind::BulletList)) == "- **f:** v\n\n<!-- -->\n\n- a\n");
  Node outer = list(Kind::BulletList);
  outer.children.front().children.push_back(list(Kind::BulletList));
  outer.children.front().children.push_back(list(Kind::BulletList));
  CHECK(as_markdown({.children = {outer}}) == "- a\n  - a\n  <!-- -->\n\n  - a\n");
}

TEST_CASE("a footnote keeps its paragraphs, lists, tables and code") {
  const std::string words =
      "Words[^1].\n\n[^1]: First.\n\n    Second.\n\n    - a\n    - b\n\n    | t | u |\n    | --- | --- |\n"
      "    | 1 | 2 |\n\n        let x = 1\n";
  CHECK(round(words) == words);
  CHECK(text::plain_text(parsed(words)) ==
        "Words [1].\n\n[1] First.\n\n    Second.\n\n    - a\n    - b\n\n    t: 1\n      u: 2\n\n    let x = "
        "1\n");
  const std::string list = "Words[^1].\n\n[^1]:\n    - a\n    - b\n";
  CHECK(round(list).find("- a\n") != std::string::npos);
  CHECK(text::plain_text(parsed(list)).find("- a\n") != std::string::npos);
}

TEST_CASE("code in a cell or a value is not lost") {
  const Node code{.kind = Kind::CodeBlock, .text = "let x = 1"};
  Node fields{.kind = Kind::FieldList};
  fields.children.push_back(doc::field("Value", doc::nodes(Node(code))));
  const Node tree{.children = {fields}};
  CHECK(as_markdown(tree).find("let x = 1") != std::string::npos);
  CHECK(text::plain_text(tree).find("let x = 1") != std::string::npos);
}

TEST_CASE("no word of the content is taken for markup") {
  for (const char* words : {"a*b*c", "_x_", "<script>", "[x](y)", "a|b", "~~x~~", "`x`", "&amp;",
                            "# no heading", "1. no list", "- no list", "+ no list"}) {
    const std::string out = as_markdown({.children = {doc::paragraph(doc::text(words))}});
    const Node back = parsed(out);
    INFO(out);
    REQUIRE(back.children.size() == 1);
    REQUIRE(back.children[0].kind == Kind::Paragraph);
    std::string told;
    for (const Node& child : back.children[0].children) {
      CHECK(child.kind == Kind::Text);
      told += child.text;
    }
    CHECK(told == words);
  }
}

TEST_CASE("marks that a reader of Markdown would not see are written as elements") {
  const auto written = [](std::vector<Node> words) {
    return as_markdown({.children = {doc::make(Kind::Paragraph, std::move(words))}});
  };
  const auto soft = [](std::string_view words) {
    return doc::make(Kind::Emphasis, doc::nodes(doc::text(words)));
  };
  CHECK(written(doc::nodes(doc::strong("Note:"), doc::text(" see "), soft("(a)"))) ==
        "**Note:** see *(a)*\n");
  CHECK(written(doc::nodes(soft("a"), doc::strong("b"))) == "<em>a</em>**b**\n");
  CHECK(written(doc::nodes(doc::text("a"), soft("b"), doc::text("c"))) == "a<em>b</em>c\n");
  CHECK(written(doc::nodes(doc::text("a"), soft("(b)"), doc::text("c"))) == "a<em>(b)</em>c\n");
  CHECK(written(doc::nodes(doc::make(Kind::Strong, doc::nodes(soft("a"), doc::text(" b"))))) ==
        "<strong>*a* b</strong>\n");
  CHECK(written(doc::nodes(soft("\u00a0a"))) == "<em>\u00a0a</em>\n");
  CHECK(round("_a_ ***b*** ~~c~~\n") == "*a* <em>**b**</em> ~~c~~\n");
}

TEST_CASE("a bar in a cell ends no cell") {
  const std::string words = "| a |\n| --- |\n| `b\\|c` d\\|e |\n";
  CHECK(round(words) == words);
  CHECK(round("[x](board:a|b)\n") == "[x](<https://a.example/a%7Cb>)\n");
}

TEST_CASE("plain text has short lines, and tells tables row by row") {
  std::string long_words;
  for (int i = 0; i < 60; ++i) long_words += "word ";
  const std::string out = text::plain_text(parsed("## Title\n\n4.3 " + long_words + "\n"));
  for (std::size_t at = 0, end = 0; (end = out.find('\n', at)) != std::string::npos; at = end + 1)
    CHECK(end - at <= 78);
  CHECK(out.find("Title\n-----\n") != std::string::npos);
  CHECK(out.find("\n4.3  word word") != std::string::npos);
  Node cell = doc::cell(doc::tag("Agree", "decides"));
  cell.children.push_back(doc::detail("Autumn"));
  const Node row = doc::make(Kind::TableRow, doc::nodes(doc::cell(doc::text("Plan")), std::move(cell),
                                                        doc::cell(doc::nothing("No action"))));
  CHECK(text::plain_text(doc::make(Kind::Table, doc::nodes(doc::head("Report", "AB", "CD"), row))) ==
        "Report: Plan\n  AB: Agree (Autumn)\n");
}

TEST_CASE("what became of words is said in Markdown, in plain text and in JSON") {
  CHECK(as_markdown(changed(doc::Change::Added)) == "<ins>added: new</ins>\n");
  CHECK(as_markdown(changed(doc::Change::Removed)) == "<del>removed: new</del>\n");
  CHECK(as_markdown(changed(doc::Change::Moved)) == "<ins>moved: new</ins>\n");
  CHECK(as_markdown(changed(doc::Change::Changed)) == "<del>was: old</del> <ins>now: new</ins>\n");
  CHECK(text::plain_text(changed(doc::Change::Added)) == "[added: new]\n");
  CHECK(text::plain_text(changed(doc::Change::Removed)) == "[removed: new]\n");
  CHECK(text::plain_text(changed(doc::Change::Moved)) == "[moved: new]\n");
  CHECK(text::plain_text(changed(doc::Change::Changed)) == "[was: old] [now: new]\n");
  const nlohmann::json tree = nlohmann::json::parse(text::json_tree(changed(doc::Change::Changed)));
  CHECK(tree["kind"] == "document");
  CHECK(tree["children"][0]["change"] == "changed");
  CHECK(tree["children"][0]["was"][0]["text"] == "old");
}

TEST_CASE("lists count as their style says, in every text") {
  CHECK(doc::ordinal(doc::ListStyle::Decimal, 6) == "6");
  CHECK(doc::ordinal(doc::ListStyle::Roman, 6) == "vi");
  CHECK(doc::ordinal(doc::ListStyle::Roman, 1994) == "mcmxciv");
  CHECK(doc::ordinal(doc::ListStyle::Alpha, 8) == "h");
  CHECK(doc::ordinal(doc::ListStyle::Alpha, 28) == "ab");
  Node list{.kind = Kind::OrderedList, .style = doc::ListStyle::Roman, .start = 6};
  list.children = doc::nodes(doc::item(doc::text("six")), doc::item(doc::text("seven")));
  const Node tree{.children = {list}};
  CHECK(as_markdown(tree) == "- vi. six\n- vii. seven\n");
  CHECK(text::plain_text(tree) == "vi. six\nvii. seven\n");
  CHECK(nlohmann::json::parse(text::json_tree(tree))["children"][0]["first"] == "vi");
}

TEST_CASE("code and addresses end where they should, whatever they hold") {
  const Node code{.kind = Kind::Code, .text = "a``b"};
  CHECK(as_markdown({.children = {doc::paragraph(code)}}) == "``` a``b ```\n");
  CHECK(as_markdown({.children = {doc::paragraph(doc::link("board:a>b", "x"))}}) ==
        "[x](<https://a.example/a%3Eb>)\n");
}

TEST_CASE("what became of a clause, a list or a table is said of what is in it") {
  Node tree = parsed("4.3 Words.\n\n- item\n\n| a |\n|---|\n| b |\n");
  doc::mark(tree, doc::Change::Added);
  const std::string out = text::plain_text(tree);
  for (const char* words : {"[added: Words.]", "[added: item]", "[added: b]"})
    CHECK(out.find(words) != std::string::npos);
}

TEST_CASE("words of a topic are found in one sentence, in their order") {
  CHECK(doc::says("in response to any change in legal duties. next", "chang ... legal"));
  CHECK_FALSE(doc::says("a change of chair. legal duties stay", "chang ... legal"));
  CHECK_FALSE(doc::says("legal duties may change", "chang ... legal"));
  CHECK(doc::says("change of chair. a change of the legal basis", "chang ... legal"));
  CHECK(doc::says("they share information", "share information"));
  CHECK(doc::has_any(std::string("one two"), std::vector<std::string>{"three", "two"}));
}
