// What stands where in a workbook: the first sheet, which says what the file is, and the sheets of tables.
// How a cell is written is for xlsx_book.cpp to say.
#include "exports/xlsx.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "exports/xlsx_book.hpp"

namespace concordat::exports {
namespace {

using Style = Book::Style;

constexpr std::size_t narrowest = 10;  // in characters
constexpr std::size_t widest = 60;
constexpr std::size_t filter_button = 3;
constexpr std::size_t first_widths[] = {24, 80, narrowest};  // of the first sheet

bool begins_character(char byte) {
  return (static_cast<unsigned char>(byte) & 0xc0) != 0x80;
}

/// Calls `line` with the number of characters of each line of the text.
template <class F>
void each_line(std::string_view text, F line) {
  std::size_t characters = 0;
  for (const char c : text) {
    if (c == '\n') line(std::exchange(characters, 0));
    if (c != '\n' && begins_character(c)) ++characters;
  }
  line(characters);
}

/// Characters of the longest line.
std::size_t width_of(std::string_view text) {
  std::size_t longest = 0;
  each_line(text, [&](std::size_t characters) { longest = std::max(longest, characters); });
  return longest;
}

/// Lines that the text takes in a column, about: a column is as wide as so many figures, and most letters are
/// narrower.
std::size_t lines_in(std::string_view text, std::size_t width) {
  const std::size_t letters = width + width / 10;
  std::size_t lines = 0;
  each_line(text, [&](std::size_t characters) {
    lines += std::max<std::size_t>(1, (characters + letters - 1) / letters);
  });
  return lines;
}

std::vector<std::size_t> widths_of(const Dataset& table) {
  std::vector<std::size_t> widths;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    std::size_t width = width_of(table.columns[i].title) + filter_button;
    for (const Row& row : table.rows) width = std::max(width, width_of(row[i].text()) + 1);
    widths.push_back(std::clamp(width, narrowest, widest));
  }
  return widths;
}

void write_table(const Dataset& table, lxw_worksheet* sheet, Book& book) {
  const std::vector<std::size_t> widths = widths_of(table);
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const auto column = static_cast<lxw_col_t>(i);
    book.width(sheet, column, widths[i]);
    book.text({sheet, 0, column}, table.columns[i].title, Style::Head);
  }
  lxw_row_t row = 0;
  for (const Row& cells : table.rows) {
    ++row;
    std::size_t lines = 1;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      book.cell({sheet, row, static_cast<lxw_col_t>(i)}, cells[i]);
      lines = std::max(lines, lines_in(cells[i].text(), widths[i]));
    }
    book.height(sheet, row, lines);
  }
  book.head_row(sheet, table.rows.size(), table.columns.size());
}

/// The list of the sheets from this row on, and below it what has to be said about them.
void write_contents(const Workbook& workbook, lxw_worksheet* sheet, lxw_row_t row, Book& book) {
  book.text({sheet, row, 0}, "Sheet", Style::Head);
  book.text({sheet, row, 1}, "What it holds", Style::Head);
  book.text({sheet, row, 2}, "Rows", Style::Head);
  for (std::size_t i = 0; i < workbook.sheets.size(); ++i) {
    ++row;
    const std::string& name = book.name(i + 1);
    book.link({sheet, row, 0}, name, fmt::format("internal:'{}'!A1", name));
    book.text({sheet, row, 1}, workbook.sheets[i].description, Style::Text);
    book.number({sheet, row, 2}, static_cast<double>(workbook.sheets[i].table->rows.size()));
  }
  ++row;
  for (const std::string& note : workbook.notes) book.text({sheet, ++row, 1}, note, Style::Text);
  if (book.cut() == 0) return;
  const std::string cut = fmt::format(
      "Texts that are too long for a spreadsheet: {}. Each says where it was cut; the CSV files hold the "
      "full text.",
      book.cut());
  book.text({sheet, ++row, 1}, cut, Style::Text);
  book.height(sheet, row, lines_in(cut, first_widths[1]));
}

void write_first(const Workbook& workbook, lxw_worksheet* sheet, Book& book) {
  for (std::size_t i = 0; i < std::size(first_widths); ++i)
    book.width(sheet, static_cast<lxw_col_t>(i), first_widths[i]);
  book.text({sheet, 0, 0}, workbook.title, Style::Title);
  lxw_row_t row = 1;
  for (const Fact& fact : workbook.facts) {
    ++row;
    book.text({sheet, row, 0}, fact.name, Style::Text);
    book.height(sheet, row, lines_in(fact.text, first_widths[1]));
    if (fact.address.empty())
      book.text({sheet, row, 1}, fact.text, Style::Text);
    else
      book.link({sheet, row, 1}, fact.text, fact.address);
  }
  write_contents(workbook, sheet, row + 2, book);
}

}  // namespace

Spreadsheet xlsx(const Workbook& workbook) {
  Book book(workbook.title, workbook.dated);
  lxw_worksheet* first = book.add_sheet("About");
  for (const Sheet& sheet : workbook.sheets) {
    if (lxw_worksheet* made = book.add_sheet(sheet.title)) write_table(*sheet.table, made, book);
  }
  if (first != nullptr) write_first(workbook, first, book);  // last: it says what had to be cut
  return book.finish();
}

}  // namespace concordat::exports
