// Lists as TOML has them.
#include "model/tables/toml_lists.hpp"

#include <fmt/format.h>

namespace concordat::model {

List list_of(const TableKind& kind) {
  List list{kind.list, fmt::format("[[{}]]", kind.list), kind.shape, columns_of(kind)};
  std::erase_if(list.columns, [](const Column& column) { return column.part != Part::Row; });
  return list;
}

List cells_of_reports(const TableKind& reports) {
  List list{cells_key, fmt::format("[[{}.{}]]", reports.list, cells_key), nullptr, columns_of(reports)};
  for (const data::Key& key : reports.shape->keys) {
    if (key.name == cells_key) list.shape = key.shape;
  }
  std::erase_if(list.columns, [](const Column& column) { return column.part != Part::Cell; });
  for (Column& column : list.columns) column.part = Part::Row;
  return list;
}

}  // namespace concordat::model
