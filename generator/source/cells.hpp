#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace concordat::source {

/// A cell of a table and the bytes of its file that it has, the quotation marks among them. Rows, columns and
/// sheets count from 0.
struct CellPlace {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t row = 0;
  std::uint16_t column = 0;
  std::uint16_t sheet = 0;
};

/// The tables of a CSV file or a workbook. A workbook has its cells as text in the place of its bytes.
struct Cells {
  std::vector<CellPlace> places;    ///< in the order of the bytes
  std::vector<std::string> sheets;  ///< names of the sheets of a workbook; none of a CSV file
  std::string archive;              ///< of a workbook: the file as it is on the disk
  char separator = ',';             ///< what stands between two cells

  /// The cell that a byte is of, or the one before it. Null where there is none.
  const CellPlace* at(std::uint32_t offset) const;
  /// The head of its column: the first cell of the sheet that stands in it. Null where there is none.
  const CellPlace* head_of(const CellPlace& cell) const;
};

/// "C5".
std::string cell_name(const CellPlace& cell);

}  // namespace concordat::source
