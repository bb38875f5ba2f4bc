// Pairs are found in an order of trust: authored keys, the same at both ends, the same and only once, the
// same beside a pair, and what is left between two pairs by likeness.
#include "redline/align.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_map>

#include "redline/likeness.hpp"

namespace concordat::redline {
namespace {

using doc::Kind;
using doc::Node;
using Nodes = std::span<const Node>;

/// Two blocks with fewer words in common are two blocks. Of the labelled pairs (tests/redline) the least
/// alike that are one have 0.45, the most alike that are two have 0.33.
constexpr double least_alike = 0.4;
/// Pairs of one gap that are compared by their words; a larger gap is taken as rewritten.
constexpr std::size_t most_compared = 4096;

std::string_view key_of(const Node& node) {
  switch (node.kind) {
    case Kind::Field:
    case Kind::RowGroup:
    case Kind::Panel:
      return node.key.empty() ? std::string_view(node.text) : std::string_view(node.key);
    case Kind::Heading:
    case Kind::Table:
    case Kind::FootnoteDefinition:
      return node.id;
    case Kind::Figure:
      return node.url;
    default:
      return node.key;
  }
}

class Aligner {
 public:
  Aligner(Nodes before, Nodes after)
      : before_(before), after_(after), to_after_(before.size(), nothing), to_before_(after.size(), nothing) {
    for (const Node& node : before) old_.push_back(hash_of(node));
    for (const Node& node : after) new_.push_back(hash_of(node));
  }

  std::vector<Step> align() {
    pair_ends();
    pair_unique([&](std::size_t i) { return key_hash(before_[i]); },
                [&](std::size_t j) { return key_hash(after_[j]); });
    pair_unique([&](std::size_t i) { return old_[i]; }, [&](std::size_t j) { return new_[j]; });
    pair_neighbours();
    find_in_place();
    pair_gaps();
    find_in_place();
    return steps();
  }

 private:
  /// 0 where it has no key. Rows without one are known by their first cell.
  static std::uint64_t key_hash(const Node& node) {
    const std::string_view key = key_of(node);
    if (key.empty() && node.kind == Kind::TableRow && !node.children.empty())
      return hash_of(node.children.front());
    return key.empty() ? 0
                       : std::hash<std::string_view>()(key) * 31 + static_cast<std::uint64_t>(node.kind) + 1;
  }

  bool is_free(std::size_t i, std::size_t j) const {
    return to_after_[i] == nothing && to_before_[j] == nothing && before_[i].kind == after_[j].kind;
  }

  void pair(std::size_t i, std::size_t j) {
    to_after_[i] = j;
    to_before_[j] = i;
  }

  void pair_ends() {
    const std::size_t shorter = std::min(old_.size(), new_.size());
    std::size_t begin = 0;
    for (; begin < shorter && old_[begin] == new_[begin]; ++begin) pair(begin, begin);
    for (std::size_t end = 1; end <= shorter - begin && old_[old_.size() - end] == new_[new_.size() - end];
         ++end)
      pair(old_.size() - end, new_.size() - end);
  }

  /// What stands once in each list, among what is still free.
  template <class Old, class New>
  void pair_unique(Old&& of_old, New&& of_new) {
    struct Seen {
      std::size_t i = nothing, j = nothing;
      bool twice = false;
    };
    std::unordered_map<std::uint64_t, Seen> seen;
    for (std::size_t i = 0; i < before_.size(); ++i) {
      const std::uint64_t hash = of_old(i);
      if (to_after_[i] != nothing || hash == 0) continue;
      Seen& one = seen[hash];
      one.twice |= one.i != nothing;
      one.i = i;
    }
    for (std::size_t j = 0; j < after_.size(); ++j) {
      const std::uint64_t hash = of_new(j);
      if (to_before_[j] != nothing || hash == 0) continue;
      const auto found = seen.find(hash);
      if (found == seen.end()) continue;
      found->second.twice |= found->second.j != nothing;
      found->second.j = j;
    }
    for (const auto& [hash, one] : seen) {
      if (!one.twice && one.i != nothing && one.j != nothing && is_free(one.i, one.j)) pair(one.i, one.j);
    }
  }

  /// The same beside what is paired already.
  void pair_neighbours() {
    for (std::size_t i = 0; i + 1 < before_.size(); ++i) {
      const std::size_t j = to_after_[i] == nothing ? nothing : to_after_[i] + 1;
      if (j < after_.size() && is_free(i + 1, j) && old_[i + 1] == new_[j]) pair(i + 1, j);
    }
    for (std::size_t i = before_.size(); i-- > 1;) {
      const std::size_t j = to_after_[i];
      if (j == nothing || j == 0) continue;
      if (is_free(i - 1, j - 1) && old_[i - 1] == new_[j - 1]) pair(i - 1, j - 1);
    }
  }

