// Numbers of clauses: read, told, and put in order.
#include "markdown/clause_number.hpp"

#include <charconv>

#include "doc/build.hpp"
#include "source/utf8.hpp"

namespace concordat::markdown {
namespace {

constexpr std::size_t most_digits = 4;
constexpr std::size_t most_levels = 8;

bool is_digit(std::string_view text, std::size_t at) {
  return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

bool is_letter(std::string_view text, std::size_t at) {
  return at < text.size() && ((text[at] >= 'a' && text[at] <= 'z') || (text[at] >= 'A' && text[at] <= 'Z'));
}

bool is_capital(char c) {
  return c >= 'A' && c <= 'Z';
}

std::string upper(std::string text) {
  for (char& c : text) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  return text;
}

std::string roman(int number, bool capital) {
  std::string made = doc::ordinal(doc::ListStyle::Roman, static_cast<std::uint32_t>(number));
  return capital ? upper(std::move(made)) : made;
}

/// The value of the Roman numeral, written as it should be and in one case; else 0.
int roman_value(std::string_view text) {
  constexpr std::string_view signs = "ivxlcdm";
  constexpr int values[] = {1, 5, 10, 50, 100, 500, 1000};
  int sum = 0;
  int last = 0;
  for (std::size_t i = text.size(); i-- > 0;) {
    const char c = is_capital(text[i]) ? static_cast<char>(text[i] - 'A' + 'a') : text[i];
    const std::size_t sign = signs.find(c);
    if (sign == std::string_view::npos || text.size() > 15) return 0;
    sum += values[sign] < last ? -values[sign] : values[sign];
    last = values[sign];
  }
  return sum > 0 && roman(sum, is_capital(text[0])) == text ? sum : 0;
}

/// Takes the level that begins at `at`: digits, perhaps with a letter; whether there was one.
bool take_level(std::string_view text, std::size_t& at, ClauseNumber& to) {
  std::size_t end = at;
  while (is_digit(text, end)) ++end;
  if (end == at || end - at > most_digits || to.size() == most_levels) return false;
  NumberPart part;
  std::from_chars(text.data() + at, text.data() + end, part.number);
  if (is_letter(text, end) && !is_letter(text, end + 1) && !is_digit(text, end + 1))
    part.letter = text[end++];
  to.push_back(part);
  at = end;
  return true;
}

bool take_roman(std::string_view text, std::size_t& at, ClauseNumber& to) {
  std::size_t end = at;
  while (is_letter(text, end)) ++end;
  const int value = end > at ? roman_value(text.substr(at, end - at)) : 0;
  if (value == 0) return false;
  to.push_back({value});
  at = end;
  return true;
}

/// Takes what stands at `at` up to the last level; whether it begins with a Roman numeral is told.
bool take_number(std::string_view text, std::size_t& at, ClauseNumber& to, bool& is_roman) {
  is_roman = !is_digit(text, at);
  if (is_roman ? !take_roman(text, at, to) : !take_level(text, at, to)) return false;
  while (at < text.size() && text[at] == '.' && is_digit(text, at + 1)) {
    std::size_t next = at + 1;
    if (!take_level(text, next, to)) return false;
    at = next;
  }
  return true;
}

std::size_t length_of_article(std::string_view text) {
  for (const std::string_view word : {"Article", "ARTICLE"}) {
    if (!text.starts_with(word)) continue;
    const std::size_t blanks = source::blanks(text, word.size());
    if (blanks > 0) return word.size() + blanks;
  }
  return 0;
}

/// The signs after the number, up to the blank; false where it goes on as something else.
bool take_signs(std::string_view text, FoundNumber& found) {
  const std::size_t close = text.find(')', found.end);
  if (text.substr(found.end).starts_with('(') && close != std::string_view::npos && close < found.end + 6) {
    found.sign = '(';
    found.end = close + 1;
  } else if (found.end < text.size() &&
             std::string_view(".):").find(text[found.end]) != std::string_view::npos) {
    found.sign = text[found.end++];
  }
  if (found.in_brackets && found.sign != ')') return false;
  return true;
}

bool is_one(const NumberPart& part) {
  return part == NumberPart{1};
}

}  // namespace

ClauseNumber clause_number(std::string_view id) {
  id = id.substr(id.rfind('/') + 1);
  ClauseNumber number;
  std::size_t at = 0;
  bool is_roman = false;
  if (!take_number(id, at, number, is_roman) || at != id.size()) return {};
  return number;
}

ClauseNumber expected(const ClauseNumber& before, const ClauseNumber& wanted) {
  std::size_t same = 0;
  while (same < before.size() && same < wanted.size() && before[same] == wanted[same]) ++same;
  if (same == wanted.size() && same > 0) --same;  // it comes again, or after what is below it
  ClauseNumber next(before.begin(), before.begin() + static_cast<std::ptrdiff_t>(same));
  const NumberPart want = same < wanted.size() ? wanted[same] : NumberPart{};
  const char first_letter = is_capital(want.letter) ? 'A' : 'a';
  const bool begins_letters = want.letter == first_letter;
  if (same == before.size()) {
    next.push_back({1, begins_letters ? first_letter : '\0'});
  } else if (const NumberPart& last = before[same]; want.letter != 0 && want.number == last.number) {
    next.push_back({last.number, last.letter == 0 ? first_letter : static_cast<char>(last.letter + 1)});
  } else {
    next.push_back({last.number + 1, begins_letters ? first_letter : '\0'});
  }
  return next;
}

bool follows(const ClauseNumber& before, const ClauseNumber& wanted) {
  const ClauseNumber next = expected(before, wanted);
  if (wanted.size() < next.size()) return false;
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    if (i < next.size() ? !(wanted[i] == next[i]) : !is_one(wanted[i])) return false;
  }
  return true;
}

std::string text(const ClauseNumber& number, std::string_view like) {
  like = like.substr(like.rfind('/') + 1);
  std::string made;
  for (const NumberPart& part : number) {
    const bool in_roman = made.empty() && !like.empty() && is_letter(like, 0);
    if (!made.empty()) made += '.';
    made += in_roman ? roman(part.number, is_capital(like[0])) : std::to_string(part.number);
    if (part.letter != 0) made += part.letter;
  }
  return made;
}

std::optional<FoundNumber> number_before_words(std::string_view text) {
  FoundNumber found;
  found.end = length_of_article(text);
  found.article = found.end > 0;
  if (!found.article && text.starts_with('(')) {
    found.in_brackets = true;
    found.end = 1;
  }
  const std::size_t begin = found.end;
  if (!take_number(text, found.end, found.number, found.roman)) return std::nullopt;
  found.id = text.substr(begin, found.end - begin);
  if (!take_signs(text, found)) return std::nullopt;
  found.shown = text.substr(0, found.end);
  if (found.sign == '.' || found.sign == ':') found.shown.pop_back();
  const std::size_t blanks = source::blanks(text, found.end);
  if (blanks == 0 && found.end < text.size()) return std::nullopt;
  found.end += blanks;
  return found;
}

}  // namespace concordat::markdown
