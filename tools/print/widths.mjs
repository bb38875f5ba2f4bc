// How wide the letters of the maps are, as the table that the program reads.
// usage: node tools/print/widths.mjs >generator/fonts/widths_table.cpp
import {readFileSync} from 'node:fs';
import {folders} from './fonts.mjs';

/** Latin letters and what stands between words; others are guessed to be as wide as they are high. */
const ranges = [[0x20, 0x17f], [0x2010, 0x2026]];

const place_of = (font, table) => {
  const entry = Array.from({length: font.readUInt16BE(4)}, (_, i) => 12 + 16 * i).find((at) => font.toString('latin1', at, at + 4) === table);
  return font.readUInt32BE(entry + 8);
};

/** From letter to glyph, by the font's table of characters in format 4. */
function glyphs_of(font) {
  const cmap = place_of(font, 'cmap');
  const at = Array.from({length: font.readUInt16BE(cmap + 2)}, (_, i) => cmap + font.readUInt32BE(cmap + 8 + 8 * i))
      .find((table) => font.readUInt16BE(table) === 4);
  const count = font.readUInt16BE(at + 6);  // twice the number of segments
  return (letter) => {
    let i = 0;
    while (font.readUInt16BE(at + 14 + i) < letter) i += 2;
    const [first, delta] = [16 + count, 16 + 2 * count].map((table) => font.readUInt16BE(at + table + i));
    const place = at + 16 + 3 * count + i;
    const offset = font.readUInt16BE(place);
    if (letter < first) return 0;
    return (offset === 0 ? letter + delta : font.readUInt16BE(place + offset + 2 * (letter - first))) & 0xffff;
  };
}

/** In thousandths of the size of the type, by letter. */
function widths_of(name) {
  const font = readFileSync(`${folders[0]}/${name}`);
  const units = font.readUInt16BE(place_of(font, 'head') + 18);
  const last = font.readUInt16BE(place_of(font, 'hhea') + 34) - 1;
  const [glyph, metrics] = [glyphs_of(font), place_of(font, 'hmtx')];
  return (letter) => Math.round(font.readUInt16BE(metrics + 4 * Math.min(glyph(letter), last)) * 1000 / units);
}

function rows(name, [first, last]) {
  const width = widths_of(name);
  const words = Array.from({length: last - first + 1}, (_, i) => width(first + i));
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
