#pragma once

#include <string>
#include <string_view>

namespace concordat::print {

/// The text with zero-width spaces where a word of more than twenty characters may break: after its
/// punctuation, and anywhere in a part that is still as long. Shorter words stay as they are.
std::string breakable(std::string_view text);

}  // namespace concordat::print
