// The one place that makes a value safe inside HTML. Invariant: no `&`, `<`, `>`, `"` or `'` of the value
// reaches the output as itself; every other byte does, so valid UTF-8 stays valid.

#include "mustache/escape.hpp"

#include <algorithm>
#include <array>

namespace concordat::mustache {
namespace {

constexpr std::array<std::string_view, 6> replacements = {"", "&amp;", "&lt;", "&gt;", "&quot;", "&#39;"};

/// For each byte the index of its replacement; 0 for the bytes that stay.
constexpr std::array<unsigned char, 256> replacement_of = [] {
  std::array<unsigned char, 256> table{};
  table['&'] = 1;
  table['<'] = 2;
  table['>'] = 3;
  table['"'] = 4;
  table['\''] = 5;
  return table;
}();

unsigned char replacement(char byte) {
  return replacement_of[static_cast<unsigned char>(byte)];
}

}  // namespace

void escape_html(std::string_view text, std::string& out) {
  const char* from = text.data();
  const char* const end = from + text.size();
  while (true) {
    const char* const special = std::find_if(from, end, [](char byte) { return replacement(byte) != 0; });
    out.append(from, special);
    if (special == end) return;
    out += replacements[replacement(*special)];
    from = special + 1;
  }
}

}  // namespace concordat::mustache
