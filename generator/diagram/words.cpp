#include "diagram/words.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "fonts/letters.hpp"

namespace concordat::diagram {
namespace {

/// How many bytes of the word fit; at least one letter.
std::size_t bytes_that_fit(std::string_view word, int width, fonts::Weight weight) {
  std::size_t end = fonts::letter_at(word, 0).size;
  while (end < word.size()) {
    const std::size_t next = end + fonts::letter_at(word, end).size;
    if (pixels_of(word.substr(0, next), weight) > width) break;
    end = next;
  }
  return std::min(end, word.size());
}

}  // namespace

int pixels_of(std::string_view text, fonts::Weight weight) {
  const int thousandths = fonts::width_of(text, weight);
  return thousandths / 1000 * type_size + (thousandths % 1000 * type_size + 999) / 1000;
}

std::vector<std::string> wrapped(std::string_view text, int width, fonts::Weight weight) {
  std::vector<std::string> lines;
  std::string line;
  const auto close = [&] {
    if (!line.empty()) lines.push_back(std::move(line));
    line.clear();
  };
  while (!text.empty()) {
    const std::size_t space = std::min(text.find(' '), text.size());
    std::string_view word = text.substr(0, space);
    text.remove_prefix(std::min(space + 1, text.size()));
    if (word.empty()) continue;
    const std::string longer = line.empty() ? std::string(word) : fmt::format("{} {}", line, word);
    if (pixels_of(longer, weight) <= width) {
      line = longer;
      continue;
    }
    close();
    for (std::size_t fit; (fit = bytes_that_fit(word, width, weight)) < word.size();) {
      lines.emplace_back(word.substr(0, fit));
      word.remove_prefix(fit);
    }
    line = word;
  }
  close();
  return lines;
}

std::string in_ranges(const std::vector<std::size_t>& numbers, std::string_view dash,
                      std::string_view comma) {
  std::string out;
  for (std::size_t i = 0; i < numbers.size();) {
    std::size_t end = i + 1;
    while (end < numbers.size() && numbers[end] == numbers[end - 1] + 1) ++end;
    if (!out.empty()) out += comma;
    out += std::to_string(numbers[i]);
    if (end - i > 1) out += fmt::format("{}{}", end - i > 2 ? dash : comma, numbers[end - 1]);
    i = end;
  }
  return out;
}

}  // namespace concordat::diagram
