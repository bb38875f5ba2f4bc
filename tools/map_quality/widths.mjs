// How wide words are in the type of the maps: the sum of the advance widths of Liberation Sans, which browsers make a
// little less of where two letters are set closer.
import {glyphs_of, read_font, table_at} from '../print/font_file.mjs';

const files = {regular: 'LiberationSans-Regular.ttf', bold: 'LiberationSans-Bold.ttf'};

/** Advance width of each letter, in parts of the type size. */
function advances_of(name) {
  const font = read_font(name);
  const units = font.readUInt16BE(table_at(font, 'head') + 18);
  const widths = table_at(font, 'hmtx');
  const last = font.readUInt16BE(table_at(font, 'hhea') + 34) - 1;  // glyphs from here on are as wide as this one
  return new Map([...glyphs_of(font)].map(([letter, glyph]) =>
      [letter, font.readUInt16BE(widths + 4 * Math.min(glyph, last)) / units]));
}

const faces = new Map();

function face(weight) {
  if (!faces.has(weight)) faces.set(weight, advances_of(files[weight]));
  return faces.get(weight);
}

/** A letter that the font lacks comes from another font, at most as wide as it is high. */
export function width_of(text, size, weight = 'regular') {
  const advances = face(weight);
  return size * [...text].reduce((sum, letter) => sum + (advances.get(letter.codePointAt(0)) ?? 1), 0);
}
