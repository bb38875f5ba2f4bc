#include "diag/invisible.hpp"

#include <catch2/catch.hpp>

using namespace concordat::diag;

namespace {

std::string reported(std::string_view text) {
  Sink sink;
  check_visible(text, {}, sink);
  return sink.all().empty() ? std::string() : sink.all().front().message;
}

}  // namespace

TEST_CASE("an invisible character is reported by its number, once a text") {
  CHECK(reported("a\x07 b\x1b") == "an invisible character: U+0007");
  CHECK(reported(std::string_view("a\0b", 3)) == "an invisible character: U+0000");
  CHECK(reported("\x7f") == "an invisible character: U+007F");
  CHECK(reported("next\xc2\x85line") == "a line end that is none here: U+0085");
  CHECK(reported("a bullet \uf0b7") == "a character that only one font knows: U+F0B7");
  CHECK(reported("caf\ufffd") == "a character that was lost in copying: U+FFFD");
  CHECK(reported("4.\u200d3") == "an invisible character: U+200D");
  CHECK(reported("words\u200f") == "an invisible mark of direction: U+200F");
  CHECK(reported("\u202Eback") == "an invisible character: U+202E");
  CHECK(reported("\u2066apart\u2069") == "an invisible character: U+2066");
}

TEST_CASE("tabs, line ends, spaces, letters of every language and what shapes them are no mistake") {
  for (std::string_view text :
       {"a\tb\r\nc", "caf\u00e9 \u00a0\u202f\u2003", "\u05e9\u05dc\u05d5\u05dd \u200f\u200e",
        "word\u2026 \u2013", "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645", "\U0001F600",
        "\U0001F469\u200d\U0001F680 \u2764\ufe0f", "\xe2", "\xc2", "\xe2\x80", ""}) {
    CAPTURE(text);
    CHECK(reported(text).empty());
  }
}

TEST_CASE("every character of a file is reported at its place, and those beside it stay where they are") {
  Sink sink;
  CHECK(check_file("a\u200bb\rc\r\nd\r\x07", 0, sink) == "a   b\nc\r\nd\n ");
  REQUIRE(sink.all().size() == 3);
  CHECK(sink.all()[0].span == concordat::Span{0, 1, 4});
  CHECK(sink.all()[1].message == "a line end of old Macs: U+000D");
  CHECK(sink.all()[2].span == concordat::Span{0, 11, 12});
}
