#pragma once

#include <string>

#include "derive/index.hpp"
#include "derive/timetable.hpp"
#include "exports/site_names.hpp"

namespace concordat::exports {

/// The reporting year as iCalendar: an all-day event for each timetable entry with a season, over the
/// season's months, every year (or every N years where the cell says so). `body` limits it to what one body
/// gives and gets; null means all. An event has the same UID in every feed and in every build.
std::string calendar(const derive::EditionIndex& edition, const derive::TimetableView& timetable,
                     const model::Body* body, const SiteNames& names);

}  // namespace concordat::exports
