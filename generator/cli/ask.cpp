#include "cli/ask.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iostream>

namespace concordat::cli {
namespace {

std::string trimmed(const std::string& text) {
  constexpr std::string_view blanks = " \t\r";
  const std::size_t begin = text.find_first_not_of(blanks);
  return begin == std::string::npos ? std::string()
                                    : text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

/// What no name has: keys of a terminal that was not told to take them, and bytes that are no text.
bool has_strange_signs(const std::string& text) {
  for (const char c : text) {
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) return true;
  }
  return false;
}

}  // namespace

std::optional<std::string> ask(const Question& question) {
  while (true) {
    fmt::print("{}{}: ", question.words,
               question.otherwise.empty() ? "" : fmt::format(" [{}]", question.otherwise));
    std::fflush(stdout);
    std::string line;
    if (!std::getline(std::cin, line)) {
      fmt::print("\n");
      return std::nullopt;
    }
    const std::string answer = trimmed(line);
    if (answer.empty() && !question.otherwise.empty()) return question.otherwise;
    const std::string wrong = has_strange_signs(answer) ? "write letters, digits and signs only"
                              : question.wrong          ? question.wrong(answer)
                                                        : std::string();
    if (wrong.empty()) return answer;
    fmt::print("  {}\n", wrong);
  }
}

}  // namespace concordat::cli
