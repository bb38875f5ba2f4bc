// Takes typed values out of tables. What is wrong with a value was reported by its shape; here it counts as
// not given, so that building goes on.
#include "model/fields.hpp"

#include <fmt/format.h>

#include "markdown/parse.hpp"

namespace concordat::model {

using data::Kind;
using data::Value;

const Value* Fields::string(const Value& table, std::string_view key) const {
  const Value* value = table.find(key);
  return value && value->kind == Kind::String ? value : nullptr;
}

std::vector<const Value*> Fields::items(const Value& table, std::string_view key) const {
  std::vector<const Value*> list;
  const Value* value = table.find(key);
  if (!value || value->kind != Kind::Array) return list;
  for (const Value& item : value->items) {
    if (item.kind == Kind::String) list.push_back(&item);
  }
  return list;
}

std::string Fields::text(const Value& table, std::string_view key) const {
  const Value* value = string(table, key);
  return value ? value->text : std::string();
}

std::vector<std::string> Fields::texts(const Value& table, std::string_view key) const {
  std::vector<std::string> list;
  for (const Value* item : items(table, key)) list.push_back(item->text);
  return list;
}

bool Fields::boolean(const Value& table, std::string_view key, bool otherwise) const {
  const Value* value = table.find(key);
  return value && value->kind == Kind::Boolean ? value->integer != 0 : otherwise;
}

int Fields::integer(const Value& table, std::string_view key, int otherwise) const {
  const Value* value = table.find(key);
  if (!value || value->kind != Kind::Integer) return otherwise;
  if (value->integer < 0 || value->integer > 9999) {
    sink_->error(diag::Code::OutOfRange, value->span, "the number should be between 0 and 9999");
    return otherwise;
  }
  return static_cast<int>(value->integer);
}

std::vector<int> Fields::integers(const Value& table, std::string_view key, Range range) const {
  std::vector<int> list;
  const Value* value = table.find(key);
  if (!value || value->kind != Kind::Array) return list;
  for (const Value& item : value->items) {
    if (item.kind != Kind::Integer) continue;
    if (item.integer >= range.first && item.integer <= range.last) {
      list.push_back(static_cast<int>(item.integer));
    } else {
      sink_->error(diag::Code::OutOfRange, item.span,
                   fmt::format("the number should be between {} and {}", range.first, range.last));
    }
  }
  return list;
}

dates::Date Fields::date(const Value& table, std::string_view key) const {
  const Value* value = table.find(key);
  if (!value || (value->kind != Kind::String && value->kind != Kind::Date)) return {};
  return dates::parse_date(value->text).value_or(dates::Date{});
}

Span Fields::span(const Value& table, std::string_view key) const {
  const Value* value = table.find(key);
  return value ? value->span : table.span;
}

markdown::Node Fields::prose(const Value& value) const {
  if (value.kind != Kind::String || value.text.empty()) return {};
  return markdown::parse_prose(value.text, value.span, (*sources_)[value.span.file].bytes, *sink_);
}

markdown::Node Fields::prose(const Value& table, std::string_view key) const {
  const Value* value = string(table, key);
  return value ? prose(*value) : markdown::Node{};
}

std::vector<markdown::Node> Fields::proses(const Value& table, std::string_view key) const {
  std::vector<markdown::Node> list;
  for (const Value* item : items(table, key)) list.push_back(prose(*item));
  return list;
}

markdown::Node Fields::markdown(const Value& table, std::string_view key) const {
  const Value* value = string(table, key);
  if (!value || value->text.empty()) return {};
  return markdown::parse_value(value->text, value->span, (*sources_)[value->span.file].bytes, *sink_);
}

std::vector<ClauseRef> Fields::clauses(const Value& table, std::string_view key) const {
  if (const Value* value = string(table, key)) return {ClauseRef{value->text, value->span}};
  return ids<ClauseRef>(table, key);
}

std::vector<const Value*> Fields::tables(const Value& table, std::string_view key) const {
  std::vector<const Value*> list;
  const Value* value = table.find(key);
  if (!value || value->kind != Kind::Array) return list;
  for (const Value& item : value->items) {
    if (item.kind == Kind::Table) list.push_back(&item);
  }
  return list;
}

const Value* Fields::table(const Value& table, std::string_view key) const {
  const Value* value = table.find(key);
  return value && value->kind == Kind::Table ? value : nullptr;
}

std::size_t word_index(std::string_view words, std::string_view word) {
  std::size_t index = 0;
  while (!words.empty()) {
    std::size_t bar = std::min(words.find('|'), words.size());
    if (words.substr(0, bar) == word) return index;
    words.remove_prefix(std::min(bar + 1, words.size()));
    ++index;
  }
  return 0;
}

}  // namespace concordat::model
