#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
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
  /// Keys of a table with their values as TOML.
  using Keys = std::vector<std::pair<std::string, std::string>>;

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
  /// Lines behind that of the place.
  void insert_below(std::size_t at, std::string_view lines);
  /// Lines before all others.
  void prepend(std::string_view lines);
  /// The key with this value in a table: in the place of its value, else behind the last of the table's own
  /// keys.
  void set(const Value& table, std::string_view key, std::string bytes);
  /// Tables of a list, by their indices in order: each with the empty lines below it, or with its comma.
  void remove_rows(const Value& list, const std::vector<std::size_t>& rows);
  /// A table into a list that has some: before that of the index, or behind the last. `head` is "[[member]]",
  /// where the list is written so.
  void insert_row(const Value& list, std::size_t index, std::string_view head, const Keys& keys);
  /// The first table of a list that has none: behind all of `owner`, the table that the list is in; of the
  /// file itself at its end.
  void first_row(const Value& owner, std::string_view head, const Keys& keys);
  /// At the end of the file, on a line of its own; "\n" is its line end.
  void append(std::string_view text);

  /// Whether a table or list stands in braces or brackets, and not below a head of its own.
  bool is_inline(const Value& value) const;

  /// What was asked for, in the order of the file.
  std::vector<Change> changes() const;
  std::string take() const;

 private:
  /// What takes out keys side by side, each with a comma, as one: no comma stays before the closing brace.
  std::vector<Change> merged(std::vector<Change> changes) const;
  std::string with_line_ends(std::string_view text) const;
  std::size_t line_begin(std::size_t at) const;
  std::size_t line_end(std::size_t at) const;     // behind the line feed
  std::size_t row_end(const Value& table) const;  // behind the line feed of the last value
  void insert(std::size_t at, std::string_view text);

  std::string_view bytes_;
  std::vector<Change> changes_;
  std::string appended_;
};

/// A table on one line: `{ id = "x", count = 2 }`.
std::string toml_table(const TomlEdit::Keys& keys);

}  // namespace concordat::data
