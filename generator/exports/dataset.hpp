#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "dates/date.hpp"

namespace concordat::exports {

/// Several values of one cell; in a file that has no lists, "; " stands between them.
using Texts = std::vector<std::string>;

/// "2.4; 3.10". Empty values are left out.
std::string joined(const Texts& values);

/// What the cells of a column hold; a list is several texts, an address begins with http, https or mailto.
enum class Type { Text, List, Integer, Date, Address };

/// A column of a table. The views are literals, or point into the corpus.
struct Column {
  std::string_view name;     ///< in files that programs read: permanent
  std::string_view title;    ///< for people: "Report"
  std::string_view meaning;  ///< one sentence
  Type type = Type::Text;
};

/// One value, or nothing (an empty text or list, a date that is not given). Its kind is that of its column.
class Cell {
 public:
  using Value = std::variant<std::string, Texts, int, dates::Date>;

  Cell(std::string_view text) : value_(std::string(text)) {}
  Cell(const char* text) : value_(std::string(text)) {}
  Cell(std::string text) : value_(std::move(text)) {}
  /// Empty values are left out.
  Cell(Texts texts) : value_(std::move(texts)) { std::erase(std::get<Texts>(value_), ""); }
  Cell(std::optional<int> number) {
    if (number) value_ = *number;
  }
  Cell(const dates::Date& date) : value_(date) {}

  const Value& value() const { return value_; }
  bool empty() const;
  /// As text that holds it whole: "2016-01", "2.4; 3.10", "12".
  std::string text() const;

 private:
  Value value_;
};

using Row = std::vector<Cell>;

/// A table of facts, a row a fact: what every data file of rows is written from.
struct Dataset {
  std::vector<Column> columns;
  std::vector<Row> rows = {};  ///< each has a cell for each column

  /// Adds a row; as many cells as there are columns.
  template <class... Cells>
  void add(Cells&&... cells) {
    Row& row = rows.emplace_back();
    row.reserve(sizeof...(cells));
    (row.emplace_back(std::forward<Cells>(cells)), ...);
  }
};

}  // namespace concordat::exports
