#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "data/value.hpp"

namespace concordat::data {

/// The text as a TOML string on one line, with its quotes.
std::string toml_string(std::string_view text);

/// Changes of a TOML file that leave every other byte as it is: comments, order, line ends.
class TomlEdit {
 public:
  /// Words in the place of the bytes [begin, end).
  struct Change {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string words;
  };

  explicit TomlEdit(std::string_view bytes) : bytes_(bytes) {}

  /// Other bytes in the place of a value's; "\"draft\"" with its quotes.
  void replace(const Value& value, std::string bytes);
  /// The key and its value; the whole line where nothing else stands on it.
  void remove(const Entry& entry);
  /// Those of the keys that the table has.
  void remove(const Value& table, std::initializer_list<std::string_view> keys);
  /// Tables of a list, each from its head to its last value, with the empty lines below it.
  void remove_tables(const Value& list);
  /// A line behind that of the entry: `key = value`, with the line end of the file.
  void insert_after(const Entry& entry, std::string_view line);
  /// A table of a list, and the empty lines below it.
  void remove_table(const Value& table);
  /// A key behind another of the same table: on a line of its own, or in a table on one line behind a comma.
  void add_key(const Entry& after, std::string_view key, std::string_view value);
  /// A last item of a list: on a line of its own where the last has one.
  void add_item(const Value& list, std::string_view item);
  /// Whether a list of tables is written as one value: `[{ … }]`, and not with heads of its own.
  bool is_inline(const Value& list) const;
  /// Lines behind that of the place.
  void insert_below(std::size_t at, std::string_view lines);
  /// Lines before all others.
  void prepend(std::string_view lines);
  /// At the end of the file, on a line of its own; "\n" is its line end.
  void append(std::string_view text);

  /// What was asked for, in the order of the file.
  std::vector<Change> changes() const;
  std::string take() const;

 private:
  std::string with_line_ends(std::string_view text) const;
  std::size_t line_begin(std::size_t at) const;
  std::size_t line_end(std::size_t at) const;  // behind the line feed

  std::string_view bytes_;
  std::vector<Change> changes_;
  std::string appended_;
};

}  // namespace concordat::data
