// What stands where in a workbook: the first sheet, which says what the file is, and the sheets of tables.
// How a cell is written is for xlsx_book.cpp to say.
#include "exports/xlsx.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "exports/xlsx_book.hpp"

namespace concordat::exports {
namespace {

using Style = Book::Style;

constexpr double narrowest = 10;  // in characters
constexpr double widest = 60;
constexpr double filter_button = 3;

/// Characters of the longest line.
double width_of(std::string_view text) {
  std::size_t longest = 0;
  std::size_t line = 0;
  for (const char c : text) {
    if (c == '\n') {
      line = 0;
    } else if ((static_cast<unsigned char>(c) & 0xc0) != 0x80) {
      longest = std::max(longest, ++line);
    }
  }
  return static_cast<double>(longest);
}

void write_widths(const Dataset& table, lxw_worksheet* sheet, Book& book) {
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    double width = width_of(table.columns[i].title) + filter_button;
    for (const Row& row : table.rows) width = std::max(width, width_of(row[i].text()) + 1);
    book.width(sheet, i, std::clamp(width, narrowest, widest));
  }
}

void write_table(const Dataset& table, lxw_worksheet* sheet, Book& book) {
  write_widths(table, sheet, book);
  lxw_col_t column = 0;
  for (const Column& head : table.columns) book.text({sheet, 0, column++}, head.title, Style::Head);
  lxw_row_t row = 0;
  for (const Row& cells : table.rows) {
    ++row;
    column = 0;
    for (const Cell& cell : cells) book.cell({sheet, row, column++}, cell);
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
  book.text(
      {sheet, ++row, 1},
      fmt::format("Texts that are too long for a spreadsheet: {}. Each says where it was cut; the CSV files "
                  "have the whole.",
                  book.cut()),
      Style::Text);
}

void write_first(const Workbook& workbook, lxw_worksheet* sheet, Book& book) {
  book.width(sheet, 0, 24);
  book.width(sheet, 1, 80);
  book.width(sheet, 2, narrowest);
  book.text({sheet, 0, 0}, workbook.title, Style::Title);
  lxw_row_t row = 1;
  for (const Fact& fact : workbook.facts) {
    ++row;
    book.text({sheet, row, 0}, fact.name, Style::Text);
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
