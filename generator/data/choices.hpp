#pragma once

#include <array>
#include <iterator>
#include <optional>
#include <string_view>

namespace concordat::data {

/// One value of an enumeration: as content and data files write it, and as readers see it.
template <class E>
struct Choice {
  E value;
  std::string_view text;
  std::string_view label = {};
};

/// The choices of an enumeration, once, beside it: `static constexpr Choice<E> all[]`. A value that is not
/// among them is the one that a missing key stands for.
template <class E>
struct Choices;

template <class E>
concept Enumerated = requires {
  Choices<E>::all;
};

/// "not-met", as content and data files write it. Empty where the value is not among the choices.
template <Enumerated E>
constexpr std::string_view choice(E value) {
  for (const Choice<E>& one : Choices<E>::all) {
    if (one.value == value) return one.text;
  }
  return {};
}

/// "Did not meet", as readers see it.
template <Enumerated E>
constexpr std::string_view label(E value) {
  for (const Choice<E>& one : Choices<E>::all) {
    if (one.value == value) return one.label;
  }
  return {};
}

template <Enumerated E>
constexpr std::optional<E> from_choice(std::string_view text) {
  for (const Choice<E>& one : Choices<E>::all) {
    if (one.text == text) return one.value;
  }
  return std::nullopt;
}

/// All of them as written, in order.
template <Enumerated E>
inline constexpr auto choices_of = [] {
  std::array<std::string_view, std::size(Choices<E>::all)> texts;
  for (std::size_t i = 0; i < texts.size(); ++i) texts[i] = Choices<E>::all[i].text;
  return texts;
}();

}  // namespace concordat::data
