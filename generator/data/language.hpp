#pragma once

#include <string>
#include <string_view>

namespace concordat::data {

/// Whether it is a language tag as BCP 47 has it: a language of two or three letters, then perhaps a script,
/// a region, variants, extensions.
bool is_language(std::string_view tag);

/// The tag that was probably meant: "en-GB" for "English", "en_gb" or "en-UK".
std::string nearest_language(std::string_view words);

}  // namespace concordat::data
