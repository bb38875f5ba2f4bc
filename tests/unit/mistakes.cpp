// Puts a mistake into the base protocol and looks at what is said of it.
#include "mistakes.hpp"

#include <fmt/format.h>

#include "diag/report.hpp"
#include "memory.hpp"

namespace concordat::mistakes {
namespace {

constexpr std::string_view opens = "⟦";
constexpr std::string_view closes = "⟧";
constexpr std::string_view show = "write ";

struct Marked {
  std::string bytes;
  std::size_t begin = std::string::npos;
  std::size_t end = std::string::npos;
};

std::size_t take(std::string& bytes, std::string_view mark) {
  const std::size_t at = bytes.find(mark);
  if (at != std::string::npos) bytes.erase(at, mark.size());
  return at;
}

Marked marked(const Home& home, std::string_view text) {
  Marked result{fmt::format("{}{}{}", home.before, text, home.after)};
  result.begin = take(result.bytes, opens);
  result.end = take(result.bytes, closes);
  return result;
}

memory::Loaded load(const Home& home, const std::string& bytes) {
  return memory::load(memory::base({{std::string(home.path), bytes}}));
}

std::string told(const memory::Loaded& loaded) {
  return diag::report(loaded.diagnostics, loaded.sources);
}

}  // namespace

std::string fault(const Home& home, const Mistake& mistake) {
  const Marked at = marked(home, mistake.text);
  const memory::Loaded loaded = load(home, at.bytes);
  const std::string name = fmt::format("{} in {}\n", mistake.text, home.path);
  if (loaded.diagnostics.empty()) return name + "  is passed in silence";
  const diag::Position place = diag::position(at.bytes, at.begin);
  const std::string wanted = fmt::format("{}:{}:{} {}", home.path, place.line, place.column, mistake.code);
  if (loaded.places().front() != wanted)
    return fmt::format("{}  is not {}, but\n{}", name, wanted, told(loaded));
  const std::string& hint = loaded.diagnostics[0].hint;
  if (hint.empty()) return fmt::format("{}  has no hint\n{}", name, told(loaded));
  if (at.end == std::string::npos) return {};
  const std::size_t shown = hint.find(show);
  if (shown == std::string::npos) return fmt::format("{}  is not mended by \"{}\"", name, hint);
  std::string mended = at.bytes;
  mended.replace(at.begin, at.end - at.begin, hint.substr(shown + show.size()));
  const memory::Loaded again = load(home, mended);
  return again.diagnostics.empty() ? std::string()
                                   : fmt::format("{}  is mended by a mistake:\n{}", name, told(again));
}

std::vector<std::string> faults(const std::vector<Home>& homes, const std::vector<Mistake>& mistakes) {
  std::vector<std::string> list;
  for (const Home& home : homes) {
    for (const Mistake& mistake : mistakes) {
      if (std::string one = fault(home, mistake); !one.empty()) list.push_back(std::move(one));
    }
  }
  return list;
}

std::string alarms(const Home& home, std::string_view text) {
  return told(load(home, marked(home, text).bytes));
}

constexpr std::string_view section_file = "northshire/protocol/2024/text/03-reporting.md";
constexpr std::string_view section_front = "+++\ntitle = \"Reporting\"\nnumber = \"3\"\n+++\n\n3.1 One.\n\n";
constexpr std::string_view board_file = "northshire/protocol/2024/boards/practice-group.toml";

const Home section{section_file, section_front, "\n"};
const Home line_of_prose{board_file, "members_intro = \"",
                         "\"\nstanding = \"sub-group\"\nparents = [\"adults-board\"]\n"};
const Home prose{board_file, "members_intro = \"\"\"\n",
                 "\"\"\"\nstanding = \"sub-group\"\nparents = [\"adults-board\"]\n"};
const Home paragraphs{board_file, "role = \"\"\"\n",
                      "\"\"\"\nstanding = \"sub-group\"\nparents = [\"adults-board\"]\n"};
const Home clause{section_file, section_front, "\n\n3.3 Three.\n"};
const Home site_line{"site.toml", "", R"(
base_url = "https://partnerships.example"
language = "en-GB"
description = "How the boards of Northshire work together."

[publisher]
name = "Northshire County Council"
contact = "mailto:partnerships@northshire.example"

[theme]
colour = "#1d4f6e"

[accessibility]
compliance = "partial"
prepared = 2024-03-01
reviewed = 2024-03-01
tested = 2024-03-01
method = "Tested by the partnerships office."
contact = "mailto:partnerships@northshire.example"
reply_days = 10
)"};
const Home theme_line{"northshire/protocol/2024/themes.toml", "[[theme]]\nid = \"housing\"\n",
                      "\nlead = \"health-board\"\n"};
const Home board_line{board_file, "standing = \"sub-group\"\n", "\nparents = [\"adults-board\"]\n"};
const Home front_line{section_file, "+++\n", "\nnumber = \"3\"\n+++\n\n3.1 One.\n"};

}  // namespace concordat::mistakes
