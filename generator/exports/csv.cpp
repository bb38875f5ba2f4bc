// The only place that knows how CSV is quoted. Whatever bytes a field holds, a reader gets them back, line
// breaks apart.
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

void write_cell(const Cell& cell, std::string& out) {
  if (const auto* text = std::get_if<std::string>(&cell.value()))
    write_field(*text, out);
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
