// The parse stage: bytes of one file to a table or a document. Nothing here knows what the keys mean.
#include "model/parsed.hpp"

#include <fmt/format.h>

#include "data/toml.hpp"
#include "diag/invisible.hpp"
#include "markdown/parse.hpp"

namespace concordat::model {
namespace {

constexpr std::string_view fence = "+++";

// The front matter between two lines of +++; an empty range where there is none.
struct FrontMatter {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t text = 0;  // where the Markdown begins
  bool found = false;
};

bool is_fence(std::string_view bytes, std::size_t at) {
  if (bytes.substr(at, fence.size()) != fence) return false;
  std::size_t after = at + fence.size();
  return after == bytes.size() || bytes[after] == '\n' || bytes[after] == '\r';
}

FrontMatter front_matter(std::string_view bytes) {
  FrontMatter result;
  if (!is_fence(bytes, 0)) return result;
  std::size_t line = bytes.find('\n');
  if (line == std::string_view::npos) return result;
  result.begin = line + 1;
  for (std::size_t at = result.begin; at < bytes.size();) {
    std::size_t next = bytes.find('\n', at);
    if (is_fence(bytes, at)) {
      result.end = at;
      result.text = next == std::string_view::npos ? bytes.size() : next + 1;
      result.found = true;
      return result;
    }
    if (next == std::string_view::npos) break;
    at = next + 1;
  }
  return result;
}

// The TOML of a file. Where it has invisible characters, what they make of a key is not told again.
void parse_table(const data::Source& source, ParsedFile& to, diag::Sink& sink) {
  diag::Sink found;
  data::Parsed result = data::parse_toml(source, found);
  to.table = std::move(result.table);
  to.ok = result.ok;
  if (result.ok || to.sound) sink.append(std::move(found));
}

}  // namespace

ParsedFile parse_file(const source::Tree& sources, FileIndex file, diag::Sink& sink) {
  const source::File& source = sources[file];
  ParsedFile parsed;
  parsed.file = file;
  if (!source.usable) return parsed;
  const bool is_toml = source.path.ends_with(".toml");
  const bool is_table = source.path.ends_with(".csv") || source.is_workbook();
  if (!is_toml && !is_table && source.path.find("/text/") == std::string::npos)
    return parsed;  // no section; the build stage reports the file
  const std::string clean = diag::check_file(source.bytes, file, sink);
  const std::string_view bytes = clean;
  parsed.sound = clean == source.bytes;
  if (is_toml) {
    parse_table({file, bytes, 0, bytes.size()}, parsed, sink);
    return parsed;
  }
  if (is_table) {
    parsed.sheets = tables::sheets_of(source, file, bytes);
    parsed.ok = true;
    return parsed;
  }
  FrontMatter front = front_matter(bytes);
  if (!front.found) {
    sink.add(diag::Code::FrontMatter,
             {file, 0, static_cast<std::uint32_t>(std::min<std::size_t>(3, bytes.size()))},
             is_fence(bytes, 0) ? "the front matter is not closed" : "the section has no front matter",
             "begin the file with a line +++, keys such as title = \"…\", and a line +++");
    return parsed;
  }
  parse_table({file, bytes, front.begin, front.end}, parsed, sink);
  parsed.text = markdown::parse(
      {.file = file, .bytes = bytes, .begin = front.text, .end = bytes.size(), .sound = parsed.sound}, sink);
  return parsed;
}

}  // namespace concordat::model
