// Very long words, such as addresses, must not run out of a narrow column. Done here and not by a rule of the
// templates, which would be applied to every word of the document.
#include "print/breakable.hpp"

namespace concordat::print {
namespace {

constexpr std::size_t longest = 20;
constexpr std::string_view place = "\u200b";
constexpr std::string_view signs = "/.?&=_@:-";

bool starts_character(char c) {
  return (static_cast<unsigned char>(c) & 0xc0) != 0x80;
}

std::size_t characters(std::string_view text) {
  std::size_t count = 0;
  for (char c : text) count += starts_character(c);
  return count;
}

void add_part(std::string& out, std::string_view part) {
  if (characters(part) <= longest) {
    out += part;
    return;
  }
  for (std::size_t i = 0; i < part.size(); ++i) {
    if (i > 0 && starts_character(part[i])) out += place;
    out += part[i];
  }
}

void add_word(std::string& out, std::string_view word) {
  if (characters(word) <= longest) {
    out += word;
    return;
  }
  while (!word.empty()) {
    std::size_t end = word.find_first_of(signs);
    end = end == std::string_view::npos ? word.size() : end + 1;
    add_part(out, word.substr(0, end));
    word.remove_prefix(end);
    if (!word.empty()) out += place;
  }
}

}  // namespace

std::string breakable(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    std::size_t end = text.find_first_of(" \t\r\n");
    add_word(out, text.substr(0, end));
    if (end == std::string_view::npos) break;
    out += ' ';  // a tab or a line end separates words, and Typst would leave it out
    text.remove_prefix(end + 1);
  }
  return out;
}

}  // namespace concordat::print
