// Which rows of a list are still there: the longest common sequence, then the most alike between two that
// are.
#include "model/tables/row_diff.hpp"

#include <algorithm>

namespace concordat::model {
namespace {

using Rows = std::vector<RowTexts>;

/// Past this many comparisons, what lies between the rows that begin and end both counts as other rows.
constexpr std::size_t most_comparisons = 4'000'000;

/// How many texts of two rows are the same and say something; none where their ids differ.
std::size_t likeness(const RowTexts& a, const RowTexts& b, std::optional<std::size_t> id) {
  if (id && a[*id] != b[*id]) return 0;
  std::size_t same = 0;
  for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i) same += !a[i].empty() && a[i] == b[i];
  return same;
}

struct Range {
  std::size_t before, before_end, now, now_end;
};

class Steps {
 public:
  Steps(const Rows& before, const Rows& now, std::optional<std::size_t> id)
      : before_(before), now_(now), id_(id) {}

  std::vector<RowStep> make() {
    Range all{0, before_.size(), 0, now_.size()};
    while (all.before < all.before_end && all.now < all.now_end && before_[all.before] == now_[all.now])
      steps_.push_back({all.before++, all.now++});
    std::size_t tail = 0;
    while (all.before < all.before_end && all.now < all.now_end &&
           before_[all.before_end - 1] == now_[all.now_end - 1]) {
      --all.before_end;
      --all.now_end;
      ++tail;
    }
    middle(all);
    for (std::size_t i = 0; i < tail; ++i) steps_.push_back({all.before_end + i, all.now_end + i});
    return std::move(steps_);
  }

 private:
  void middle(const Range& all) {
    const std::size_t n = all.before_end - all.before, m = all.now_end - all.now;
    if (n * m > most_comparisons) return gap(all);
    std::vector<std::size_t> longest((n + 1) * (m + 1));
    const auto at = [&](std::size_t i, std::size_t j) -> std::size_t& { return longest[i * (m + 1) + j]; };
    for (std::size_t i = n; i-- > 0;) {
      for (std::size_t j = m; j-- > 0;)
        at(i, j) = before_[all.before + i] == now_[all.now + j] ? at(i + 1, j + 1) + 1
                                                                : std::max(at(i + 1, j), at(i, j + 1));
    }
    Range open{all.before, all.before, all.now, all.now};
    for (std::size_t i = 0, j = 0; i < n || j < m;) {
      if (i < n && j < m && before_[all.before + i] == now_[all.now + j]) {
        gap(open);
        steps_.push_back({all.before + i++, all.now + j++});
        open = {all.before + i, all.before + i, all.now + j, all.now + j};
      } else if (j == m || (i < n && at(i + 1, j) >= at(i, j + 1))) {
        open.before_end = all.before + ++i;
      } else {
        open.now_end = all.now + ++j;
      }
    }
    gap(open);
  }

  /// Rows none of which is kept. As many as before are changed, one by one; else each that is like one before
  /// it.
  void gap(const Range& rows) {
    std::size_t next = rows.before;
    const bool as_many = !id_ && rows.before_end - rows.before == rows.now_end - rows.now;
    for (std::size_t now = rows.now; now < rows.now_end; ++now) {
      std::size_t best = next, most = 0;
      for (std::size_t i = next; i < rows.before_end && !as_many; ++i) {
        if (const std::size_t like = likeness(before_[i], now_[now], id_); like > most) {
          best = i;
          most = like;
        }
      }
      if (!as_many && most == 0) {
        steps_.push_back({std::nullopt, now});
        continue;
      }
      for (; next < best; ++next) steps_.push_back({next, std::nullopt});
      steps_.push_back({next++, now});
    }
    for (; next < rows.before_end; ++next) steps_.push_back({next, std::nullopt});
  }

  const Rows& before_;
  const Rows& now_;
  std::optional<std::size_t> id_;
  std::vector<RowStep> steps_;
};

}  // namespace

std::vector<RowStep> row_steps(const std::vector<RowTexts>& before, const std::vector<RowTexts>& now,
                               std::optional<std::size_t> id) {
  return Steps(before, now, id).make();
}

}  // namespace concordat::model
