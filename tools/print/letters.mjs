// Which letters the fonts of the papers have, as the table that the program reads.
// usage: node tools/print/letters.mjs >generator/fonts/letters_table.cpp
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {families, folders} from './fonts.mjs';

/** Letters of a font's table of characters, formats 4 and 12. */
function* letters_of(font) {
  const tables = font.readUInt16BE(4);
  const entry = Array.from({length: tables}, (_, i) => 12 + 16 * i).find((at) => font.toString('latin1', at, at + 4) === 'cmap');
  const cmap = font.readUInt32BE(entry + 8);
  for (let i = 0; i < font.readUInt16BE(cmap + 2); ++i) {
    const at = cmap + font.readUInt32BE(cmap + 8 + 8 * i);
    const format = font.readUInt16BE(at);
    if (format === 4) yield* in_segments(font, at);
    if (format !== 12) continue;
    for (let group = 0; group < font.readUInt32BE(at + 12); ++group) {
      const last = font.readUInt32BE(at + 20 + 12 * group);
      for (let code = font.readUInt32BE(at + 16 + 12 * group); code <= last; ++code) yield code;
    }
  }
}

/** A segment may lead to glyph 0, which is the shape of what is not there. */
function* in_segments(font, at) {
  const count = font.readUInt16BE(at + 6);  // twice the number of segments
  for (let i = 0; i < count; i += 2) {
    const [last, first, delta] = [14, 16 + count, 16 + 2 * count].map((table) => font.readUInt16BE(at + table + i));
    const place = at + 16 + 3 * count + i;
    const offset = font.readUInt16BE(place);
    for (let code = first; code <= last && code < 0xffff; ++code) {
      const glyph = offset === 0 ? code + delta : font.readUInt16BE(place + offset + 2 * (code - first));
      if ((glyph & 0xffff) !== 0) yield code;
    }
  }
}

function path_of(name) {
  const path = folders.map((folder) => join(folder, name)).find(existsSync);
  if (!path) throw new Error(`${name} is not installed: see packages.apt`);
  return path;
}

/** What all faces of a family have. */
function letters_of_family(names) {
  const sets = names.map((name) => new Set(letters_of(readFileSync(path_of(name)))));
  return [...sets[0]].filter((letter) => sets.every((set) => set.has(letter)));
}

export function table() {
  const letters = [...new Set(families.flatMap(([, names]) => letters_of_family(names)))].sort((a, b) => a - b);
  const ranges = [];
  for (const letter of letters) {
    if (ranges.at(-1)?.[1] === letter - 1) ranges.at(-1)[1] = letter;
    else ranges.push([letter, letter]);
  }
  const hex = (code) => `0x${code.toString(16)}`;
  const words = ranges.map(([first, last]) => `{${hex(first)}, ${hex(last)}}`);
  const lines = Array.from({length: Math.ceil(words.length / 5)}, (_, at) => `    ${words.slice(5 * at, 5 * at + 5).join(', ')},`);
  return `// Made by tools/print/letters.mjs from the fonts of packages.apt; a test compares it with them.
#include "fonts/letters.hpp"

namespace concordat::fonts {
namespace {

// clang-format off
constexpr Range ranges[] = {
${lines.join('\n')}
};
// clang-format on

}  // namespace

std::span<const Range> table() {
  return ranges;
}

}  // namespace concordat::fonts
`;
}

if (process.argv[1]?.endsWith('/letters.mjs')) process.stdout.write(table());
