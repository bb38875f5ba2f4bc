// Reads workbooks: their parts, then the cells of each sheet. What is not a cell (drawings, comments, rules)
// is passed over.
#include "tables/xlsx.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>

#include "office/zip.hpp"
#include "tables/csv.hpp"
#include "tables/xlsx_parts.hpp"

namespace concordat::tables {
namespace {

using Parts = std::map<std::string, std::string>;

/// What one part may hold: as many cells as a table may have, with all that programs write about them.
constexpr std::size_t largest_part = std::size_t{16} << 20;
/// What merged cells may add to a sheet.
constexpr std::size_t most_copies = 100'000;

struct Corner {
  std::uint32_t row = 0;
  std::uint32_t column = 0;
};

/// "C5". False where it is none.
bool read_corner(std::string_view name, Corner& to) {
  std::size_t at = 0;
  to = {};
  for (; at < name.size() && name[at] >= 'A' && name[at] <= 'Z' && at < 4; ++at)
    to.column = to.column * 26 + static_cast<std::uint32_t>(name[at] - 'A' + 1);
  const auto [end, error] = std::from_chars(name.data() + at, name.data() + name.size(), to.row);
  if (at == 0 || error != std::errc{} || end != name.data() + name.size() || to.row == 0) return false;
  --to.row;
  --to.column;
  return true;
}

class BookReader {
 public:
  explicit BookReader(const Parts& parts) : parts_(parts) {}

  Book read() {
    pugi::xml_document workbook, links, styles, strings;
    if (!load("xl/workbook.xml", workbook) || !load("xl/_rels/workbook.xml.rels", links)) {
      if (book_.problem.empty()) refuse("the file is no Excel workbook");
      return std::move(book_);
    }
    if (load("xl/styles.xml", styles)) days_ = days_of_styles(styles);
    if (load("xl/sharedStrings.xml", strings)) {
      for (const pugi::xml_node& item : strings.document_element().children())
        if (is_named(item, "si")) strings_.push_back(words_of(item));
    }
    const pugi::xml_node root = workbook.document_element();
    const pugi::xml_attribute old = child(root, "workbookPr").attribute("date1904");
    if (old.as_bool()) epoch_ = Epoch::Of1904;
    for (const pugi::xml_node& sheet : child(root, "sheets").children())
      if (is_named(sheet, "sheet")) add_sheet(sheet, links.document_element());
    return std::move(book_);
  }

 private:
  /// False where there is no such part, and where it cannot be read, which is a problem.
  bool load(const std::string& path, pugi::xml_document& to) {
    const auto found = parts_.find(path);
    if (found == parts_.end()) return false;
    if (found->second.size() > largest_part) {
      book_.too_large = true;
      refuse(fmt::format("the part {} of the workbook is larger than {} MiB", path, largest_part >> 20));
      return false;
    }
    const bool read = to.load_buffer(found->second.data(), found->second.size(),
                                     pugi::parse_default | pugi::parse_ws_pcdata_single);
    if (!read) refuse(fmt::format("the part {} of the workbook is damaged", path));
    return read;
  }

  void refuse(std::string problem) {
    if (book_.problem.empty()) book_.problem = std::move(problem);
  }

  std::string part_of(const pugi::xml_node& sheet, const pugi::xml_node& links) const {
    std::string_view id;
    for (const pugi::xml_attribute& one : sheet.attributes()) {
      if (std::string_view(one.name()).ends_with(":id")) id = one.value();
    }
    for (const pugi::xml_node& link : links.children()) {
      if (link.attribute("Id").value() != id) continue;
      const std::string target = link.attribute("Target").value();
      return target.starts_with('/') ? target.substr(1) : "xl/" + target;
    }
    return {};
  }

  void add_sheet(const pugi::xml_node& sheet, const pugi::xml_node& links) {
    BookSheet& made = book_.sheets.emplace_back();
    made.name = sheet.attribute("name").value();
    const std::string_view state = sheet.attribute("state").value();
    made.hidden = !state.empty() && state != "visible";
    pugi::xml_document part;
    if (made.hidden || !load(part_of(sheet, links), part)) return;
    const pugi::xml_node root = part.document_element();
    Corner next;  // a row or cell without a name is the next
    for (const pugi::xml_node& row : child(root, "sheetData").children()) {
      if (const unsigned number = row.attribute("r").as_uint(); number > 0) next.row = number - 1;
      next.column = 0;
      for (const pugi::xml_node& cell : row.children()) {
        Corner named;
        if (read_corner(cell.attribute("r").value(), named)) next = named;
        add_cell(cell, next, made);
        ++next.column;
      }
      ++next.row;
    }
    spread_merged(child(root, "mergeCells"), made);
  }

