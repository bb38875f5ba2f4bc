#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "doc/node.hpp"

namespace concordat::redline {

inline constexpr std::size_t nothing = static_cast<std::size_t>(-1);

/// One step through two lists: what stands in both, or in one only.
struct Step {
  std::size_t before = nothing;
  std::size_t after = nothing;
  bool moved = false;  ///< it stands in both, in another order
  bool same = false;   ///< it stands in both, with the same words
};

/// How the nodes of one list became those of another, in the order of the second, with what is gone where it
/// stood. What is moved comes twice: where it stood, without `after`, and where it stands now, with both.
/// By keys first, then by what is the same, then by likeness between those; the time is nearly that of the
/// lists' length, however little they have in common.
std::vector<Step> align(std::span<const doc::Node> before, std::span<const doc::Node> after);

}  // namespace concordat::redline
