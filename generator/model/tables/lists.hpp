#pragma once

#include <string>
#include <vector>

#include "model/build_edition.hpp"
#include "model/tables/kinds.hpp"

namespace concordat::model {

/// A row of a list of an edition as it stands in its files.
struct ListRow {
  std::string board;                  ///< of a list of boards/, and of the boards themselves
  const data::Value* value;           ///< its table
  const data::Value* cell = nullptr;  ///< of a report, one of its cells; null where it has none
};

/// The rows of a list, board by board in the order of the edition, those of tables behind in their own; of
/// reports one for each cell.
std::vector<ListRow> list_rows(const TableKind& kind, const EditionFiles& files);

/// What the row says in a column, as a cell says it.
std::string text_in(const Column& column, const ListRow& row);

/// The table of the file that has the list, of this board where it is one of boards/. Null where there is no
/// file.
const data::Value* table_of(const TableKind& kind, const EditionFiles& files, std::string_view board);

/// The boards of the edition, in its order.
std::vector<std::string> boards_of(const EditionFiles& files);

}  // namespace concordat::model
