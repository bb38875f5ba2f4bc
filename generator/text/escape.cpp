// The only place that knows how Markdown is escaped.
#include "text/escape.hpp"

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

std::string markdown_opening(std::string text) {
  if (text.empty()) return text;
  if (text[0] == '-' || text[0] == '+' || text[0] == '=') return "\\" + text;
  const std::size_t digits = text.find_first_not_of("0123456789");
  if (digits == 0 || digits == std::string::npos || (text[digits] != '.' && text[digits] != ')')) return text;
  return text.insert(digits, "\\");
}

}  // namespace concordat::text
