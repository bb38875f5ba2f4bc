#pragma once

#include <string>
#include <string_view>

namespace concordat::derive {

/// What a name is sorted by: lower case, without a leading "the".
std::string sort_key(std::string_view name);
/// The letter of an A to Z that a sort key stands under: "A" to "Z", else "0".
char letter_of(std::string_view sort_key);

}  // namespace concordat::derive
