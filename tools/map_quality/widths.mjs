// How wide words are in the type of the maps: the sum of the advance widths of Liberation Sans, which browsers make a
// little less of where two letters are set closer.
import {advances_of} from '../print/font_file.mjs';

const files = {regular: 'LiberationSans-Regular.ttf', bold: 'LiberationSans-Bold.ttf'};

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
