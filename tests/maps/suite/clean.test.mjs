// A drawing without a fault, and the numbers that are told of it.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {measure_all, report} from '../../../tools/map_quality/map_quality.mjs';
import {width_of} from '../../../tools/map_quality/widths.mjs';
import {between_them, card, chip, drawing, faults, frame, head, label, line, measure, row, two_cards, words}
  from './support/sketch.mjs';

const whole = [
  frame('g', [10, 10, 150, 170], 'Group', 'a'),
  card('a', [20, 40, 130, 100], 'Board',
       row('c', [20, 70, 130, 30]), chip('2', 'c', 'a', [80, 74, 65, 20], 'reports')),
  row('d', [20, 100, 130, 40]), row('e', [30, 118, 110, 20], 'Second level'),
  card('b', [260, 200, 120, 40]),
  `<g class="map-line map-line--reporting" id="l1" data-lines="1 3" data-from="c d" data-to="b">
    <path class="map-stroke" d="M150 85 H190 Q200 85 200 95 V210 Q200 220 210 220 H250"/><path class="map-stroke" d="M150 110 H200"/>
    ${head('M250 215 L260 220 L250 225 Z')}</g>`,
  label('l1', [165, 150, 70, 20], 'reports to'),
  words(20, 290, 'reporting', 'font-size="11"'),
];
const data = [['c', 'b'], ['a', 'c'], ['b', 'd']].map(([from_id, to_id]) => ({from_id, kind: 'reports-to', to_id}));

test('a clean drawing has no fault, and says all lines', () => {
  const measured = measure_all([{name: 'whole', text: `<!doctype html><p>Map</p>${drawing(...whole)}`}], data);
  assert.deepEqual(measured.drawings.map(({findings}) => findings), [[]]);
  assert.deepEqual(measured.facts, {lines: 3, findings: []});
  assert.equal(measured.clean, true);
});

test('boxes, strokes, labels and type are counted', () => {
  const {width, height, boxes, chips, labels, strokes, crossings, smallest_type: type} = measure(...whole);
  assert.deepEqual({width, height, boxes, chips, labels, strokes, crossings},
                   {width: 400, height: 300, boxes: 6, chips: 1, labels: 1, strokes: 2, crossings: 0});
  assert.deepEqual(type, {px: 11, pt: 8.25});
});

test('type is measured as it is shown: a drawing at half its size has type of half the size', () => {
  const half = drawing(two_cards).replace('width="400" height="300"', 'width="200" height="150"');
  assert.deepEqual(measure_all([{name: 'half', text: half}]).drawings[0].smallest_type, {px: 6, pt: 4.5});
});

test('all drawings of a page are measured, and one without drawings is refused', () => {
  assert.equal(measure_all([{name: 'page', text: drawing(two_cards) + drawing(two_cards)}]).drawings.length, 2);
  assert.throws(() => measure_all([{name: 'page', text: '<svg class="crest"></svg>'}]), /page has no drawing/);
});

test('what cannot be measured is refused', () => {
  const path = (d) => line('l', '1', ['a', 'b'], d);
  const refused = [
    ['<g transform="scale(2)"></g>', /transform/], ['<text x="1" y="9"><tspan>a</tspan></text>', /tspan/],
    [path('m0 0 l5 5'), /command m/], [path('M0 0 H'), /H of a path has 0/], [path('H4'), /begin with M/],
    [line('l', 'x', ['a', 'b'], between_them), /data-lines/], ['<g class="map-card" data-body="a"></g>', /no rectangle/]];
  for (const [part, message] of refused) assert.throws(() => measure(part), message);
});

test('words are as wide as the font says, and bold ones wider', () => {
  assert.equal(width_of('aa', 2048), 2 * 1139);
  assert.equal(width_of('a1', 2048, 'bold'), 1139 + 1139);
  assert.ok(width_of('filled', 12, 'bold') > width_of('filled', 12));
});

test('bold, size and anchor decide whether a name fits', () => {
  const fits = (more, x = 105) => faults(`<g class="map-card" data-body="a"><rect x="100" y="0" width="72" height="30"/>${
    words(x, 20, 'Wellbeing', more)}</g>`);
  assert.deepEqual(fits(''), []);
  assert.deepEqual(fits('font-size="16"'), ['name_beyond_box']);
  assert.deepEqual(fits('text-anchor="middle"'), ['name_beyond_box']);
  assert.deepEqual(fits('text-anchor="end"', 167), []);
  assert.deepEqual(fits('font-size="14.6"'), []);
  assert.deepEqual(fits('font-size="14.6" font-weight="bold"'), ['name_beyond_box']);
});

test('the report has a block for each drawing and one for the facts', () => {
  const text = report(measure_all([{name: 'a.svg', text: drawing(two_cards)}], data));
  assert.match(text, /^a\.svg, drawing 1: 400 x 300 px, smallest type 12 px \(9 pt\)\n {2}boxes 2, .*crossings 0$/m);
  assert.match(text, /\n\n3 lines of the data\n {2}facts: 3 \(lines of the data not found 3, /);
  assert.match(text, /\n {2}- fact not found: line 2: a reports-to c\n/);
});
