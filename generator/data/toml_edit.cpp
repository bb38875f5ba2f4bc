#include "data/toml_edit.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace concordat::data {
namespace {

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

}  // namespace

std::string toml_string(std::string_view text) {
  std::string made = "\"";
  for (const char c : text) {
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) {
      made += fmt::format("\\u{:04X}", static_cast<unsigned char>(c));
      continue;
    }
    if (c == '"' || c == '\\') made += '\\';
    made += c;
  }
  return made + "\"";
}

std::size_t TomlEdit::line_begin(std::size_t at) const {
  const std::size_t before = at == 0 ? std::string_view::npos : bytes_.rfind('\n', at - 1);
  return before == std::string_view::npos ? 0 : before + 1;
}

std::size_t TomlEdit::line_end(std::size_t at) const {
  const std::size_t end = bytes_.find('\n', at);
  return end == std::string_view::npos ? bytes_.size() : end + 1;
}

std::string TomlEdit::with_line_ends(std::string_view text) const {
  if (bytes_.find("\r\n") == std::string_view::npos) return std::string(text);
  std::string made;
  for (const char c : text) made += c == '\n' ? "\r\n" : std::string(1, c);
  return made;
}

void TomlEdit::replace(const Value& value, std::string bytes) {
  changes_.push_back({value.span.begin, value.span.end, std::move(bytes)});
}

void TomlEdit::remove(const Entry& entry) {
  std::size_t begin = entry.key_span.begin, end = entry.value.span.end;
  const bool first = is_blank(bytes_.substr(line_begin(begin), begin - line_begin(begin)));
  const bool last = is_blank(bytes_.substr(end, line_end(end) - end));
  if (first && last) {
    changes_.push_back({line_begin(begin), line_end(end), {}});
    return;
  }
  if (!first) {  // in a table on one line: one of its commas goes with it
    const std::size_t comma = bytes_.find_first_not_of(" \t", end);
    if (comma != std::string_view::npos && bytes_[comma] == ',') {
      end = std::min(bytes_.find_first_not_of(" \t", comma + 1), bytes_.size());
    } else {
      const std::size_t before = bytes_.find_last_not_of(" \t", begin - 1);
      if (before != std::string_view::npos && bytes_[before] == ',') begin = before;
    }
  }
  changes_.push_back({begin, end, {}});
}

void TomlEdit::remove(const Value& table, std::initializer_list<std::string_view> keys) {
  for (const std::string_view key : keys) {
    if (const Entry* one = table.entry(key)) remove(*one);
  }
}

void TomlEdit::remove_tables(const Value& list) {
  for (const Value& table : list.items) remove_table(table);
}

void TomlEdit::remove_table(const Value& table) {
  std::size_t end = table.span.end;
  for (const Entry& entry : table.entries) end = std::max<std::size_t>(end, entry.value.span.end);
  end = line_end(end);
  for (std::size_t next = line_end(end); end < bytes_.size() && is_blank(bytes_.substr(end, next - end));
       next = line_end(end))
    end = next;
  changes_.push_back({line_begin(table.span.begin), end, {}});
}

void TomlEdit::add_key(const Entry& after, std::string_view key, std::string_view value) {
  const std::size_t begin = line_begin(after.key_span.begin);
  if (is_blank(bytes_.substr(begin, after.key_span.begin - begin)))
    return insert_after(after, fmt::format("{} = {}", key, value));
  const std::size_t end = after.value.span.end;
  changes_.push_back({end, end, fmt::format(", {} = {}", key, value)});
}

void TomlEdit::add_item(const Value& list, std::string_view item) {
  const std::size_t close = list.span.end - 1;
  if (list.items.empty()) {
    changes_.push_back({close, close, std::string(item)});
    return;
  }
  const Value& last = list.items.back();
  const std::size_t begin = line_begin(last.span.begin);
  const std::string_view before = bytes_.substr(begin, last.span.begin - begin);
  const std::size_t end = last.span.end;
  const std::string between = is_blank(before) ? with_line_ends(",\n") + std::string(before) : ", ";
  changes_.push_back({end, end, between + std::string(item)});
}

void TomlEdit::insert_after(const Entry& entry, std::string_view line) {
  insert_below(entry.value.span.end, std::string(line) + "\n");
}

void TomlEdit::insert_below(std::size_t at, std::string_view lines) {
  at = line_end(at);
  const bool closed = at > 0 && bytes_[at - 1] == '\n';
  if (!closed && lines.ends_with('\n')) lines.remove_suffix(1);
  changes_.push_back({at, at, with_line_ends((closed ? "" : "\n") + std::string(lines))});
}

void TomlEdit::prepend(std::string_view lines) {
  changes_.push_back({0, 0, with_line_ends(lines)});
}

void TomlEdit::append(std::string_view text) {
  appended_ += with_line_ends(text);
}

std::vector<TomlEdit::Change> TomlEdit::changes() const {
  std::vector<Change> changes = changes_;
  if (!appended_.empty()) {
    const bool closed = bytes_.empty() || bytes_.back() == '\n';
    changes.push_back({bytes_.size(), bytes_.size(), (closed ? "" : with_line_ends("\n")) + appended_});
  }
  // What is put in at a place stands before what is taken out there.
  std::stable_sort(changes.begin(), changes.end(), [](const Change& a, const Change& b) {
    return std::pair(a.begin, a.end) < std::pair(b.begin, b.end);
  });
  return merged(std::move(changes));
}

std::vector<TomlEdit::Change> TomlEdit::merged(std::vector<Change> changes) const {
  std::vector<Change> kept;
  for (Change& change : changes) {
    const bool meets = !kept.empty() && change.begin <= kept.back().end;
    if (!meets || !change.words.empty() || !kept.back().words.empty()) {
      kept.push_back(std::move(change));
      continue;
    }
    Change& before = kept.back();
    before.end = std::max(before.end, change.end);
    const std::size_t next = bytes_.find_first_not_of(" \t", before.end);
    const std::size_t comma = bytes_.find_last_not_of(" \t", before.begin - 1);
    if (before.begin > 0 && next < bytes_.size() && bytes_[next] == '}' && bytes_[comma] == ',')
      before.begin = comma;
  }
  return kept;
}

std::string TomlEdit::take() const {
  std::string made;
  std::size_t at = 0;
  for (const Change& change : changes()) {
    if (change.begin < at) continue;
    made += bytes_.substr(at, change.begin - at);
    made += change.words;
    at = change.end;
  }
  return made + std::string(bytes_.substr(at));
}

}  // namespace concordat::data
