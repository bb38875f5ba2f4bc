#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace concordat::print {

/// A square code (QR) that a phone reads as these words: a row a string, "1" for a dark square and "0" for a
/// light one, without the white border that it needs. Nothing where the words are too many for a code.
std::vector<std::string> qr_code(std::string_view words);

}  // namespace concordat::print
