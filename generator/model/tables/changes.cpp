// Takes a workbook back into the TOML that it was made of. Rows are compared as cells say them, so what
// nobody changed keeps its bytes, however TOML writes it.
#include "model/tables/changes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "model/tables/csv_changes.hpp"
#include "model/tables/lists.hpp"
#include "model/tables/row_diff.hpp"
#include "model/tables/toml_lists.hpp"
#include "model/tables/toml_text.hpp"
#include "model/tables/values.hpp"
#include "tables/csv.hpp"

namespace concordat::model {
namespace {

using data::TomlEdit;
using data::Value;
using diag::Code;
using tables::Sheet;

/// A row that the list gets, before the one that has this place now.
struct NewRow {
  std::size_t place;
  TomlEdit::Keys keys;
};

class Changer {
 public:
  Changer(const ReadEdition& edition, const std::string& key, const source::Tree& sources, diag::Sink& sink)
      : edition_(edition), key_(key), sources_(sources), sink_(sink) {}

  Changes make(const std::vector<Sheet>& workbook) {
    for (const Sheet& sheet : workbook) {
      const TableKind* kind = table_kind(sheet.name);
      if (!kind || sheet.head.cells.empty()) continue;
      const TableRows rows = rows_of(*kind, sheet, edition_.names, sink_);
      for (const TableRow& row : rows.rows) data::validate(row.value, *kind->shape, sink_);
      if (sink_.has_errors()) continue;
      if (const ParsedFile* table = table_with(*kind))
        change_table(*kind, *table, sheet);
      else if (kind->list.empty())
        change_boards(*kind, rows.rows);
      else
        change_lists(*kind, rows.rows);
    }
    if (sink_.has_errors()) return {};
    for (const auto& [file, edit] : edits_) {
      const source::File& source = sources_[file];
      changes_.files.push_back({source.path, source.bytes, edit.take()});
    }
    std::erase_if(changes_.files, [](const ChangedFile& file) { return file.before == file.after; });
    return std::move(changes_);
  }

 private:
  /// The CSV file or workbook of the edition that has such a list; null where TOML alone has.
  const ParsedFile* table_with(const TableKind& kind) const {
    for (const ParsedFile* file : edition_.own.tables) {
      for (const Sheet& sheet : file->sheets) {
        if (sheet.name == kind.name) return file;
      }
    }
    return nullptr;
  }

  void change_table(const TableKind& kind, const ParsedFile& table, const Sheet& now) {
    const source::File& file = sources_[table.file];
    const std::vector<ListRow> rows = list_rows(kind, edition_.joined);
    std::vector<RowTexts> texts;
    for (const ListRow& row : rows) {
      RowTexts& of_row = texts.emplace_back();
      for (const Column& column : columns_of(kind)) of_row.push_back(normal(column, text_in(column, row)));
    }
    if (texts == sheet_texts(kind, now, edition_.names)) return;
    const bool in_toml = std::any_of(rows.begin(), rows.end(),
                                     [&](const ListRow& row) { return row.value->span.file != table.file; });
    const std::optional<std::string> bytes =
        in_toml ? std::nullopt : csv_with(kind, file, table, now, edition_.names);
    if (bytes && *bytes == file.bytes) return;
    if (!bytes) {
      sink_.add(Code::ListInTable, now.head.span,
                fmt::format("the list of {} is kept in {}", kind.name, file.path), "change it there");
      return;
    }
    changes_.words.push_back(fmt::format("{}: rows changed", file.path));
    changes_.files.push_back({file.path, file.bytes, *bytes});
  }

  std::string normal(const Column& column, const std::string& text) const {
    diag::Sink told_elsewhere;
    const tables::Cell cell{tables::cell_text(tables::as_cell(text, ',')), {}};
    const std::optional<Value> value = value_of(*column.key, cell, edition_.names, told_elsewhere);
    return value ? cell_of(*value) : std::string();
  }

  RowTexts texts_of(const List& list, const Value& row) const {
    RowTexts texts;
    for (const Column& column : list.columns) texts.push_back(normal(column, text_in(column, {{}, &row})));
    return texts;
  }

