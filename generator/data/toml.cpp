// The only file that knows toml++. It turns the library's tree into our own values, whose places are byte
// ranges, so that nothing else pays for the library's headers and every message can show the place.
#include "data/toml.hpp"

// The library asserts on some broken keys that it goes on to report as errors; a mistake of the author must
// not abort.
#define TOML_ASSERT(expression) static_cast<void>(0)
#define TOML_MAX_NESTED_VALUES 64
#define TOML_EXCEPTIONS 0
#define TOML_HEADER_ONLY 1
#define TOML_ENABLE_FORMATTERS 0
#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>

#include "data/toml_look.hpp"
#include "diag/invisible.hpp"

namespace concordat::data {
namespace {

// Turns the library's line and column (in characters) into byte offsets of the file. A line of ASCII needs no
// counting; in others counting goes on from the last place, since values mostly follow one another.
class Places {
 public:
  explicit Places(const Source& source) : source_(source) {
    lines_.push_back({source.begin, true});
    for (std::size_t i = source.begin; i < source.end; ++i) {
      if (static_cast<unsigned char>(source.bytes[i]) >= 0x80) lines_.back().ascii = false;
      if (source.bytes[i] == '\n') lines_.push_back({i + 1, true});
    }
  }

  std::uint32_t offset(const toml::source_position& at) const {
    if (at.line == 0) return static_cast<std::uint32_t>(source_.begin);
    std::size_t line = std::min<std::size_t>(at.line, lines_.size()) - 1;
    std::size_t column = std::max<std::size_t>(at.column, 1);
    if (lines_[line].ascii)
      return static_cast<std::uint32_t>(std::min(lines_[line].begin + column - 1, source_.end));
    if (line != last_line_ || column < last_column_) {
      last_line_ = line;
      last_column_ = 1;
      last_offset_ = lines_[line].begin;
    }
    while (last_column_ < column && last_offset_ < source_.end) {
      ++last_column_;
      ++last_offset_;
      while (last_offset_ < source_.end &&
             (static_cast<unsigned char>(source_.bytes[last_offset_]) & 0xc0) == 0x80)
        ++last_offset_;
    }
    return static_cast<std::uint32_t>(last_offset_);
  }

  Span span(const toml::source_region& region) const {
    std::uint32_t begin = offset(region.begin);
    std::uint32_t end = std::max(offset(region.end), begin);
    return {source_.file, begin, end};
  }

 private:
  struct Line {
    std::size_t begin;
    bool ascii;
  };