  /// The longest run of pairs that are in the same order in both: patience sorting. The others are moved.
  void find_in_place() {
    in_place_.assign(before_.size(), false);
    std::vector<std::size_t> tails, previous(before_.size(), nothing);
    for (std::size_t i = 0; i < before_.size(); ++i) {
      if (to_after_[i] == nothing) continue;
      const auto at = std::lower_bound(tails.begin(), tails.end(), to_after_[i],
                                       [&](std::size_t tail, std::size_t j) { return to_after_[tail] < j; });
      previous[i] = at == tails.begin() ? nothing : *std::prev(at);
      if (at == tails.end())
        tails.push_back(i);
      else
        *at = i;
    }
    for (std::size_t i = tails.empty() ? nothing : tails.back(); i != nothing; i = previous[i])
      in_place_[i] = true;
  }

  /// Between two pairs in place: what is left on both sides.
  void pair_gaps() {
    std::size_t i = 0, j = 0;
    for (std::size_t anchor = 0; anchor <= before_.size(); ++anchor) {
      if (anchor < before_.size() && !in_place_[anchor]) continue;
      const std::size_t end = anchor < before_.size() ? to_after_[anchor] : after_.size();
      pair_gap(i, anchor, j, end);
      i = anchor + 1;
      j = end + 1;
    }
  }

  void pair_gap(std::size_t begin, std::size_t end, std::size_t new_begin, std::size_t new_end) {
    std::vector<std::size_t> olds, news;
    for (std::size_t i = begin; i < end; ++i) {
      if (to_after_[i] == nothing) olds.push_back(i);
    }
    for (std::size_t j = new_begin; j < new_end; ++j) {
      if (to_before_[j] == nothing) news.push_back(j);
    }
    if (olds.empty() || news.empty() || olds.size() * news.size() > most_compared) return;
    // One alone in its place became the other: how much of it, the words say.
    if (olds.size() == 1 && news.size() == 1 && before_.size() == 1 && after_.size() == 1) {
      if (is_free(olds[0], news[0])) pair(olds[0], news[0]);
      return;
    }
    struct Candidate {
      double likeness;
      std::size_t i, j;
    };
    std::vector<std::vector<std::uint32_t>> new_words;
    for (const std::size_t j : news) new_words.push_back(words_of(after_[j]));
    std::vector<Candidate> candidates;
    for (const std::size_t i : olds) {
      const std::vector<std::uint32_t> words = words_of(before_[i]);
      for (std::size_t n = 0; n < news.size(); ++n) {
        const double like = likeness(words, new_words[n]);
        if (like >= least_alike && is_free(i, news[n])) candidates.push_back({like, i, news[n]});
      }
    }
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const Candidate& a, const Candidate& b) { return a.likeness > b.likeness; });
    for (const Candidate& one : candidates) {
      if (is_free(one.i, one.j)) pair(one.i, one.j);
    }
  }

  std::vector<Step> steps() const {
    // For each place of the new list, the old one that comes next in place.
    std::vector<std::size_t> next(after_.size() + 1, before_.size());
    for (std::size_t j = after_.size(); j-- > 0;) {
      const std::size_t i = to_before_[j];
      next[j] = i != nothing && in_place_[i] ? i : next[j + 1];
    }
    std::vector<Step> steps;
    std::size_t done = 0;
    const auto leave = [&](std::size_t until) {
      for (; done < until; ++done) {
        if (!in_place_[done]) steps.push_back({done, nothing, to_after_[done] != nothing, false});
      }
    };
    for (std::size_t j = 0; j < after_.size(); ++j) {
      leave(next[j]);
      const std::size_t i = to_before_[j];
      if (i == nothing) {
        steps.push_back({nothing, j, false, false});
      } else {
        steps.push_back({i, j, !in_place_[i], old_[i] == new_[j]});
        if (in_place_[i]) done = i + 1;
      }
    }
    leave(before_.size());
    return steps;
  }

  const Nodes before_;
  const Nodes after_;
  std::vector<std::uint64_t> old_, new_;
  std::vector<std::size_t> to_after_, to_before_;
  std::vector<bool> in_place_;
};

}  // namespace

std::vector<Step> align(Nodes before, Nodes after) {
  return Aligner(before, after).align();
}

}  // namespace concordat::redline
