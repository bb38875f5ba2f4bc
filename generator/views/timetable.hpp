#pragma once

#include <unordered_map>

#include "views/parts.hpp"

namespace concordat::views {

// What the views of the timetable share.

/// The word of an action, with the mark of its place among the edition's words.
doc::Node action_tag(const Subject& subject, const model::Action& action);
/// The word of an entry's action, or why it has none ("n/a").
doc::Node action_of(const Subject& subject, const derive::Entry& entry);
/// What the words mean, in a line each.
doc::Node key_of_actions(const Subject& subject);
/// "every 4 years, to the end of 2018"
std::string how_often(const derive::Entry& entry);
/// The same below the name of a season: "June, every 4 years".
std::string when_in_season(const derive::Entry& entry);
/// "Autumn, every 4 years"
std::string when_of(const Subject& subject, const derive::Entry& entry);

/// "March, April, May"
std::string months_of(const model::Season& season);

/// Entries that say the same of one report to several bodies, in the order of the first of each.
struct Together {
  const derive::Entry* first;
  std::vector<const derive::Entry*> entries;
};
std::vector<Together> together(const std::vector<const derive::Entry*>& entries);
/// Notes that several entries have alike: each is said once, below what shows the entries.
class SharedNotes {
 public:
  explicit SharedNotes(const std::vector<const derive::Entry*>& entries);

  bool has(const derive::Entry& entry) const;
  /// For each: the titles of its reports, and its words.
  std::vector<doc::Node> paragraphs() const;

 private:
  struct Shared {
    const doc::Node* note;
    std::vector<std::string> titles;
    std::size_t entries;
  };
  std::vector<Shared> notes_;
  std::unordered_map<std::string, std::size_t> by_words_;
};

/// The bodies that receive, by their short names.
std::vector<doc::Node> receivers_of(const Together& group);

}  // namespace concordat::views
