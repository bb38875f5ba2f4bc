// The lists of an edition as rows, whichever file has them.
#include "model/tables/lists.hpp"

#include <algorithm>

#include "model/tables/values.hpp"

namespace concordat::model {
namespace {

using data::Value;

const Value* table_of(const ParsedFile* file) {
  return file && file->ok ? &file->table : nullptr;
}

void add_rows(const TableKind& kind, const std::string& board, const Value* list, std::vector<ListRow>& to) {
  for (std::size_t i = 0; list && i < list->items.size(); ++i) {
    const Value& row = list->items[i];
    const Value* cells = kind.file == ListOf::Reports ? row.find(cells_key) : nullptr;
    if (!cells || cells->items.empty()) to.push_back({board, &row});
    for (std::size_t k = 0; cells && k < cells->items.size(); ++k)
      to.push_back({board, &row, &cells->items[k]});
  }
}

}  // namespace

std::vector<std::string> boards_of(const EditionFiles& files) {
  std::vector<std::string> boards;
  const Value* order = files.edition ? files.edition->table.find("boards") : nullptr;
  const auto has = [&](std::string_view id) {
    return std::any_of(files.boards.begin(), files.boards.end(),
                       [&](const auto& one) { return one.first == id; });
  };
  for (std::size_t i = 0; order && i < order->items.size(); ++i) {
    if (has(order->items[i].text)) boards.push_back(order->items[i].text);
  }
  for (const auto& [id, file] : files.boards) {
    if (std::find(boards.begin(), boards.end(), id) == boards.end()) boards.push_back(id);
  }
  return boards;
}

const Value* table_of(const TableKind& kind, const EditionFiles& files, std::string_view board) {
  switch (kind.file) {
    case ListOf::Edition:
      return table_of(files.edition);
    case ListOf::Reports:
      return table_of(files.reports);
    case ListOf::Relationships:
      return table_of(files.relationships);
    case ListOf::Themes:
      return table_of(files.themes);
    case ListOf::Boards:
      break;
  }
  for (const auto& [id, file] : files.boards) {
    if (id == board) return table_of(file);
  }
  return nullptr;
}

std::vector<ListRow> list_rows(const TableKind& kind, const EditionFiles& files) {
  std::vector<ListRow> rows;
  if (kind.file != ListOf::Boards) {
    const Value* table = table_of(kind, files, {});
    if (table) add_rows(kind, {}, table->find(kind.list), rows);
    return rows;
  }
  for (const std::string& board : boards_of(files)) {
    const Value* table = table_of(kind, files, board);
    if (table && kind.list.empty()) rows.push_back({board, table});
    if (table && !kind.list.empty()) add_rows(kind, board, table->find(kind.list), rows);
  }
  // Those of a table as they stand there.
  const auto of_table = [&](const ListRow& row) {
    return std::any_of(files.tables.begin(), files.tables.end(),
                       [&](const ParsedFile* table) { return table->file == row.value->span.file; });
  };
  const auto begin =
      std::stable_partition(rows.begin(), rows.end(), [&](const ListRow& row) { return !of_table(row); });
  std::stable_sort(begin, rows.end(),
                   [](const ListRow& a, const ListRow& b) { return a.value->span < b.value->span; });
  return rows;
}

std::string text_in(const Column& column, const ListRow& row) {
  if (column.part == Part::Board || (column.name == "id" && !row.board.empty())) return row.board;
  const Value* table = column.part == Part::Cell ? row.cell : row.value;
  if (table && !column.table.empty()) table = table->find(column.table);
  const Value* value = table ? table->find(column.key->name) : nullptr;
  return value ? cell_of(*value) : std::string();
}

}  // namespace concordat::model
