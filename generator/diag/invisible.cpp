// Invisible characters, by their place in Unicode.
#include "diag/invisible.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "fonts/letters.hpp"

namespace concordat::diag {
namespace {

bool is_control(unsigned char c) {
  return (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0x7f;
}

// The number of the invisible character that begins at `at`, or nothing. In UTF-8, U+0080 to U+009F are c2 80
// to c2 9f, U+202A to U+202E are e2 80 aa to e2 80 ae, U+2066 to U+2069 are e2 81 a6 to e2 81 a9.
unsigned invisible_at(std::string_view text, std::size_t at) {
  auto byte = [&](std::size_t i) {
    return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0u;
  };
  unsigned lead = byte(0);
  if (lead == 0xc2 && byte(1) <= 0x9f) return byte(1);
  if (lead != 0xe2 || (byte(1) & 0xfe) != 0x80) return 0;
  unsigned code = 0x2000 + ((byte(1) & 0x3f) << 6) + (byte(2) & 0x3f);
  return (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069) ? code : 0;
}

}  // namespace

std::optional<unsigned> first_invisible(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    auto c = static_cast<unsigned char>(text[at]);
    if (is_control(c)) return c;
    if (c < 0x80) continue;
    if (unsigned code = invisible_at(text, at)) return code;
  }
  return std::nullopt;
}

bool is_blank(std::string_view text) {
  constexpr std::string_view wide[] = {"\u00a0", "\u2000", "\u2001", "\u2002", "\u2003", "\u2004",
                                       "\u2005", "\u2006", "\u2007", "\u2008", "\u2009", "\u200a",
                                       "\u200b", "\u202f", "\u205f", "\u2060", "\u3000", "\ufeff"};
  while (!text.empty()) {
    const std::string_view* space = std::find_if(std::begin(wide), std::end(wide),
                                                 [&](std::string_view one) { return text.starts_with(one); });
    const bool narrow = std::string_view(" \t\r\n").find(text.front()) != std::string_view::npos;
    if (!narrow && space == std::end(wide)) return false;
    text.remove_prefix(narrow ? 1 : space->size());
  }
  return true;
}

void check_visible(std::string_view text, Span span, Sink& sink) {
  if (const std::optional<char32_t> letter = fonts::first_missing(text)) {
    sink.add(Code::LetterWithoutFont, span,
             fmt::format("no font of the papers has U+{:04X}", unsigned(*letter)),
             "PDFs show its number in its place; write it in another way if they should say it");
  }
  if (std::optional<unsigned> code = first_invisible(text)) {
    sink.add(Code::InvisibleCharacter, span, fmt::format("an invisible character: U+{:04X}", *code),
             "delete it, or write what was meant");
  }
}

}  // namespace concordat::diag
