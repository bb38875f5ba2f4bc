#pragma once

#include <string>
#include <string_view>

#include "doc/plain.hpp"

namespace concordat::search {

/// The length of the character at `i` that only separates words; 0 where it is part of one. Signs of Latin-1
/// and general punctuation separate, letters of every script do not.
inline std::size_t separator_at(std::string_view text, std::size_t i) {
  const auto byte = [&](std::size_t at) {
    return at < text.size() ? static_cast<unsigned char>(text[at]) : '\0';
  };
  const unsigned char c = byte(i);
  if (c < 0x80) {
    const bool letter = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return letter ? 0 : 1;
  }
  if (c == 0xC2) return 2;
  return c == 0xE2 && (byte(i + 1) == 0x80 || byte(i + 1) == 0x81) ? 3 : 0;
}

/// Calls `take` for each word of a text in small letters; a number with full stops in it, "4.3", is one. The
/// script of the search page cuts what is typed in the same way.
template <class Take>
void for_each_term(std::string_view small, Take take) {
  const auto digit_at = [&](std::size_t i) { return i < small.size() && small[i] >= '0' && small[i] <= '9'; };
  std::size_t i = 0;
  while (i < small.size()) {
    if (const std::size_t skip = separator_at(small, i)) {
      i += skip;
      continue;
    }
    const std::size_t begin = i;
    while (i < small.size()) {
      const bool joins = small[i] == '.' && i > begin && digit_at(i - 1) && digit_at(i + 1);
      if (!joins && separator_at(small, i) != 0) break;
      ++i;
    }
    take(small.substr(begin, i - begin));
  }
}

}  // namespace concordat::search
