#pragma once

#include <string>
#include <vector>

#include "data/choices.hpp"
#include "doc/node.hpp"
#include "model/id.hpp"
#include "model/trace.hpp"

// What reports.toml, relationships.toml and themes.toml hold.
namespace concordat::model {

struct Cell {
  BodyId to;
  ActionId action;  ///< empty where `blank_reason` is given
  SeasonId season;
  std::string frequency;
  std::string audience;
  std::string valid;
  std::string blank_reason;  ///< "n/a"
  doc::Node note;
};

struct Report {
  ReportId id;
  std::string title;
  BodyId owner;
  doc::Node owner_inferred;
  std::string heading;
  std::string acronym;
  doc::Node note;
  std::vector<Cell> cells;
};

struct Timetable {
  std::vector<BodyId> columns;
  std::vector<ClauseRef> clauses;
  doc::Node footnote;
  doc::Node note;
  std::vector<Report> reports;
};

/// With what force the document states a line.
enum class Duty { Fact, Must, Should, May };

/// A line of the map.
struct Line : Trace {
  BodyId from;
  RelationId kind;
  BodyId to;
  Duty duty = Duty::Fact;
  std::string through;  ///< "its Independent Chair"
  doc::Node note;
  bool by_exception = false;
};

/// relationships.toml, as it is read.
struct Relationships {
  std::vector<Line> lines;
};

struct Theme {
  ThemeId id;
  std::string title;
  BodyId lead;
  doc::Node arrangements;
  doc::Node note;
};

struct Themes {
  doc::Node intro;
  std::vector<ClauseRef> clauses;
  std::vector<Theme> themes;
};

}  // namespace concordat::model

// The choices of its enumerations.
namespace concordat {

template <>
struct data::Choices<model::Duty> {
  static constexpr Choice<model::Duty> all[] = {
      {model::Duty::Must, "must"},
      {model::Duty::Should, "should"},
      {model::Duty::May, "may"},
  };
};

}  // namespace concordat
