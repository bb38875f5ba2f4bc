// Language tags. Browsers, screen readers, PDF and Word all read them, and each makes something else of one
// that is not well formed.
#include "data/language.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace concordat::data {
namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_all(std::string_view part, bool (*test)(char)) {
  return std::all_of(part.begin(), part.end(), test);
}

bool is_word(std::string_view part) {
  return !part.empty() && part.size() <= 8 &&
         std::all_of(part.begin(), part.end(), [](char c) { return is_letter(c) || is_digit(c); });
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
  return out;
}

std::string upper(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - ('a' - 'A')) : c;
  return out;
}

/// The code that people mean and that is none: the United Kingdom is GB.
bool is_region(std::string_view part) {
  return (part.size() == 2 && is_all(part, is_letter) && lower(part) != "uk") ||
         (part.size() == 3 && is_all(part, is_digit));
}

bool is_script(std::string_view part) {
  return part.size() == 4 && is_all(part, is_letter);
}

bool is_variant(std::string_view part) {
  return is_word(part) && (part.size() >= 5 || (part.size() == 4 && is_digit(part.front())));
}

std::vector<std::string_view> parts_of(std::string_view tag, std::string_view separators) {
  std::vector<std::string_view> parts;
  for (std::size_t at = 0; at <= tag.size();) {
    const std::size_t end = std::min(tag.find_first_of(separators, at), tag.size());
    parts.push_back(tag.substr(at, end - at));
    at = end + 1;
  }
  return parts;
}

}  // namespace

bool is_language(std::string_view tag) {
  const std::vector<std::string_view> parts = parts_of(tag, "-");
  if (parts[0].size() < 2 || parts[0].size() > 3 || !is_all(parts[0], is_letter)) return false;
  std::size_t at = 1;
  const auto is = [&](bool (*test)(std::string_view)) { return at < parts.size() && test(parts[at]); };
  if (is(is_script)) ++at;
  if (is(is_region)) ++at;
  while (is(is_variant)) ++at;
  // An extension: one letter, then what belongs to it.
  while (at + 1 < parts.size() && parts[at].size() == 1 && is_word(parts[at]) && is_word(parts[at + 1])) {
    at += 2;
    while (is(is_word) && parts[at].size() > 1) ++at;
  }
  return at == parts.size();
}

std::string nearest_language(std::string_view words) {
  constexpr std::pair<std::string_view, std::string_view> names[] = {
      {"english", "en-GB"}, {"british english", "en-GB"},
      {"welsh", "cy"},      {"cymraeg", "cy"},
      {"cornish", "kw"},    {"irish", "ga"},
      {"gaelic", "gd"},     {"scottish gaelic", "gd"},
      {"scots", "sco"},     {"french", "fr"},
      {"german", "de"}};
  const std::string name = lower(words);
  for (const auto& [known, tag] : names) {
    if (name == known) return std::string(tag);
  }
  const std::vector<std::string_view> parts = parts_of(words, "-_ .");
  std::string tag = lower(parts[0]);
  for (const auto& [known, code] : names) {
    if (tag == known) tag = std::string(code.substr(0, code.find('-')));
  }
  for (std::size_t i = 1; i < parts.size(); ++i) {
    const std::string part = upper(parts[i]) == "UK" ? "GB" : upper(parts[i]);
    if (is_region(part)) tag += "-" + part;
  }
  return is_language(tag) ? tag : "en-GB";
}

}  // namespace concordat::data
