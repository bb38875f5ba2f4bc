// The only file that calls libxlsxwriter. Cells are written as strings, numbers or dates by name, never by a
// function that guesses: a text that begins with "=" is a text. The clock is never read: the day comes from
// the caller. Debian's version 1.1.4 can write to a path only, makes temporary files on the way (gone when
// they are closed), and keeps state that threads share.
#include "exports/xlsx_book.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <ctime>
#include <mutex>
#include <new>

#include "exports/xlsx_text.hpp"

namespace concordat::exports {
namespace {

constexpr int first_year = 1900;  // of Excel's dates
constexpr int a4 = 9;
constexpr double highest_row = 409;  // in points

/// Noon of the first day that the date can mean, so that it is never the 0 that the library takes for "now".
std::time_t moment_of(const dates::Date& date) {
  using namespace std::chrono;
  const bool given = date.year != 0;
  const auto part = [&](int number) { return given && number != 0 ? static_cast<unsigned>(number) : 1u; };
  const sys_days when = year{given ? date.year : 2000} / month{part(date.month)} / day{part(date.day)};
  return system_clock::to_time_t(when + hours(12));
}

bool is_excel_day(const dates::Date& date) {
  return date.precision == dates::Date::Precision::Day && date.year >= first_year;
}

}  // namespace

Book::Book(std::string title, const dates::Date& dated) : book_(workbook_new(file_.path().c_str())) {
  if (!book_) throw std::bad_alloc();
  title_ = format();
  format_set_bold(title_);
  format_set_font_size(title_, 14);
  head_ = format();
  format_set_bold(head_);
  format_set_text_wrap(head_);
  format_set_bottom(head_, LXW_BORDER_THIN);
  text_ = format();
  format_set_text_wrap(text_);
  day_ = format();
  format_set_num_format(day_, "yyyy-mm-dd");
  format_set_align(day_, LXW_ALIGN_LEFT);

  lxw_doc_properties properties{};
  properties.title = title.data();
  properties.created = moment_of(dated);
  keep(workbook_set_properties(book_.get(), &properties));
}

lxw_format* Book::format() {
  lxw_format* made = workbook_add_format(book_.get());
  if (made == nullptr) throw std::bad_alloc();
  format_set_align(made, LXW_ALIGN_VERTICAL_TOP);
  return made;
}

lxw_format* Book::format_of(Style style) const {
  switch (style) {
    case Style::Title:
      return title_;
    case Style::Head:
      return head_;
    case Style::Text:
      break;
  }
  return text_;
}

lxw_worksheet* Book::add_sheet(std::string_view title) {
  names_.push_back(sheet_name(title, names_));
  lxw_worksheet* sheet = workbook_add_worksheet(book_.get(), names_.back().c_str());
  if (sheet == nullptr) {
    keep(LXW_ERROR_PARAMETER_VALIDATION);
    return nullptr;
  }
  worksheet_set_landscape(sheet);
  worksheet_set_paper(sheet, a4);
  worksheet_fit_to_pages(sheet, 1, 0);
  // Texts such as "1" and "2017" are meant as texts: no green corners.
  keep(worksheet_ignore_errors(sheet, LXW_IGNORE_NUMBER_STORED_AS_TEXT, "A1:XFD1048576"));
  return sheet;
}

void Book::text(const Place& place, std::string_view text, Style style) {
  const CellText made = cell_text(text);
  cut_ += made.cut;
  keep(worksheet_write_string(place.sheet, place.row, place.column, made.text.c_str(), format_of(style)));
}

void Book::number(const Place& place, double number) {
  keep(worksheet_write_number(place.sheet, place.row, place.column, number, text_));
}

void Book::link(const Place& place, std::string_view text, const std::string& address) {
  const std::string shown = cell_text(text).text;
  const lxw_error error = worksheet_write_url_opt(place.sheet, place.row, place.column, address.c_str(),
                                                  nullptr, shown.c_str(), nullptr);
  if (error != LXW_NO_ERROR) this->text(place, text, Style::Text);
}

void Book::cell(const Place& place, const Cell& cell) {
  if (cell.empty()) return;
  const auto* date = std::get_if<dates::Date>(&cell.value());
  if (const auto* integer = std::get_if<int>(&cell.value())) {
    number(place, *integer);
  } else if (date != nullptr && is_excel_day(*date)) {
    lxw_datetime day{date->year, date->month, date->day, 0, 0, 0};
    keep(worksheet_write_datetime(place.sheet, place.row, place.column, &day, day_));
  } else {
    text(place, cell.text(), Style::Text);
  }
}

void Book::width(lxw_worksheet* sheet, lxw_col_t column, std::size_t characters) {
  keep(worksheet_set_column(sheet, column, column, static_cast<double>(characters), nullptr));
}

void Book::height(lxw_worksheet* sheet, lxw_row_t row, std::size_t lines) {
  // A row of one line is left alone: programs know best how high their letters are.
  if (lines > 1)
    keep(worksheet_set_row(sheet, row, std::min(LXW_DEF_ROW_HEIGHT * static_cast<double>(lines), highest_row),
                           nullptr));
}

void Book::head_row(lxw_worksheet* sheet, std::size_t rows, std::size_t columns) {
  worksheet_freeze_panes(sheet, 1, 0);
  keep(worksheet_repeat_rows(sheet, 0, 0));
  keep(worksheet_autofilter(sheet, 0, 0, static_cast<lxw_row_t>(rows), static_cast<lxw_col_t>(columns - 1)));
}

void Book::comment(const Place& place, const std::string& words) {
  lxw_comment_options options{};
  options.width = 260;
  keep(worksheet_write_comment_opt(place.sheet, place.row, place.column, words.c_str(), &options));
}

void Book::offer(lxw_worksheet* sheet, lxw_col_t column, std::string cells) {
  lxw_data_validation rule{};
  rule.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
  rule.ignore_blank = LXW_VALIDATION_ON;
  rule.show_error = LXW_VALIDATION_OFF;
  std::string formula = "=" + cells;
  rule.value_formula = formula.data();
  constexpr lxw_row_t last = 4999;
  keep(worksheet_data_validation_range(sheet, 1, column, last, column, &rule));
}

void Book::hide(lxw_worksheet* sheet) {
  worksheet_hide(sheet);
}

Spreadsheet Book::finish() {
  if (!file_.open()) return {{}, "the system has no memory for it"};
  // The library names its temporary files, and reads the calendar, through variables that all threads share.
  static std::mutex one_at_a_time;
  if (problem_ == LXW_NO_ERROR) {
    const std::lock_guard<std::mutex> lock(one_at_a_time);
    problem_ = workbook_close(book_.release());
  }
  if (problem_ != LXW_NO_ERROR) return {{}, lxw_strerror(problem_)};
  std::string bytes = file_.bytes();
  if (bytes.empty()) return {{}, "it cannot be read back"};
  return {std::move(bytes), {}};
}

}  // namespace concordat::exports
