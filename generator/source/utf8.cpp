// Characters of UTF-8 text, one at a time.
#include "source/utf8.hpp"

namespace concordat::source {

CodePoint code_point(std::string_view text, std::size_t at) {
  auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  const unsigned char lead = byte(0);
  if (lead < 0x80) return {lead, 1};
  const std::size_t length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc0 ? 2 : 0;
  if (length == 0 || at + length > text.size()) return {no_character, 1};
  char32_t code = lead & (0xffu >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(i) & 0xc0) != 0x80) return {no_character, 1};
    code = (code << 6) | (byte(i) & 0x3fu);
  }
  return {code, length};
}

bool is_blank(char32_t code) {
  return code == ' ' || code == '\t' || code == 0xa0 || code == 0x1680 ||
         (code >= 0x2000 && code <= 0x200a) || code == 0x202f || code == 0x205f || code == 0x3000;
}

std::size_t blanks(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size()) {
    const CodePoint one = code_point(text, end);
    if (!is_blank(one.code)) break;
    end += one.length;
  }
  return end - at;
}

}  // namespace concordat::source
