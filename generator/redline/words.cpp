// Words by dtl, the comparison of Wu, Manber, Myers and Miller. Its time grows with what differs, so that
// texts with little in common are not given to it.
#include "redline/words.hpp"

#include <algorithm>
#include <dtl/dtl.hpp>
#include <functional>

#include "redline/likeness.hpp"
#include "redline/tokens.hpp"

namespace concordat::redline {
namespace {

using doc::Change;
using doc::Kind;
using doc::Node;
using Nodes = std::vector<Node>;

/// Part of a list of tokens.
struct Range {
  const Token* first = nullptr;
  std::size_t size = 0;

  const Token* begin() const { return first; }
  const Token* end() const { return first + size; }
};

std::uint64_t hash_of_range(Range range) {
  std::uint64_t hash = 7;
  for (const Token& token : range) hash = (hash ^ token.hash) * 0x9E3779B97F4A7C15ull + (hash >> 31);
  return hash;
}

std::vector<Range> sentences_of(const Tokens& tokens) {
  std::vector<Range> sentences;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const bool last = i + 1 == tokens.size();
    if (!last && !(tokens[i].is_space && i > 0 && tokens[i - 1].ends)) continue;
    sentences.push_back({tokens.data() + begin, i + 1 - begin});
    begin = i + 1;
  }
  return sentences;
}

/// Gathers marked runs; text that is marked alike becomes one node.
class Marked {
 public:
  void add(const Token& token, Change change) {
    const bool joins = !nodes_.empty() && nodes_.back().change == change &&
                       nodes_.back().kind == Kind::Text && token.node.kind == Kind::Text;
    if (joins) {
      nodes_.back().text += token.node.text;
    } else {
      nodes_.push_back(token.node);
      nodes_.back().change = change;
    }
  }
  void add(Range range, Change change) {
    for (const Token& token : range) add(token, change);
  }

  Nodes take() { return std::move(nodes_); }

 private:
  Nodes nodes_;
};

/// Steps through two lists of numbers: what stays (0), is gone (-1), or is new (1).
std::vector<int> steps_of(const std::vector<std::uint64_t>& before, const std::vector<std::uint64_t>& after) {
  dtl::Diff<std::uint64_t, std::vector<std::uint64_t>> diff(before, after);
  diff.compose();
  std::vector<int> steps;
  for (const auto& [hash, info] : diff.getSes().getSequence())
    steps.push_back(info.type == dtl::SES_COMMON ? 0 : info.type == dtl::SES_DELETE ? -1 : 1);
  return steps;
}

std::vector<std::uint32_t> bag_of(Range range) {
  std::vector<std::uint32_t> bag;
  for (const Token& token : range) {
    if (!token.is_space) bag.push_back(static_cast<std::uint32_t>(token.hash));
  }
  std::sort(bag.begin(), bag.end());
  return bag;
}

/// Less alike, and a sentence was written anew: its words one by one would be noise.
constexpr double least_alike = 0.4;
/// As many words that differ as are compared one by one.
constexpr std::size_t most_words = 3000;

class Comparison {
 public:
  Nodes make(const Tokens& before, const Tokens& after) {
    const std::vector<Range> olds = sentences_of(before), news = sentences_of(after);
    std::size_t begin = 0, end = 0;
    const std::size_t shorter = std::min(olds.size(), news.size());
    while (begin < shorter && is_same(olds[begin], news[begin])) ++begin;
    while (end < shorter - begin && is_same(olds[olds.size() - 1 - end], news[news.size() - 1 - end])) ++end;
    for (std::size_t i = 0; i < begin; ++i) marked_.add(news[i], Change::None);
    middle(
        {olds.begin() + static_cast<std::ptrdiff_t>(begin), olds.end() - static_cast<std::ptrdiff_t>(end)},
        {news.begin() + static_cast<std::ptrdiff_t>(begin), news.end() - static_cast<std::ptrdiff_t>(end)});
    for (std::size_t i = news.size() - end; i < news.size(); ++i) marked_.add(news[i], Change::None);
    return marked_.take();
  }

 private:
  static bool is_same(Range a, Range b) { return hash_of_range(a) == hash_of_range(b); }

  void middle(const std::vector<Range>& olds, const std::vector<Range>& news) {
    if (olds.size() + news.size() > most_words) return whole(olds, news);
    std::vector<std::uint64_t> old_hashes, new_hashes;
    for (const Range& range : olds) old_hashes.push_back(hash_of_range(range));
    for (const Range& range : news) new_hashes.push_back(hash_of_range(range));
    std::vector<Range> gone, fresh;
    std::size_t i = 0, j = 0;
    for (const int step : steps_of(old_hashes, new_hashes)) {
      if (step < 0) {
        gone.push_back(olds[i++]);
      } else if (step > 0) {
        fresh.push_back(news[j++]);
      } else {
        gap(gone, fresh);
        marked_.add(news[j++], Change::None);
        ++i;
      }
    }
    gap(gone, fresh);
  }

  void whole(const std::vector<Range>& olds, const std::vector<Range>& news) {
    for (const Range& one : olds) marked_.add(one, Change::Removed);
    for (const Range& one : news) marked_.add(one, Change::Added);
  }

