#pragma once

#include <string>
#include <vector>

#include "data/value.hpp"
#include "diag/diagnostic.hpp"
#include "model/tables/kinds.hpp"
#include "model/tables/names.hpp"
#include "tables/sheet.hpp"

namespace concordat::model {

/// A row of a table as the table that TOML would have.
struct TableRow {
  std::string board;  ///< of a list of boards/, and of the boards themselves: whose file it would stand in
  Span board_span;
  data::Value value;
};

struct TableRows {
  std::vector<TableRow> rows;
  std::vector<data::Value> receivers;  ///< of reports as a matrix: the bodies of its columns
};

/// The rows of a sheet, a row a thing; of members and reports also as a matrix, whose columns are bodies.
/// What cannot be read is reported, and left out.
TableRows rows_of(const TableKind& kind, const tables::Sheet& sheet, const Names& names, diag::Sink& sink);

}  // namespace concordat::model
