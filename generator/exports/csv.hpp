#pragma once

#include <string>

#include "derive/index.hpp"
#include "derive/timetable.hpp"

namespace concordat::exports {

// The CSV files of an edition: one row a fact, UTF-8, RFC 4180. Dates have the precision of the document
// ("2016-01"); several values in one field are parted by "; ".

/// A cell without an action ("n/a") has the cell's word in the `action` column.
std::string timetable_csv(const derive::TimetableView& timetable);
/// Members, then posts with a holder (group "Post", the title as detail). Who attends by invitation has group
/// "Invited".
std::string members_csv(const derive::Index& index, const derive::EditionIndex& edition);
std::string boards_csv(const derive::Index& index, const derive::EditionIndex& edition);
std::string relationships_csv(const derive::EditionIndex& edition);
std::string priorities_csv(const model::Edition& edition);
/// Numbers count in each list; a sub-item of the first function is "1.1".
std::string functions_csv(const model::Edition& edition);
std::string signoff_csv(const derive::Index& index, const derive::EditionIndex& edition);
std::string themes_csv(const derive::Index& index, const derive::EditionIndex& edition);
/// The records of a partnership update: one column a record field of the edition.
std::string partnerships_csv(const model::Edition& edition);

}  // namespace concordat::exports
