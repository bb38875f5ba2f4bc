#pragma once

#include <string>
#include <string_view>

#include "diag/diagnostic.hpp"
#include "source/cells.hpp"

namespace concordat::tables {

/// What is larger is no list that people keep, and is refused (F005).
inline constexpr std::size_t most_rows = 20'000;
inline constexpr std::size_t most_columns = 500;

/// Finds the cells of a CSV file: commas, semicolons or tabs between them, as its first line has them;
/// quotation marks as RFC 4180 has them; line ends of any kind. Whatever else is wrong with a file is
/// reported, and then there are no cells.
source::Cells find_cells(std::string_view bytes, FileIndex file, diag::Sink& sink);

/// What a cell says: without its quotation marks, and without the apostrophe that keeps a published text from
/// being a formula (docs/decisions/020-csv-for-programs.md).
std::string cell_text(std::string_view cell);

/// The text as a cell of a file with this separator, in quotation marks where it needs them.
std::string as_cell(std::string_view text, char separator);

}  // namespace concordat::tables
