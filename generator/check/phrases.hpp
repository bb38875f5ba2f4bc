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

/// How the letters of a phrase of several words must be written: "No Secrets" is a title, "no secrets" none.
/// One word, an acronym, always is as it is written.
enum class Letters { AsWritten, FirstAsWritten, Any };

/// Many phrases, looked for in a text at once: the time is that of the text, however many there are.
class Phrases {
 public:
  /// `number` is what is told of the phrase where it is found; one phrase may have several.
  void add(std::string_view phrase, std::size_t number, Letters letters = Letters::AsWritten) {
    if (phrase.empty()) return;
    const std::string small = small_letters(phrase);
    const bool one_word = phrase.find(' ') == std::string_view::npos;
    const std::size_t exact = one_word || letters == Letters::AsWritten ? phrase.size()
                              : letters == Letters::FirstAsWritten      ? 1
                                                                        : 0;
    numbers_[small].push_back({number, std::string(phrase.substr(0, exact))});
    lengths_[std::string(first_word(small))].insert(phrase.size());
    begins_.set(static_cast<unsigned char>(small[0]));
  }

  bool empty() const { return numbers_.empty(); }

  /// Calls `f(number, at, length)` for each place where a phrase stands as whole words; of two that begin at
  /// one place the longer first.
  template <class F>
  void visit(std::string_view text, F&& f) const {
    const std::string small = small_letters(text);
    for (std::size_t at = 0; at < text.size();) {
      const std::string_view word = first_word(std::string_view(small).substr(at));
      if (begins_.test(static_cast<unsigned char>(word[0]))) visit_lengths(word, {text, small, at}, f);
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

  static std::string small_letters(std::string_view text) {
    std::string small(text);
    for (char& c : small) {
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return small;
  }

  /// A place of a text, which is there as it is and in small letters.
  struct Here {
    std::string_view text;
    std::string_view small;
    std::size_t at;
  };

  template <class F>
  void visit_lengths(std::string_view word, Here here, F&& f) const {
    const auto lengths = lengths_.find(word);
    if (lengths == lengths_.end()) return;
    for (auto length = lengths->second.rbegin(); length != lengths->second.rend(); ++length)
      visit_at(here, *length, f);
  }

  template <class F>
  void visit_at(Here here, std::size_t length, F&& f) const {
    const std::size_t end = here.at + length;
    if (end > here.text.size() || (end < here.text.size() && is_letter(here.text[end]))) return;
    const auto found = numbers_.find(here.small.substr(here.at, length));
    if (found == numbers_.end()) return;
    for (const Known& known : found->second) {
      if (here.text.substr(here.at).starts_with(known.begins)) f(known.number, here.at, length);
    }
  }

  struct Known {
    std::size_t number;
    std::string begins;  ///< what of it must be written so, capitals too
  };

  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
  };
  std::bitset<256> begins_;  // most words begin with a letter that no phrase does
  std::unordered_map<std::string, std::vector<Known>, Hash, std::equal_to<>> numbers_;
  std::unordered_map<std::string, std::set<std::size_t>, Hash, std::equal_to<>> lengths_;
};

}  // namespace concordat::check