  /// A report with what its cells say, so that it is changed where one of them is.
  RowTexts texts_with_cells(const List& list, const Value& row) const {
    RowTexts texts = texts_of(list, row);
    const Value* cells = cells_ ? row.find(cells_key) : nullptr;
    for (std::size_t i = 0; cells && i < cells->items.size(); ++i) {
      for (std::string& text : texts_of(*cells_, cells->items[i])) texts.push_back(std::move(text));
    }
    return texts;
  }

  TomlEdit& edit_of(const Value& table) {
    return edits_.try_emplace(table.span.file, TomlEdit(sources_[table.span.file].bytes)).first->second;
  }

  void say(const Value& table, std::string words) {
    changes_.words.push_back(fmt::format("{}: {}", sources_[table.span.file].path, words));
  }

  void change_boards(const TableKind& kind, const std::vector<TableRow>& rows) {
    const List list = list_of(kind);
    std::vector<std::string> left = boards_of(edition_.own);
    for (const TableRow& row : rows) {
      const Value* table = table_of(kind, edition_.own, row.board);
      if (table) {
        change_row(list, *table, row.value, "");
      } else if (!row.value.entries.empty()) {  // of one that only tables name there is nothing to say
        report_no_file(row.board, row.board_span);
      }
      std::erase(left, row.board);
    }
    for (const std::string& board : left)
      sink_.add(Code::ListInTable, {}, fmt::format("the workbook has no row of the board \"{}\"", board),
                "take the board out of the edition by hand, or put its row back");
  }

  void report_no_file(const std::string& board, Span span) {
    sink_.add(Code::ListInTable, span, fmt::format("the edition has no file boards/{}.toml", board),
              "make it first: a workbook changes boards, and makes none");
  }

  /// A table of dotted keys, "inferred.role = …", has no place for a key of its own.
  bool is_dotted(const Value& table) const {
    return std::string_view("[{").find(sources_[table.span.file].bytes[table.span.begin]) ==
           std::string_view::npos;
  }

  void change_lists(const TableKind& kind, const std::vector<TableRow>& rows) {
    const List list = list_of(kind);
    const List cells = kind.file == ListOf::Reports ? cells_of_reports(kind) : List{};
    cells_ = kind.file == ListOf::Reports ? &cells : nullptr;
    std::map<std::string, std::vector<const Value*>> now;
    for (const TableRow& row : rows) now[row.board].push_back(&row.value);
    if (kind.file == ListOf::Boards) {
      for (const std::string& board : boards_of(edition_.own)) now.try_emplace(board);
    } else {
      now.try_emplace(std::string());
    }
    for (const auto& [board, values] : now) {
      const Value* owner = table_of(kind, edition_.own, board);
      if (owner)
        change_list(list, *owner, values);
      else if (!values.empty())
        make_file(kind, board, list, values);
    }
    cells_ = nullptr;
  }

  void make_file(const TableKind& kind, const std::string& board, const List& list,
                 const std::vector<const Value*>& values) {
    if (kind.file == ListOf::Boards) return report_no_file(board, values.front()->span);
    const std::string_view name = kind.file == ListOf::Reports  ? "reports"
                                  : kind.file == ListOf::Themes ? "themes"
                                                                : "relationships";
    TomlEdit edit("");
    static const Value root = {};
    for (const Value* value : values) edit.first_row(root, list.head, toml_keys(*list.shape, *value));
    const std::string path = fmt::format("{}/{}.toml", key_, name);
    changes_.files.push_back({path, {}, edit.take().substr(1)});
    changes_.words.push_back(fmt::format("{}: new, {} rows", path, values.size()));
  }

  void change_list(const List& list, const Value& owner, const std::vector<const Value*>& now) {
    static const Value none = {};
    const Value* found = owner.find(list.key);
    const Value& before = found ? *found : none;
    std::vector<RowTexts> texts_before, texts_now;
    for (const Value& row : before.items) texts_before.push_back(texts_with_cells(list, row));
    for (const Value* row : now) texts_now.push_back(texts_with_cells(list, *row));
    if (texts_before == texts_now) return;
    std::vector<std::size_t> gone;
    std::vector<NewRow> come;
    std::size_t next = 0;
    for (const RowStep& step : row_steps(texts_before, texts_now, id_column(list))) {
      if (step.before) next = *step.before + 1;
      if (step.before && step.now) {
        if (texts_before[*step.before] != texts_now[*step.now])
          change_row(list, before.items[*step.before], *now[*step.now],
                     fmt::format("{} {}: ", list.key, next));
      } else if (step.before) {
        gone.push_back(*step.before);
        const Value& row = before.items[*step.before];
        const bool is_moved =
            std::any_of(now.begin(), now.end(), [&](const Value* one) { return is_same_thing(*one, row); });
        say(owner, fmt::format("{} {} removed{}", list.key, next, is_moved ? "" : with_kept(list, row)));
      } else {
        come.push_back({next, toml_keys(*list.shape, *now[*step.now])});
        for (const Value& row : before.items) {
          if (is_same_thing(row, *now[*step.now])) add_kept(list, row, come.back().keys);
        }
        say(owner, fmt::format("{} added", list.key));
      }
    }
    write_rows(list, owner, found, gone, come);
  }

