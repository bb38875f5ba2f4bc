#pragma once

#include <cstddef>
#include <string_view>

namespace concordat::markdown {

/// The length of the word that begins at `at`: letters and digits of any language. 0 where none begins there.
/// Marks such as the curly apostrophe part words, so that "SAB’s" begins with the word "SAB".
std::size_t word_length(std::string_view text, std::size_t at);

}  // namespace concordat::markdown
