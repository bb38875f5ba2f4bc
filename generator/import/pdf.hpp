#pragma once

#include <optional>
#include <string>

#include "import/import.hpp"

namespace concordat::importing {

/// Reads the lines of a PDF as pdftotext lays them out: no styles, no lists, no notes, and tables as lines.
/// In `problem` why it cannot.
std::optional<Document> read_pdf(const std::string& bytes, std::string& problem);

/// The same of what pdftotext wrote: pages end with a form feed.
Document of_lines(std::string_view text);

}  // namespace concordat::importing
