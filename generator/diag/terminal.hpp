#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace concordat::diag {

/// A character of a file as a terminal may show it.
struct Character {
  std::size_t length = 1;  ///< bytes in the file
  std::size_t width = 1;   ///< columns of the terminal: 0 of a combining mark, 2 of a wide character
  std::string_view shown;  ///< a space in the place of what would steer the terminal or turn the line round
};

/// The character of UTF-8 text at `at`, which is less than its size. A byte that is not UTF-8 is shown as
/// "?".
Character next_character(std::string_view bytes, std::size_t at);

/// The whole text as a terminal may show it.
std::string for_terminal(std::string_view text);

}  // namespace concordat::diag
