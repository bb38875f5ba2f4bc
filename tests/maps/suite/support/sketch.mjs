// Drawings of a few boxes and lines, written by hand, and what is said of them.
import {measure_all} from '../../../../tools/map_quality/map_quality.mjs';

const rect = ([x, y, width, height]) => `<rect x="${x}" y="${y}" width="${width}" height="${height}"/>`;
const text = ([x, y, words, more = '']) => `<text x="${x}" y="${y}" ${more}>${words}</text>`;
const group = (attributes, inner) => `<g ${attributes}>${inner.join('')}</g>`;

/** A box at a place, with its name at its upper left. */
const named = (place, name) => [rect(place), text([place[0] + 5, place[1] + 14, name])];

export const frame = (id, place, name = id, members = '') =>
  group(`class="map-frame" data-group="${id}" ${members && `data-members="${members}"`}`, named(place, name));
export const card = (id, place, name = id, ...inner) =>
  group(`class="map-card map-card--here" data-body="${id}"`, [...named(place, name), ...inner]);
export const row = (id, place, name = id) =>
  group(`class="map-row" data-body="${id}"`, [`<a href="/${id}/">`, ...named(place, name), '</a>']);
export const chip = (lines, from, to, place, name) =>
  group(`class="map-inside map-line--support" data-lines="${lines}" data-from="${from}" data-to="${to}"`, named(place, name));
export const label = (of, place, name) => group(`class="map-label" data-of="${of}"`, named(place, name));
export const words = (...of) => text(of);

/** A line with a stroke for each path. */
export const line = (id, lines, [from, to], ...paths) =>
  group(`class="map-line map-line--reporting" id="${id}" data-lines="${lines}" data-from="${from}" data-to="${to}"`,
        paths.map((d) => `<path class="map-stroke" d="${d}"/>`));
export const head = (d) => `<path class="map-head" d="${d}"/>`;

export const drawing = (...parts) =>
  `<svg class="map__drawing" viewBox="0 0 400 300" width="400" height="300" font-size="12">${parts.join('\n')}</svg>`;

export const measure = (...parts) => measure_all([{name: 'sketch', text: drawing(...parts)}]).drawings[0];
/** The kinds of fault of a drawing, one for each fault. */
export const faults = (...parts) => measure(...parts).findings.map(({kind}) => kind).sort();

/** Two boards side by side, as most sketches have them. */
export const two_cards = card('a', [20, 20, 80, 40]) + card('b', [300, 20, 80, 40]);
export const between_them = 'M100 40 H300';
