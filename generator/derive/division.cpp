// Divides lists that would be too large for a page. The rule reads the list alone, so that a part is the same
// part on each run; a list that grows gains parts, and loses none.
#include "derive/division.hpp"

#include <algorithm>
#include <numeric>
#include <span>

#include "derive/alphabet.hpp"

namespace concordat::derive {
namespace {

using Below = std::map<std::string, std::vector<std::string>, std::less<>>;

/// `list` is in the order of its letters, and all of them begin with those of the part.
void divide(std::span<const Listed> list, const std::string& part, Below& below) {
  const std::size_t bytes =
      std::accumulate(list.begin(), list.end(), std::size_t{0},
                      [](std::size_t sum, const Listed& entry) { return sum + entry.bytes; });
  if (fits_on_page(bytes)) return;
  const auto in_part = [&](const Listed& entry) { return entry.letters.size() <= part.size(); };
  auto begin = std::find_if_not(list.begin(), list.end(), in_part);
  while (begin != list.end()) {
    const std::string next = begin->letters.substr(0, part.size() + 1);
    const auto end = std::find_if_not(begin, list.end(),
                                      [&](const Listed& entry) { return entry.letters.starts_with(next); });
    below[part].push_back(next);
    divide({begin, end}, next, below);
    begin = end;
  }
}

}  // namespace

bool fits_on_page(std::size_t bytes) {
  constexpr std::size_t most = 294'000;  // what surrounds them takes the rest
  return bytes <= most;
}

Division::Division(std::vector<Listed> list, std::string_view whole) : whole_(whole) {
  std::sort(list.begin(), list.end(), [](const Listed& a, const Listed& b) { return a.letters < b.letters; });
  divide(list, whole_, below_);
}

const std::vector<std::string>& Division::below(std::string_view part) const {
  static const std::vector<std::string> none;
  const auto found = below_.find(part);
  return found == below_.end() ? none : found->second;
}

std::vector<std::string> Division::parts() const {
  std::vector<std::string> parts;
  for (const auto& [part, below] : below_) parts.insert(parts.end(), below.begin(), below.end());
  std::sort(parts.begin(), parts.end());
  return parts;
}

std::string Division::part_of(std::string_view letters) const {
  std::string part = whole_;
  while (part.size() < letters.size() && below_.contains(part)) part += letters[part.size()];
  return part;
}

std::string shown_letters(std::string_view part) {
  if (part == "0") return "0-9";
  std::string shown(part.starts_with('0') ? part.substr(1) : part);
  if (shown.front() >= 'a' && shown.front() <= 'z')
    shown.front() = static_cast<char>(shown.front() - 'a' + 'A');
  return shown;
}

std::size_t bytes_of(const doc::Node& node) {
  constexpr std::size_t tags = 16;
  std::size_t bytes = tags + node.text.size() + node.title.size() + node.url.size() + node.id.size();
  for (const doc::Node& child : node.children) bytes += bytes_of(child);
  return bytes;
}

std::string letters_of(std::string_view sort_key) {
  std::string letters;
  if (letter_of(sort_key) == '0') letters += '0';
  std::copy_if(sort_key.begin(), sort_key.end(), std::back_inserter(letters),
               [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); });
  return letters;
}

}  // namespace concordat::derive
