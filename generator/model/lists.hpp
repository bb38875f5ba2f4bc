#pragma once

#include <string>
#include <vector>

#include "markdown/node.hpp"
#include "model/id.hpp"

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
  markdown::Node note;
};

struct Report {
  ReportId id;
  std::string title;
  BodyId owner;
  std::string heading;
  std::string acronym;
  markdown::Node note;
  std::vector<Cell> cells;
};

struct Timetable {
  std::vector<BodyId> columns;
  std::vector<ClauseRef> clauses;
  markdown::Node footnote;
  markdown::Node note;
  std::vector<Report> reports;
};

/// A line of the map, resting on at least one clause.
struct Line {
  BodyId from;
  RelationId kind;
  BodyId to;
  std::vector<ClauseRef> clauses;
  markdown::Node note;
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
  markdown::Node arrangements;
  markdown::Node note;
};

struct Themes {
  markdown::Node intro;
  std::vector<ClauseRef> clauses;
  std::vector<Theme> themes;
};

}  // namespace concordat::model
