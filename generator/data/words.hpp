#pragma once

#include <array>
#include <iterator>
#include <optional>
#include <string_view>

namespace concordat::data {

/// One value of an enumeration: as content files write it, and as readers see it.
template <class E>
struct Word {
  E value;
  std::string_view word;
  std::string_view name = {};
};

/// The words of an enumeration, once, beside it: `static constexpr Word<E> all[]`. A value without a word is
/// the one that a missing key stands for.
template <class E>
struct Words;

template <class E>
concept Enumerated = requires {
  Words<E>::all;
};

/// "not-met", as content and data files write it. Empty where the value has no word.
template <Enumerated E>
constexpr std::string_view word(E value) {
  for (const Word<E>& one : Words<E>::all) {
    if (one.value == value) return one.word;
  }
  return {};
}

/// "Did not meet", as readers see it.
template <Enumerated E>
constexpr std::string_view name(E value) {
  for (const Word<E>& one : Words<E>::all) {
    if (one.value == value) return one.name;
  }
  return {};
}

template <Enumerated E>
constexpr std::optional<E> from_word(std::string_view word) {
  for (const Word<E>& one : Words<E>::all) {
    if (one.word == word) return one.value;
  }
  return std::nullopt;
}

/// All words of the enumeration, in order.
template <Enumerated E>
inline constexpr auto words_of = [] {
  std::array<std::string_view, std::size(Words<E>::all)> words;
  for (std::size_t i = 0; i < words.size(); ++i) words[i] = Words<E>::all[i].word;
  return words;
}();

}  // namespace concordat::data
