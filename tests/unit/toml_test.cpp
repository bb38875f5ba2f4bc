#include "data/toml.hpp"

#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "memory.hpp"

using namespace concordat;
using data::Kind;
using data::Value;

namespace {

struct Read {
  std::string bytes;
  diag::Sink sink;
  data::Parsed parsed;

  explicit Read(std::string text)
      : bytes(std::move(text)), parsed(data::parse_toml({0, bytes, 0, bytes.size()}, sink)) {}

  const Value& value(std::string_view key) const { return *parsed.table.find(key); }
  std::string at(Span span) const { return bytes.substr(span.begin, span.end - span.begin); }
};

}  // namespace

TEST_CASE("values keep their kind and the place where they stand") {
  const Read read(
      "word = \"two words\"\nnumber = 12\nflag = true\nday = 2016-01-27\nhalf = 0.5\ntime = 07:30:00\n");
  REQUIRE(read.parsed.ok);
  CHECK(read.value("word").kind == Kind::String);
  CHECK(read.value("word").text == "two words");
  CHECK(read.at(read.value("word").span) == "\"two words\"");
  CHECK(read.value("number").integer == 12);
  CHECK(read.at(read.value("number").span) == "12");
  CHECK(read.value("flag").integer == 1);
  CHECK(read.value("day").kind == Kind::Date);
  CHECK(read.value("day").text == "2016-01-27");
  CHECK(read.at(read.value("day").span) == "2016-01-27");
  CHECK(read.value("half").kind == Kind::Float);
  CHECK(read.value("time").kind == Kind::Other);
  CHECK(read.parsed.table.find("none") == nullptr);
}

TEST_CASE("strings of every form stand where they begin and end") {
  const Read read("basic = \"a\"\nliteral = 'b'\nlong = \"\"\"\nc\nd\"\"\"\nraw = '''e'''\n");
  CHECK(read.at(read.value("basic").span) == "\"a\"");
  CHECK(read.at(read.value("literal").span) == "'b'");
  CHECK(read.at(read.value("long").span) == "\"\"\"\nc\nd\"\"\"");
  CHECK(read.value("long").text == "c\nd");
  CHECK(read.at(read.value("raw").span) == "'''e'''");
}

TEST_CASE("places count characters that take several bytes, and lines that end as on Windows") {
  const Read read("name = \"Café – Ünïon\" # ☕\r\nlist = [\"é\", \"ß\", \"x\"]\r\n");
  CHECK(read.at(read.value("name").span) == "\"Café – Ünïon\"");
  CHECK(read.at(read.value("list").items.at(2).span) == "\"x\"");
  CHECK(read.at(read.value("list").items.at(0).span) == "\"é\"");
}

TEST_CASE("keys are found and have their own place") {
  const Read read("[[body]]\nid = \"hb\"\n\n[[body]]\nid = \"ab\"\n");
  const Value& bodies = read.value("body");
  REQUIRE(bodies.items.size() == 2);
  CHECK(read.at(bodies.items[1].entries[0].key_span) == "id");
  CHECK(bodies.items[1].find("id")->text == "ab");
}

TEST_CASE("front matter is read at its place in the file") {
  const std::string bytes = "+++\ntitle = \"Purpose\"\n+++\nText.";
  diag::Sink sink;
  const data::Parsed parsed = data::parse_toml({0, bytes, 4, 22}, sink);
  REQUIRE(parsed.ok);
  const Span span = parsed.table.find("title")->span;
  CHECK(bytes.substr(span.begin, span.end - span.begin) == "\"Purpose\"");
}

TEST_CASE("a mistake of syntax is reported at its place, and gives an empty table") {
  const Read read("a = 1\nb = \nc = 3\n");
  CHECK_FALSE(read.parsed.ok);
  CHECK(read.parsed.table.entries.empty());
  const auto reported = memory::reported(read.sink, read.bytes);
  REQUIRE(reported.size() == 1);
  CHECK(reported[0].substr(0, 8) == "2:5 T001");
}

