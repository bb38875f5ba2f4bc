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
  CHECK(reported("next\xc2\x85line") == "an invisible character: U+0085");
  CHECK(reported("\u202Eback") == "an invisible character: U+202E");
  CHECK(reported("\u2066apart\u2069") == "an invisible character: U+2066");
}

TEST_CASE("tabs, line ends, marks and letters of every language are no mistake") {
  for (std::string_view text :
       {"a\tb\r\nc", "caf\u00e9 \u00a0\u00ad", "\u05e9\u05dc\u05d5\u05dd \u200f\u200e",
        "\u200bword\u2026 \u2013", "\u2065", "\u202f", "\U0001F600", "\xe2", "\xc2", "\xe2\x80", ""}) {
    CAPTURE(text);
    CHECK(reported(text).empty());
  }
}
