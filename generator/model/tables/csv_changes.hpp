#pragma once

#include <optional>
#include <string>

#include "model/parsed.hpp"
#include "model/tables/kinds.hpp"
#include "model/tables/names.hpp"
#include "model/tables/row_diff.hpp"
#include "source/tree.hpp"

namespace concordat::model {

/// The rows of a sheet as texts, one for each of `columns_of`, each as `cell_of` has it.
std::vector<RowTexts> sheet_texts(const TableKind& kind, const tables::Sheet& sheet, const Names& names);

/// The bytes of a CSV file for it to say what a sheet of a workbook says: lines that say the same stay as
/// they are, new columns come behind the others. Nothing where the file is a matrix or a workbook.
std::optional<std::string> csv_with(const TableKind& kind, const source::File& file, const ParsedFile& parsed,
                                    const tables::Sheet& now, const Names& names);

}  // namespace concordat::model
