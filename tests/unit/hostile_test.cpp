// Inputs that nobody would write: the stages may refuse them, but never crash, hang or take memory without
// end. The seeds are fixed, so a failure can be run again.
#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <random>

#include "diag/report.hpp"
#include "markdown/parse.hpp"
#include "memory.hpp"

using namespace concordat;

namespace {

std::size_t places(const std::string& text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = 0; (at = text.find(part, at)) != std::string::npos; at += part.size()) ++count;
  return count;
}

/// Runs all stages and the reporter: each diagnostic is told once in words, and once in JSON that others can
/// read. What hangs is ended by whoever runs the tests.
void survive(source::Tree sources) {
  const memory::Loaded loaded = memory::load(std::move(sources));
  std::size_t headed = 0;
  const std::string text = diag::report(loaded.diagnostics, loaded.sources);
  for (const char* severity : {": error: ", ": warning: ", ": advice: "}) headed += places(text, severity);
  CHECK(headed >= loaded.diagnostics.size());
  const auto json =
      nlohmann::json::parse(diag::report_json(loaded.diagnostics, loaded.sources), nullptr, false);
  REQUIRE(json.is_array());
  CHECK(json.size() == loaded.diagnostics.size());
}

std::string repeated(std::string_view part, std::size_t times) {
  std::string text;
  text.reserve(part.size() * times);
  for (std::size_t i = 0; i < times; ++i) text += part;
  return text;
}

/// `part` on lines that are as long as a line may be.
std::string in_lines(std::string_view part, std::size_t bytes) {
  std::string text;
  const std::string line = repeated(part, 60'000 / part.size()) + "\n";
  while (text.size() < bytes) text += line;
  return text;
}

bool reported(const memory::Loaded& loaded, diag::Code code, std::string_view words) {
  return std::any_of(loaded.diagnostics.begin(), loaded.diagnostics.end(), [&](const diag::Diagnostic& one) {
    return one.code == code && one.message.find(words) != std::string::npos;
  });
}

const std::string section = "northshire/protocol/2024/text/03-x.md";
const std::string front = "+++\ntitle = \"X\"\nnumber = \"3\"\n+++\n\n";

}  // namespace

TEST_CASE("random bytes in every file are reported, not followed") {
  std::mt19937 random(20261121);
  for (int round = 0; round < 40; ++round) {
    source::Tree sources = memory::base();
    for (source::File& file : sources.files) {
      for (int i = 0; i < 3; ++i)
        file.bytes[random() % file.bytes.size()] = static_cast<char>(random() % 256);
    }
    survive(std::move(sources));
  }
}

TEST_CASE("files that end anywhere are reported, not followed") {
  std::mt19937 random(1);
  const source::Tree whole = memory::base();
  for (int round = 0; round < 60; ++round) {
    source::Tree sources = whole;
    source::File& file = sources.files[random() % sources.files.size()];
    file.bytes.resize(random() % file.bytes.size());
    survive(std::move(sources));
  }
}

TEST_CASE("lines of the protocol in any order are reported, not followed") {
  std::mt19937 random(7);
  std::vector<std::string> lines;
  for (const source::File& file : memory::base().files) {
    std::size_t begin = 0;
    for (std::size_t end; (end = file.bytes.find('\n', begin)) != std::string::npos; begin = end + 1) {
      lines.push_back(file.bytes.substr(begin, end - begin + 1));
    }
  }
  for (int round = 0; round < 60; ++round) {
    source::Tree sources = memory::base();
    for (source::File& file : sources.files) {
      if (random() % 3 != 0) continue;
      file.bytes = file.path.back() == 'd' ? front : std::string();
      for (int i = 0; i < 12; ++i) file.bytes += lines[random() % lines.size()];
    }
    survive(std::move(sources));
  }
}

