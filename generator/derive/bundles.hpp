#pragma once

#include <cstddef>
#include <vector>

namespace concordat::derive {

/// A line between two places of a drawing, which are numbered from 0.
struct Link {
  std::size_t from = 0;
  std::size_t to = 0;
  std::size_t line = 0;  ///< which line it is
};

/// Links that are drawn as one, since they hold between all `from` and all `to`, or between all of `from`.
struct Bundle {
  std::vector<std::size_t> from;
  std::vector<std::size_t> to;  ///< empty where each of `from` has a link with each other
  std::vector<std::size_t> lines;
};

enum class Ways { One, Both };

/// Each link is in exactly one bundle, and a bundle stands for no pair that has no link: where one is
/// missing, there are more bundles. In the order of the links; places and lines are sorted and each stands
/// once.
std::vector<Bundle> bundles_of(const std::vector<Link>& links, Ways ways);

}  // namespace concordat::derive
