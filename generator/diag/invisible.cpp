// The characters that a document may not have. They are those that Unicode calls ignorable by default,
// controls, ends of lines other than a line feed, characters of private use, and what stands for a character
// that was lost. What is passed, and why: the page of F008.
#include "diag/invisible.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

#include "fonts/letters.hpp"
#include "source/utf8.hpp"

namespace concordat::diag {
namespace {

enum class Sort {
  Hidden,   // has no look of its own
  LineEnd,  // ends a line in one program and not in another
  Joiner,   // shapes the character before it: sound after letters of other languages and pictures
  Turning,  // a mark of direction: sound in a text with letters that run from right to left
  Private,  // means something in one font only
  Lost,     // stands where a character was lost
};

struct Range {
  char32_t first;
  char32_t last;
  Sort sort;
};

// In the order of their numbers.
constexpr std::array table = {
    Range{0x0000, 0x0008, Sort::Hidden},     Range{0x000b, 0x000d, Sort::LineEnd},
    Range{0x000e, 0x001f, Sort::Hidden},     Range{0x007f, 0x0084, Sort::Hidden},
    Range{0x0085, 0x0085, Sort::LineEnd},    Range{0x0086, 0x009f, Sort::Hidden},
    Range{0x00ad, 0x00ad, Sort::Hidden},     Range{0x034f, 0x034f, Sort::Hidden},
    Range{0x061c, 0x061c, Sort::Turning},    Range{0x115f, 0x1160, Sort::Hidden},
    Range{0x17b4, 0x17b5, Sort::Hidden},     Range{0x180b, 0x180f, Sort::Joiner},
    Range{0x200b, 0x200b, Sort::Hidden},     Range{0x200c, 0x200d, Sort::Joiner},
    Range{0x200e, 0x200f, Sort::Turning},    Range{0x2028, 0x2029, Sort::LineEnd},
    Range{0x202a, 0x202e, Sort::Hidden},     Range{0x2060, 0x206f, Sort::Hidden},
    Range{0x2800, 0x2800, Sort::Joiner},     Range{0x3164, 0x3164, Sort::Hidden},
    Range{0xe000, 0xf8ff, Sort::Private},    Range{0xfdd0, 0xfdef, Sort::Lost},
    Range{0xfe00, 0xfe0f, Sort::Joiner},     Range{0xfeff, 0xfeff, Sort::Hidden},
    Range{0xffa0, 0xffa0, Sort::Hidden},     Range{0xfff0, 0xfffb, Sort::Hidden},
    Range{0xfffc, 0xffff, Sort::Lost},       Range{0x1bca0, 0x1bca3, Sort::Hidden},
    Range{0x1d173, 0x1d17a, Sort::Hidden},   Range{0xe0000, 0xe00ff, Sort::Hidden},
    Range{0xe0100, 0xe01ef, Sort::Joiner},   Range{0xe01f0, 0xe0fff, Sort::Hidden},
    Range{0xf0000, 0x10ffff, Sort::Private},
};

constexpr std::array right_to_left = {Range{0x590, 0x8ff, {}}, Range{0xfb1d, 0xfdcf, {}},
                                      Range{0xfe70, 0xfefe, {}}, Range{0x10800, 0x10fff, {}},
                                      Range{0x1e800, 0x1efff, {}}};

const Range* range_of(char32_t code) {
  if ((code & 0xfffe) == 0xfffe && code <= 0x10ffff) {  // the last two of every plane are no characters
    static constexpr Range none{0, 0, Sort::Lost};
    return &none;
  }
  const auto* range = std::lower_bound(table.begin(), table.end(), code,
                                       [](const Range& one, char32_t wanted) { return one.last < wanted; });
  return range != table.end() && range->first <= code ? range : nullptr;
}

bool runs_from_right(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const source::CodePoint one = source::code_point(text, at);
    if (one.code >= 0x590 && one.code != 0x61c &&
        std::any_of(right_to_left.begin(), right_to_left.end(),
                    [&](const Range& r) { return r.first <= one.code && one.code <= r.last; }))
      return true;
    at += one.length;
  }
  return false;
}

constexpr std::size_t near = 100;  // bytes on either side in which a letter is looked for

bool is_sound(std::string_view text, std::size_t at, Sort sort) {
  if (text[at] == '\r') return at + 1 < text.size() && text[at + 1] == '\n';
  if (sort == Sort::Joiner) return at > 0 && static_cast<unsigned char>(text[at - 1]) >= 0x80;
  return sort == Sort::Turning && runs_from_right(text.substr(at < near ? 0 : at - near, 2 * near));
}

Invisible described(char32_t code, Sort sort) {
  switch (sort) {
    case Sort::LineEnd:
      return {
          .code = code,
          .what = code == '\r' ? "a line end of old Macs" : "a line end that is none here",
          .hint = code == '\r' ? "save the file with the line ends of Windows or Unix" : "begin a new line"};
    case Sort::Private:
      return {.code = code,
              .what = "a character that only one font knows",
              .hint = "write what was meant; a bullet is written \"- \" at the beginning of its line"};
    case Sort::Lost:
      return {.code = code,
              .what = "a character that was lost in copying",
              .hint = "look into the document that was copied, and write what stands there"};
    case Sort::Turning:
      return {.code = code,
              .what = "an invisible mark of direction",
              .hint = "delete it: only text that runs from right to left needs it"};
    case Sort::Hidden:
    case Sort::Joiner:
      break;
  }
  return {.code = code, .what = "an invisible character", .hint = "delete it, or write what was meant"};
}

void report(const Invisible& found, Span span, Sink& sink) {
  sink.add(Code::InvisibleCharacter, span,
           fmt::format("{}: U+{:04X}", found.what, static_cast<unsigned>(found.code)),
           std::string(found.hint));
}

}  // namespace

