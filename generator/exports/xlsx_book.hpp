#pragma once

#include <xlsxwriter.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "dates/date.hpp"
#include "exports/dataset.hpp"
#include "exports/memory_file.hpp"
#include "exports/xlsx.hpp"

namespace concordat::exports {

/// The place of one cell; rows and columns count from 0.
struct Place {
  lxw_worksheet* sheet;
  lxw_row_t row;
  lxw_col_t column;
};

/// An Excel file while it is written. What goes wrong on the way is reported by `finish`.
class Book {
 public:
  enum class Style { Title, Head, Text };

  /// `dated` is the day that the file says it was made on; 1 January 2000 where it has no year.
  Book(std::string title, const dates::Date& dated);

  /// A sheet for A4 on its side, named as `sheet_name` makes it of the title. Null after a problem.
  lxw_worksheet* add_sheet(std::string_view title);
  /// Name of the sheet that was added first, second, ...
  const std::string& name(std::size_t sheet) const { return names_[sheet]; }

  void text(const Place& place, std::string_view text, Style style);
  void number(const Place& place, double number);
  /// A text that leads to an address, or to a sheet ("internal:'Members'!A1"). Where Excel takes no such
  /// address, the text alone.
  void link(const Place& place, std::string_view text, const std::string& address);
  void cell(const Place& place, const Cell& cell);

  /// In characters.
  void width(lxw_worksheet* sheet, lxw_col_t column, std::size_t characters);
  /// Makes room for so many lines, as far as a row can be high.
  void height(lxw_worksheet* sheet, lxw_row_t row, std::size_t lines);
  /// The first row stays in sight, is printed on each page, and filters the rows below it.
  void head_row(lxw_worksheet* sheet, std::size_t rows, std::size_t columns);

  /// Words that show when the mouse is over the cell.
  void comment(const Place& place, const std::string& words);
  /// Offers what stands in these cells of another sheet ("'lists'!$A$1:$A$9") in each cell below the head;
  /// others may be typed.
  void offer(lxw_worksheet* sheet, lxw_col_t column, std::string cells);
  void hide(lxw_worksheet* sheet);

  /// How many texts were too long for a cell so far.
  std::size_t cut() const { return cut_; }
  /// Call it once, at the end.
  Spreadsheet finish();

 private:
  struct Free {
    void operator()(lxw_workbook* workbook) const { lxw_workbook_free(workbook); }
  };

  lxw_format* format();
  lxw_format* format_of(Style style) const;
  void keep(lxw_error error) {
    if (problem_ == LXW_NO_ERROR) problem_ = error;
  }

  MemoryFile file_;
  std::unique_ptr<lxw_workbook, Free> book_;
  lxw_error problem_ = LXW_NO_ERROR;  ///< the first
  lxw_format* title_ = nullptr;
  lxw_format* head_ = nullptr;
  lxw_format* text_ = nullptr;
  lxw_format* day_ = nullptr;
  std::vector<std::string> names_;
  std::size_t cut_ = 0;
};

}  // namespace concordat::exports
