#pragma once

#include "views/parts.hpp"

namespace concordat::views {

// What the views of the timetable share.

/// The word of an entry's action, or why it has none ("n/a").
doc::Node action_of(const derive::Entry& entry);
/// "every 4 years, to the end of 2018"
std::string how_often(const derive::Entry& entry);
/// "Autumn, every 4 years"
std::string when_of(const derive::Entry& entry);

/// The months of a season, which has some.
doc::Node months_of(const model::Season& season);

/// Entries that say the same of one report to several bodies, in the order of the first of each.
struct Together {
  const derive::Entry* first;
  std::vector<const derive::Entry*> entries;
};
std::vector<Together> together(const std::vector<const derive::Entry*>& entries);
/// The bodies that receive, by their short names.
std::vector<doc::Node> receivers_of(const Together& group);

}  // namespace concordat::views