  const Source& source_;
  std::vector<Line> lines_;
  mutable std::size_t last_line_ = std::string_view::npos;
  mutable std::size_t last_column_ = 1;
  mutable std::size_t last_offset_ = 0;
};

Value convert(const toml::node& node, const Places& places, diag::Sink& sink) {
  Value value;
  value.span = places.span(node.source());
  switch (node.type()) {
    case toml::node_type::string:
      value.kind = Kind::String;
      value.text = node.as_string()->get();
      diag::check_visible(value.text, value.span, sink);
      break;
    case toml::node_type::integer:
      value.kind = Kind::Integer;
      value.integer = node.as_integer()->get();
      break;
    case toml::node_type::boolean:
      value.kind = Kind::Boolean;
      value.integer = node.as_boolean()->get() ? 1 : 0;
      break;
    case toml::node_type::floating_point:
      value.kind = Kind::Float;
      break;
    case toml::node_type::date: {
      const toml::date& date = node.as_date()->get();
      value.kind = Kind::Date;
      value.text = fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
      break;
    }
    case toml::node_type::array:
      value.kind = Kind::Array;
      value.items.reserve(node.as_array()->size());
      for (const toml::node& item : *node.as_array()) value.items.push_back(convert(item, places, sink));
      break;
    case toml::node_type::table:
      value.kind = Kind::Table;
      value.entries.reserve(node.as_table()->size());
      for (auto&& [key, item] : *node.as_table()) {
        value.entries.push_back(
            {std::string(key.str()), places.span(key.source()), convert(item, places, sink)});
      }
      break;
    default:
      break;
  }
  return value;
}

// A dotted key makes a table a part, and the library has no limit to their number: 100,000 parts overflow the
// stack.
constexpr std::size_t max_key_dots = 16;

// The place behind a string that begins at `at`; where it has no end, the end of the bytes.
std::size_t after_string(std::string_view bytes, std::size_t at) {
  const char quote = bytes[at];
  const std::string three(3, quote);
  const bool lines = bytes.compare(at, 3, three) == 0;
  for (at += lines ? 3 : 1; at < bytes.size(); ++at) {
    if (quote == '"' && bytes[at] == '\\') {
      ++at;
    } else if (lines ? bytes.compare(at, 3, three) == 0 : bytes[at] == quote || bytes[at] == '\n') {
      return at + (lines ? 3 : 1);
    }
  }
  return bytes.size();
}

// The first dot of a key that has too many, or npos. Dots of strings and comments are not of keys.
std::size_t first_dot_too_many(std::string_view bytes) {
  std::size_t dots = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    const char c = bytes[at];
    if (c == '"' || c == '\'') {
      at = after_string(bytes, at);
      continue;
    }
    if (c == '#') at = std::min(bytes.find('\n', at), bytes.size() - 1);
    if (c == '.' && ++dots > max_key_dots) return at;
    if (std::string_view("\n=[]{},#").find(c) != std::string_view::npos) dots = 0;
    ++at;
  }
  return std::string_view::npos;
}

// The key or the name of a table that stands on the line before `at`.
Span key_before(const Source& source, std::size_t at) {
  const std::string_view bytes = source.bytes.substr(0, source.end);
  std::size_t begin = at == 0 ? 0 : bytes.find_last_of('\n', at - 1) + 1;
  begin = std::min(bytes.find_first_not_of(" \t", begin), at);
  std::size_t end = std::min(bytes.find_first_of("=\r\n", begin), bytes.size());
  while (end > begin && (bytes[end - 1] == ' ' || bytes[end - 1] == '\t')) --end;
  return {source.file, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

// What only the library finds, most of all a key that stands twice. It says "Error while parsing …: "; what
// follows is what the user needs.
void refuse(const toml::parse_error& error, const Source& source, Span span, diag::Sink& sink) {
  std::string text(error.description());
  if (std::size_t colon = text.find(": "); text.rfind("Error while", 0) == 0 && colon != std::string::npos) {
    text.erase(0, colon + 2);
  }
  if (text.find("redefine") == std::string::npos && text.find("cannot insert") == std::string::npos) {
    sink.add(diag::Code::TomlSyntax, span, text, "nothing after this place in the file was read");
    return;
  }
  const Span key = key_before(source, span.begin);
  const std::string_view name = source.bytes.substr(key.begin, key.end - key.begin);
  sink.add(diag::Code::TomlSyntax, key, fmt::format("\"{}\" stands twice", name),
           "take one of them out; each thing of a list begins with its own [[…]]");
}

}  // namespace

const Entry* Value::entry(std::string_view key) const {
  auto it = std::lower_bound(entries.begin(), entries.end(), key,
                             [](const Entry& entry, std::string_view wanted) { return entry.key < wanted; });
  return it != entries.end() && it->key == key ? &*it : nullptr;
}

const Value* Value::find(std::string_view key) const {
  const Entry* found = entry(key);
  return found ? &found->value : nullptr;
}

std::string_view kind_name(Kind kind) {
  switch (kind) {
    case Kind::String:
      return "a string";
    case Kind::Integer:
      return "a whole number";
    case Kind::Float:
      return "a number";
    case Kind::Boolean:
      return "true or false";
    case Kind::Date:
      return "a date";
    case Kind::Array:
      return "a list";
    case Kind::Table:
      return "a table";
    case Kind::Other:
      break;
  }
  return "a time";
}

Parsed parse_toml(const Source& source, diag::Sink& sink) {
  const std::string_view bytes =
      std::string_view(source.bytes).substr(source.begin, source.end - source.begin);
  Parsed parsed;
  parsed.table.kind = Kind::Table;
  parsed.table.span = {source.file, static_cast<std::uint32_t>(source.begin),
                       static_cast<std::uint32_t>(source.begin)};
  if (std::size_t dot = first_dot_too_many(bytes); dot != std::string_view::npos) {
    auto at = static_cast<std::uint32_t>(source.begin + dot);
    sink.add(diag::Code::TomlSyntax, {source.file, at, at + 1},
             fmt::format("a key has more than {} dots", max_key_dots), "nothing in the file was read");
    return parsed;
  }
  if (!is_well_written(source, sink)) return parsed;
  Places places(source);
  toml::parse_result result = toml::parse(bytes);
  if (!result) {
    refuse(result.error(), source, places.span(result.error().source()), sink);
    return parsed;
  }
  Span start = parsed.table.span;
  parsed.table = convert(result.table(), places, sink);
  parsed.table.span = start;
  parsed.ok = true;
  return parsed;
}

}  // namespace concordat::data
