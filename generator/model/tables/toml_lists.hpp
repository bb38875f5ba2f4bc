#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "data/toml_edit.hpp"
#include "data/value.hpp"
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

/// The column by which rows are told apart, where there is one.
std::optional<std::size_t> id_column(const List& list);
/// Whether two rows have the same id.
bool is_same_thing(const data::Value& row, const data::Value& other);

/// The lists of a row that no column has, as the steps of a report, for a row that was moved.
void add_kept(const List& list, const data::Value& row, data::TomlEdit::Keys& to);
/// What else goes with the row: ", with its step"; empty where nothing does.
std::string with_kept(const List& list, const data::Value& row);

}  // namespace concordat::model
