// The only place that knows how CSV is quoted, and how a text is kept from being a formula. Whatever bytes a
// field holds, a reader gets them back, line breaks apart.
#include "exports/csv.hpp"

namespace concordat::exports {
namespace {

void write_field(std::string_view text, std::string& out) {
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
    out += text;
    return;
  }
  out += '"';
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '"') out += '"';
    if (c == '\r' && i + 1 < text.size() && text[i + 1] == '\n') continue;
    out += c == '\n' || c == '\r' ? ' ' : c;
  }
  out += '"';
}

/// What spreadsheet programs take for a formula, also behind spaces; and that with apostrophes before it, so
/// that one apostrophe taken away always gives the text back.
bool looks_like_formula(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n'");
  return first != std::string_view::npos &&
         std::string_view("=+-@").find(text[first]) != std::string_view::npos;
}

void write_text(const std::string& text, std::string& out) {
  write_field(looks_like_formula(text) ? "'" + text : text, out);
}

void write_cell(const Cell& cell, std::string& out) {
  if (const auto* text = std::get_if<std::string>(&cell.value()))
    write_text(*text, out);
  else if (std::holds_alternative<Texts>(cell.value()))
    write_text(cell.text(), out);
  else
    write_field(cell.text(), out);
}

}  // namespace

std::string csv(const Dataset& table) {
  std::string out;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (i > 0) out += ',';
    write_field(table.columns[i].name, out);
  }
  out += "\r\n";
  for (const Row& row : table.rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i > 0) out += ',';
      write_cell(row[i], out);
    }
    out += "\r\n";
  }
  return out;
}

}  // namespace concordat::exports
