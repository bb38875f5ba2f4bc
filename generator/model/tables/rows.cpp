// Rows of a sheet as tables of TOML. A row says its keys in the columns of its heads; where a list is a
// matrix, the columns of bodies each make a table more.
#include "model/tables/rows.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "diag/nearest.hpp"
#include "model/tables/heads.hpp"
#include "model/tables/matrix.hpp"
#include "model/tables/values.hpp"

namespace concordat::model {
namespace {

using data::Value;
using diag::Code;
using tables::Cell;
using tables::Row;
using tables::Sheet;

Value& array_in(Value& table, std::string_view key, Span span) {
  if (!table.find(key)) {
    Value list;
    list.kind = data::Kind::Array;
    list.span = span;
    put(table, key, span, std::move(list));
  }
  return const_cast<Value&>(*table.find(key));
}

/// Texts of a value, to compare it with another.
bool is_same(const Value& a, const Value& b) {
  return a.kind == b.kind && cell_of(a) == cell_of(b);
}

class RowReader {
 public:
  RowReader(const TableKind& kind, const Heads& heads, const Names& names, diag::Sink& sink)
      : kind_(kind), heads_(heads), names_(names), sink_(sink) {}

  void read(const Row& row) {
    report_cells_without_head(row);
    const Cell& first =
        *std::find_if(row.cells.begin(), row.cells.end(), [](const Cell& c) { return !c.text.empty(); });
    TableRow made{{}, first.span, table_value(first.span)};
    Value of_cell = table_value(first.span);
    const Cell* item = nullptr;
    for (const Mapped& one : heads_.all()) {
      const Cell* cell = row.at(one.index);
      if (!cell || !one.column) continue;
      switch (one.column->part) {
        case Part::Board:
          if (!set_board(*one.column, *cell, made)) return;
          break;
        case Part::Member:
          add_member(*cell, made.value);
          break;
        case Part::Item:
          item = cell;
          break;
        case Part::Cell:
          add_key(one, *cell, of_cell);
          break;
        case Part::Row:
          add_key(one, *cell, made.value);
      }
    }
    if (heads_.is_matrix()) return spread(row, std::move(made));
    if (kind_.list.empty() && !is_board(made)) return;
    if (lacks_board(made)) return;
    if (item) return add_item(*item, std::move(made));
    if (kind_.name == "reports") return add_report(std::move(made), std::move(of_cell));
    add(std::move(made));
  }

  TableRows take() { return std::move(made_); }

 private:
  void report_cells_without_head(const Row& row) {
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      const Cell* cell = row.at(i);
      if (!cell || heads_.has(i)) continue;
      sink_.add(Code::TableSyntax, cell->span, "a cell without a head above it",
                "name its column in the first row; a text with a separator in it stands in quotation marks");
      return;
    }
  }

  /// Past so many mistakes no hints are looked for: each takes a walk over all names.
  std::string_view nearest(std::string_view name, const std::vector<std::string_view>& known) const {
    constexpr std::size_t hints_up_to = 500;
    return sink_.all().size() > hints_up_to ? std::string_view() : diag::nearest(name, known);
  }

  bool set_board(const Column& column, const Cell& cell, TableRow& to) {
    to.board = value_of(*column.key, cell, names_, sink_)->text;
    to.board_span = cell.span;
    // Without any, area.toml was not read, and that is reported.
    if (names_.knows("body", to.board) || names_.ids("body").empty()) return true;
    const std::string_view near = nearest(to.board, names_.all("body"));
    sink_.add(Code::UnknownBody, cell.span, fmt::format("there is no body \"{}\"", cell.text),
              near.empty() ? "add a [[body]] to area.toml" : fmt::format("did you mean \"{}\"?", near));
    return false;
  }

  /// A row of the boards themselves: its id is whose file it would be.
  bool is_board(TableRow& row) {
    const data::Entry* id = row.value.entry("id");
    if (!id) {
      sink_.add(Code::MissingKey, row.value.span, "a row of boards needs an \"id\"");
      return false;
    }
    const Cell cell{id->value.text, id->value.span};
    std::erase_if(row.value.entries, [](const data::Entry& entry) { return entry.key == "id"; });
    static const data::Key key{"id", data::Type::Id, data::Needed::Yes, {}, nullptr, {}, {}, "body"};
    return set_board({"id", &key}, cell, row);
  }

  bool lacks_board(const TableRow& row) {
    if (kind_.file != ListOf::Boards || !row.board.empty()) return false;
    sink_.add(Code::MissingKey, row.value.span, fmt::format("a row of {} needs a \"board\"", kind_.name),
              "name the board in a column \"board\"");
    return true;
  }

  void add_key(const Mapped& one, const Cell& cell, Value& to) {
    const Column& column = *one.column;
    std::optional<Value> value = value_of(*column.key, cell, names_, sink_);
    if (!value) return;
    if (column.table.empty()) return put(to, column.key->name, one.head->span, std::move(*value));
    if (!to.find(column.table)) put(to, column.table, one.head->span, table_value(cell.span));
    put(const_cast<Value&>(*to.find(column.table)), column.key->name, one.head->span, std::move(*value));
  }

