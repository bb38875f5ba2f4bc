#pragma once

#include <string_view>
#include <vector>

#include "derive/mentions.hpp"

namespace concordat::derive {

/// What a data file of an edition states, and where the document does: one record, or one value of a board.
/// Points into the edition.
struct Statement {
  std::vector<Mention> places;  ///< its clauses; the page of its board where it gives none
  std::vector<const doc::Node*> prose = {};
  std::vector<std::string_view> words = {};
  std::vector<std::string_view> bodies = {};
  std::vector<std::string_view> acts = {};
};

/// Of all data files: boards, timetable, lines, themes, approvals. Notes are the editor's and not among them.
std::vector<Statement> statements(const EditionIndex& edition);

}  // namespace concordat::derive
