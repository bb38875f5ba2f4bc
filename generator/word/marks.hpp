#pragma once

#include <string>

namespace concordat::word {

/// A Word file in which each insertion and deletion has a number of its own. Pandoc counts them apart, so
/// that two have one number; Word asks that no two have. Empty where the bytes are no Word file.
std::string with_own_numbers(const std::string& file);

}  // namespace concordat::word