  /// Sentences that differ, between two that are the same: pairs in their order, as far as they are alike.
  void gap(std::vector<Range>& gone, std::vector<Range>& fresh) {
    std::size_t i = 0;
    for (std::size_t j = 0; j < fresh.size(); ++j) {
      const std::vector<std::uint32_t> bag = bag_of(fresh[j]);
      std::size_t match = i;
      while (match < gone.size() && likeness(bag_of(gone[match]), bag) < least_alike) ++match;
      // One sentence became one: a short one has few words to be alike in.
      const bool alone = gone.size() == 1 && fresh.size() == 1 && bag.size() <= 6;
      if (match == gone.size() && !alone) {
        marked_.add(fresh[j], Change::Added);
        continue;
      }
      if (match == gone.size()) match = i;
      for (; i < match; ++i) marked_.add(gone[i], Change::Removed);
      words(gone[i++], fresh[j]);
    }
    for (; i < gone.size(); ++i) marked_.add(gone[i], Change::Removed);
    gone.clear();
    fresh.clear();
  }

  void words(Range before, Range after) {
    const std::size_t shorter = std::min(before.size, after.size);
    std::size_t begin = 0, end = 0;
    while (begin < shorter && before.first[begin].hash == after.first[begin].hash) ++begin;
    while (end < shorter - begin &&
           before.first[before.size - 1 - end].hash == after.first[after.size - 1 - end].hash)
      ++end;
    marked_.add(Range{after.first, begin}, Change::None);
    differing({before.first + begin, before.size - begin - end},
              {after.first + begin, after.size - begin - end});
    marked_.add(Range{after.first + after.size - end, end}, Change::None);
  }

  /// A reference to a clause that has another number now: the key of the old one says which.
  static bool is_renumbered(const Node& was, const Node& is) {
    return was.kind == Kind::Link && is.kind == Kind::Link && !was.key.empty() && was.key == is.url;
  }

  /// Whether one became the other, so that what changed stands within it.
  static bool is_one(const Token& before, const Token& after) {
    const Node& was = before.node;
    const Node& is = after.node;
    if (is_renumbered(was, is)) return true;
    return was.kind == is.kind && was.url == is.url && !was.children.empty() && !is.children.empty() &&
           likeness(words_of(was), words_of(is)) >= least_alike;
  }

  /// Inlines with words of their own, in their order: those that became one another count as the same.
  static void pair_up(Range before, Range after, std::vector<std::uint64_t>& olds,
                      const std::vector<std::uint64_t>& news) {
    const auto holders = [](Range range) {
      std::vector<std::size_t> at;
      for (std::size_t i = 0; i < range.size; ++i) {
        if (!range.first[i].node.children.empty()) at.push_back(i);
      }
      return at;
    };
    const std::vector<std::size_t> was = holders(before), is = holders(after);
    for (std::size_t i = 0; was.size() == is.size() && i < was.size(); ++i) {
      if (is_one(before.first[was[i]], after.first[is[i]])) olds[was[i]] = news[is[i]];
    }
  }

  /// What stays, with what changed within it.
  void stays(const Token& before, const Token& after) {
    if (before.hash == after.hash || after.node.children.empty() || is_renumbered(before.node, after.node))
      return marked_.add(after, Change::None);
    Token made = after;
    made.node.children = mark_words(before.node.children, after.node.children);
    marked_.add(made, Change::None);
  }

  void differing(Range before, Range after) {
    if (before.size + after.size > most_words) {
      marked_.add(before, Change::Removed);
      marked_.add(after, Change::Added);
      return;
    }
    std::vector<std::uint64_t> olds, news;
    for (const Token& token : before) olds.push_back(token.hash);
    for (const Token& token : after) news.push_back(token.hash);
    pair_up(before, after, olds, news);
    std::vector<const Token*> gone, fresh;
    std::size_t i = 0, j = 0;
    const std::vector<int> steps = steps_of(olds, news);
    for (std::size_t at = 0; at < steps.size(); ++at) {
      const bool only_space = steps[at] == 0 && after.first[j].is_space;
      // A space alone between two changes belongs to both.
      const bool between =
          only_space && (!gone.empty() || !fresh.empty()) && at + 1 < steps.size() && steps[at + 1] != 0;
      if (steps[at] <= 0 && (steps[at] < 0 || between)) gone.push_back(before.first + i);
      if (steps[at] >= 0 && (steps[at] > 0 || between)) fresh.push_back(after.first + j);
      if (steps[at] == 0 && !between) {
        flush(gone, fresh);
        stays(before.first[i], after.first[j]);
      }
      i += steps[at] <= 0;
      j += steps[at] >= 0;
    }
    flush(gone, fresh);
  }

  void flush(std::vector<const Token*>& gone, std::vector<const Token*>& fresh) {
    for (const Token* token : gone) marked_.add(*token, Change::Removed);
    for (const Token* token : fresh) marked_.add(*token, Change::Added);
    gone.clear();
    fresh.clear();
  }

  Marked marked_;
};

}  // namespace

Nodes mark_words(const Nodes& before, const Nodes& after) {
  return Comparison().make(tokens_of(before), tokens_of(after));
}

}  // namespace concordat::redline
