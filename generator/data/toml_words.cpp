// Values without quotation marks, and the signs of word processors.
#include "data/toml_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <optional>

#include "dates/written.hpp"
#include "source/utf8.hpp"

namespace concordat::data {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

std::size_t digits(std::string_view text, std::size_t from) {
  std::size_t end = from;
  while (end < text.size() && (is_digit(text[end]) || (end > from && text[end] == '_'))) ++end;
  return end - from;
}

// 0xff, 0o17, 0b1. The library takes characters that are not ASCII for what they are not: none may reach it
// outside strings and remarks.
bool is_number_of_base(std::string_view text) {
  if (text.size() < 3 || text[0] != '0') return false;
  const std::string_view base = text[1] == 'x'   ? "0123456789abcdefABCDEF_"
                                : text[1] == 'o' ? "01234567_"
                                : text[1] == 'b' ? "01_"
                                                 : "";
  return text.find_first_not_of(base, 2) == std::string_view::npos;
}

bool is_number(std::string_view text) {
  if (!text.empty() && (text[0] == '+' || text[0] == '-')) text.remove_prefix(1);
  if (text == "inf" || text == "nan" || is_number_of_base(text)) return true;
  std::size_t at = digits(text, 0);
  if (at == 0 || (at > 1 && text[0] == '0')) return false;
  if (at < text.size() && text[at] == '.') {
    const std::size_t part = digits(text, at + 1);
    if (part == 0) return false;
    at += 1 + part;
  }
  if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
    ++at;
    if (at < text.size() && (text[at] == '+' || text[at] == '-')) ++at;
    const std::size_t part = digits(text, at);
    if (part == 0) return false;
    at += part;
  }
  return at == text.size();
}

// "9999-99-99" for the look of a day.
std::string look(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (is_digit(c)) c = '9';
  }
  return out;
}

bool is_day(std::string_view text) {
  return text.size() == 10 && look(text) == "9999-99-99" &&
         (text.substr(0, 4) == "0000" || dates::parse_date(text));
}

bool has_time(std::string_view text) {
  return look(text.substr(0, 8)) == "99:99:99" &&
         text.find_first_not_of("0123456789:.+-Zz") == std::string_view::npos;
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return out;
}

}  // namespace

bool is_bare_value(std::string_view word) {
  if (word == "true" || word == "false" || is_number(word) || is_day(word) || has_time(word)) return true;
  return word.size() > 11 && is_day(word.substr(0, 10)) &&
         std::string_view("Tt ").find(word[10]) != std::string_view::npos && has_time(word.substr(11));
}

Advice bare_value(std::string_view word) {
  if (const std::string small = lower(word); small == "true" || small == "false")
    return {"true and false are written with small letters", "write " + small};
  if (word.size() == 10 && look(word) == "9999-99-99")
    return {fmt::format("there is no day {}", word), "look it up: the year, the month, the day"};
  if (const std::optional<dates::Date> date = dates::written_date(word)) {
    const std::string iso = dates::iso(*date);
    if (date->precision == dates::Date::Precision::Day)
      return {"a date is written year, month, day", "write " + iso};
    return {"a date without a day stands in quotation marks", "write " + in_quotes(iso)};
  }
  if (!word.empty() && digits(word, 0) == word.size())
    return {"a number does not begin with 0", fmt::format("leave the 0 out, or write {}", in_quotes(word))};
  return {"text stands in quotation marks", "write " + in_quotes(word)};
}

std::size_t curly_quote(std::string_view text, std::size_t at) {
  if (at >= text.size()) return 0;
  const source::CodePoint one = source::code_point(text, at);
  const bool curly = one.code == '`' || one.code == 0xab || one.code == 0xbb || one.code == 0xb4 ||
                     (one.code >= 0x2018 && one.code <= 0x201f) ||
                     (one.code >= 0x2032 && one.code <= 0x203a) || one.code == 0xff02 || one.code == 0xff07;
  return curly ? one.length : 0;
}

std::size_t dash(std::string_view text, std::size_t at) {
  if (at >= text.size()) return 0;
  const source::CodePoint one = source::code_point(text, at);
  const bool dash = (one.code >= 0x2010 && one.code <= 0x2015) || one.code == 0x2212 || one.code == 0xff0d;
  return dash ? one.length : 0;
}

std::string in_quotes(std::string_view text) {
  std::string out = "\"";
  for (char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

}  // namespace concordat::data
