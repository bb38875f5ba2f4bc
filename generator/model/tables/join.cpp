// Tables and TOML files of an edition as one. What stands in a table is read just as if it stood in the TOML
// file of its list, so that nothing later knows of tables.
#include "model/tables/join.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include "diag/nearest.hpp"
#include "model/edition_files.hpp"
#include "model/tables/rows.hpp"
#include "model/tables/values.hpp"

namespace concordat::model {
namespace {

using data::Kind;
using data::Value;
using diag::Code;

/// All that a table says, to find the same row again.
std::string words_of(const Value& value) {
  if (value.kind != Kind::Table) {
    std::string words = cell_of(value);
    for (const Value& item : value.items) {
      if (item.kind == Kind::Table) words += words_of(item);
    }
    return words;
  }
  std::string words = "{";
  for (const data::Entry& entry : value.entries)
    words += fmt::format("\n{}={}", entry.key, words_of(entry.value));
  return words + "}";
}

class Joiner {
 public:
  Joiner(EditionFiles& files, Names names, std::deque<ParsedFile>& made, diag::Sink& sink)
      : files_(files), names_(std::move(names)), made_(made), sink_(sink) {}

  void join() {
    add_names_of(files_, names_);
    std::stable_sort(files_.boards.begin(), files_.boards.end());
    had_boards_ = !files_.boards.empty();
    for (const TableKind& kind : table_kinds()) {
      for (const ParsedFile* file : files_.tables) {
        for (const tables::Sheet& sheet : file->sheets) {
          if (sheet.name == kind.name) add(kind, sheet, *file);
        }
      }
    }
    list_boards();
    list_receivers();
    for (const ParsedFile* file : files_.tables) report_other_sheets(*file);
  }

 private:
  void report_other_sheets(const ParsedFile& file) {
    for (const tables::Sheet& sheet : file.sheets) {
      if (table_kind(sheet.name) || sheet.head.cells.empty()) continue;
      std::vector<std::string_view> names;
      for (const TableKind& kind : table_kinds()) names.push_back(kind.name);
      const std::string_view near = diag::nearest(sheet.name, names);
      sink_.add(near.empty() ? Code::FilePassedOver : Code::FileUnexpected, sheet.head.span,
                fmt::format("the sheet \"{}\" is no table of an edition", sheet.name),
                near.empty() ? fmt::format("tables: {}", fmt::join(names, ", "))
                             : fmt::format("did you mean \"{}\"?", near));
    }
  }

  /// A file of the edition that can be written to: a copy, or a new one.
  Value& table_of(const ParsedFile*& slot, const ParsedFile& from, Span span) {
    if (!slot || !copied_.contains(slot)) {
      made_.push_back(slot ? *slot : ParsedFile{});
      ParsedFile& copy = made_.back();
      if (!slot) {
        copy.file = from.file;
        copy.ok = true;
        copy.table.kind = Kind::Table;
        copy.table.span = span;
      }
      slot = &copy;
      copied_.insert(slot);
    }
    return const_cast<ParsedFile*>(slot)->table;
  }

  const ParsedFile*& board(const std::string& id) {
    for (auto& [name, file] : files_.boards) {
      if (name == id) return file;
    }
    order_.push_back(id);
    return files_.boards.emplace_back(id, nullptr).second;
  }

  const ParsedFile*& file_of(const TableKind& kind, const std::string& id) {
    switch (kind.file) {
      case ListOf::Edition:
        return files_.edition;
      case ListOf::Boards:
        return board(id);
      case ListOf::Reports:
        return files_.reports;
      case ListOf::Relationships:
        return files_.relationships;
      case ListOf::Themes:
        break;
    }
    return files_.themes;
  }

  void add(const TableKind& kind, const tables::Sheet& sheet, const ParsedFile& from) {
    if (kind.file == ListOf::Edition && !files_.edition) return;  // that it is missing is reported
    TableRows rows = rows_of(kind, sheet, names_, sink_);
    for (TableRow& row : rows.rows) {
      Value& table = table_of(file_of(kind, row.board), from, row.value.span);
      if (kind.list.empty())
        merge(std::move(row), table);
      else
        append(kind, std::move(row.value), table);
    }
    if (kind.file != ListOf::Reports || rows.rows.empty()) return;
    report_rows_ = sheet.head.span;
    std::move(rows.receivers.begin(), rows.receivers.end(), std::back_inserter(receivers_.items));
  }

