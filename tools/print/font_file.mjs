// What a TrueType font file says: where it lies, its tables, and the glyph of each letter.
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {folders} from './fonts.mjs';

/** The bytes of a font of the papers, by the name of its file. */
export function read_font(name) {
  const path = folders.map((folder) => join(folder, name)).find(existsSync);
  if (!path) throw new Error(`${name} is not installed: see packages.apt`);
  return readFileSync(path);
}

/** Where the table of this name begins. */
export function table_at(font, name) {
  const entries = Array.from({length: font.readUInt16BE(4)}, (_, i) => 12 + 16 * i);
  return font.readUInt32BE(entries.find((at) => font.toString('latin1', at, at + 4) === name) + 8);
}

/** Letters of a font's table of characters, formats 4 and 12, each with its glyph. */
export function* glyphs_of(font) {
  const cmap = table_at(font, 'cmap');
  for (let i = 0; i < font.readUInt16BE(cmap + 2); ++i) {
    const at = cmap + font.readUInt32BE(cmap + 8 + 8 * i);
    const format = font.readUInt16BE(at);
    if (format === 4) yield* in_segments(font, at);
    if (format !== 12) continue;
    for (let group = 0; group < font.readUInt32BE(at + 12); ++group) {
      const [first, last, glyph] = [16, 20, 24].map((field) => font.readUInt32BE(at + field + 12 * group));
      for (let code = first; code <= last; ++code) yield [code, glyph + code - first];
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
      const listed = offset === 0 ? code : font.readUInt16BE(place + offset + 2 * (code - first));
      const glyph = offset !== 0 && listed === 0 ? 0 : (listed + delta) & 0xffff;
      if (glyph !== 0) yield [code, glyph];
    }
  }
}

/** Advance width of each letter that a font has, in parts of the type size. */
export function advances_of(name) {
  const font = read_font(name);
  const units = font.readUInt16BE(table_at(font, 'head') + 18);
  const widths = table_at(font, 'hmtx');
  const last = font.readUInt16BE(table_at(font, 'hhea') + 34) - 1;  // glyphs from here on are as wide as this one
  return new Map([...glyphs_of(font)].map(([letter, glyph]) =>
      [letter, font.readUInt16BE(widths + 4 * Math.min(glyph, last)) / units]));
}
