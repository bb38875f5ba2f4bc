#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "derive/index.hpp"
#include "derive/timetable.hpp"
#include "exports/site_names.hpp"

namespace concordat::exports {

/// What a feed takes from one edition.
struct FeedSource {
  const derive::EditionIndex& edition;
  const std::vector<const derive::Entry*>& in_season;  ///< all, or those of one body
  SiteNames names;
};

struct Feed {
  std::string name;  ///< what calendar programs show
  std::vector<FeedSource> sources;
};

/// " (draft)", for behind the name of an edition; nothing where it is agreed.
std::string state_of(const model::Edition& edition);

/// The reporting year as iCalendar: an all-day event for each timetable entry with a season, over the
/// season's months, with the years between two as far as the cell says them. It ends where another edition
/// took over. An event has the same UID in every feed and in every build.
std::string calendar(const Feed& feed);

}  // namespace concordat::exports
