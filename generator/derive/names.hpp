#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace concordat::derive {

/// Calls `take` for each word and each mark of punctuation. White space, hyphens and apostrophes (straight or
/// curly) only separate words, so that "VHB's" has the word "VHB", and names match across line ends.
template <class Take>
void for_each_word(std::string_view text, Take take) {
  constexpr std::string_view curly = "\xE2\x80\x99";
  const auto word_at = [&](std::size_t i) {
    if (i >= text.size() || text.substr(i, curly.size()) == curly) return false;
    const char c = text[i];
    return static_cast<unsigned char>(c) >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
           (c >= 'A' && c <= 'Z');
  };
  std::size_t i = 0;
  while (i < text.size()) {
    if (word_at(i)) {
      const std::size_t begin = i;
      while (word_at(i)) ++i;
      take(text.substr(begin, i - begin));
    } else if (text.substr(i, curly.size()) == curly) {
      i += curly.size();
    } else {
      const char c = text[i];
      if (c != ' ' && c != '\t' && c != '\n' && c != '\r' && c != '-' && c != '\'') take(text.substr(i, 1));
      ++i;
    }
  }
}

/// Names of several words in a trie: a text is read once, whatever the number of names. A step is found by
/// (state, word); state 0 is the root. Holds views of the names, which must outlive it.
class Names {
 public:
  /// `id` is what the name stands for.
  void add(std::string_view name, const std::string& id) {
    std::uint32_t state = 0;
    for_each_word(name, [&](std::string_view word) {
      const auto [step, fresh] = steps_[state].emplace(word, static_cast<std::uint32_t>(steps_.size()));
      state = step->second;
      if (fresh) {
        steps_.emplace_back();
        ends_.emplace_back();
      }
    });
    if (state != 0) ends_[state].push_back(&id);
  }

  /// The state after `word`; 0 where no name goes on so.
  std::uint32_t next(std::uint32_t state, std::string_view word) const {
    const auto step = steps_[state].find(word);
    return step == steps_[state].end() ? 0 : step->second;
  }

  const std::vector<const std::string*>& ends(std::uint32_t state) const { return ends_[state]; }

  /// Calls `take` with what each name in the text stands for, names inside longer ones too.
  template <class Take>
  void find(std::string_view text, Take take) const {
    std::vector<std::uint32_t> open;  // names that have begun
    for_each_word(text, [&](std::string_view word) {
      open.push_back(0);
      for (std::uint32_t& state : open) {
        state = next(state, word);
        if (state == 0) continue;
        for (const std::string* id : ends(state)) take(*id);
      }
      std::erase(open, 0u);
    });
  }

 private:
  std::vector<std::unordered_map<std::string_view, std::uint32_t>> steps_{1};
  std::vector<std::vector<const std::string*>> ends_{1};
};

}  // namespace concordat::derive
