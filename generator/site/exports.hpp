#pragma once

#include <string>
#include <vector>

#include "io/publish.hpp"
#include "site/context.hpp"

namespace concordat::site {

/// A data file of an edition: its path below ".../data/".
struct DataFile {
  enum class Kind {
    Timetable,
    Members,
    Boards,
    Relationships,
    Priorities,
    Functions,
    SignOff,
    Themes,
    Partnerships,
    Json,
    Calendar,
    BodyCalendar,
  };
  Kind kind;
  std::string name;                   ///< "timetable.csv"
  const model::Body* body = nullptr;  ///< of a body's calendar
};

/// The data files of an edition that pages may link to; calendars of single bodies are not among them.
std::vector<DataFile> data_files(const EditionSite& edition);

/// The calendars of single bodies: of each that gives or gets a report in a season.
std::vector<DataFile> body_calendars(const EditionSite& edition);
bool has_calendar(const EditionSite& edition, const model::Body& body);

/// The file's bytes.
std::string data_bytes(const Site& site, const EditionSite& edition, const DataFile& file);

}  // namespace concordat::site
