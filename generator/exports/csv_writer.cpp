// The only place that knows how CSV is quoted. Whatever bytes a field holds, a reader gets them back, line
// breaks apart.

#include "exports/csv_writer.hpp"

namespace concordat::exports {

void CsvWriter::field(std::string_view text, bool first) {
  if (!first) out_ += ',';
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
    out_ += text;
    return;
  }
  out_ += '"';
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '"') out_ += '"';
    if (c == '\r' && i + 1 < text.size() && text[i + 1] == '\n') continue;
    out_ += c == '\n' || c == '\r' ? ' ' : c;
  }
  out_ += '"';
}

void CsvWriter::row(std::initializer_list<std::string_view> fields) {
  for (const std::string_view& text : fields) field(text, &text == fields.begin());
  out_ += "\r\n";
}

void CsvWriter::row(std::span<const std::string> fields) {
  for (const std::string& text : fields) field(text, &text == fields.data());
  out_ += "\r\n";
}

Joined& Joined::add(std::string_view value) {
  if (value.empty()) return *this;
  if (!text_.empty()) text_ += "; ";
  text_ += value;
  return *this;
}

}  // namespace concordat::exports
