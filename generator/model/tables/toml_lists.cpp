// Lists as TOML has them.
#include "model/tables/toml_lists.hpp"

#include <fmt/format.h>

#include "model/tables/toml_text.hpp"

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

std::optional<std::size_t> id_column(const List& list) {
  for (std::size_t i = 0; i < list.columns.size(); ++i) {
    if (list.columns[i].name == "id") return i;
  }
  return std::nullopt;
}

bool is_same_thing(const data::Value& row, const data::Value& other) {
  const data::Value* one = row.find("id");
  const data::Value* two = other.find("id");
  return one && two && one->text == two->text;
}

void add_kept(const List& list, const data::Value& row, data::TomlEdit::Keys& to) {
  for (const data::Key& key : list.shape->keys) {
    const data::Value* kept =
        key.type == data::Type::Tables && key.name != cells_key ? row.find(key.name) : nullptr;
    if (kept) to.emplace_back(key.name, toml_rows(*key.shape, *kept));
  }
}

std::string with_kept(const List& list, const data::Value& row) {
  data::TomlEdit::Keys kept;
  add_kept(list, row, kept);
  std::string words;
  for (const auto& [key, value] : kept) words += fmt::format(", with its {}", key);
  return words;
}

}  // namespace concordat::model
