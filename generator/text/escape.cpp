// The only place that knows how Markdown is escaped.
#include "text/escape.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace concordat::text {
std::string markdown_escaped(std::string_view text) {
  constexpr std::string_view signs = "\\`*_[]<>|~&#";
  std::string out;
  for (const char c : text) {
    if (signs.find(c) != std::string_view::npos) out += '\\';
    out += c == '\n' ? ' ' : c;
  }
  return out;
}

std::string markdown_code(std::string_view text) {
  // The marks are more than stand in a row in the words; a space keeps them from marks at the ends.
  std::size_t longest = 0;
  for (std::size_t i = 0, row = 0; i < text.size(); ++i) {
    row = text[i] == '`' ? row + 1 : 0;
    longest = std::max(longest, row);
  }
  const std::string marks(longest + 1, '`');
  const std::string_view space = longest > 0 ? " " : "";
  return fmt::format("{0}{1}{2}{1}{0}", marks, space, text);
}

std::string markdown_cell_code(std::string_view text) {
  std::string out;
  for (const char c : markdown_code(text)) {
    if (c == '|') out += '\\';
    out += c;
  }
  return out;
}

std::string markdown_address(std::string_view address) {
  std::string out;
  for (const char c : address) {
    if (c == '<' || c == '>' || c == '|') {
      out += c == '<' ? "%3C" : c == '>' ? "%3E" : "%7C";
    } else {
      out += c;
    }
  }
  return out;
}

std::string markdown_opening(std::string text) {
  if (text.empty()) return text;
  if (text[0] == '-' || text[0] == '+' || text[0] == '=') return "\\" + text;
  const std::size_t digits = text.find_first_not_of("0123456789");
  if (digits == 0 || digits == std::string::npos || (text[digits] != '.' && text[digits] != ')')) return text;
  return text.insert(digits, "\\");
}

}  // namespace concordat::text
