// The parse stage: bytes of one file to a table or a document. Nothing here knows what the keys mean.
#include "model/parsed.hpp"

#include <fmt/format.h>

#include "data/toml.hpp"
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

}  // namespace

ParsedFile parse_file(const source::Tree& sources, FileIndex file, diag::Sink& sink) {
  const source::File& source = sources[file];
  std::string_view bytes = source.bytes;
  ParsedFile parsed;
  parsed.file = file;
  if (!source.usable) return parsed;
  if (source.path.size() > 5 && source.path.compare(source.path.size() - 5, 5, ".toml") == 0) {
    data::Parsed result = data::parse_toml({file, bytes, 0, bytes.size()}, sink);
    parsed.table = std::move(result.table);
    parsed.ok = result.ok;
    return parsed;
  }
  if (source.path.find("/text/") == std::string::npos)
    return parsed;  // no section; the build stage reports the file
  FrontMatter front = front_matter(bytes);
  if (!front.found) {
    sink.add(diag::Code::FrontMatter,
             {file, 0, static_cast<std::uint32_t>(std::min<std::size_t>(3, bytes.size()))},
             is_fence(bytes, 0) ? "the front matter is not closed" : "the section has no front matter",
             "begin the file with a line +++, keys such as title = \"…\", and a line +++");
    return parsed;
  }
  data::Parsed result = data::parse_toml({file, bytes, front.begin, front.end}, sink);
  parsed.table = std::move(result.table);
  parsed.ok = result.ok;
  parsed.text = markdown::parse({file, bytes, front.text, bytes.size()}, sink);
  return parsed;
}

}  // namespace concordat::model
