// Values of tables as TOML.
#include "model/tables/toml_text.hpp"

#include <fmt/format.h>

#include "dates/date.hpp"

namespace concordat::model {
namespace {

using data::Kind;
using data::Type;
using data::Value;

/// Each quotation mark is escaped, so that no three of them end the text.
std::string long_string(std::string_view text) {
  std::string made = "\"\"\"\n";
  for (const char c : text) {
    if (c == '"' || c == '\\') made += '\\';
    made += c;
  }
  return made + "\"\"\"";
}

std::string text_of(std::string_view text) {
  return text.find('\n') == std::string_view::npos ? data::toml_string(text) : long_string(text);
}

bool is_day(std::string_view text) {
  const std::optional<dates::Date> date = dates::parse_date(text);
  return date && date->precision == dates::Date::Precision::Day;
}

}  // namespace

std::string toml_of(const data::Key& key, const Value& value) {
  switch (value.kind) {
    case Kind::Integer:
      return std::to_string(value.integer);
    case Kind::Boolean:
      return value.integer != 0 ? "true" : "false";
    case Kind::Array: {
      std::vector<std::string> items;
      for (const Value& item : value.items) items.push_back(toml_of({key.name}, item));
      return fmt::format("[{}]", fmt::join(items, ", "));
    }
    default:
      return key.type == Type::Date && is_day(value.text) ? value.text : text_of(value.text);
  }
}

data::TomlEdit::Keys toml_keys(const data::Shape& shape, const Value& table) {
  data::TomlEdit::Keys keys;
  for (const data::Key& key : shape.keys) {
    const Value* value = table.find(key.name);
    if (!value) continue;
    if (key.type == Type::Table) {
      keys.emplace_back(key.name, data::toml_table(toml_keys(*key.shape, *value)));
    } else if (key.type == Type::Tables) {
      keys.emplace_back(key.name, toml_rows(*key.shape, *value));
    } else {
      keys.emplace_back(key.name, toml_of(key, *value));
    }
  }
  return keys;
}

std::string toml_rows(const std::vector<data::TomlEdit::Keys>& rows) {
  std::string made = "[\n";
  for (const data::TomlEdit::Keys& keys : rows) made += fmt::format("  {},\n", data::toml_table(keys));
  return made + "]";
}

std::string toml_rows(const data::Shape& shape, const Value& list) {
  std::vector<data::TomlEdit::Keys> rows;
  for (const Value& row : list.items) rows.push_back(toml_keys(shape, row));
  return toml_rows(rows);
}

}  // namespace concordat::model
