// Which letters the fonts of the papers have, as the table that the program reads.
// usage: node tools/print/letters.mjs >generator/fonts/letters_table.cpp
import {families} from './fonts.mjs';
import {glyphs_of, read_font} from './font_file.mjs';

/** What all faces of a family have. */
function letters_of_family(names) {
  const sets = names.map((name) => new Set([...glyphs_of(read_font(name))].map(([letter]) => letter)));
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