  void add_member(const Cell& cell, Value& to) {
    std::string_view key;
    std::string id;
    for (const std::string_view thing : {"organisation", "body"}) {
      std::string found = names_.id_of(thing, cell.text, cell.span, sink_);
      if (!names_.knows(thing, found)) continue;
      if (!key.empty()) {
        sink_.add(Code::NameAmbiguous, cell.span,
                  fmt::format("\"{}\" is an organisation and a body", cell.text),
                  "name it in a column \"organisation\" or \"body\"");
        return;
      }
      key = thing;
      id = std::move(found);
    }
    if (!key.empty()) return put(to, key, cell.span, string_value(std::move(id), cell.span));
    put(to, "post", cell.span, string_value(cell.text, cell.span));  // one mistake is told once
    std::vector<std::string_view> known = names_.all("organisation");
    for (const std::string_view body : names_.all("body")) known.push_back(body);
    const std::string_view near = nearest(cell.text, known);
    sink_.add(Code::UnknownOrganisation, cell.span,
              fmt::format("there is no organisation or body \"{}\"", cell.text),
              near.empty() ? "\"concordat add organisation --name … --kind …\" adds one; an office stands in "
                             "a column \"post\""
                           : fmt::format("did you mean \"{}\"?", near));
  }

  void add(TableRow row) { made_.rows.push_back(std::move(row)); }

  /// Rows that differ in nothing but the item are one list.
  void add_item(const Cell& item, TableRow row) {
    Value text = string_value(item.text, item.span);
    if (!made_.rows.empty() && made_.rows.back().board == row.board) {
      TableRow& before = made_.rows.back();
      const bool same =
          std::all_of(row.value.entries.begin(), row.value.entries.end(), [&](const data::Entry& one) {
            const Value* other = before.value.find(one.key);
            return one.key == "start" || (other && is_same(*other, one.value));
          });
      if (same && before.value.find("items")) {
        array_in(before.value, "items", item.span).items.push_back(std::move(text));
        return;
      }
    }
    array_in(row.value, "items", item.span).items.push_back(std::move(text));
    add(std::move(row));
  }

  /// A report has a row for each of its cells; what it says itself stands in the first of them, or in all.
  void add_report(TableRow row, Value of_cell) {
    const Value* id = row.value.find("id");
    TableRow* report = row.value.entries.empty() && !made_.rows.empty() ? &made_.rows.back() : nullptr;
    if (id) {
      const auto [known, is_new] = reports_.emplace(id->text, made_.rows.size());
      if (!is_new) report = &made_.rows[known->second];
    }
    if (!report) {
      made_.rows.push_back(std::move(row));
      report = &made_.rows.back();
    } else {
      for (const data::Entry& entry : row.value.entries) {
        const Value* before = report->value.find(entry.key);
        if (before && is_same(*before, entry.value)) continue;
        sink_.add(Code::GivenTwice, entry.value.span,
                  fmt::format("the report has another \"{}\" in another row", entry.key),
                  "write it once, or the same in each row of the report",
                  {{before ? before->span : report->value.span, "the other is here"}});
      }
    }
    if (!of_cell.entries.empty())
      array_in(report->value, cells_key, of_cell.span).items.push_back(std::move(of_cell));
  }

  /// A row of a matrix: a table for each body that has a cell.
  void spread(const Row& row, TableRow whole) {
    const bool members = kind_.name == "members";
    for (const Mapped& one : heads_.all()) {
      const Cell* cell = row.at(one.index);
      if (one.body.empty() || !cell) continue;
      if (members) {
        TableRow seat{one.body, one.head->span, whole.value};
        seat.value.span = cell->span;
        for (data::Entry& entry : seat_of(*cell, sink_).entries)
          put(seat.value, entry.key, entry.key_span, entry.value);
        add(std::move(seat));
        continue;
      }
      for (Value& made : cells_of(*cell, names_, sink_)) {
        put(made, "to", one.head->span, string_value(one.body, one.head->span));
        array_in(whole.value, cells_key, cell->span).items.push_back(std::move(made));
      }
    }
    if (!members) add(std::move(whole));
  }

  const TableKind& kind_;
  const Heads& heads_;
  const Names& names_;
  diag::Sink& sink_;
  std::map<std::string, std::size_t> reports_;  // by id
  TableRows made_;
};

}  // namespace

TableRows rows_of(const TableKind& kind, const Sheet& sheet, const Names& names, diag::Sink& sink) {
  const Heads heads(kind, sheet, names, sink);
  RowReader reader(kind, heads, names, sink);
  for (const Row& row : sheet.rows) reader.read(row);
  TableRows made = reader.take();
  for (const Mapped& one : heads.all()) {
    if (kind.name == "reports" && !one.body.empty())
      made.receivers.push_back(string_value(one.body, one.head->span));
  }
  return made;
}

}  // namespace concordat::model
