// Text of files on its way to a terminal. Nothing that steers it gets through, and widths are known, so that
// a caret stands below what it means. The ranges are those of common wide and combining characters, not the
// whole of Unicode.
#include "diag/terminal.hpp"

#include <algorithm>
#include <array>

#include "source/utf8.hpp"

namespace concordat::diag {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

// Control characters; marks of direction, which turn the line round; line ends other than a line feed.
constexpr std::array steering = {Range{0x00, 0x1f},     Range{0x7f, 0x9f},     Range{0x200e, 0x200f},
                                 Range{0x2028, 0x202e}, Range{0x2066, 0x2069}, Range{0xfeff, 0xfeff}};
constexpr std::array combining = {Range{0x300, 0x36f}, Range{0x1ab0, 0x1aff}, Range{0x200b, 0x200d},
                                  Range{0x20d0, 0x20ff}, Range{0xfe00, 0xfe0f}};
constexpr std::array wide = {Range{0x1100, 0x115f}, Range{0x2e80, 0xa4cf},   Range{0xac00, 0xd7a3},
                             Range{0xf900, 0xfaff}, Range{0xfe30, 0xfe6f},   Range{0xff00, 0xff60},
                             Range{0xffe0, 0xffe6}, Range{0x1f300, 0x1faff}, Range{0x20000, 0x3fffd}};

template <class Ranges>
bool in(const Ranges& ranges, char32_t c) {
  return std::any_of(ranges.begin(), ranges.end(),
                     [&](const Range& r) { return c >= r.first && c <= r.last; });
}

}  // namespace

Character next_character(std::string_view bytes, std::size_t at) {
  const auto [c, length] = source::code_point(bytes, at);
  if (c == source::no_character) return {1, 1, "?"};
  if (in(steering, c)) return {length, 1, " "};
  return {length, in(combining, c) ? 0u : in(wide, c) ? 2u : 1u, bytes.substr(at, length)};
}

std::string for_terminal(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    Character c = next_character(text, at);
    out += c.shown;
    at += c.length;
  }
  return out;
}

}  // namespace concordat::diag
