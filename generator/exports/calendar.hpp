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
  const std::vector<const derive::Entry*>& undated;    ///< the same, left out of it
  SiteNames names;
};

struct Feed {
  std::string name;  ///< what calendar programs show
  std::vector<FeedSource> sources;
};

/// " (draft)", for behind the name of an edition; nothing where it is agreed.
std::string state_of(const model::Edition& edition);

/// What a feed leaves out, in a sentence; nothing where it is whole. No document says in which year that is
/// due which comes "every 4 years".
std::string left_out_of_calendar(const std::vector<const derive::Entry*>& undated);

/// The reporting year as iCalendar: an all-day event for each timetable entry that comes each year in a
/// season, over the season's months. It ends where another edition took over. An event has the same UID in
/// every feed and in every build.
std::string calendar(const Feed& feed);

}  // namespace concordat::exports
