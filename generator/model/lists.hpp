#pragma once

#include <string>
#include <vector>

#include "data/choices.hpp"
#include "doc/node.hpp"
#include "model/id.hpp"
#include "model/trace.hpp"

// What reports.toml, relationships.toml and themes.toml hold.
namespace concordat::model {

/// When something comes up in the year, and in which years.
struct When {
  std::vector<SeasonId> seasons;
  std::vector<int> months;  ///< 1 to 12
  std::string after;        ///< the event that it follows: "the inspection"
  std::string frequency;    ///< in the document's words
  int every = 0;            ///< years; 0 where the document gives no number
  int first_year = 0;       ///< 0 where no year is given
  bool by_exception = false;
};

struct Cell : When {
  BodyId to;
  ActionId action;  ///< empty where `blank_reason` is given
  std::string audience;
  std::string valid;
  std::string blank_reason;  ///< "n/a"
  doc::Node note;
};

/// What somebody does with a report on its way: "draft", "consult", "publish".
enum class StepKind { Draft, Consult, Endorse, Agree, Publish, Copy, Other };

/// One step on the way of a report. One of `body`, `organisation`, `office`, `post` or `audience` does it, or
/// gets it.
struct Step : Trace {
  StepKind kind = StepKind::Other;
  std::string name;  ///< the document's word for it, where that differs
  BodyId body;
  OrganisationId organisation;
  OfficeId office;
  std::string post;
  std::string audience;  ///< "the public", "the council's website"
  When when;
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
  std::vector<Step> steps;  ///< in their order
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
  bool of_parent = false;  ///< made of what a body says of its parent, and stands there
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
struct data::Choices<model::StepKind> {
  static constexpr Choice<model::StepKind> all[] = {
      {model::StepKind::Draft, "draft", "Drafts"},
      {model::StepKind::Consult, "consult", "Is consulted"},
      {model::StepKind::Endorse, "endorse", "Endorses"},
      {model::StepKind::Agree, "agree", "Agrees"},
      {model::StepKind::Publish, "publish", "Publishes"},
      {model::StepKind::Copy, "copy", "Gets a copy"},
      {model::StepKind::Other, "other", "Takes part"},
  };
};

template <>
struct data::Choices<model::Duty> {
  static constexpr Choice<model::Duty> all[] = {
      {model::Duty::Must, "must"},
      {model::Duty::Should, "should"},
      {model::Duty::May, "may"},
  };
};

}  // namespace concordat
