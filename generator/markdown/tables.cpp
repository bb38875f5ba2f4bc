// Every row of a Markdown table gets as many cells as its head has columns, so a few kilobytes can ask for
// millions of cells. The line of dashes below the head shows how many before anything is allocated.
#include "markdown/tables.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace concordat::markdown {
namespace {

constexpr std::size_t max_cells = 200'000;

// The columns that a line of dashes makes, perhaps inside quotations; 0 where the line is none.
std::size_t columns_of(std::string_view line) {
  if (line.find('|') == std::string_view::npos ||
      line.find_first_not_of("|:- \t\r>") != std::string_view::npos)
    return 0;
  return static_cast<std::size_t>(std::count(line.begin(), line.end(), '|')) + 1;
}

}  // namespace

bool tables_fit(std::string_view text, const Source& source, Span fixed, diag::Sink& sink) {
  std::size_t columns = 0;  // of the table that the line stands in
  std::size_t cells = 0;
  std::size_t head = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = std::min(text.find('\n', begin), text.size());
    std::string_view line = text.substr(begin, end - begin);
    if (std::size_t found = columns_of(line)) {
      columns = std::max(columns, found);
      head = begin;
    }
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) columns = 0;
    cells += columns;
    if (cells > max_cells) {
      auto at = static_cast<std::uint32_t>(source.begin + head);
      sink.add(diag::Code::FileTooLarge, fixed.file != no_file ? fixed : Span{source.file, at, at + 1},
               fmt::format("tables of more than {} cells", max_cells), "make several sections of it");
      return false;
    }
    begin = end + 1;
  }
  return true;
}

}  // namespace concordat::markdown
