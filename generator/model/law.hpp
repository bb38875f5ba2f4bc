#pragma once

#include <string>
#include <vector>

#include "data/choices.hpp"
#include "dates/date.hpp"
#include "model/id.hpp"

namespace concordat::model {

/// What a row of the law is about: a member that a kind of board must have; a report that it must make;
/// something that its document must provide for; a name or guidance that is gone; a citation that is wrong;
/// what is to come.
enum class LawSubject { Member, Report, Statement, Name, Guidance, Citation, Horizon };

/// Only what is in force is held against a document.
enum class LawStanding { InForce, Enacted, Bill, Announced };

/// A duty, name or piece of guidance, and the days between which it holds.
struct LawRow {
  LawId id;
  LawSubject about = LawSubject::Horizon;
  std::vector<StatutoryKindId> kinds;      ///< of board that it is about
  std::string what;                        ///< for people: "an annual report"
  std::vector<std::string> words;          ///< any of which fulfils it, or is the name itself
  std::vector<std::string> organisations;  ///< kinds of organisation, one of which the member must be
  std::vector<StatutoryKindId> to;         ///< whom a report must go to
  int months = 0;        ///< at most so many from one report to the next; 0: no term is fixed
  bool renamed = false;  ///< whether it goes on under the name in `now`, which can be put in its place
  std::string now;       ///< what took the place of a name or guidance
  dates::Date from;      ///< first day; not given: always
  dates::Date until;     ///< last day; not given: it still holds
  LawStanding standing = LawStanding::InForce;
  std::string source;     ///< address, of the day where there is one
  std::string provision;  ///< "section 16G(7)"
  dates::Date read;       ///< when it was last read
};

/// law/england.toml, as it is read.
struct Law {
  std::vector<LawRow> rows;
};

}  // namespace concordat::model

// The choices of its enumerations.
namespace concordat {

template <>
struct data::Choices<model::LawSubject> {
  static constexpr Choice<model::LawSubject> all[] = {
      {model::LawSubject::Member, "member"},       {model::LawSubject::Report, "report"},
      {model::LawSubject::Statement, "statement"}, {model::LawSubject::Name, "name"},
      {model::LawSubject::Guidance, "guidance"},   {model::LawSubject::Citation, "citation"},
      {model::LawSubject::Horizon, "horizon"},
  };
};

template <>
struct data::Choices<model::LawStanding> {
  static constexpr Choice<model::LawStanding> all[] = {
      {model::LawStanding::InForce, "in-force"},
      {model::LawStanding::Enacted, "enacted"},
      {model::LawStanding::Bill, "bill"},
      {model::LawStanding::Announced, "announced"},
  };
};

}  // namespace concordat
