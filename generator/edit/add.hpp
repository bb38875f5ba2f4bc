#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "edit/edits.hpp"
#include "model/corpus.hpp"

namespace concordat::edit {

/// The edition that something is added to, and what is around it.
struct Target {
  const source::Tree& sources;
  const model::Corpus& corpus;
  const model::Area& area;
  const model::Document& document;
  const model::Edition& edition;

  std::string key() const;  ///< "area/document/edition"
};

/// What an addition takes; nothing is to be written where there are problems.
struct Addition {
  Edits edits = {};
  std::vector<std::string> problems = {};  ///< each a sentence without its full stop
  std::vector<std::string> notes = {};     ///< what people have to look at themselves
};

struct NewBody {
  std::string id;
  std::string name;     ///< may be empty where the area knows the body
  std::string acronym;  ///< may be empty
  std::string kind;     ///< a statutory kind; may be empty
};

struct NewOrganisation {
  std::string id;
  std::string name;
  std::string acronym;  ///< may be empty
  std::string kind;     ///< "police"
};

struct NewReport {
  std::string id;
  std::string title;
  std::string owner;               ///< a body
  std::vector<std::string> cells;  ///< "adults-board:agree:summer"; the season may be left out
};

struct NewClause {
  std::string section;  ///< its id or its number
  std::string after;    ///< a clause of it; empty: the last
  std::string text;     ///< Markdown
};

/// The body in the area, its file in the edition, and its place at the end of the edition's list.
Addition add_body(const Target& to, const NewBody& body);
Addition add_organisation(const source::Tree& sources, const model::Corpus& corpus,
                          const NewOrganisation& organisation);
/// The report at the end of the timetable, whose columns it completes.
Addition add_report(const Target& to, const NewReport& report);
/// A clause with the next number. Those behind it are numbered anew, in drafts alone, with all that refers
/// to them.
Addition add_clause(const Target& to, const NewClause& clause);

/// The id that a name gives: "Northshire Safer Roads Board" in Northshire "safer-roads-board". Empty where it
/// gives none.
std::string id_of(std::string_view name, std::string_view area);

}  // namespace concordat::edit
