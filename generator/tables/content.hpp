#pragma once

#include <filesystem>
#include <string_view>

#include "diag/diagnostic.hpp"
#include "io/read.hpp"

namespace concordat::tables {

/// Whether a file is read, by its path below the content folder: TOML and Markdown wherever it lies, tables
/// in the folder of an edition. Other spreadsheets are the officers' own.
bool is_content(std::string_view path);

/// The files of a content folder, the cells of tables found. A workbook has its sheets as text in the place
/// of its bytes: a line with the name of the sheet in brackets, then its rows as CSV.
source::Tree read_content(const std::filesystem::path& root, io::OtherFiles others, diag::Sink& sink);

/// A workbook as text, every sheet that is not hidden; what keeps it from being read is reported.
void unfold_book(source::File& file, FileIndex index, diag::Sink& sink);

/// Finds the cells of one table; of other files nothing. What is wrong with it is reported, and then it
/// cannot be used.
void find_cells_of(source::File& file, FileIndex index, diag::Sink& sink);

}  // namespace concordat::tables
