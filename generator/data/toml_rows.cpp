// Rows of lists in TOML: put in, taken out and changed, whichever of its two ways the file writes them.
#include <fmt/format.h>

#include <algorithm>

#include "data/toml_edit.hpp"

namespace concordat::data {
namespace {

/// The end of the last byte that is of the value, of its keys and rows.
std::size_t last_byte(const Value& value) {
  std::size_t end = value.span.end;
  for (const Entry& entry : value.entries) end = std::max(end, last_byte(entry.value));
  for (const Value& item : value.items) end = std::max(end, last_byte(item));
  return end;
}

std::string lines_of(std::string_view head, const TomlEdit::Keys& keys) {
  std::string text = fmt::format("{}\n", head);
  for (const auto& [key, value] : keys) text += fmt::format("{} = {}\n", key, value);
  return text;
}

}  // namespace

std::string toml_table(const TomlEdit::Keys& keys) {
  std::vector<std::string> all;
  for (const auto& [key, value] : keys) all.push_back(fmt::format("{} = {}", key, value));
  return fmt::format("{{ {} }}", fmt::join(all, ", "));
}

bool TomlEdit::is_inline(const Value& value) const {
  const std::string_view bytes = bytes_.substr(value.span.begin, 2);
  return bytes.starts_with('{') || (bytes.starts_with('[') && value.kind == Kind::Array && bytes != "[[");
}

std::size_t TomlEdit::row_end(const Value& table) const {
  return line_end(last_byte(table));
}

void TomlEdit::insert(std::size_t at, std::string_view text) {
  const bool open = at == bytes_.size() && at > 0 && bytes_[at - 1] != '\n';
  changes_.push_back({at, at, with_line_ends((open ? "\n" : "") + std::string(text))});
}

void TomlEdit::set(const Value& table, std::string_view key, std::string bytes) {
  if (const Value* value = table.find(key)) return replace(*value, std::move(bytes));
  const std::string line = fmt::format("{} = {}", key, bytes);
  const Entry* last = nullptr;  // of the keys that are no tables of their own
  for (const Entry& entry : table.entries) {
    const bool own = entry.value.kind != Kind::Table && entry.value.kind != Kind::Array;
    if ((own || is_inline(entry.value)) && (!last || last->value.span.end < entry.value.span.end))
      last = &entry;
  }
  if (is_inline(table))
    insert(last ? last->value.span.end : table.span.begin + 1, last ? ", " + line : " " + line);
  else if (last)
    insert_after(*last, line);
  else
    insert(table.span.begin == table.span.end ? table.span.begin : line_end(table.span.end), line + "\n");
}

void TomlEdit::remove_rows(const Value& list, const std::vector<std::size_t>& rows) {
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const std::size_t first = rows[i];
    if (is_inline(list.items[first])) {
      while (i + 1 < rows.size() && rows[i + 1] == rows[i] + 1) ++i;
      const std::size_t last = rows[i];
      const bool at_end = last + 1 == list.items.size();
      const std::size_t begin =
          at_end && first > 0 ? list.items[first - 1].span.end : list.items[first].span.begin;
      changes_.push_back({begin, at_end ? list.items[last].span.end : list.items[last + 1].span.begin, {}});
      continue;
    }
    std::size_t end = row_end(list.items[first]);
    while (end < bytes_.size() &&
           bytes_.substr(end, line_end(end) - end).find_first_not_of(" \t\r\n") == std::string_view::npos)
      end = line_end(end);
    changes_.push_back({line_begin(list.items[first].span.begin), end, {}});
  }
}

void TomlEdit::insert_row(const Value& list, std::size_t index, std::string_view head, const Keys& keys) {
  const bool at_end = index >= list.items.size();
  const Value& near = list.items[at_end ? list.items.size() - 1 : index];
  if (is_inline(near))
    return insert(at_end ? near.span.end : near.span.begin,
                  at_end ? ", " + toml_table(keys) : toml_table(keys) + ", ");
  const std::string lines = lines_of(head, keys);
  if (at_end)
    insert(row_end(near), "\n" + lines);
  else
    insert(line_begin(near.span.begin), lines + "\n");
}

void TomlEdit::first_row(const Value& owner, std::string_view head, const Keys& keys) {
  if (owner.span.begin == owner.span.end)
    append("\n" + lines_of(head, keys));
  else
    insert(row_end(owner), "\n" + lines_of(head, keys));
}

}  // namespace concordat::data
