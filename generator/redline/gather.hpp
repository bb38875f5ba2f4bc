#pragma once

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "doc/plain.hpp"
#include "redline/changes.hpp"
#include "redline/likeness.hpp"

namespace concordat::redline {

// What the files of the comparison share.

/// Gathers changes of one subject.
class Gathered {
 public:
  explicit Gathered(std::vector<Change>& all) : all_(all) {}

  void about(std::string subject, std::string place, std::vector<std::string> bodies = {}) {
    subject_ = std::move(subject);
    place_ = std::move(place);
    concern(std::move(bodies));
  }
  /// What comes next concerns these bodies, by id; one that is empty is none.
  void concern(std::vector<std::string> bodies) {
    std::erase(bodies, "");
    std::sort(bodies.begin(), bodies.end());
    bodies.erase(std::unique(bodies.begin(), bodies.end()), bodies.end());
    bodies_ = std::move(bodies);
  }
  void add(Kind kind, std::string before, std::string after, std::string words, std::string why = {}) {
    all_.push_back({kind, subject_, place_, std::move(before), std::move(after), std::move(words),
                    std::move(why), bodies_});
  }
  /// What was added last is of this clause.
  void of_clause(std::string_view number) { all_.back().clause = number; }
  /// A value: given, taken away, or changed. `what` opens the sentence: "The quorum of AB".
  void value(Kind kind, std::string_view what, const std::string& before, const std::string& after) {
    if (normal(before) == normal(after)) return;
    add(kind, before, after,
        before.empty()  ? closed(fmt::format("{} is now given: {}", what, after))
        : after.empty() ? closed(fmt::format("{} is no longer given; it was: {}", what, before))
                        : closed(fmt::format("{} was {}; it is now {}", what, before, after)));
  }
  void prose(Kind kind, std::string_view what, const doc::Node& before, const doc::Node& after) {
    const std::string old = doc::plain(before), now = doc::plain(after);
    if (normal(old) != normal(now)) add(kind, old, now, fmt::format("{} is reworded.", what));
  }
  const std::string& place() const { return place_; }

 private:
  /// With its full stop; a value may end with one.
  static std::string closed(std::string sentence) {
    if (!sentence.ends_with('.')) sentence += '.';
    return sentence;
  }

  std::vector<Change>& all_;
  std::string subject_;
  std::string place_;
  std::vector<std::string> bodies_;
};

/// Goes through two lists of which each item has a key: `f(before, after)`, null on the side that lacks it;
/// in the order of the second, then what is gone. A key that comes again is another.
template <class T, class Key, class F>
void by_key(const std::vector<T>& before, const std::vector<T>& after, Key&& key, F&& f) {
  const auto keys = [&](const std::vector<T>& list) {
    std::unordered_map<std::string, int> times;
    std::vector<std::string> made;
    for (const T& one : list) {
      std::string text = key(one);
      const int again = times[text]++;
      made.push_back(again == 0 ? text : fmt::format("{}\n{}", text, again));
    }
    return made;
  };
  const std::vector<std::string> olds = keys(before), news = keys(after);
  std::unordered_map<std::string_view, const T*> of_before;
  for (std::size_t i = 0; i < olds.size(); ++i) of_before.emplace(olds[i], &before[i]);
  std::unordered_map<std::string_view, bool> kept;
  for (std::size_t i = 0; i < news.size(); ++i) {
    const auto old = of_before.find(news[i]);
    kept[news[i]] = true;
    f(old == of_before.end() ? nullptr : old->second, &after[i]);
  }
  for (std::size_t i = 0; i < olds.size(); ++i) {
    if (!kept.contains(olds[i])) f(&before[i], static_cast<const T*>(nullptr));
  }
}

void compare_bodies(const Editions& editions, std::vector<Change>& all);
void compare_lists(const Editions& editions, std::vector<Change>& all);
void compare_text(const Editions& editions, std::vector<Change>& all);

/// The name of a body in one of the editions; its id where none is known.
std::string name_of(const derive::EditionIndex& edition, std::string_view body);

}  // namespace concordat::redline
