#pragma once

#include <vector>

#include "derive/index.hpp"
#include "model/edition.hpp"

namespace concordat::derive {

/// A filled cell of the timetable with what it belongs to. `action` is null where the cell has none.
struct Entry {
  const model::Report* report = nullptr;
  const model::Cell* cell = nullptr;
  const model::Body* owner = nullptr;
  const model::Body* receiver = nullptr;
  const model::Action* action = nullptr;
  /// Those that the cell names, and those that its months are of.
  std::vector<const model::Season*> seasons = {};

  bool is_in(const model::Season* season) const;  ///< null: in none
};

/// The matrix as printed: one row a report, one slot a column; null where the cell is blank.
struct MatrixRow {
  const model::Report* report = nullptr;
  const model::Body* owner = nullptr;
  std::vector<const Entry*> cells;
};

struct SeasonEntries {
  const model::Season* season = nullptr;  ///< null: cells with an action but without a season
  std::vector<const Entry*> entries;      ///< by report, then column
};

/// What one body does in the reporting year.
struct BodyTimetable {
  const model::Body* body = nullptr;
  std::vector<const Entry*> decides;  ///< actions with role Decides that fall to it
  std::vector<const Entry*> contributes;
  std::vector<const Entry*> receives;
  std::vector<const Entry*> not_applicable;  ///< its cells without an action ("n/a")
  std::vector<const Entry*> by_others;       ///< what other bodies do with its reports
  std::vector<const Entry*> in_season;       ///< those with an action of which anybody can say when they come
  std::vector<const Entry*> undated;  ///< those with an action that come at some time of which nobody can
};

struct TimetableView {
  std::vector<Entry> entries;  ///< every filled cell, by row, then column; the others point into it
  std::vector<const model::Body*> columns;
  std::vector<MatrixRow> rows;
  std::vector<const Entry*> in_season;  ///< those with an action of which anybody can say when they come
  std::vector<const Entry*> undated;    ///< those that come at some time of which nobody can
  std::vector<SeasonEntries> seasons;   ///< in the edition's order; those without a season last, if any
  std::vector<BodyTimetable>
      bodies;  ///< in the edition's order; one for each body that gives or gets a report

  TimetableView() = default;
  TimetableView(const TimetableView&) = delete;  // the rows point into `entries`
  TimetableView(TimetableView&&) = default;
  TimetableView& operator=(TimetableView&&) = default;
};

/// The edition's timetable in its three shapes. Linear in cells plus rows times columns.
TimetableView timetable(const EditionIndex& edition);

/// What the body does in the year; null where it neither gives nor gets a report.
const BodyTimetable* of_body(const TimetableView& timetable, const model::Body& body);

}  // namespace concordat::derive