std::optional<Invisible> next_invisible(std::string_view text, std::size_t from) {
  for (std::size_t at = from; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte >= 0x20 && byte < 0x7f) {
      ++at;
      continue;
    }
    const source::CodePoint one = source::code_point(text, at);
    const Range* range = range_of(one.code);
    if (range && !is_sound(text, at, range->sort)) {
      Invisible found = described(one.code, range->sort);
      found.at = at;
      found.length = one.length;
      return found;
    }
    at += one.length;
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

void check_letters(std::string_view text, Span span, Sink& sink) {
  if (const std::optional<char32_t> letter = fonts::first_missing(text)) {
    sink.add(Code::LetterWithoutFont, span,
             fmt::format("no font of the papers has U+{:04X}", unsigned(*letter)),
             "PDFs show its number in its place; write it in another way if they should say it");
  }
}

void check_visible(std::string_view text, Span span, Sink& sink) {
  const std::optional<Invisible> found = next_invisible(text);
  if (!found) return;
  if (span.end - span.begin == text.size()) {
    span.begin += static_cast<std::uint32_t>(found->at);
    span.end = span.begin + static_cast<std::uint32_t>(found->length);
  }
  report(*found, span, sink);
}

std::string check_file(std::string_view bytes, FileIndex file, Sink& sink) {
  std::string clean(bytes);
  bool old_mac = false;
  Invisible last{.length = 0};  // a run of the same is told once
  for (std::optional<Invisible> found;
       (found = next_invisible(bytes, found ? found->at + found->length : 0));) {
    const auto at = static_cast<std::uint32_t>(found->at);
    const bool goes_on = found->code == last.code && found->at == last.at + last.length;
    const bool told = goes_on || (found->code == '\r' && old_mac);
    last = *found;
    if (!told) report(*found, {file, at, at + static_cast<std::uint32_t>(found->length)}, sink);
    old_mac = old_mac || found->code == '\r';
    clean.replace(found->at, found->length, found->length, found->code == '\r' ? '\n' : ' ');
  }
  return clean;
}

}  // namespace concordat::diag
