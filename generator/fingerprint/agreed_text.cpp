// Which lines of edition.toml are put to the boards. It goes by lines, so that the shell commands of
// docs/fingerprint.md do the same; only where a table begins is asked of the TOML reader, so that nothing can
// be hidden in a string that looks like one.
#include "fingerprint/agreed_text.hpp"

#include <algorithm>
#include <vector>

#include "data/toml.hpp"

namespace concordat::fingerprint {
namespace {

using data::Value;

struct Range {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// Where the values stand that are no tables of their own, in the order of the file.
void gather(const Value& value, std::vector<Range>& out) {
  for (const data::Entry& entry : value.entries) gather(entry.value, out);
  for (const Value& item : value.items) gather(item, out);
  const bool holds_tables = !value.items.empty() && value.items.front().kind == data::Kind::Table;
  if (value.kind != data::Kind::Table && !holds_tables) out.push_back({value.span.begin, value.span.end});
}

/// Whether a line begins within a value: in a string or list of several lines.
class Inside {
 public:
  explicit Inside(const Value& table) {
    gather(table, values_);
    std::sort(values_.begin(), values_.end(),
              [](const Range& a, const Range& b) { return a.begin < b.begin; });
  }

  /// Asked of one line after another.
  bool operator()(std::size_t at) {
    for (; next_ < values_.size() && values_[next_].begin < at; ++next_)
      end_ = std::max(end_, values_[next_].end);
    return at < end_;
  }

 private:
  std::vector<Range> values_;
  std::size_t next_ = 0;
  std::size_t end_ = 0;
};

bool is_key(std::string_view line, std::string_view key) {
  if (!line.starts_with(key)) return false;
  const std::size_t next = line.find_first_not_of(' ', key.size());
  return next != std::string_view::npos && line[next] == '=';
}

/// Whether a line below this head of a table, the head with it, is of the text.
bool is_text(std::string_view table, std::string_view line) {
  if (table.empty()) return !is_key(line, "status");
  if (table.starts_with("[sign_off]") || table.starts_with("[[confirmation]]")) return false;
  if (!table.starts_with("[[approval]]")) return true;
  return line.starts_with('[') || is_key(line, "body") || is_key(line, "name");
}

}  // namespace

std::string agreed_text(std::string_view bytes) {
  diag::Sink told_elsewhere;
  const data::Parsed parsed = data::parse_toml({0, bytes, 0, bytes.size()}, told_elsewhere);
  if (!parsed.ok) return std::string(bytes);
  Inside inside(parsed.table);
  std::string out;
  out.reserve(bytes.size());
  std::string_view table;
  bool kept = true;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t end = std::min(bytes.find('\n', at), bytes.size() - 1) + 1;
    const std::string_view line = bytes.substr(at, end - at);
    if (!inside(at)) {  // else it goes as the line on which its value begins
      if (line.starts_with('[')) table = line;
      kept = is_text(table, line);
    }
    if (kept) out += line;
    at = end;
  }
  return out;
}

}  // namespace concordat::fingerprint
