// Cells as values, and values as cells.
#include "model/tables/values.hpp"

#include <algorithm>
#include <charconv>

#include "dates/written.hpp"
#include "doc/plain.hpp"

namespace concordat::model {
namespace {

using data::Kind;
using data::Type;
using data::Value;

Value integer(const tables::Cell& cell) {
  std::int64_t number = 0;
  const char* end = cell.text.data() + cell.text.size();
  const auto [rest, error] = std::from_chars(cell.text.data(), end, number);
  if (error != std::errc{} || rest != end) return string_value(cell.text, cell.span);
  Value value;
  value.kind = Kind::Integer;
  value.integer = number;
  value.span = cell.span;
  return value;
}

Value boolean_value(bool is, Span span) {
  Value value;
  value.kind = Kind::Boolean;
  value.integer = is;
  value.span = span;
  return value;
}

Value boolean(const tables::Cell& cell) {
  const std::string word = doc::lower(cell.text);
  for (const std::string_view yes : {"true", "yes", "x", "1", "✓"}) {
    if (word == yes) return boolean_value(true, cell.span);
  }
  for (const std::string_view no : {"false", "no", "0"}) {
    if (word == no) return boolean_value(false, cell.span);
  }
  return string_value(cell.text, cell.span);
}

/// A spreadsheet program writes days as its country does.
Value date(const tables::Cell& cell) {
  const bool is_written = !dates::parse_date(cell.text);
  const std::optional<dates::Date> meant = is_written ? dates::written_date(cell.text) : std::nullopt;
  return string_value(meant ? dates::iso(*meant) : cell.text, cell.span);
}

/// "Participant observer" for "participant-observer".
Value choice(const data::Key& key, const tables::Cell& cell) {
  std::string word = doc::lower(cell.text);
  std::replace(word.begin(), word.end(), ' ', '-');
  const bool known = std::find(key.choices.begin(), key.choices.end(), word) != key.choices.end();
  return string_value(known ? word : cell.text, cell.span);
}

Value list(const data::Key& key, const tables::Cell& cell, const Names& names, diag::Sink& sink) {
  Value made = list_value(cell.span);
  for (std::string& text : split_cell(cell.text)) {
    if (!key.thing.empty()) text = names.id_of(key.thing, text, cell.span, sink);
    made.items.push_back(string_value(std::move(text), cell.span));
  }
  return made;
}

Value months(const tables::Cell& cell) {
  Value made = list_value(cell.span);
  for (std::string& text : split_cell(cell.text)) made.items.push_back(integer({std::move(text), cell.span}));
  return made;
}

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t");
  return first == std::string_view::npos ? std::string_view()
                                         : text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

}  // namespace

Value string_value(std::string text, Span span) {
  Value value;
  value.kind = Kind::String;
  value.text = std::move(text);
  value.span = span;
  return value;
}

Value list_value(Span span) {
  Value list;
  list.kind = Kind::Array;
  list.span = span;
  return list;
}

Value table_value(Span span) {
  Value table;
  table.kind = Kind::Table;
  table.span = span;
  return table;
}

std::optional<Value> value_of(const data::Key& key, const tables::Cell& cell, const Names& names,
                              diag::Sink& sink) {
  if (cell.text.empty()) return std::nullopt;
  switch (key.type) {
    case Type::Integer:
      return integer(cell);
    case Type::Boolean:
      return boolean(cell);
    case Type::Date:
      return date(cell);
    case Type::Choice:
      return choice(key, cell);
    case Type::Id:
      return string_value(names.id_of(key.thing, cell.text, cell.span, sink), cell.span);
    case Type::Ids:
    case Type::Strings:
    case Type::Proses:
      return list(key, cell, names, sink);
    case Type::Months:
      return months(cell);
    case Type::IdOrIds:
    case Type::Clause: {
      Value all = list(key, cell, names, sink);
      if (all.items.size() == 1) return all.items.front();
      return all;
    }
    default:
      return string_value(cell.text, cell.span);
  }
}

std::string cell_of(const Value& value) {
  switch (value.kind) {
    case Kind::Integer:
      return std::to_string(value.integer);
    case Kind::Boolean:
      return value.integer != 0 ? "true" : "false";
    case Kind::Array: {
      std::vector<std::string> texts;
      for (const Value& item : value.items) texts.push_back(cell_of(item));
      return joined_cell(texts);
    }
    default:
      return value.text;
  }
}

std::vector<std::string> split_cell(std::string_view text) {
  std::vector<std::string> texts;
  std::string part;
  const auto end = [&] {
    if (const std::string_view words = trimmed(part); !words.empty()) texts.emplace_back(words);
    part.clear();
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool escape = text[i] == '\\' && i + 1 < text.size() &&
                        std::string_view(";\n\\").find(text[i + 1]) != std::string_view::npos;
    if (escape) {
      part += text[++i];
    } else if (text[i] == ';' || text[i] == '\n') {
      end();
    } else {
      part += text[i];
    }
  }
  end();
  return texts;
}

std::string joined_cell(const std::vector<std::string>& texts) {
  std::string made;
  for (const std::string& text : texts) {
    if (!made.empty()) made += "; ";
    for (std::size_t i = 0; i < text.size(); ++i) {
      const char next = i + 1 < text.size() ? text[i + 1] : ';';
      const bool doubled = text[i] == '\\' && std::string_view(";\n\\").find(next) != std::string_view::npos;
      if (text[i] == ';' || text[i] == '\n' || doubled) made += '\\';
      made += text[i];
    }
  }
  return made;
}

void put(Value& table, std::string_view key, Span key_span, Value value) {
  const auto at =
      std::lower_bound(table.entries.begin(), table.entries.end(), key,
                       [](const data::Entry& entry, std::string_view wanted) { return entry.key < wanted; });
  if (at != table.entries.end() && at->key == key) {
    at->value = std::move(value);
    return;
  }
  table.entries.insert(at, {std::string(key), key_span, std::move(value)});
}

}  // namespace concordat::model
