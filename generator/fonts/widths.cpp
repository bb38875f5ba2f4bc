#include "fonts/widths.hpp"

#include "fonts/letters.hpp"

namespace concordat::fonts {
namespace {

int width_of(char32_t letter, Weight weight) {
  for (const Widths& widths : widths_table()) {
    const std::span<const std::uint16_t> face = weight == Weight::Bold ? widths.bold : widths.regular;
    if (letter >= widths.first && letter - widths.first < face.size()) return face[letter - widths.first];
  }
  return 1000;
}

}  // namespace

int width_of(std::string_view text, Weight weight) {
  int width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Letter letter = letter_at(text, at);
    width += width_of(letter.code, weight);
    at += letter.size;
  }
  return width;
}

}  // namespace concordat::fonts
