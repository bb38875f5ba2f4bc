#include "diag/report.hpp"

#include <catch2/catch.hpp>

#include "memory.hpp"

using namespace concordat;
using diag::Code;

namespace {

/// The whole report of one error at the first place of `marked` in a file.
std::string report(const std::string& bytes, const std::string& marked,
                   std::string message = "something is wrong", std::string hint = {}) {
  source::Tree sources = memory::tree({{"area.toml", bytes}});
  sources.root = "content";
  const auto begin = static_cast<std::uint32_t>(bytes.find(marked));
  diag::Sink sink;
  sink.add(Code::UnknownKey, {0, begin, begin + static_cast<std::uint32_t>(marked.size())},
           std::move(message), std::move(hint));
  return diag::report(sink.all(), sources);
}

}  // namespace

TEST_CASE("an error shows its place, the line, a caret below what is meant, and a hint") {
  CHECK(report("a = 1\ncolor = \"red\"\n", "color", "unknown key \"color\"", "did you mean \"colour\"?") ==
        "content/area.toml:2:1: error: unknown key \"color\" [T002]\n"
        "    color = \"red\"\n"
        "    ^^^^^\n"
        "  hint: did you mean \"colour\"?\n");
}

TEST_CASE("a tab takes one column in the file and one in the excerpt") {
  CHECK(report("\tkey\t= 1\n", "key") ==
        "content/area.toml:1:2: error: something is wrong [T002]\n"
        "     key = 1\n"
        "     ^^^\n");
}

TEST_CASE("columns count characters, and the caret counts what the terminal shows") {
  CHECK(report("title = \"Café – Ünïon\" # x\n", "#") ==
        "content/area.toml:1:24: error: something is wrong [T002]\n"
        "    title = \"Café – Ünïon\" # x\n"
        "                           ^\n");
  CHECK(report("名前 = \"東京\"\n", "\"東京\"") ==
        "content/area.toml:1:6: error: something is wrong [T002]\n"
        "    名前 = \"東京\"\n"
        "           ^^^^^^\n");
  CHECK(report("e\xcc\x81t\xcc\x81 = x\n", "x") ==  // accents that combine take no column
        "content/area.toml:1:8: error: something is wrong [T002]\n"
        "    e\xcc\x81t\xcc\x81 = x\n"
        "         ^\n");
}

TEST_CASE("of a long line the part around the place is shown") {
  const std::string before(300, 'a');
  const std::string after(300, 'b');
  CHECK(report(before + " here " + after + "\n", "here") ==
        "content/area.toml:1:302: error: something is wrong [T002]\n"
        "    …" +
            std::string(49, 'a') + " here " + std::string(45, 'b') +
            "…\n"
            "    " +
            std::string(51, ' ') + "^^^^\n");
  CHECK(report("here " + after + "\n", "here") ==
        "content/area.toml:1:1: error: something is wrong [T002]\n"
        "    here " +
            std::string(95, 'b') +
            "…\n"
            "    ^^^^\n");
}

TEST_CASE("the part that is shown begins with a whole character") {
  std::string before;
  for (int i = 0; i < 100; ++i) before += "é";
  const std::string text = report(before + "here\n", "here");
  CHECK(text.find("…é") != std::string::npos);
  CHECK(text.find("1:101:") != std::string::npos);
}

TEST_CASE("what would steer a terminal is not sent to it") {
  CHECK(report("a = \x1b[31m \xc2\x9b"
               "2J \xe2\x80\xae x\r\n",
               "x", "saw \"\x1b]0;title\x07\n\"") ==
        "content/area.toml:1:17: error: saw \" ]0;title  \" [T002]\n"
        "    a =  [31m  2J   x\n"
        "                    ^\n");
}

TEST_CASE("a mark of several lines ends with its first line, and one at the end of a line is one wide") {
  CHECK(report("a = \"\"\"\nb\n\"\"\"\n", "\"\"\"\nb\n\"\"\"") ==
        "content/area.toml:1:5: error: something is wrong [T002]\n"
        "    a = \"\"\"\n"
        "        ^^^\n");
  CHECK(report("a =\nb = 1\n", "\nb") ==
        "content/area.toml:1:4: error: something is wrong [T002]\n"
        "    a =\n"
        "       ^\n");
}

TEST_CASE("notes name a second place; a warning says that it is one; no place is the program") {
  source::Tree sources = memory::tree({{"a.toml", "x = 1\ny = 2\n"}});
  diag::Sink sink;
  sink.add(Code::DuplicateId, {0, 6, 7}, "twice", {}, {{{0, 0, 1}, "first declared here"}});
  sink.add(Code::ReviewOverdue, {}, "overdue");
  CHECK(diag::report(sink.all(), sources) ==
        "a.toml:2:1: error: twice [T009]\n"
        "    y = 2\n"
        "    ^\n"
        "  a.toml:1:1: note: first declared here\n"
        "concordat: warning: overdue [C002]\n");
  CHECK(diag::summary(sink.all()) == "1 error, 1 warning");
  CHECK(diag::summary({}) == "0 errors, 0 warnings");
}

TEST_CASE("a file that is not text is named but not shown") {
  source::Tree sources = memory::tree({{"a.toml", std::string("a\0b", 3)}});
  diag::Sink sink;
  sink.add(Code::FileBinary, {0, 1, 2}, "not text");
  CHECK(diag::report(sink.all(), sources) == "a.toml:1:2: error: not text [F002]\n");
}

TEST_CASE("diagnostics are sorted by place, and the same one is reported once") {
  diag::Sink sink;
  sink.add(Code::UnknownKey, {1, 5, 6}, "b");
  sink.add(Code::UnknownKey, {0, 9, 10}, "c");
  sink.add(Code::UnknownKey, {1, 5, 6}, "b");
  sink.add(Code::UnknownKey, {}, "nowhere");
  std::string messages;
  for (const diag::Diagnostic& d : diag::sorted(sink.all())) messages += d.message + " ";
  CHECK(messages == "c b nowhere ");
}

TEST_CASE("JSON holds the same, escaped") {
  source::Tree sources = memory::tree({{"a.toml", "x = 1\n"}});
  diag::Sink sink;
  sink.add(Code::UnknownKey, {0, 0, 1}, "a \"quote\"\n\x01", "back\\slash");
  sink.add(Code::ReviewOverdue, {}, "é");
  CHECK(diag::report_json(sink.all(), sources) ==
        "[\n  {\"code\":\"T002\",\"set\":\"structure\",\"severity\":\"error\",\"message\":\"a "
        "\\\"quote\\\"\\n\\u0001\","
        "\"hint\":\"back\\\\slash\",\"waived\":false,\"file\":\"a.toml\",\"line\":1,\"column\":1},\n"
        "  "
        "{\"code\":\"C002\",\"set\":\"advice\",\"severity\":\"warning\",\"message\":\"é\",\"hint\":\"\","
        "\"waived\":false}\n]\n");
  CHECK(diag::report_json({}, sources) == "[\n]\n");
}

TEST_CASE("JSON is valid where the name of a file is not") {
  source::Tree sources = memory::tree({{"\xff.toml", "x = 1\n"}});
  diag::Sink sink;
  sink.add(Code::UnknownKey, {0, 0, 1}, "a");
  CHECK(diag::report_json(sink.all(), sources).find("\"file\":\"\xef\xbf\xbd.toml\"") != std::string::npos);
}