TEST_CASE("a key that stands twice is a mistake of syntax") {
  const Read read("a = 1\na = 2\n");
  REQUIRE(read.sink.all().size() == 1);
  CHECK(diag::text(read.sink.all()[0].code) == "T001");
}

TEST_CASE("brackets nested a hundred thousand deep are refused, not followed") {
  for (const char* open : {"[", "{a=", "[{a="}) {
    std::string text = "a = ";
    for (int i = 0; i < 100'000; ++i) text += open;
    const Read read(text);
    CHECK_FALSE(read.parsed.ok);
    CHECK(read.sink.all().size() == 1);
  }
}

TEST_CASE("keys of a hundred thousand parts are refused, not followed") {
  std::string dotted = "a";
  for (int i = 0; i < 100'000; ++i) dotted += ".a";
  for (const std::string& text : {"[" + dotted + "]\n", dotted + " = 1\n", "x = {" + dotted + " = 1}\n"}) {
    const Read read(text);
    CHECK_FALSE(read.parsed.ok);
    REQUIRE(read.sink.all().size() == 1);
    CHECK(read.at(read.sink.all()[0].span) == ".");
  }
}

TEST_CASE("dots of strings and comments are no dots of keys") {
  const std::string dots(200, '.');
  const Read read("a = \"\\\"" + dots + "\" # it's " + dots + "\nb = \"\"\"\n\"" + dots + "\n\"\"\"\nc = '" +
                  dots + "'\n\"d" + dots + "\".e = 1\n");
  CHECK(read.parsed.ok);
  CHECK(memory::reported(read.sink, read.bytes).empty());
}

TEST_CASE("long lines of any kind are looked at in reasonable time") {
  for (const char* part : {"1,", "\\ ", "[a]", "a.", "\"a\"", "“a” ", "#", "a = 1 ", "{a = 1},", "'"}) {
    for (const char* open : {"a = [", "a = \"\"\"", "a = ", ""}) {
      std::string text = open;
      while (text.size() < 300'000) text += part;
      CAPTURE(part, open);
      CHECK(Read(text).parsed.ok == (std::string_view(open).empty() && text[0] == '#'));
    }
  }
}

TEST_CASE("many values in one long line are placed in reasonable time") {
  std::string text = "list = [";
  for (int i = 0; i < 20'000; ++i) text += "\"é\",";
  text += "]\n";
  const Read read(text);
  REQUIRE(read.parsed.ok);
  CHECK(read.value("list").items.size() == 20'000);
  CHECK(read.at(read.value("list").items.back().span) == "\"é\"");
}

TEST_CASE("what is marked as wrong is whole characters of the file") {
  for (const char* text : {"title", "title = ", "a = [1", "a = {", "a = \"b", "a b", "[a", "a = \"b\"é",
                           "[a]é", "a = [1 é]", "a = {b = 1 é}", "a = {b é}", "a = \"\\é\"", "a = 1 ’"}) {
    const Read read(text);
    INFO(text);
    REQUIRE_FALSE(read.sink.all().empty());
    for (const diag::Diagnostic& one : read.sink.all()) {
      CHECK(one.span.end <= read.bytes.size());
      CHECK((static_cast<unsigned char>(read.bytes[one.span.begin]) & 0xc0) != 0x80);
      CHECK((static_cast<unsigned char>(read.bytes[one.span.end]) & 0xc0) != 0x80);
    }
  }
}

TEST_CASE("no character that is not ASCII reaches the library outside strings") {
  for (const char* text : {"a = 0x·", "a = 0b1é", "a = [0oé]", "a = +0x1ā"}) {
    const Read read(text);
    INFO(text);
    CHECK_FALSE(read.parsed.ok);
    CHECK(memory::reported(read.sink, read.bytes).at(0).find("T001 text stands in quotation marks") !=
          std::string::npos);
  }
  CHECK(Read("a = [0xff, 0o17, 0b1_0]").parsed.ok);
}
