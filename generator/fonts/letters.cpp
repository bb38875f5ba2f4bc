// Letters of UTF-8 texts against the table of what the fonts have. Most texts are ASCII and are passed by.
#include "fonts/letters.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace concordat::fonts {
namespace {

/// What has no shape by nature: joiners, marks of direction, variation selectors, tags.
constexpr Range shapeless[] = {{0xad, 0xad},     {0x34f, 0x34f},    {0x61c, 0x61c},   {0x180b, 0x180f},
                               {0x200b, 0x200f}, {0x202a, 0x202e},  {0x2060, 0x206f}, {0xfe00, 0xfe0f},
                               {0xfeff, 0xfeff}, {0xe0000, 0xe0fff}};

bool holds(std::span<const Range> ranges, char32_t letter) {
  const auto after = std::upper_bound(ranges.begin(), ranges.end(), letter,
                                      [](char32_t one, const Range& range) { return one < range.first; });
  return after != ranges.begin() && letter <= std::prev(after)->last;
}

/// Where the first letter that cannot be shown stands, from `at` on; the end where there is none.
std::size_t find_missing(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const Letter letter = letter_at(text, at);
    if (!has(letter.code)) break;
    at += letter.size;
  }
  return std::min(at, text.size());
}

}  // namespace

Letter letter_at(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  const std::size_t size = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  char32_t code = size == 1 ? lead : lead & (0x7fu >> size);
  for (std::size_t i = 1; i < size && at + i < text.size(); ++i)
    code = (code << 6) | (static_cast<unsigned char>(text[at + i]) & 0x3fu);
  return {code, size};
}

bool has(char32_t letter) {
  return letter < 0x80 || holds(shapeless, letter) || holds(table(), letter);
}

std::optional<char32_t> first_missing(std::string_view text) {
  const std::size_t at = find_missing(text, 0);
  if (at == text.size()) return std::nullopt;
  return letter_at(text, at).code;
}

std::string shown(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t missing = find_missing(text, at);
    out += text.substr(at, missing - at);
    if (missing == text.size()) break;
    const Letter letter = letter_at(text, missing);
    out += fmt::format("[U+{:04X}]", static_cast<unsigned>(letter.code));
    at = missing + letter.size;
  }
  return out;
}

}  // namespace concordat::fonts
