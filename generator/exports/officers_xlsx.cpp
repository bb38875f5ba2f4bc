// The workbook that officers fill in.
#include "exports/officers_xlsx.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "exports/xlsx_book.hpp"

namespace concordat::exports {
namespace {

using Style = Book::Style;

constexpr std::size_t narrowest = 12;  // in characters
constexpr std::size_t widest = 60;
constexpr std::string_view lists_name = "lists";

/// The lists to choose from, a column each, and where each stands.
class Lists {
 public:
  /// The cells of a list, "'lists'!$A$1:$A$9".
  std::string cells(const std::vector<std::string>& choices) {
    const auto column = static_cast<lxw_col_t>(known_.try_emplace(choices, known_.size()).first->second);
    char letters[LXW_MAX_COL_NAME_LENGTH];
    lxw_col_to_name(letters, column, 1);
    return fmt::format("'{0}'!{1}$1:{1}${2}", lists_name, letters, choices.size());
  }

  void write(Book& book, lxw_worksheet* sheet) const {
    for (const auto& [choices, column] : known_) {
      for (std::size_t row = 0; row < choices.size(); ++row)
        book.text({sheet, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column)}, choices[row],
                  Style::Text);
    }
  }

  bool empty() const { return known_.empty(); }

 private:
  std::map<std::vector<std::string>, std::size_t> known_;
};

std::size_t letters_of(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }));
}

/// A text as the cell of its type. What is not quite of the type stays a text, and is told when it is read.
void write_cell(Book& book, const Place& place, const std::string& text, data::Type type) {
  if (text.empty()) return;
  const std::optional<dates::Date> date =
      type == data::Type::Date ? dates::parse_date(text) : std::optional<dates::Date>();
  const bool number = type == data::Type::Integer && text.size() < 10 &&
                      std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (date)
    book.cell(place, Cell(*date));
  else if (number)
    book.number(place, std::stod(text));
  else
    book.text(place, text, Style::Text);
}

void write_sheet(Book& book, lxw_worksheet* sheet, const OfficersSheet& from, Lists& lists) {
  for (std::size_t i = 0; i < from.columns.size(); ++i) {
    const OfficersColumn& column = from.columns[i];
    const auto place = static_cast<lxw_col_t>(i);
    std::size_t width = letters_of(column.name) + 3;
    for (std::size_t row = 0; row < from.rows.size(); ++row) {
      const std::string& text = from.rows[row][i];
      width = std::max(width, letters_of(text) + 1);
      write_cell(book, {sheet, static_cast<lxw_row_t>(row + 1), place}, text, column.type);
    }
    book.width(sheet, place, std::clamp(width, narrowest, widest));
    book.text({sheet, 0, place}, column.name, Style::Head);
    if (!column.note.empty()) book.comment({sheet, 0, place}, column.note);
    if (!column.choices.empty()) book.offer(sheet, place, lists.cells(column.choices));
  }
  book.head_row(sheet, from.rows.size(), from.columns.size());
}

}  // namespace

Spreadsheet officers_xlsx(std::string title, const std::vector<OfficersSheet>& sheets,
                          const dates::Date& dated) {
  Book book(std::move(title), dated);
  Lists lists;
  for (const OfficersSheet& sheet : sheets) {
    if (lxw_worksheet* made = book.add_sheet(sheet.name)) write_sheet(book, made, sheet, lists);
  }
  if (lxw_worksheet* hidden = lists.empty() ? nullptr : book.add_sheet(lists_name)) {
    lists.write(book, hidden);
    book.hide(hidden);
  }
  if (book.cut() > 0) return {{}, fmt::format("{} of its texts are too long for a cell", book.cut())};
  return book.finish();
}

}  // namespace concordat::exports
