#include <algorithm>
#include <catch2/catch.hpp>

#include "markdown/parse.hpp"

using namespace concordat;

namespace {

/// Whether a place, and every place of a tree, is whole characters.
bool is_whole(Span span, std::string_view bytes) {
  const auto cuts = [&](std::size_t at) {
    return at < bytes.size() && (static_cast<unsigned char>(bytes[at]) & 0xc0) == 0x80;
  };
  return span.end <= bytes.size() && !cuts(span.begin) && !cuts(span.end);
}

bool is_whole(const doc::Node& node, std::string_view bytes) {
  return is_whole(node.span, bytes) &&
         std::all_of(node.children.begin(), node.children.end(),
                     [&](const doc::Node& child) { return is_whole(child, bytes); });
}

}  // namespace

TEST_CASE("a place is whole characters, where the library counts wrongly too") {
  for (const std::string words :
       {"| a | b |\n|---|---|\n 2 | x é\n", "| a | b |\n|---|---|\n 2 \\{#|\u0343\n",
        " 2 é|\u0343\n|---|---|\n", "| a |\n|---|\n  é\n"}) {
    INFO(words);
    diag::Sink sink;
    CHECK(is_whole(markdown::parse({0, words, 0, words.size()}, sink), words));
  }
}

TEST_CASE("a mistake in words that stand otherwise in the file has a place of whole characters") {
  // The entity is shorter than what it stands for, and the backslash makes up for it.
  const std::string words = "&nGt;[^é x]\\!\n";
  diag::Sink sink;
  markdown::parse({0, words, 0, words.size()}, sink);
  REQUIRE_FALSE(sink.all().empty());
  for (const diag::Diagnostic& one : sink.all()) CHECK(is_whole(one.span, words));
}
