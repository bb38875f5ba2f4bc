// Turns diagnostics into what people read. Only here are lines and columns worked out, and only for what is
// printed. What comes from a file goes through diag/terminal.hpp: it may hold characters that would steer the
// terminal.
#include "diag/report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <unordered_map>

#include "diag/terminal.hpp"

namespace concordat::diag {
namespace {

constexpr std::size_t shown_width = 100;  // characters of the source line that are shown

bool continues_character(char byte) {
  return (static_cast<unsigned char>(byte) & 0xc0) == 0x80;
}

/// Finds places in one file: by an index of its lines, and within a line from the last place on. However many
/// errors there are, and wherever their notes point, the file is walked over once.
class Walk {
 public:
  explicit Walk(std::string_view bytes) : bytes_(bytes) {
    for (std::size_t at = 0; (at = bytes.find('\n', at)) != std::string_view::npos;) lines_.push_back(++at);
  }

  Position to(std::size_t offset) {
    offset = std::min(offset, bytes_.size());
    const auto line = std::prev(std::upper_bound(lines_.begin(), lines_.end(), offset));
    if (*line != line_begin_ || offset < at_) {
      at_ = line_begin_ = *line;
      position_ = {static_cast<std::size_t>(line - lines_.begin()) + 1, 1};
    }
    for (; at_ < offset; ++at_) position_.column += !continues_character(bytes_[at_]);
    return position_;
  }

  std::size_t line_begin() const { return line_begin_; }

 private:
  std::string_view bytes_;
  std::vector<std::size_t> lines_ = {0};  // where each begins
  std::size_t at_ = 0;
  std::size_t line_begin_ = 0;
  Position position_;
};

class Places {
 public:
  explicit Places(const source::Tree& sources) : sources_(sources) {}

  Position position(Span span) { return walk(span.file).to(span.begin); }
  std::size_t line_begin(Span span) {
    walk(span.file).to(span.begin);
    return walk(span.file).line_begin();
  }

 private:
  Walk& walk(FileIndex file) { return walks_.try_emplace(file, sources_[file].bytes).first->second; }

  const source::Tree& sources_;
  std::unordered_map<FileIndex, Walk> walks_;
};

// The part of the line around the span as a terminal may show it, and the columns of the terminal that the
// span takes.
struct Excerpt {
  std::string text;
  std::size_t caret = 0;
  std::size_t width = 1;
};

Excerpt excerpt(std::string_view bytes, std::size_t line_begin, Span span) {
  Excerpt result;
  std::size_t from = line_begin;
  if (span.begin - line_begin > shown_width * 3 / 4) {
    from = span.begin - shown_width / 2;
    while (from < span.begin && continues_character(bytes[from])) ++from;
    result.text = "…";
    result.caret = 1;
  }
  std::size_t marked = 0;
  std::size_t at = from;
  for (std::size_t shown = 0; at < bytes.size() && bytes[at] != '\n' && shown < shown_width;) {
    Character c = next_character(bytes, at);
    if (at < span.begin) result.caret += c.width;
    if (at >= span.begin && at < span.end) marked += c.width;
    shown += c.width;
    result.text += c.shown;
    at += c.length;
  }
  while (!result.text.empty() && result.text.back() == ' ') result.text.pop_back();
  if (at < bytes.size() && bytes[at] != '\n') result.text += "…";
  result.width = std::max<std::size_t>(1, marked);
  return result;
}

std::string place(Span span, const source::Tree& sources, Places& places) {
  if (span.file == no_file) return "concordat";
  const source::File& file = sources[span.file];
  Position at = places.position(span);
  return fmt::format("{}{}{}:{}:{}", for_terminal(sources.root), sources.root.empty() ? "" : "/",
                     for_terminal(file.path), at.line, at.column);
}

// A file that is not text is named but not shown.
bool showable(const source::File& file, Code code) {
  return code != Code::FileBinary && code != Code::FileEncoding && !file.bytes.empty();
}

nlohmann::ordered_json as_json(const Diagnostic& d, const source::Tree& sources, Places& places) {
  nlohmann::ordered_json object = {{"code", text(d.code)},
                                   {"severity", d.severity == Severity::Error ? "error" : "warning"},
                                   {"message", d.message},
                                   {"hint", d.hint}};
  if (!d.detail.empty()) object["detail"] = d.detail;
  if (d.span.file == no_file) return object;
  const Position at = places.position(d.span);
  object["file"] = sources[d.span.file].path;
  object["line"] = at.line;
  object["column"] = at.column;
  return object;
}

/// On one line. A file's name may hold bytes that are not UTF-8; JSON may not, and has U+FFFD for them.
std::string one_line(const nlohmann::ordered_json& value) {
  return value.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

}  // namespace

Position position(std::string_view bytes, std::size_t offset) {
  return Walk(bytes).to(offset);
}

std::string report(const std::vector<Diagnostic>& diagnostics, const source::Tree& sources,
                   Warnings warnings) {
  std::string out;
  Places places(sources);
  for (const Diagnostic& d : diagnostics) {
    out += fmt::format("{}: {}: {} [{}]\n", place(d.span, sources, places),
                       d.severity == Severity::Error ? "error" : "warning", for_terminal(d.message),
                       text(d.code));
    if (d.severity == Severity::Warning && warnings == Warnings::OneLine) continue;
    if (d.span.file != no_file && showable(sources[d.span.file], d.code)) {
      Excerpt shown = excerpt(sources[d.span.file].bytes, places.line_begin(d.span), d.span);
      out += fmt::format("    {}\n    {}{}\n", shown.text, std::string(shown.caret, ' '),
                         std::string(shown.width, '^'));
    }
    for (const Note& note : d.notes)
      out += fmt::format("  {}: note: {}\n", place(note.span, sources, places), for_terminal(note.message));
    if (!d.hint.empty()) out += fmt::format("  hint: {}\n", for_terminal(d.hint));
    if (!d.detail.empty()) out += fmt::format("  detail: {}\n", for_terminal(d.detail));
  }
  return out;
}

std::string report_json(const std::vector<Diagnostic>& diagnostics, const source::Tree& sources) {
  std::string out = "[";
  Places places(sources);
  for (const Diagnostic& d : diagnostics) {
    if (out.size() > 1) out += ",";
    out += "\n  " + one_line(as_json(d, sources, places));
  }
  return out + "\n]\n";
}

std::string summary(const std::vector<Diagnostic>& diagnostics) {
  auto errors = std::count_if(diagnostics.begin(), diagnostics.end(),
                              [](const Diagnostic& d) { return d.severity == Severity::Error; });
  auto warnings = static_cast<std::ptrdiff_t>(diagnostics.size()) - errors;
  return fmt::format("{} error{}, {} warning{}", errors, errors == 1 ? "" : "s", warnings,
                     warnings == 1 ? "" : "s");
}

}  // namespace concordat::diag
