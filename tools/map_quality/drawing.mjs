// Reads a drawing of a map: what stands where, as the SVG itself says it.
import {attribute, elements, one_line, parse_html, text_of} from '../../tests/lib/html.mjs';
import {bounds, rect_of, segments_of} from './geometry.mjs';
import {strokes_of} from './path.mjs';
import {width_of} from './widths.mjs';

const kinds = {
  'map-frame': 'frame', 'map-card': 'card', 'map-row': 'row', 'map-inside': 'chip', 'map-label': 'label', 'map-line': 'line',
};

/** How far letters reach above and below the line that they stand on, in parts of the type size. */
const [above, below] = [0.74, 0.21];

const words_of = (element, name) => (attribute(element, name) ?? '').split(/[\s,]+/).filter((word) => word !== '');
const number_of = (element, name) => Number.parseFloat(attribute(element, name) ?? '0');
const has_class = (element, name) => words_of(element, 'class').includes(name);

/** `3-8 12` as the numbers that it stands for. */
function numbers_in(ranges) {
  return ranges.flatMap((range) => {
    if (!/^\d+(-\d+)?$/.test(range)) throw new Error(`data-lines has "${range}"`);
    const [first, last = first] = range.split('-').map(Number);
    return Array.from({length: last - first + 1}, (_, at) => first + at);
  });
}

function item_of(kind, element, owner) {
  return {
    kind, owner, id: attribute(element, 'id'), body: attribute(element, 'data-body'), group: attribute(element, 'data-group'),
    of: attribute(element, 'data-of'), members: attribute(element, 'data-members') && words_of(element, 'data-members'),
    from: words_of(element, 'data-from'), to: words_of(element, 'data-to'), lines: numbers_in(words_of(element, 'data-lines')),
    rect: undefined, texts: [], strokes: [], heads: [],
  };
}

/** A text of one line; size, weight and anchor may come from what it stands in. */
function text_at(element, {size, weight, anchor}) {
  const words = one_line(text_of(element));
  const width = width_of(words, size, weight);
  const left = number_of(element, 'x') - {start: 0, middle: width / 2, end: width}[anchor];
  return {words, size, rect: rect_of(left, number_of(element, 'y') - above * size, width, (above + below) * size)};
}

function inherited(element, style) {
  const size = attribute(element, 'font-size');
  const weight = attribute(element, 'font-weight');
  return {
    size: size === undefined ? style.size : Number.parseFloat(size),
    weight: weight === undefined ? style.weight : {bold: 'bold', 700: 'bold'}[weight] ?? 'regular',
    anchor: attribute(element, 'text-anchor') ?? style.anchor,
  };
}

function refuse_what_cannot_be_measured(element) {
  if (attribute(element, 'transform') !== undefined) throw new Error(`<${element.tagName}> has a transform`);
  if (['svg', 'tspan', 'use', 'foreignObject'].includes(element.tagName)) throw new Error(`the drawing has <${element.tagName}>`);
}

/** Gives a shape to the item that it stands in; the first rectangle of an item is its outline. */
function take(element, item, style) {
  if (element.tagName === 'text') item.texts.push(text_at(element, style));
  if (element.tagName === 'rect') item.rect ??= rect_of(...['x', 'y', 'width', 'height'].map((name) => number_of(element, name)));
  if (element.tagName !== 'path' || item.kind !== 'line') return;
  if (has_class(element, 'map-stroke')) item.strokes.push(...strokes_of(attribute(element, 'd') ?? ''));
  if (has_class(element, 'map-head')) item.heads.push(...strokes_of(attribute(element, 'd') ?? ''));
}

function walk(parent, item, style, items) {
  for (const element of parent.childNodes.filter(({tagName}) => tagName)) {
    refuse_what_cannot_be_measured(element);
    const kind = words_of(element, 'class').map((name) => kinds[name]).find((name) => name);
    const inner = kind ? item_of(kind, element, item) : item;
    if (kind) items.push(inner);
    const own = inherited(element, style);
    take(element, inner, own);
    walk(element, inner, own, items);
  }
}

/** Words of a drawing that belong to nothing, such as those of a legend, are the texts of an item of their own. */
function read_drawing(svg) {
  const loose = item_of('loose', svg, undefined);
  const items = [loose];
  walk(svg, loose, inherited(svg, {size: 16, weight: 'regular', anchor: 'start'}), items);
  const without = items.find(({kind, rect}) => !rect && kind !== 'line' && kind !== 'loose');
  if (without) throw new Error(`a ${without.kind} has no rectangle`);
  const [width, height] = ['width', 'height'].map((name) => number_of(svg, name));
  for (const item of items) {
    item.segments = item.strokes.flatMap(segments_of);
    item.bounds = bounds(item.strokes.flat());
  }
  const box = attribute(svg, 'viewBox')?.trim().split(/[\s,]+/).map(Number) ?? [0, 0, width, height];
  const of_kind = (...wanted) => items.filter(({kind}) => wanted.includes(kind));
  return {
    width, height, scale: width / box[2], page: rect_of(...box), items, loose,
    boxes: of_kind('frame', 'card', 'row'), chips: of_kind('chip'), labels: of_kind('label'), lines: of_kind('line'),
  };
}

/** Every drawing of an SVG file or of an HTML page. */
export function drawings_of(text) {
  const svgs = [...elements(parse_html(text))].filter(({tagName}) => tagName === 'svg');
  return svgs.filter((svg) => has_class(svg, 'map__drawing')).map(read_drawing);
}

const quoted = ({texts}) => `"${texts.map(({words}) => words).join(' ')}"`;

/** An item as a finding names it. */
export function name_of(item) {
  switch (item.kind) {
    case 'frame': return `frame ${item.group}`;
    case 'card': case 'row': return `${item.kind} ${item.body}`;
    case 'line': return `line ${item.id ?? ''} (${item.from.join(' ')} to ${item.to.join(' ')})`.replace('  ', ' ');
    default: return `${item.kind} ${quoted(item)}`;
  }
}
