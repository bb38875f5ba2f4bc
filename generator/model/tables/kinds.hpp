#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "data/shape.hpp"

namespace concordat::model {

/// The file of an edition that has a list.
enum class ListOf { Edition, Boards, Reports, Relationships, Themes };

/// A list of an edition that may be kept as a table.
struct TableKind {
  std::string_view name;  ///< of its file or sheet: "members"
  ListOf file;            ///< where TOML has it
  std::string_view list;  ///< its key there: "member"; empty where a row is a whole file, as that of a board
  const data::Shape* shape;  ///< of a row
};

/// In the order in which people see them.
std::span<const TableKind> table_kinds();
/// Null where there is none of this name.
const TableKind* table_kind(std::string_view name);

/// The key of reports that holds their cells.
inline constexpr std::string_view cells_key = "cell";

/// Which part of a row a column is of.
enum class Part {
  Board,  ///< whose list it is
  Row,
  Cell,    ///< of a report, which has a row of its own
  Member,  ///< an organisation or a body, whichever has the name
  Item,    ///< one priority of a list
};

/// A column of a table: a key of its rows.
struct Column {
  std::string name;  ///< "capacity", "terms_of_reference.address"
  const data::Key* key;
  Part part = Part::Row;
  std::string_view table = {};  ///< "terms_of_reference": the table of the row that has the key, if any
};

/// A column for each key of the rows that is no list of tables: the board of a list of boards/, the keys,
/// those of tables in them; of reports those of their cells, which go before where both have a name.
std::vector<Column> columns_of(const TableKind& kind);

/// How a head was written: as the column, or as the ids of what it names ("owner_id"), beside which a column
/// of names may stand.
enum class Head { Plain, Ids };

struct FoundColumn {
  const Column* column = nullptr;  ///< null where there is none
  Head head = Head::Plain;
};

/// The column of this head, capitals or not, as the data files have it or as people write it ("Owner id").
FoundColumn find_column(const std::vector<Column>& columns, const TableKind& kind, std::string_view head);

}  // namespace concordat::model
