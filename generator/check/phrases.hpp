#pragma once

#include <algorithm>
#include <bitset>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "check/wording.hpp"

namespace concordat::check {

/// Many phrases, looked for in a text at once: the time is that of the text, however many there are.
class Phrases {
 public:
  /// `number` is what is told of the phrase where it is found; one phrase may have several.
  void add(std::string_view phrase, std::size_t number) {
    if (phrase.empty()) return;
    numbers_[std::string(phrase)].push_back(number);
    lengths_[std::string(first_word(phrase))].insert(phrase.size());
    begins_.set(static_cast<unsigned char>(phrase[0]));
  }

  bool empty() const { return numbers_.empty(); }

  /// Calls `f(number, at, length)` for each place where a phrase stands as whole words; of two that begin at
  /// one place the longer first.
  template <class F>
  void visit(std::string_view text, F&& f) const {
    for (std::size_t at = 0; at < text.size();) {
      const std::string_view word = first_word(text.substr(at));
      if (begins_.test(static_cast<unsigned char>(word[0]))) visit_lengths(word, text, at, f);
      at += word.size();
    }
  }

 private:
  /// A run of letters and digits, or one other sign.
  static std::string_view first_word(std::string_view text) {
    std::size_t end = 0;
    while (end < text.size() && is_letter(text[end])) ++end;
    return text.substr(0, std::max<std::size_t>(end, 1));
  }

  template <class F>
  void visit_lengths(std::string_view word, std::string_view text, std::size_t at, F&& f) const {
    const auto lengths = lengths_.find(word);
    if (lengths == lengths_.end()) return;
    for (auto length = lengths->second.rbegin(); length != lengths->second.rend(); ++length)
      visit_at(text, at, *length, f);
  }

  template <class F>
  void visit_at(std::string_view text, std::size_t at, std::size_t length, F&& f) const {
    if (at + length > text.size()) return;
    if (at + length < text.size() && is_letter(text[at + length])) return;
    const auto found = numbers_.find(text.substr(at, length));
    if (found == numbers_.end()) return;
    for (const std::size_t number : found->second) f(number, at, length);
  }

  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
  };
  std::bitset<256> begins_;  // most words begin with a letter that no phrase does
  std::unordered_map<std::string, std::vector<std::size_t>, Hash, std::equal_to<>> numbers_;
  std::unordered_map<std::string, std::set<std::size_t>, Hash, std::equal_to<>> lengths_;
};

}  // namespace concordat::check