TEST_CASE("Markdown that other readers choke on is read in time", "[long]") {
  for (std::string_view part : {"[",        "](",          "*a **a ",
                                "> ",       "- ",          "`",
                                "![",       "[a](board:",  "<http://a.example>",
                                "<a",       "| a ",        "&#x",
                                "[^a]",     "\\",          "_a__",
                                "{.roman}", "[a](<",       "~~a~",
                                "1. ",      "[](board:x)", "(board:",
                                "[^",       "1{#",         "[a]:",
                                "[^a]:",    "\\](a) ",     "*a *a",
                                "] (act:",  "\u200f"}) {
    CAPTURE(part);
    survive(memory::base({{section, front + in_lines(part, 100'000)}}));
  }
}

TEST_CASE("tables, definitions and footnotes without end are read in time", "[long]") {
  std::string definitions;
  std::string notes;
  for (int i = 0; i < 20'000; ++i) {
    definitions += "[a" + std::to_string(i) + "]: board:x\n\n[x][a" + std::to_string(i) + "]\n\n";
    notes += "[^" + std::to_string(i) + "]: n\n\n";
  }
  survive(memory::base({{section, front + definitions}}));
  survive(memory::base({{section, front + notes}}));
  survive(memory::base({{section, front + "|" + repeated("a|", 900) + "\n|" + repeated("-|", 900) + "\n" +
                                      repeated("|a|\n", 5'000)}}));
}

// What stands where a table's cells are counted anew for each line end, or not seen as a table at all.
TEST_CASE("a table cannot get past its limit, and one below it is read") {
  const std::string head = "|" + repeated("a|", 900);
  for (std::string_view blank : {"\\f", "\\u000b", "", "\\t"}) {
    CAPTURE(blank);
    const std::string table =
        head + "\\n|" + repeated("-|", 899) + std::string(blank) + "-|\\n" + repeated("a\\n", 5'000);
    const auto loaded =
        memory::load(memory::base({{"northshire/protocol/2024/themes.toml", "intro = \"" + table + "\"\n"}}));
    CHECK(reported(loaded, diag::Code::FileTooLarge, "tables of more than 200000 cells"));
  }
  const std::string returns = head + "\\r|" + repeated("-|", 900) + "\\r" + repeated("a\\r", 15'000);
  const auto loaded =
      memory::load(memory::base({{"northshire/protocol/2024/themes.toml", "intro = \"" + returns + "\"\n"}}));
  CHECK(reported(loaded, diag::Code::FileTooLarge, "tables of more than 200000 cells"));
  const auto good =
      memory::load(memory::base({{section, front + "| a | b |\n|---|---|\n" + repeated("|a|b|\n", 50'000)}}));
  CHECK(good.diagnostics.empty());
}

TEST_CASE("a row of more cells than anybody reads is refused, in the table and below its head") {
  const auto refused = [](const std::string& text) {
    return reported(memory::load(memory::base({{section, front + text}})), diag::Code::FileTooLarge,
                    "signs |; the most that is read is 1000");
  };
  const auto row = [](std::string_view cell, std::size_t cells) {
    return "|" + repeated(cell, cells) + "\n";
  };
  CHECK(refused(row("a|", 30'000) + row("-|", 30'000)));
  CHECK(refused("| a | b |\n|---|---|\n" + row("a|", 30'000)));
  CHECK_FALSE(refused(row("a|", 999) + row("-|", 999) + repeated(row("a|", 999), 100)));
}

TEST_CASE("a text of small parts has a limit, below which it is read") {
  const auto refused = [](std::size_t parts) {
    return reported(memory::load(memory::base({{section, front + repeated("x\n\n", parts)}})),
                    diag::Code::FileTooLarge, "the longest that is read is 786432");
  };
  CHECK(refused(300'000));
  CHECK_FALSE(refused(20'000));
}

TEST_CASE("instructions, declarations and data without an end are refused where they would take minutes") {
  for (std::string_view part : {"a <? ", "a <!A ", "a <![CDATA[ "}) {
    CAPTURE(part);
    const auto loaded = memory::load(memory::base({{section, front + in_lines(part, 600'000)}}));
    CHECK(reported(loaded, diag::Code::FileTooLarge, "signs \"<?\" or \"<!\" in one text"));
  }
}

TEST_CASE("a line that a TOML string joins out of many has the limit of a line") {
  const std::string joined = repeated(repeated("a ", 30'000) + "\\\n", 3);
  const auto loaded = memory::load(
      memory::base({{"northshire/protocol/2024/themes.toml", "intro = \"\"\"\n" + joined + "\"\"\"\n"}}));
  CHECK(reported(loaded, diag::Code::FileTooLarge, "a line of 180"));
}

TEST_CASE("deep lists are reported, not followed") {
  std::string list;
  for (int i = 0; i < 3'000; ++i) list += std::string(static_cast<std::size_t>(i) * 2, ' ') + "- x\n";
  survive(memory::base({{section, front + list}}));
  survive(memory::base({{section, front + repeated("> ", 30'000) + "x\n"}}));
}

TEST_CASE("TOML strings full of links are read in time", "[long]") {
  const std::string links = repeated("[x](board:\\u0061) ", 3'000);
  survive(memory::base({{"northshire/protocol/2024/themes.toml", "intro = \"" + links + "\"\n"}}));
  survive(memory::base({{"northshire/protocol/2024/themes.toml",
                         "intro = \"\"\"\n" + repeated("[x](board:a)\n", 30'000) + "\"\"\"\n"}}));
}

TEST_CASE("many unknown ids, long ids and odd file names are reported in time") {
  std::string bodies;
  for (int i = 0; i < 3'000; ++i) bodies += "\"body-number-" + std::to_string(i) + "\",\n";
  survive(memory::base(
      {{"northshire/protocol/2024/boards/practice-group.toml", "parents = [\n" + bodies + "]\n"}}));
  const std::string long_id(60'000, 'a');
  survive(memory::base({{"northshire/protocol/2024/boards/practice-group.toml",
                         "parents = [\"" + long_id + "\", \"" + long_id + "b\"]\n"},
                        {"organisations.toml", "[[organisation]]\nid = \"" + long_id + "c\"\n"}}));
  survive(memory::base({{"//", "x"},
                        {"northshire//a/b.toml", "x"},
                        {".toml", "x"},
                        {"a/b/c/boards/.toml", "x = 1"},
                        {"a/b/c/text/-.md", "+++\n+++\n"},
                        {"../x/y/z.toml", "x = 1"}}));
}
