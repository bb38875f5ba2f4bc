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
  for (const Value& table : list.items) {
    std::size_t end = table.span.end;
    for (const Entry& entry : table.entries) end = std::max<std::size_t>(end, entry.value.span.end);
    end = line_end(end);
    for (std::size_t next = line_end(end); end < bytes_.size() && is_blank(bytes_.substr(end, next - end));
         next = line_end(end))
      end = next;
    changes_.push_back({line_begin(table.span.begin), end, {}});
  }
}

void TomlEdit::insert_after(const Entry& entry, std::string_view line) {
  const std::size_t at = line_end(entry.value.span.end);
  const bool closed = at > 0 && bytes_[at - 1] == '\n';
  changes_.push_back(
      {at, at, with_line_ends((closed ? "" : "\n") + std::string(line) + (closed ? "\n" : ""))});
}

void TomlEdit::append(std::string_view text) {
  appended_ += with_line_ends(text);
}

std::string TomlEdit::take() const {
  std::vector<Change> changes = changes_;
  // What is put in at a place stands before what is taken out there.
  std::stable_sort(changes.begin(), changes.end(), [](const Change& a, const Change& b) {
    return std::pair(a.begin, a.end) < std::pair(b.begin, b.end);
  });
  std::string made;
  std::size_t at = 0;
  for (const Change& change : changes) {
    if (change.begin < at) continue;
    made += bytes_.substr(at, change.begin - at);
    made += change.words;
    at = change.end;
  }
  made += bytes_.substr(at);
  if (!appended_.empty() && !made.empty() && made.back() != '\n') made += with_line_ends("\n");
  return made + appended_;
}

}  // namespace concordat::data