  void write_rows(const List& list, const Value& owner, const Value* before,
                  const std::vector<std::size_t>& gone, const std::vector<NewRow>& come) {
    TomlEdit& edit = edit_of(owner);
    const std::size_t size = before ? before->items.size() : 0;
    const bool in_braces =
        before && !before->items.empty() ? edit.is_inline(before->items.front()) : before != nullptr;
    if (before && in_braces && gone.size() == size) {
      std::vector<TomlEdit::Keys> rows;
      for (const NewRow& row : come) rows.push_back(row.keys);
      return edit.replace(*before, rows.empty() ? "[]" : toml_rows(rows));
    }
    if (before) edit.remove_rows(*before, gone);
    for (const NewRow& row : come) {
      if (size == 0)
        edit.first_row(owner, list.head, row.keys);
      else
        edit.insert_row(*before, row.place, list.head, row.keys);
    }
  }

  void change_row(const List& list, const Value& before, const Value& now, const std::string& which) {
    TomlEdit& edit = edit_of(before);
    std::map<std::string_view, TomlEdit::Keys> new_tables;
    for (const Column& column : list.columns) {
      const std::string was = normal(column, text_in(column, {{}, &before}));
      const std::string is = normal(column, text_in(column, {{}, &now}));
      if (was == is) continue;
      say(before, fmt::format("{}{}: {} -> {}", which, column.name, was.empty() ? "nothing" : was,
                              is.empty() ? "nothing" : is));
      const Value* from = column.table.empty() ? &before : before.find(column.table);
      const Value* to = column.table.empty() ? &now : now.find(column.table);
      const std::string_view name = column.key->name;
      if (is.empty())
        edit.remove(*from->entry(name));
      else if (from && from != &before && !from->find(name) && is_dotted(*from))
        sink_.add(Code::ListInTable, from->span, fmt::format("\"{}\" is written with dots", column.table),
                  fmt::format("write it as a table [{}], and take the workbook back then", column.table));
      else if (from && from->find(name) && from->find(name)->kind == data::Kind::Table)
        sink_.add(Code::ListInTable, from->find(name)->span,
                  fmt::format("\"{}\" is written as a table", name),
                  "change it there, and leave the cell empty");
      else if (from)
        edit.set(*from, name, toml_of(*column.key, *to->find(name)));
      else
        new_tables[column.table].emplace_back(name, toml_of(*column.key, *to->find(name)));
    }
    for (const auto& [table, keys] : new_tables) {
      edit.append(fmt::format("\n[{}]\n", table));
      for (const auto& [key, value] : keys) edit.append(fmt::format("{} = {}\n", key, value));
    }
    if (!cells_ || &list == cells_) return;
    std::vector<const Value*> cells;
    const Value* of = now.find(cells_key);
    for (std::size_t i = 0; of && i < of->items.size(); ++i) cells.push_back(&of->items[i]);
    change_list(*cells_, before, cells);
  }

  const ReadEdition& edition_;
  const std::string& key_;
  const source::Tree& sources_;
  diag::Sink& sink_;
  const List* cells_ = nullptr;  // while reports are compared
  std::map<FileIndex, TomlEdit> edits_;
  Changes changes_;
};

}  // namespace

Changes changes_of(const ReadEdition& edition, const std::string& key, const source::Tree& sources,
                   const std::vector<Sheet>& workbook, diag::Sink& sink) {
  return Changer(edition, key, sources, sink).make(workbook);
}

}  // namespace concordat::model
