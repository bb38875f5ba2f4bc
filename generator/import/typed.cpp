// Numbers that are typed and not counted by Word. A number that a sentence begins with is none: it needs a
// dot, a bracket or a tab's width of signs that no sentence has.
#include "import/typed.hpp"

#include <algorithm>
#include <array>

#include "doc/plain.hpp"
#include "source/utf8.hpp"

namespace concordat::importing {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_small(char c) {
  return c >= 'a' && c <= 'z';
}

std::size_t digits(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && is_digit(text[end])) ++end;
  return end - at;
}

std::size_t behind_blanks(std::string_view text, std::size_t at) {
  return at + source::blanks(text, std::min(at, text.size()));
}

unsigned value(std::string_view text) {
  unsigned number = 0;
  for (const char c : text) number = number * 10 + static_cast<unsigned>(c - '0');
  return number;
}

unsigned roman_value(std::string_view text) {
  unsigned whole = 0;
  unsigned last = 0;
  for (auto c = text.rbegin(); c != text.rend(); ++c) {
    const unsigned one = *c == 'i' ? 1 : *c == 'v' ? 5 : 10;
    whole = one < last ? whole - one : whole + one;
    last = std::max(last, one);
  }
  return whole;
}

constexpr std::u32string_view bullets =
    U"\u00b7\u2022\u2023\u2043\u204c\u204d\u2219\u22c5\u25a0\u25a1\u25aa\u25ab\u25b6\u25b8\u25ba\u25cb\u25cf"
    U"\u25e6"
    U"\u2756\u27a2\u27a4";
constexpr std::u32string_view dashes = U"-\u2010\u2011\u2012\u2013\u2014\u2015\u2212";

Typed bullet(std::string_view words) {
  const source::CodePoint one = source::code_point(words, 0);
  const std::size_t end = behind_blanks(words, one.length);
  const bool letter =
      end < words.size() && (is_small(words[end]) || (words[end] >= 'A' && words[end] <= 'Z'));
  const bool is_bullet = bullets.find(one.code) != std::u32string_view::npos;
  const bool is_dash =
      dashes.find(one.code) != std::u32string_view::npos && (end > one.length || (letter && words[0] == '-'));
  const bool is_old = words.starts_with("o ") && end < words.size() && words[end] >= 'A' && words[end] <= 'Z';
  if (end >= words.size() || !(is_bullet || is_dash || is_old)) return {};
  return {{"\u2022", 0, Count::Bullet, 0, "typed", true}, end};
}

/// "4.3", "4.3.", "4.3.1"; a date or an amount of money is none.
Typed dotted(std::string_view words) {
  std::size_t end = digits(words, 0);
  if (end == 0 || end > 3) return {};
  std::size_t parts = 1;
  while (end < words.size() && words[end] == '.' && digits(words, end + 1) > 0 &&
         digits(words, end + 1) <= 3) {
    end += 1 + digits(words, end + 1);
    ++parts;
  }
  const std::size_t number = end;
  if (parts == 1) return {};
  if (end < words.size() && (words[end] == '.' || words[end] == ')')) ++end;
  const std::size_t behind = behind_blanks(words, end);
  if (behind == end || behind >= words.size() || is_small(words[behind])) return {};
  const std::string text(words.substr(0, number));
  return {{text, 0, Count::Other, value(text.substr(text.rfind('.') + 1)), "typed", true}, behind};
}

/// "1.", "1)", "(1)", "(a)", "a)", "iv.".
Typed item(std::string_view words) {
  const bool open = words.starts_with('(');
  const std::size_t begin = open ? 1 : 0;
  std::size_t end = begin + digits(words, begin);
  Count count = Count::Decimal;
  if (end == begin) {
    end = std::min(words.find_first_not_of("ivx", begin), words.size());
    count = Count::Roman;
    if (end == begin && begin < words.size() && is_small(words[begin])) {
      end = begin + 1;
      count = Count::Alpha;
    }
  }
  if (end == begin || end - begin > (count == Count::Roman ? 5U : 3U) || end >= words.size()) return {};
  const bool closed = words[end] == ')';
  if (!closed && (words[end] != '.' || open || count == Count::Alpha)) return {};
  const std::size_t behind = behind_blanks(words, end + 1);
  const bool joined = behind == end + 1;
  if (behind >= words.size() ||
      (joined && (count != Count::Decimal || open || is_digit(words[behind]) || words[behind] == '/')))
    return {};
  const std::string_view number = words.substr(begin, end - begin);
  const unsigned ordinal = count == Count::Decimal ? value(number)
                           : count == Count::Roman ? roman_value(number)
                                                   : static_cast<unsigned>(number[0] - 'a') + 1;
  return {
      {std::string(words.substr(0, end + 1)), count == Count::Decimal ? 0 : 1, count, ordinal, "typed", true},
      behind};
}

}  // namespace

Typed typed_label(std::string_view words) {
  if (words.empty()) return {};
  for (const auto find : {dotted, item, bullet}) {
    if (Typed found = find(words); found.length > 0) return found;
  }
  return {};
}

bool begins_as_item(std::string_view words) {
  if (words.empty()) return false;
  const char32_t first = source::code_point(words, 0).code;
  return bullets.find(first) != std::u32string_view::npos || dashes.find(first) != std::u32string_view::npos;
}

NamedPart named_part(std::string_view words) {
  struct Sort {
    std::string_view name;
    std::string_view kind;
  };
  static constexpr std::array<Sort, 4> sorts = {
      {{"appendix", "appendix"}, {"annexe", "annex"}, {"annex", "annex"}, {"schedule", "appendix"}}};
  const std::string small = doc::lower(words.substr(0, 40));
  for (const Sort& sort : sorts) {
    if (!small.starts_with(sort.name)) continue;
    const std::size_t begin = behind_blanks(words, sort.name.size());
    std::size_t end = begin;
    while (end < words.size() &&
           (is_digit(words[end]) || (words[end] >= 'A' && words[end] <= 'Z') || is_small(words[end])))
      ++end;
    const bool alone = begin == end;
    const bool capital = !alone && (is_digit(words[begin]) || (words[begin] >= 'A' && words[begin] <= 'Z'));
    if ((begin == sort.name.size() && !alone) || (!alone && (!capital || end - begin > 3))) continue;
    NamedPart made{std::string(words.substr(0, alone ? sort.name.size() : end)), std::string(sort.kind), end};
    for (bool parted = true; parted && made.length < words.size();) {
      const source::CodePoint one = source::code_point(words, made.length);
      parted = source::is_blank(one.code) || one.code == ':' || one.code == '.' ||
               dashes.find(one.code) != std::u32string_view::npos;
      if (parted) made.length += one.length;
    }
    return made;
  }
  return {};
}

}  // namespace concordat::importing
