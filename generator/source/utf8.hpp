#pragma once

#include <cstddef>
#include <string_view>

namespace concordat::source {

/// A character of UTF-8 text: its number in Unicode and its bytes.
struct CodePoint {
  char32_t code = 0;
  std::size_t length = 1;
};

/// No character: what `code_point` gives for bytes that are not UTF-8.
inline constexpr char32_t no_character = 0x110000;

/// The character at `at`, which is less than the size of the text. A byte that begins none has a length of 1.
CodePoint code_point(std::string_view text, std::size_t at);

/// Whether it is a blank of any kind: a space, a tab, or one of Unicode's other spaces, such as the no-break
/// space.
bool is_blank(char32_t code);

/// The length of the blanks of any kind that stand at `at`; 0 where there are none.
std::size_t blanks(std::string_view text, std::size_t at);

}  // namespace concordat::source
