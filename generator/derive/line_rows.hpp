#pragma once

#include <vector>

#include "derive/index.hpp"

namespace concordat::derive {

/// Lines that follow each other and say the same of several bodies: one row of the table in words.
struct LineRow {
  std::vector<const model::Line*> lines;  ///< at least one; all from one body
};

/// All lines of the edition, in its order. Lines that name an unknown body or relation are left out.
std::vector<LineRow> line_rows(const EditionIndex& edition);

/// By place in the edition's list of lines, the number of the row that has it, from 1; 0 where none has. Maps
/// and tables call a line by it.
std::vector<std::size_t> row_numbers(const EditionIndex& edition, const std::vector<LineRow>& rows);

}  // namespace concordat::derive
