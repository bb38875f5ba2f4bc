// Cells of tables as people name them: a letter for the column, a number for the row.
#include "source/cells.hpp"

#include <algorithm>

namespace concordat::source {

const CellPlace* Cells::at(std::uint32_t offset) const {
  const auto next =
      std::upper_bound(places.begin(), places.end(), offset,
                       [](std::uint32_t wanted, const CellPlace& cell) { return wanted < cell.begin; });
  return next == places.begin() ? nullptr : &*std::prev(next);
}

const CellPlace* Cells::head_of(const CellPlace& cell) const {
  const auto first = std::find_if(places.begin(), places.end(),
                                  [&](const CellPlace& one) { return one.sheet == cell.sheet; });
  for (auto it = first; it != places.end() && it->row == first->row && it->sheet == cell.sheet; ++it) {
    if (it->column == cell.column) return &*it;
  }
  return nullptr;
}

std::string cell_name(const CellPlace& cell) {
  std::string letters;
  for (unsigned column = cell.column + 1U; column > 0; column = (column - 1) / 26)
    letters.insert(letters.begin(), static_cast<char>('A' + (column - 1) % 26));
  return letters + std::to_string(cell.row + 1);
}

}  // namespace concordat::source
