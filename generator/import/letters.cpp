// Characters of Word files as content has them. Both sides of the proof go through here, and nothing else is
// done to a word.
#include "import/letters.hpp"

#include <algorithm>
#include <utility>

#include "diag/invisible.hpp"
#include "source/utf8.hpp"

namespace concordat::importing {
namespace {

/// Bullets, ticks and arrows, as lists and tables have them.
constexpr std::pair<unsigned, const char*> wingdings[] = {
    {0x4a, "\u263a"}, {0x6c, "\u25cf"}, {0x6e, "\u25a0"}, {0x6f, "\u25a1"}, {0x71, "\u25a1"},
    {0x75, "\u25c6"}, {0x76, "\u2756"}, {0x77, "\u25c6"}, {0x9f, "\u2022"}, {0xa1, "\u25cb"},
    {0xa7, "\u25aa"}, {0xa8, "\u25a1"}, {0xd8, "\u27a2"}, {0xe0, "\u2192"}, {0xdf, "\u2190"},
    {0xe1, "\u2191"}, {0xe2, "\u2193"}, {0xf0, "\u21e8"}, {0xfb, "\u2717"}, {0xfc, "\u2713"},
    {0xfd, "\u2612"}, {0xfe, "\u2611"}};
constexpr std::pair<unsigned, const char*> symbol[] = {{0xa3, "\u2264"}, {0xab, "\u2194"}, {0xac, "\u2190"},
                                                       {0xae, "\u2192"}, {0xb0, "\u00b0"}, {0xb1, "\u00b1"},
                                                       {0xb3, "\u2265"}, {0xb4, "\u00d7"}, {0xb7, "\u2022"},
                                                       {0xb8, "\u00f7"}, {0xb9, "\u2260"}, {0xd7, "\u22c5"}};

template <class Table>
const char* sign_in(const Table& table, unsigned code) {
  for (const auto& [one, sign] : table) {
    if (one == code) return sign;
  }
  return nullptr;
}

bool is_unseen(char32_t code) {
  return code == 0xad || (code >= 0x200b && code <= 0x200f) || (code >= 0x202a && code <= 0x202e) ||
         (code >= 0x2060 && code <= 0x206f) || code == 0xfeff || (code >= 0xfe00 && code <= 0xfe0f) ||
         code < 0x20 || (code >= 0x7f && code < 0xa0);
}

}  // namespace

std::string sign_of(std::string_view font, unsigned code) {
  const unsigned plain = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  if (font.find("Wingdings") == std::string_view::npos) {
    if (const char* sign = sign_in(symbol, plain)) return sign;
  }
  if (const char* sign = sign_in(wingdings, plain)) return sign;
  return plain >= 0x20 && plain < 0x7f && font == "Symbol" ? std::string(1, static_cast<char>(plain))
                                                           : unknown_sign;
}

std::string visible(std::string_view words) {
  std::string made;
  for (std::size_t at = 0; at < words.size();) {
    const source::CodePoint one = source::code_point(words, at);
    const std::string_view bytes = words.substr(at, one.length);
    at += one.length;
    if (one.code == 0x2011)
      made += '-';  // few fonts have a hyphen that does not break
    else if (one.code >= 0xe000 && one.code <= 0xf8ff)
      made += sign_of("", static_cast<unsigned>(one.code));
    else if (source::is_blank(one.code) || one.code == '\n' || one.code == '\r' || one.code == 0x2028)
      made += ' ';
    else if (!is_unseen(one.code) && one.code < source::no_character && !diag::next_invisible(bytes))
      made += bytes;
  }
  return made;
}

std::vector<std::string> split(std::string_view text) {
  const std::string seen = visible(text);
  std::vector<std::string> words;
  for (std::size_t at = 0; at < seen.size();) {
    const std::size_t begin = std::min(seen.find_first_not_of(' ', at), seen.size());
    at = std::min(seen.find(' ', begin), seen.size());
    if (at > begin) words.push_back(seen.substr(begin, at - begin));
  }
  return words;
}

std::string_view bare(std::string_view word) {
  constexpr std::string_view signs = ".,:;()[]-";
  const std::size_t begin = std::min(word.find_first_not_of(signs), word.size());
  word.remove_prefix(begin);
  while (!word.empty() && signs.find(word.back()) != std::string_view::npos) word.remove_suffix(1);
  return word;
}

}  // namespace concordat::importing
