// Which files a content folder is read from, and how a workbook becomes text, in which its cells have places.
#include "tables/content.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "tables/csv.hpp"
#include "tables/xlsx.hpp"

namespace concordat::tables {
namespace {

using diag::Code;

constexpr std::string_view of_all = "tables.xlsx";  // the workbook that may have a sheet of each name

/// Folders above a table: area, document and edition.
constexpr std::ptrdiff_t depth_of_tables = 3;

std::string_view name_of(std::string_view path) {
  return path.substr(path.rfind('/') + 1);
}

/// The sheets of a workbook as text.
class Writer {
 public:
  Writer(source::File& file, FileIndex index, diag::Sink& sink) : file_(file), index_(index), sink_(sink) {}

  void write(const BookSheet& sheet) {
    const auto number = static_cast<std::uint16_t>(file_.cells.sheets.size());
    file_.cells.sheets.push_back(sheet.name);
    file_.bytes += fmt::format("[{}]\n", sheet.name);
    std::uint32_t row = 0, column = 0;
    for (const BookCell& cell : sheet.cells) {
      if (cell.row > row) column = 0;
      for (; row < cell.row; ++row) file_.bytes += '\n';
      for (; column < cell.column; ++column) file_.bytes += file_.cells.separator;
      const auto begin = static_cast<std::uint32_t>(file_.bytes.size());
      file_.bytes += as_cell(cell.text, file_.cells.separator);
      const auto end = static_cast<std::uint32_t>(file_.bytes.size());
      file_.cells.places.push_back({begin, end, cell.row, cell.column, number});
      if (!cell.problem.empty())
        sink_.add(Code::TableSyntax, {index_, begin, end}, cell.problem,
                  "write the value itself, or let the program work it out and save the file");
    }
    if (!file_.bytes.ends_with('\n')) file_.bytes += '\n';
  }

 private:
  source::File& file_;
  FileIndex index_;
  diag::Sink& sink_;
};

enum class Sheets { All, First };

void unfold(source::File& file, FileIndex index, Sheets which, diag::Sink& sink) {
  file.cells.archive = std::move(file.bytes);
  file.bytes.clear();
  Book book = read_book(file.cells.archive);
  std::erase_if(book.sheets, [](const BookSheet& sheet) { return sheet.hidden; });
  if (book.problem.empty() && book.sheets.empty()) book.problem = "the workbook has no sheet that is shown";
  if (!book.problem.empty()) {
    file.usable = false;
    sink.add(book.too_large ? Code::FileTooLarge : Code::TableSyntax, {index, 0, 0}, book.problem, book.hint);
    return;
  }
  Writer writer(file, index, sink);
  if (which == Sheets::All) {
    for (const BookSheet& sheet : book.sheets) writer.write(sheet);
    return;
  }
  const std::string_view name = name_of(file.path);
  book.sheets.front().name = name.substr(0, name.rfind('.'));
  writer.write(book.sheets.front());
}

}  // namespace

bool is_content(std::string_view path) {
  static const io::Wants texts = io::ends_in({".toml", ".md"}), tables = io::ends_in({".csv", ".xlsx"});
  return texts(path) || (tables(path) && std::count(path.begin(), path.end(), '/') == depth_of_tables);
}

void unfold_book(source::File& file, FileIndex index, diag::Sink& sink) {
  unfold(file, index, Sheets::All, sink);
}

void find_cells_of(source::File& file, FileIndex index, diag::Sink& sink) {
  if (!file.usable) return;
  if (file.path.ends_with(".xlsx"))
    return unfold(file, index, name_of(file.path) == of_all ? Sheets::All : Sheets::First, sink);
  if (!file.path.ends_with(".csv")) return;
  file.cells = find_cells(file.bytes, index, sink);
  file.usable = !file.cells.places.empty();
}

source::Tree read_content(const std::filesystem::path& root, io::OtherFiles others, diag::Sink& sink) {
  source::Tree tree = io::read_tree(root, io::Wants(is_content), others, sink);
  for (FileIndex index = 0; index < tree.files.size(); ++index) find_cells_of(tree.files[index], index, sink);
  return tree;
}

}  // namespace concordat::tables
