#pragma once

#include <cstddef>
#include <string_view>

namespace concordat::markdown {

/// The length of the word that begins at `at`: letters and digits of any language. 0 where none begins there.
/// Punctuation such as the curly apostrophe ends a word, so that "SAB’s" begins with the word "SAB".
std::size_t word_length(std::string_view text, std::size_t at);

}  // namespace concordat::markdown
