// Words of UTF-8 text, byte by byte: fast, and right for the punctuation beside acronyms in office documents.
#include "markdown/words.hpp"

namespace concordat::markdown {
namespace {

// The bytes of the letter or digit at `at`; 0 where there is none.
std::size_t letter(std::string_view text, std::size_t at) {
  if (at >= text.size()) return 0;
  auto c = static_cast<unsigned char>(text[at]);
  if (c < 0x80) return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ? 1 : 0;
  if (c < 0xc3) return 0;  // the middle of a character, or a Latin-1 symbol such as the no-break space
  auto next = at + 1 < text.size() ? static_cast<unsigned char>(text[at + 1]) : 0u;
  if (c == 0xe2 && (next == 0x80 || next == 0x81)) return 0;  // U+2000 to U+207F: quotation marks, dashes
  return c >= 0xf0 ? 4 : c >= 0xe0 ? 3 : 2;
}

}  // namespace

std::size_t word_length(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (std::size_t bytes = letter(text, end)) end += bytes;
  return end - at;
}

}  // namespace concordat::markdown
