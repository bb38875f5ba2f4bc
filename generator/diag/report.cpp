// Turns diagnostics into what people read. Only here are lines and columns worked out, and only for what is printed.
// What comes from a file goes through diag/terminal.hpp: it may hold characters that would steer the terminal.
#include "diag/report.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "diag/terminal.hpp"

namespace concordat::diag {
namespace {

constexpr std::size_t shown_width = 100;  // characters of the source line that are shown

bool continues_character(char byte) { return (static_cast<unsigned char>(byte) & 0xc0) == 0x80; }

struct Line {
  std::size_t begin;
  std::size_t end;
};

Line line_at(std::string_view bytes, std::size_t offset) {
  offset = std::min(offset, bytes.size());
  std::size_t begin = offset == 0 ? std::string_view::npos : bytes.rfind('\n', offset - 1);
  begin = begin == std::string_view::npos ? 0 : begin + 1;
  std::size_t end = bytes.find('\n', offset);
  if (end == std::string_view::npos) end = bytes.size();
  return {begin, end};
}

// The part of the line around the span as a terminal may show it, and the columns of the terminal that the span takes.
struct Excerpt {
  std::string text;
  std::size_t caret = 0;
  std::size_t width = 1;
};

Excerpt excerpt(std::string_view bytes, Span span) {
  Line line = line_at(bytes, span.begin);
  Excerpt result;
  std::size_t from = line.begin;
  if (span.begin - line.begin > shown_width * 3 / 4) {
    from = span.begin - shown_width / 2;
    while (from < span.begin && continues_character(bytes[from])) ++from;
    result.text = "…";
    result.caret = 1;
  }
  std::size_t marked = 0;
  std::size_t at = from;
  for (std::size_t shown = 0; at < line.end && shown < shown_width;) {
    Character c = next_character(bytes, at);
    if (at < span.begin) result.caret += c.width;
    if (at >= span.begin && at < span.end) marked += c.width;
    shown += c.width;
    result.text += c.shown;
    at += c.length;
  }
  while (!result.text.empty() && result.text.back() == ' ') result.text.pop_back();
  if (at < line.end) result.text += "…";
  result.width = std::max<std::size_t>(1, marked);
  return result;
}

std::string place(Span span, const io::SourceTree& sources) {
  if (span.file == no_file) return "concordat";
  const io::SourceFile& file = sources[span.file];
  Position at = position(file.bytes, span.begin);
  return fmt::format("{}{}{}:{}:{}", sources.root, sources.root.empty() ? "" : "/", for_terminal(file.path), at.line, at.column);
}

// A file that is not text is named but not shown.
bool showable(const io::SourceFile& file, Code code) {
  return code != Code::FileBinary && code != Code::FileEncoding && !file.bytes.empty();
}

std::string json_string(std::string_view text) {
  std::string out = "\"";
  for (char c : text) {
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (static_cast<unsigned char>(c) < 0x20) {
      out += fmt::format("\\u{:04x}", static_cast<int>(c));
    } else {
      out += c;
    }
  }
  return out + '"';
}

}  // namespace

Position position(std::string_view bytes, std::size_t offset) {
  offset = std::min(offset, bytes.size());
  Position result;
  result.line = 1 + static_cast<std::size_t>(std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(offset), '\n'));
  for (std::size_t at = line_at(bytes, offset).begin; at < offset; ++at) {
    if (!continues_character(bytes[at])) ++result.column;
  }
  return result;
}

std::string report(const std::vector<Diagnostic>& diagnostics, const io::SourceTree& sources) {
  std::string out;
  for (const Diagnostic& d : diagnostics) {
    out += fmt::format("{}: {}: {} [{}]\n", place(d.span, sources),
                       d.severity == Severity::Error ? "error" : "warning", for_terminal(d.message), text(d.code));
    if (d.span.file != no_file && showable(sources[d.span.file], d.code)) {
      Excerpt shown = excerpt(sources[d.span.file].bytes, d.span);
      out += fmt::format("    {}\n    {}{}\n", shown.text, std::string(shown.caret, ' '), std::string(shown.width, '^'));
    }
    for (const Note& note : d.notes) out += fmt::format("  {}: note: {}\n", place(note.span, sources), for_terminal(note.message));
    if (!d.hint.empty()) out += fmt::format("  hint: {}\n", for_terminal(d.hint));
  }
  return out;
}

std::string report_json(const std::vector<Diagnostic>& diagnostics, const io::SourceTree& sources) {
  std::string out = "[";
  for (const Diagnostic& d : diagnostics) {
    if (out.size() > 1) out += ",";
    out += fmt::format("\n  {{\"code\": \"{}\", \"severity\": \"{}\", \"message\": {}, \"hint\": {}", text(d.code),
                       d.severity == Severity::Error ? "error" : "warning", json_string(d.message),
                       json_string(d.hint));
    if (d.span.file != no_file) {
      const io::SourceFile& file = sources[d.span.file];
      Position at = position(file.bytes, d.span.begin);
      out += fmt::format(", \"file\": {}, \"line\": {}, \"column\": {}", json_string(file.path), at.line, at.column);
    }
    out += "}";
  }
  return out + "\n]\n";
}

std::string summary(const std::vector<Diagnostic>& diagnostics) {
  auto errors = std::count_if(diagnostics.begin(), diagnostics.end(),
                              [](const Diagnostic& d) { return d.severity == Severity::Error; });
  auto warnings = static_cast<std::ptrdiff_t>(diagnostics.size()) - errors;
  return fmt::format("{} error{}, {} warning{}", errors, errors == 1 ? "" : "s", warnings, warnings == 1 ? "" : "s");
}

}  // namespace concordat::diag