  /// A row of the boards says what the file of the board does not.
  void merge(TableRow row, Value& table) {
    for (data::Entry& entry : row.value.entries) {
      const Value* before = table.find(entry.key);
      if (before && before->kind == Kind::Table && entry.value.kind == Kind::Table) {
        merge({row.board, row.board_span, std::move(entry.value)}, const_cast<Value&>(*before));
      } else if (before) {
        sink_.add(Code::GivenTwice, entry.value.span,
                  fmt::format("\"{}\" of the board is given twice", entry.key), "take one of them out",
                  {{before->span, "the other is here"}});
      } else {
        put(table, entry.key, entry.key_span, std::move(entry.value));
      }
    }
  }

  void append(const TableKind& kind, Value row, Value& table) {
    if (!table.find(kind.list)) {
      Value list;
      list.kind = Kind::Array;
      list.span = row.span;
      put(table, kind.list, row.span, std::move(list));
    }
    Value& list = const_cast<Value&>(*table.find(kind.list));
    if (list.kind != Kind::Array) return;  // reported by its shape
    auto& known = rows_[{&table, kind.list}];
    for (std::size_t i = known.size(); i < list.items.size(); ++i)
      known.emplace(words_of(list.items[i]), list.items[i].span);
    const auto [same, is_new] = known.emplace(words_of(row), row.span);
    if (is_new) return list.items.push_back(std::move(row));
    sink_.add(Code::GivenTwice, row.span, "the same row stands twice", "take one of them out",
              {{same->second, "the other is here"}});
  }

  /// Without a list of receivers they are the columns of the matrix, else the bodies of the cells in the
  /// order of the edition's boards.
  void list_receivers() {
    if (report_rows_.file == no_file || !files_.reports) return;
    Value& table = table_of(files_.reports, *files_.reports, report_rows_);
    if (table.find("columns")) return;
    if (receivers_.items.empty()) gather_receivers(table);
    receivers_.kind = Kind::Array;
    receivers_.span = report_rows_;
    put(table, "columns", report_rows_, std::move(receivers_));
  }

  void gather_receivers(const Value& table) {
    std::set<std::string> known;
    const auto each = [](const Value* list, auto&& f) {
      for (std::size_t i = 0; list && i < list->items.size(); ++i) f(list->items[i]);
    };
    each(table.find("report"), [&](const Value& report) {
      each(report.find(cells_key), [&](const Value& cell) {
        const Value* to = cell.find("to");
        if (to && known.insert(to->text).second) receivers_.items.push_back(*to);
      });
    });
    std::map<std::string, std::size_t> places;
    each(files_.edition ? files_.edition->table.find("boards") : nullptr,
         [&](const Value& board) { places.emplace(board.text, places.size()); });
    const auto place = [&](const Value& one) {
      const auto found = places.find(one.text);
      return found == places.end() ? places.size() : found->second;
    };
    std::stable_sort(receivers_.items.begin(), receivers_.items.end(),
                     [&](const Value& one, const Value& other) { return place(one) < place(other); });
  }

  /// Where edition.toml does not say the order of the boards and none has a file of its own, tables do.
  void list_boards() {
    if (had_boards_ || order_.empty() || !files_.edition || !files_.edition->ok ||
        files_.edition->table.find("boards"))
      return;
    const Span span = files_.boards.front().second->table.span;
    Value& table = table_of(files_.edition, *files_.edition, span);
    Value boards;
    boards.kind = Kind::Array;
    boards.span = span;
    for (const std::string& id : order_) boards.items.push_back(string_value(id, board(id)->table.span));
    put(table, "boards", span, std::move(boards));
  }

  EditionFiles& files_;
  Names names_;
  std::deque<ParsedFile>& made_;
  diag::Sink& sink_;
  std::set<const ParsedFile*> copied_;
  std::vector<std::string> order_;  // of boards that tables alone describe
  bool had_boards_ = false;
  Value receivers_;   // columns of matrices of reports
  Span report_rows_;  // where a table has reports
  std::map<std::pair<const Value*, std::string_view>, std::map<std::string, Span>> rows_;
};

}  // namespace

void join_tables(EditionFiles& files, Names names, std::deque<ParsedFile>& made, diag::Sink& sink) {
  Joiner(files, std::move(names), made, sink).join();
}

}  // namespace concordat::model
