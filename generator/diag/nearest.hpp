#pragma once

#include <string_view>
#include <vector>

namespace concordat::diag {

/// The known name that `wanted` was most likely meant to be, for "did you mean" hints; the first one when
/// several are equally near. Empty when none is within max(1, length / 3) insertions, deletions, replacements
/// or swaps of neighbours, or when the two have nothing in common; nor for more than 100 bytes.
std::string_view nearest(std::string_view wanted, const std::vector<std::string_view>& known);

}  // namespace concordat::diag
