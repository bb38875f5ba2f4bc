#pragma once

#include <string>
#include <string_view>

namespace concordat::word {

/// A Word file whose pictures have the sizes that `sizes` gives them: on each line the name of a picture, its
/// width and its height in English Metric Units (914,400 an inch). Pandoc makes no picture wider than the
/// upright page of the reference document, wherever it stands. Empty where the bytes are no Word file.
std::string with_sizes(const std::string& file, std::string_view sizes);

}  // namespace concordat::word