  void add_cell(const pugi::xml_node& cell, const Corner& at, BookSheet& to) {
    BookCell made{at.row, static_cast<std::uint16_t>(at.column), {}};
    fill(cell, made);
    if (made.text.empty() && made.problem.empty()) return;
    if (at.row >= most_rows || at.column >= most_columns) {
      book_.too_large = true;
      refuse(fmt::format("the sheet \"{}\" has more than {} rows or {} columns", to.name, most_rows,
                         most_columns));
      return;
    }
    to.cells.push_back(std::move(made));
  }

  void fill(const pugi::xml_node& cell, BookCell& to) const {
    const std::string_view type = cell.attribute("t").value();
    const pugi::xml_node value = child(cell, "v");
    const std::string text = value.text().get();
    if (type == "inlineStr") {
      to.text = words_of(child(cell, "is"));
    } else if (type == "s") {
      const auto index = value.text().as_ullong(strings_.size());
      if (index < strings_.size()) to.text = strings_[index];
    } else if (type == "e") {
      to.problem = fmt::format("the formula gives {}", text);
    } else if (type == "b") {
      to.text = value.text().as_bool() ? "true" : "false";
    } else if (type == "d") {
      to.text = text.substr(0, text.find('T'));
    } else if (type == "str" || text.empty()) {
      to.text = text;
      if (type != "str" && child(cell, "f")) to.problem = "a formula without its value";
    } else {
      to.text = number_of(value.text().as_double(), cell.attribute("s").as_uint());
    }
  }

  std::string number_of(double number, unsigned style) const {
    const std::string day = style < days_.size() && days_[style] ? day_of(number, epoch_) : std::string();
    return day.empty() ? number_words(number) : day;
  }

  /// People merge cells that say the same; each of them then says it.
  static void spread_merged(const pugi::xml_node& merged, BookSheet& sheet) {
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::size_t> known;
    for (std::size_t i = 0; i < sheet.cells.size(); ++i)
      known.emplace(std::pair(sheet.cells[i].row, sheet.cells[i].column), i);
    const std::size_t before = sheet.cells.size();
    for (const pugi::xml_node& one : merged.children()) {
      const std::string_view range = one.attribute("ref").value();
      const std::size_t colon = range.find(':');
      Corner first, last;
      if (colon == std::string_view::npos || !read_corner(range.substr(0, colon), first) ||
          !read_corner(range.substr(colon + 1), last) || last.row >= most_rows || last.column >= most_columns)
        continue;
      const auto from = known.find({first.row, first.column});
      if (from == known.end()) continue;
      for (Corner at = first; at.row <= last.row; ++at.row) {
        for (at.column = first.column; at.column <= last.column; ++at.column) {
          if (known.contains({at.row, at.column}) || sheet.cells.size() > before + most_copies) continue;
          BookCell copy = sheet.cells[from->second];
          copy.row = at.row;
          copy.column = static_cast<std::uint16_t>(at.column);
          sheet.cells.push_back(std::move(copy));
        }
      }
    }
    std::stable_sort(sheet.cells.begin(), sheet.cells.end(), [](const BookCell& a, const BookCell& b) {
      return std::pair(a.row, a.column) < std::pair(b.row, b.column);
    });
  }

  const Parts& parts_;
  Book book_;
  std::vector<std::string> strings_;
  std::vector<bool> days_;
  Epoch epoch_ = Epoch::Of1900;
};

}  // namespace

Book read_book(const std::string& archive) {
  if (archive.starts_with("\xd0\xcf\x11\xe0"))
    return {{},
            "the workbook has a password, or is of an Excel before 2007",
            "save it as \"Excel workbook (.xlsx)\", without a password"};
  const std::optional<Parts> parts = office::parts_of(archive);
  if (!parts)
    return {{}, "the file is no Excel workbook, or is damaged", "save it as \"Excel workbook (.xlsx)\""};
  Book book = BookReader(*parts).read();
  if (!book.problem.empty() && book.hint.empty())
    book.hint =
        book.too_large ? "keep in it what the edition says alone" : "save it as \"Excel workbook (.xlsx)\"";
  return book;
}

}  // namespace concordat::tables
