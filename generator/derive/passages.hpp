#pragma once

#include <string>
#include <vector>

#include "derive/index.hpp"

namespace concordat::derive {

enum class PassageKind { Board, Function, Priority, Members, Theme, Report, Clause, Text };

/// A piece of an edition that stands for itself and has an address: a clause, a function of a board, a row of
/// the timetable. Points into the edition.
struct Passage {
  PassageKind kind = PassageKind::Text;
  std::string url;    ///< "/area/document/edition/purpose/#clause-1.2"
  std::string title;  ///< of a board its name, of a clause its number, else the nearest heading
  std::string words;  ///< what it says, without the editor's notes
  const model::Body* body = nullptr;        ///< whose it is: of a report who makes it, of a theme who leads
  const model::Section* section = nullptr;  ///< of clauses and texts
  const doc::Node* clause = nullptr;        ///< of clauses
  const model::Report* report = nullptr;    ///< of reports
};

/// All of an edition: its text in reading order, then what its data files say of each board, of themes and of
/// reports.
std::vector<Passage> passages(const Index& corpus, const EditionIndex& edition);

/// What a text says, without the editor's notes and generated views; a space between its blocks.
std::string words_of(const doc::Node& text);

}  // namespace concordat::derive
