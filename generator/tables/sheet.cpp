// Puts the cells of a file together to rows.
#include "tables/sheet.hpp"

#include <algorithm>

#include "tables/csv.hpp"

namespace concordat::tables {
namespace {

bool is_empty(const Row& row) {
  return std::all_of(row.cells.begin(), row.cells.end(), [](const Cell& cell) { return cell.text.empty(); });
}

/// "members" of "northshire/protocol/2026/members.csv".
std::string stem(std::string_view path) {
  const std::size_t begin = path.rfind('/') + 1;
  return std::string(path.substr(begin, path.rfind('.') - begin));
}

void add(Row row, Sheet& to) {
  if (is_empty(row)) return;
  row.span = {row.cells.front().span.file, row.cells.front().span.begin, row.cells.back().span.end};
  (to.head.cells.empty() ? to.head : to.rows.emplace_back()) = std::move(row);
}

}  // namespace

std::vector<Sheet> sheets_of(const source::File& file, FileIndex index, std::string_view bytes) {
  std::vector<Sheet> sheets;
  if (!file.is_workbook()) sheets.push_back({stem(file.path), {}, {}});
  for (const std::string& name : file.cells.sheets) sheets.push_back({name, {}, {}});
  const std::vector<source::CellPlace>& places = file.cells.places;
  for (std::size_t i = 0; i < places.size();) {
    const source::CellPlace first = places[i];
    Row row;
    for (; i < places.size() && places[i].row == first.row && places[i].sheet == first.sheet; ++i) {
      const source::CellPlace& place = places[i];
      row.cells.resize(place.column, {{}, {index, place.begin, place.begin}});
      row.cells.push_back(
          {cell_text(bytes.substr(place.begin, place.end - place.begin)), {index, place.begin, place.end}});
    }
    add(std::move(row), sheets[first.sheet]);
  }
  return sheets;
}

}  // namespace concordat::tables
