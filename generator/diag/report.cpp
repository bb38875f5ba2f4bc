// Turns diagnostics into what people read. Only here are lines and columns worked out, and only for what is
// printed. What comes from a file goes through diag/terminal.hpp: it may hold characters that would steer the
// terminal.
#include "diag/report.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "diag/terminal.hpp"

namespace concordat::diag {
namespace {

constexpr std::size_t shown_width = 100;  // characters of the source line that are shown

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
  const source::CellPlace* cell = file.is_workbook() ? file.cells.at(span.begin) : nullptr;
  if (cell)
    return fmt::format("{}{}{}:{}!{}", for_terminal(sources.root), sources.root.empty() ? "" : "/",
                       for_terminal(file.path), for_terminal(file.cells.sheets[cell->sheet]),
                       cell_name(*cell));
  Position at = places.position(span);
  return fmt::format("{}{}{}:{}:{}", for_terminal(sources.root), sources.root.empty() ? "" : "/",
                     for_terminal(file.path), at.line, at.column);
}

/// "cell C5, column "capacity"": of a table, what people look for in a spreadsheet. Empty elsewhere.
std::string cell_words(Span span, const source::File& file) {
  const source::CellPlace* cell = file.cells.at(span.begin);
  if (!cell) return {};
  const source::CellPlace* head = file.cells.head_of(*cell);
  if (!head || head->row == cell->row) return fmt::format("  cell {}\n", cell_name(*cell));
  return fmt::format("  cell {}, column {}\n", cell_name(*cell),
                     for_terminal(std::string_view(file.bytes).substr(head->begin, head->end - head->begin)));
}

// A file that is not text is named but not shown.
bool showable(const source::File& file, Code code) {
  return code != Code::FileBinary && code != Code::FileEncoding && !file.bytes.empty();
}

}  // namespace

std::string report(const std::vector<Diagnostic>& diagnostics, const source::Tree& sources,
                   Warnings warnings) {
  std::string out;
  Places places(sources);
  for (const Diagnostic& d : diagnostics) {
    if (!d.waived.empty() || (d.severity == Severity::Advice && warnings == Warnings::OneLine)) continue;
    out += fmt::format("{}: {}: {} [{}]\n", place(d.span, sources, places), text(d.severity),
                       for_terminal(d.message), text(d.code));
    if (d.severity == Severity::Warning && warnings == Warnings::OneLine) continue;
    // Of what a whole file lacks, its first line says nothing.
    const bool of_whole_file = d.severity != Severity::Error && d.span.begin == 0 && d.span.end == 0;
    if (d.span.file != no_file && !of_whole_file && showable(sources[d.span.file], d.code)) {
      Excerpt shown = excerpt(sources[d.span.file].bytes, places.line_begin(d.span), d.span);
      out += fmt::format("    {}\n    {}{}\n", shown.text, std::string(shown.caret, ' '),
                         std::string(shown.width, '^'));
      out += cell_words(d.span, sources[d.span.file]);
    }
    for (const Note& note : d.notes)
      out += fmt::format("  {}: note: {}\n", place(note.span, sources, places), for_terminal(note.message));
    if (!d.hint.empty()) out += fmt::format("  hint: {}\n", for_terminal(d.hint));
    if (!d.detail.empty()) out += fmt::format("  detail: {}\n", for_terminal(d.detail));
  }
  return out;
}

std::string summary(const std::vector<Diagnostic>& diagnostics) {
  const auto count = [&](Severity severity) {
    return std::count_if(diagnostics.begin(), diagnostics.end(),
                         [&](const Diagnostic& d) { return d.severity == severity && d.waived.empty(); });
  };
  const auto told = [](std::ptrdiff_t number, std::string_view one, std::string_view many) {
    return fmt::format("{} {}", number, number == 1 ? one : many);
  };
  const std::ptrdiff_t advice = count(Severity::Advice);
  const std::ptrdiff_t waived = std::count_if(diagnostics.begin(), diagnostics.end(),
                                              [](const Diagnostic& d) { return !d.waived.empty(); });
  std::string out = told(count(Severity::Error), "error", "errors") + ", " +
                    told(count(Severity::Warning), "warning", "warnings");
  if (advice > 0) out += ", " + told(advice, "piece of advice", "pieces of advice");
  if (waived > 0) out += fmt::format(", {} waived", waived);
  return out;
}

}  // namespace concordat::diag
