// Reads CSV. Our own, since what we need of each cell is its place, and the libraries of Debian give texts
// alone (docs/decisions/030-tables-of-officers.md).
#include "tables/csv.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace concordat::tables {
namespace {

using diag::Code;

constexpr std::string_view separators = ",;\t";

/// A line that Excel reads as "the separator is this": its length, or 0.
std::size_t separator_line(std::string_view bytes) {
  if (!bytes.starts_with("sep=") || bytes.size() < 6) return 0;
  if (bytes[5] == '\n') return 6;
  return bytes.substr(5, 2) == "\r\n" ? 7 : 0;
}

/// The one that stands most often in the first line that says something, outside quotation marks.
char separator_of(std::string_view bytes) {
  std::array<std::size_t, separators.size()> count{};
  bool quoted = false, said = false;
  for (const char c : bytes) {
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    if ((c == '\n' || c == '\r') && said) break;
    const std::size_t which = separators.find(c);
    if (which != std::string_view::npos) ++count[which];
    said = said || (which == std::string_view::npos && c != ' ' && c != '\n' && c != '\r');
  }
  return separators[static_cast<std::size_t>(std::max_element(count.begin(), count.end()) - count.begin())];
}

bool looks_like_formula(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n'");
  return first != std::string_view::npos &&
         std::string_view("=+-@").find(text[first]) != std::string_view::npos;
}

class Scanner {
 public:
  Scanner(std::string_view bytes, FileIndex file, diag::Sink& sink)
      : bytes_(bytes), file_(file), sink_(sink) {}

  source::Cells scan() {
    const std::size_t line = separator_line(bytes_);
    cells_.separator = line > 0 ? bytes_[4] : separator_of(bytes_);
    at_ = line;
    row_ = line > 0 ? 1 : 0;
    while (at_ < bytes_.size() && sound_) row();
    if (!sound_) cells_.places.clear();
    return std::move(cells_);
  }

 private:
  char peek() const { return at_ < bytes_.size() ? bytes_[at_] : '\0'; }
  bool at_line_end() const { return at_ == bytes_.size() || bytes_[at_] == '\n' || bytes_[at_] == '\r'; }

  void row() {
    for (std::uint16_t column = 0; sound_; ++column) {
      cell(column);
      if (!sound_ || at_line_end()) break;
      ++at_;  // the separator
    }
    if (peek() == '\r') ++at_;
    if (peek() == '\n') ++at_;
    ++row_;
  }

  void cell(std::uint16_t column) {
    const std::size_t begin = at_;
    if (peek() == '"') {
      quoted();
    } else {
      while (!at_line_end() && bytes_[at_] != cells_.separator) ++at_;
    }
    if (!sound_) return;
    if (row_ >= most_rows || column >= most_columns) {
      fail(Code::FileTooLarge, begin, 1,
           fmt::format("a table of more than {} rows or {} columns", most_rows, most_columns),
           "keep in it what the edition says alone");
      return;
    }
    cells_.places.push_back(
        {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at_), row_, column, 0});
  }

  void quoted() {
    const std::size_t begin = at_++;
    while (true) {
      const std::size_t mark = bytes_.find('"', at_);
      if (mark == std::string_view::npos)
        return fail(Code::TableSyntax, begin, 1, "the quotation mark is not closed",
                    "a quotation mark inside a cell is written twice: \"\"");
      at_ = mark + 1;
      if (peek() != '"') break;
      ++at_;
    }
    if (!at_line_end() && bytes_[at_] != cells_.separator)
      fail(Code::TableSyntax, at_, 1, "words behind the quotation mark that closes a cell",
           "a quotation mark inside a cell is written twice: \"\"");
  }

  void fail(Code code, std::size_t at, std::size_t length, std::string message, std::string hint) {
    sound_ = false;
    sink_.add(code, {file_, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + length)},
              std::move(message), std::move(hint));
  }

  std::string_view bytes_;
  FileIndex file_;
  diag::Sink& sink_;
  std::size_t at_ = 0;
  std::uint32_t row_ = 0;
  bool sound_ = true;
  source::Cells cells_;
};

}  // namespace

source::Cells find_cells(std::string_view bytes, FileIndex file, diag::Sink& sink) {
  return Scanner(bytes, file, sink).scan();
}

std::string cell_text(std::string_view cell) {
  std::string text;
  if (cell.starts_with('"')) {
    cell = cell.substr(1, cell.size() < 2 ? 0 : cell.size() - 2);
    for (std::size_t i = 0; i < cell.size(); ++i) {
      if (cell.substr(i, 2) == "\"\"") ++i;
      if (cell.substr(i, 2) == "\r\n") continue;
      text += cell[i] == '\r' ? '\n' : cell[i];
    }
  } else {
    text = cell;
  }
  const std::size_t first = text.find_first_not_of(" \t\n");
  if (first == std::string::npos) return {};
  text = text.substr(first, text.find_last_not_of(" \t\n") - first + 1);
  return text.front() == '\'' && looks_like_formula(text) ? text.substr(1) : text;
}

std::string as_cell(std::string_view text, char separator) {
  const std::string guarded = looks_like_formula(text) ? "'" + std::string(text) : std::string(text);
  const std::string marks = std::string("\"\r\n") + separator;
  if (guarded.find_first_of(marks) == std::string::npos && !guarded.starts_with("sep=")) return guarded;
  std::string made = "\"";
  for (const char c : guarded) made += c == '"' ? std::string("\"\"") : std::string(1, c);
  return made + "\"";
}

}  // namespace concordat::tables
