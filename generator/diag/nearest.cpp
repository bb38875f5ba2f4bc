// Every "did you mean" hint asks here, so that one measure of nearness holds for keys, ids and template
// names. Invariant: the answer depends only on the arguments and their order. Bytes are compared, not
// characters.

#include "diag/nearest.hpp"

#include <algorithm>
#include <cstddef>

namespace concordat::diag {
namespace {

/// No name is longer, and comparing two that are would take long.
constexpr std::size_t longest = 100;

/// Edit distance with swaps of neighbours (optimal string alignment), or `limit + 1` as soon as it must be
/// larger.
std::size_t distance(std::string_view a, std::string_view b, std::size_t limit) {
  const std::size_t longer = std::max(a.size(), b.size());
  if (longer - std::min(a.size(), b.size()) > limit) return limit + 1;

  std::vector<std::size_t> before(b.size() + 1), above(b.size() + 1), row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) above[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    std::size_t best = row[0];
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({replaced, above[j] + 1, row[j - 1] + 1});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[j] = std::min(row[j], before[j - 2] + 1);
      }
      best = std::min(best, row[j]);
    }
    // A swap reaches back two rows, so one hopeless row is not enough to stop: the row above must be hopeless
    // too.
    if (best > limit && *std::min_element(above.begin(), above.end()) > limit) return limit + 1;
    before.swap(above);
    above.swap(row);
  }
  return above[b.size()];
}

}  // namespace

std::string_view nearest(std::string_view wanted, const std::vector<std::string_view>& known) {
  std::string_view found;
  if (wanted.size() > longest) return found;
  std::size_t limit = std::max<std::size_t>(1, wanted.size() / 3);
  for (const std::string_view candidate : known) {
    const std::size_t edits = distance(wanted, candidate, limit);
    if (edits > limit || edits >= std::max(wanted.size(), candidate.size())) continue;
    found = candidate;
    if (edits == 0) break;
    limit = edits - 1;
  }
  return found;
}

}  // namespace concordat::diag
