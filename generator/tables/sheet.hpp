#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "source/tree.hpp"

namespace concordat::tables {

struct Cell {
  std::string text;  ///< empty where it says nothing
  Span span;         ///< with its quotation marks
};

/// Cells by column; those of one row need not be as many as those of another.
struct Row {
  std::vector<Cell> cells;
  Span span;

  const Cell* at(std::size_t column) const {
    return column < cells.size() && !cells[column].text.empty() ? &cells[column] : nullptr;
  }
};

/// A table: what its columns are called, and the rows that say something.
struct Sheet {
  std::string name;  ///< "members": of the file, or of the sheet of a workbook
  Row head;
  std::vector<Row> rows;
};

/// The tables of a file whose cells were found, `bytes` in the place of its own: one of a CSV file, one a
/// sheet of a workbook. Rows without a word are left out.
std::vector<Sheet> sheets_of(const source::File& file, FileIndex index, std::string_view bytes);

}  // namespace concordat::tables
