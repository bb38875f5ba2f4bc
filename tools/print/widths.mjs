// How wide the letters of the maps are, as the table that the program reads.
// usage: node tools/print/widths.mjs >generator/fonts/widths_table.cpp
import {advances_of} from './font_file.mjs';

/** Latin letters and what stands between words; others are guessed to be as wide as they are high. */
const ranges = [[0x20, 0x17f], [0x2010, 0x2026]];

/** In thousandths of the size of the type; what the font lacks counts as wide as it is high. */
function rows(name, [first, last]) {
  const advances = advances_of(name);
  const words = Array.from({length: last - first + 1}, (_, i) => Math.round(1000 * (advances.get(first + i) ?? 1)));
  return Array.from({length: Math.ceil(words.length / 20)}, (_, at) => `    ${words.slice(20 * at, 20 * at + 20).join(', ')},`).join('\n');
}

export function table() {
  const faces = [['regular', 'LiberationSans-Regular.ttf'], ['bold', 'LiberationSans-Bold.ttf']];
  const arrays = faces.flatMap(([face, name]) => ranges.map((range, i) => `constexpr std::uint16_t ${face}_${i}[] = {\n${rows(name, range)}\n};`));
  const hex = (code) => `0x${code.toString(16)}`;
  const spans = ranges.map(([first], i) => `    {${hex(first)}, regular_${i}, bold_${i}},`);
  return `// Made by tools/print/widths.mjs from the fonts of packages.apt; a test compares it with them.
#include "fonts/widths.hpp"

namespace concordat::fonts {
namespace {

// clang-format off
${arrays.join('\n')}

constexpr Widths all[] = {
${spans.join('\n')}
};
// clang-format on

}  // namespace

std::span<const Widths> widths_table() {
  return all;
}

}  // namespace concordat::fonts
`;
}

if (process.argv[1]?.endsWith('/widths.mjs')) process.stdout.write(table());
