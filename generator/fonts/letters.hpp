#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace concordat::fonts {

/// A letter and the number of its bytes.
struct Letter {
  char32_t code;
  std::size_t size;
};

/// The letter that begins at `at` of a text in valid UTF-8.
Letter letter_at(std::string_view text, std::size_t at);

/// Letters from `first` to `last`.
struct Range {
  char32_t first;
  char32_t last;
};

/// All letters that the fonts have, in order (letters_table.cpp, made by tools/print/letters.mjs).
std::span<const Range> table();

/// Whether papers can show it: a font has it, or it has no shape by nature.
bool has(char32_t letter);

/// The first letter of a text that papers cannot show.
std::optional<char32_t> first_missing(std::string_view text);

/// The text with the number of each letter that papers cannot show in its place: "[U+4E2D]". PDF/UA forbids a
/// letter without a shape, and nothing may be lost without a trace.
std::string shown(std::string_view text);

}  // namespace concordat::fonts
