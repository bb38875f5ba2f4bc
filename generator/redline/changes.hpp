#pragma once

#include <string>
#include <vector>

#include "derive/index.hpp"
#include "redline/kinds.hpp"

namespace concordat::redline {

/// One thing that changed between two editions, in plain words.
struct Change {
  Kind kind;
  std::string subject;              ///< name of the body or report that it is about; empty: the document
  std::string place;                ///< "boards/adults-board", "clause 4.3", "timetable"
  std::string before;               ///< empty where there was nothing
  std::string after;                ///< empty where there is nothing any more
  std::string words;                ///< a whole sentence
  std::string why;                  ///< what the edition says of it; of clauses and sections
  std::vector<std::string> bodies;  ///< ids of those that it concerns; of a clause, those that it names
  std::string clause = {};          ///< by which it is cited, of one clause; else empty
};

/// What is compared: two editions, of one document or of two.
struct Editions {
  const derive::Index& corpus;
  const derive::EditionIndex& before;
  const derive::EditionIndex& after;
};

/// Everything that changed: the document, its bodies in the order of the new edition, timetable, lines,
/// themes, text.
std::vector<Change> changes_between(const Editions& editions);

}  // namespace concordat::redline
