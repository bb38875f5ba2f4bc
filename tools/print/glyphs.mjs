// Which characters the print fonts can show. PDF/UA forbids a character without a shape, so what no font has is printed
// as its number, "[U+4E2D]", and is never lost without a trace.
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';

/** Faces that must all have a character, in the order in which the templates name the families. */
const families = [
  ['LiberationSans-Regular.ttf', 'LiberationSans-Bold.ttf', 'LiberationSans-Italic.ttf', 'LiberationSans-BoldItalic.ttf'],
  ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf'],
];

/** Ranges [first, last] of a font's table of characters, formats 4 and 12. */
function ranges(font) {
  const tables = font.readUInt16BE(4);
  const entry = Array.from({length: tables}, (_, i) => 12 + 16 * i).find((at) => font.toString('latin1', at, at + 4) === 'cmap');
  const cmap = font.readUInt32BE(entry + 8);
  const found = [];
  for (let i = 0; i < font.readUInt16BE(cmap + 2); ++i) {
    const at = cmap + font.readUInt32BE(cmap + 8 + 8 * i);
    const format = font.readUInt16BE(at);
    if (format === 4) found.push(...segments(font, at));
    if (format === 12) {
      for (let group = 0; group < font.readUInt32BE(at + 12); ++group) {
        found.push([font.readUInt32BE(at + 16 + 12 * group), font.readUInt32BE(at + 20 + 12 * group)]);
      }
    }
  }
  return found;
}

function segments(font, at) {
  const count = font.readUInt16BE(at + 6);  // twice the number of segments
  const found = [];
  for (let i = 0; i < count; i += 2) {
    const last = font.readUInt16BE(at + 14 + i);
    const first = font.readUInt16BE(at + 16 + count + i);
    if (last !== 0xffff) found.push([first, last]);
  }
  return found;
}

const number_of = (code) => `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;

class Face {
  #ranges;

  constructor(path) {
    this.#ranges = ranges(readFileSync(path)).sort(([a], [b]) => a - b);
  }

  has(code) {
    return this.#ranges.some(([first, last]) => first <= code && code <= last);
  }
}

export class Glyphs {
  #families;
  #known = new Map();

  /** `folders` hold the fonts; a family that is not whole has nothing. */
  constructor(folders) {
    const path_of = (name) => folders.map((folder) => join(folder, name)).find(existsSync);
    this.#families = families.map((names) => names.map(path_of)).filter((paths) => paths.every(Boolean));
  }

  #has(character) {
    if (!this.#known.has(character)) {
      this.faces ??= this.#families.map((paths) => paths.map((path) => new Face(path)));
      const code = character.codePointAt(0);
      const is_seen = !/\p{Default_Ignorable_Code_Point}/u.test(character);
      this.#known.set(character, !is_seen || this.faces.some((family) => family.every((face) => face.has(code))));
    }
    return this.#known.get(character);
  }

  /** JSON with each character that cannot be shown as its number; what has no shape by nature stays. */
  printable(json) {
    return json.replace(/[^\x00-\x7f]/gu, (character) => (this.#has(character) ? character : number_of(character.codePointAt(0))));
  }
}
