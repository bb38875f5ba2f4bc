// The registry of diagnostics, and the list of it in the documentation, which `make golden` writes.
#include "diag/codes.hpp"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>
#include <set>
#include <sstream>

using namespace concordat;

namespace {

const std::string path = CONCORDAT_ROOT "/docs/diagnostics/README.md";

std::string list() {
  std::string text = "| code | set | severity | meaning |\n|---|---|---|---|\n";
  for (const diag::CodeInfo& info : diag::all_codes()) {
    text += fmt::format("| [{0}]({0}.md) | {1} | {2} | {3} |\n", info.text, diag::text(info.set),
                        diag::text(info.severity), info.meaning);
  }
  return text;
}

}  // namespace

TEST_CASE("a code stands at the place of its enumerator, once, and no retired code is given again") {
  std::set<std::string_view> texts;
  std::set<std::string> slugs;
  std::size_t place = 0;
  for (const diag::CodeInfo& info : diag::all_codes()) {
    CAPTURE(info.text);
    CHECK(static_cast<std::size_t>(info.code) == place++);
    CHECK(texts.insert(info.text).second);
    CHECK(slugs.insert(diag::slug(info.code)).second);
    CHECK_FALSE(info.meaning.empty());
  }
  for (std::string_view retired : diag::retired_codes()) CHECK(texts.insert(retired).second);
  CHECK(diag::slug(diag::Code::ReviewOverdue) == "review-overdue");
  CHECK(diag::text(diag::Code::ReviewOverdue) == "C002");
}

TEST_CASE("the documentation lists every code as the registry has it") {
  std::stringstream bytes;
  bytes << std::ifstream(path).rdbuf();
  const std::string text = bytes.str();
  const std::size_t begin = text.find("| code |");
  REQUIRE(begin != std::string::npos);
  std::size_t end = begin;
  while (end < text.size() && text[end] == '|') end = std::min(text.find('\n', end) + 1, text.size());
  if (std::getenv("UPDATE_GOLDEN")) {
    std::ofstream(path) << text.substr(0, begin) + list() + text.substr(end);
    return;
  }
  CHECK(text.substr(begin, end - begin) == list());
}
