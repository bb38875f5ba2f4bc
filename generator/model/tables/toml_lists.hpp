#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/tables/kinds.hpp"

namespace concordat::model {

/// A list in a table of TOML: that of a kind, or the cells of a report.
struct List {
  std::string_view key;  ///< "member"
  std::string head;      ///< "[[member]]"
  const data::Shape* shape;
  std::vector<Column> columns;  ///< of its rows
};

/// The list of a kind; of reports without their cells.
List list_of(const TableKind& kind);
List cells_of_reports(const TableKind& reports);

}  // namespace concordat::model
