// Takes a sheet of a workbook back into the CSV file that has the list.
#include "model/tables/csv_changes.hpp"

#include <algorithm>
#include <map>

#include "model/tables/heads.hpp"
#include "model/tables/values.hpp"
#include "tables/csv.hpp"

namespace concordat::model {
namespace {

using tables::Cell;
using tables::Row;
using tables::Sheet;

/// The rows of a sheet as texts, a column of the kind each.
class Texts {
 public:
  Texts(const TableKind& kind, const Sheet& sheet, const Names& names)
      : names_(names), columns_(columns_of(kind)), heads_(kind, sheet, names, told_) {
    for (const Row& row : sheet.rows) rows_.push_back(texts_of(row));
    for (std::size_t i = 1; i < rows_.size(); ++i) repeat(rows_[i - 1], rows_[i]);
  }

  const Heads& heads() const { return heads_; }
  const std::vector<Column>& columns() const { return columns_; }
  const std::vector<RowTexts>& rows() const { return rows_; }
  bool is_plain() const {
    return !heads_.is_matrix() &&
           std::all_of(heads_.all().begin(), heads_.all().end(), [](const Mapped& one) {
             return one.column->part != Part::Item && one.column->part != Part::Member;
           });
  }
  /// The place of a column in the texts.
  std::size_t place(const Mapped& one) const {
    const auto found = std::find_if(columns_.begin(), columns_.end(),
                                    [&](const Column& column) { return column.name == one.column->name; });
    return static_cast<std::size_t>(found - columns_.begin());
  }

 private:
  /// What a report says itself may stand in the first of its rows alone.
  void repeat(const RowTexts& before, RowTexts& row) const {
    const auto is_own = [&](std::size_t i) { return columns_[i].part == Part::Row; };
    bool has_cells = false;
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (is_own(i) && !row[i].empty() && row[i] != before[i]) return;
      has_cells = has_cells || columns_[i].part == Part::Cell;
    }
    for (std::size_t i = 0; has_cells && i < row.size(); ++i) {
      if (is_own(i)) row[i] = before[i];
    }
  }

  RowTexts texts_of(const Row& row) {
    RowTexts texts(columns_.size());
    for (const Mapped& one : heads_.all()) {
      const Cell* cell = row.at(one.index);
      if (!cell || !one.column || place(one) == columns_.size()) continue;
      const std::optional<data::Value> value = value_of(*one.column->key, *cell, names_, told_);
      if (value) texts[place(one)] = cell_of(*value);
    }
    return texts;
  }

  const Names& names_;
  diag::Sink told_;
  std::vector<Column> columns_;
  Heads heads_;
  std::vector<RowTexts> rows_;
};

class Writer {
 public:
  Writer(const source::File& file, const Sheet& sheet, const Texts& before, const Texts& now)
      : file_(file), sheet_(sheet), before_(before), now_(now) {
    for (const Mapped& one : before.heads().all()) place_of_[one.index] = before.place(one);
    width_ = sheet.head.cells.size();
    for (std::size_t i = 0; i < now.columns().size(); ++i) {
      const bool known =
          std::any_of(place_of_.begin(), place_of_.end(), [&](const auto& one) { return one.second == i; });
      const bool said = std::any_of(now.rows().begin(), now.rows().end(),
                                    [&](const RowTexts& row) { return !row[i].empty(); });
      if (!known && said) place_of_[width_++] = i;
    }
  }

  std::string write() {
    end_ = file_.bytes.find("\r\n") == std::string::npos ? "\n" : "\r\n";
    const Row& head = sheet_.head;
    out_ = file_.bytes.substr(0, head.span.end);
    for (std::size_t i = head.cells.size(); i < width_; ++i)
      out_ += std::string(1, file_.cells.separator) + now_.columns()[place_of_[i]].name;
    for (const RowStep& step : row_steps(before_.rows(), now_.rows())) {
      if (!step.now) continue;
      out_ += end_;
      const Row* row = step.before ? &sheet_.rows[*step.before] : nullptr;
      if (row && before_.rows()[*step.before] == now_.rows()[*step.now])
        out_ += file_.bytes.substr(row->span.begin, row->span.end - row->span.begin);
      else
        add(row, step.before ? &before_.rows()[*step.before] : nullptr, now_.rows()[*step.now]);
    }
    return out_ += end_;
  }

 private:
  void add(const Row* row, const RowTexts* before, const RowTexts& now) {
    std::string line;
    for (std::size_t i = 0; i < width_; ++i) {
      if (i > 0) line += file_.cells.separator;
      const auto place = place_of_.find(i);
      const bool same = row && (place == place_of_.end() || (*before)[place->second] == now[place->second]);
      if (same && i < row->cells.size())
        line +=
            file_.bytes.substr(row->cells[i].span.begin, row->cells[i].span.end - row->cells[i].span.begin);
      else if (!same && place != place_of_.end())
        line += tables::as_cell(now[place->second], file_.cells.separator);
    }
    out_ += line;
  }

  const source::File& file_;
  const Sheet& sheet_;
  const Texts& before_;
  const Texts& now_;
  std::map<std::size_t, std::size_t> place_of_;  // of a column of the file in the texts
  std::size_t width_ = 0;
  std::string_view end_;
  std::string out_;
};

}  // namespace

std::vector<RowTexts> sheet_texts(const TableKind& kind, const Sheet& sheet, const Names& names) {
  return Texts(kind, sheet, names).rows();
}

std::optional<std::string> csv_with(const TableKind& kind, const source::File& file, const ParsedFile& parsed,
                                    const Sheet& now, const Names& names) {
  const Sheet& sheet = parsed.sheets.front();
  const Texts before(kind, sheet, names), after(kind, now, names);
  if (before.rows() == after.rows()) return file.bytes;
  if (file.is_workbook() || !before.is_plain() || !after.is_plain()) return std::nullopt;
  return Writer(file, sheet, before, after).write();
}

}  // namespace concordat::model
