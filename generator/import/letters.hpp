#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace concordat::importing {

/// What stands for a sign that is not known.
inline constexpr const char* unknown_sign = "\u25a1";

/// The sign that a letter of a font of signs (Symbol, Wingdings) shows; a square where it is not known.
std::string sign_of(std::string_view font, unsigned code);

/// Words as content may have them: without characters that nobody sees, no-break spaces as spaces, and signs
/// of fonts of signs as themselves.
std::string visible(std::string_view words);

/// The words between blanks, without characters that nobody sees: what is compared with what.
std::vector<std::string> split(std::string_view text);

/// A word without the signs at its ends: "4.3." is "4.3".
std::string_view bare(std::string_view word);

}  // namespace concordat::importing
