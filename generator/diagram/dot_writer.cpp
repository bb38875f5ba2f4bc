// The only place that knows how DOT is escaped. Three readers stand behind a DOT string: the lexer (quotes),
// the label reader (backslashes), and the entity reader (ampersands); text is made safe for all three, so
// that a board's name can never become a line break, a record or markup.

#include "diagram/dot_writer.hpp"

#include <fmt/format.h>

namespace concordat::diagram {
namespace {

void append(std::string& out, char c) {
  switch (c) {
    case '"':
      out += "\\\"";
      break;
    case '\\':
      out += "\\\\";
      break;
    case '&':
      out += "&amp;";
      break;
    default:
      out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
  }
}

bool begins_character(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
}

std::size_t characters(std::string_view word) {
  std::size_t count = 0;
  for (const char c : word) count += begins_character(c) ? 1 : 0;
  return count;
}

}  // namespace

std::string label(std::string_view text, std::size_t width, Side side) {
  const std::string_view line_end = side == Side::Left ? "\\l" : "\\n";
  std::string out;
  std::size_t used = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = text.find_first_of(" \t\r\n", begin);
    if (end == std::string_view::npos) end = text.size();
    const std::string_view word = text.substr(begin, end - begin);
    begin = end + 1;
    if (word.empty()) continue;
    const std::size_t length = characters(word);
    if (used > 0 && used + 1 + length > width) {
      out += line_end;
      used = 0;
    } else if (used > 0) {
      out += ' ';
      ++used;
    }
    for (const char c : word) append(out, c);
    used += length;
  }
  if (side == Side::Left) out += line_end;  // each line of Graphviz's says where it stands when it ends
  return out;
}

std::string stacked(std::string_view first, std::string_view second) {
  std::string out(first);
  if (!first.empty() && !second.empty()) out += "\\n";
  return out += second;
}

std::string raw(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\\' || c == '"') out += '\\';
    out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
  }
  return out;
}

std::string unescaped(std::string_view value) {
  // The lexer has taken the backslash from before quotes already, but not from before backslashes.
  std::string out;
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (value[i] == '\\' && i + 1 < value.size() && value[i + 1] == '\\') ++i;
    out += value[i];
  }
  return out;
}

std::string quoted_id(std::string_view id) {
  return '"' + raw(id) + '"';
}

void DotWriter::open(std::string_view head) {
  out_.append(depth_++ * 2, ' ');
  out_ += head;
  out_ += " {\n";
}

void DotWriter::close() {
  out_.append(--depth_ * 2, ' ');
  out_ += "}\n";
}

void DotWriter::statement(std::string_view subject, const std::vector<Attribute>& attributes) {
  std::vector<std::string> written;
  for (const Attribute& attribute : attributes) {
    written.push_back(fmt::format("{}=\"{}\"", attribute.name, attribute.value));
  }
  out_.append(depth_ * 2, ' ');
  out_ += fmt::format("{} [{}];\n", subject, fmt::join(written, ", "));
}

}  // namespace concordat::diagram
