// What lies on something else is told, each kind as what it is, and what stands in its box is not.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {between_them, card, chip, faults, frame, head, label, line, measure, row, two_cards, words} from './support/sketch.mjs';

const joined = two_cards + line('l1', '1', ['a', 'b'], between_them);

test('a label on a label', () => {
  const first = joined + label('l1', [150, 30, 60, 20], 'reports');
  assert.deepEqual(faults(first, label('l1', [200, 30, 60, 20], 'tells')), ['label_on_label']);
  assert.deepEqual(faults(first, label('l1', [210, 30, 60, 20], 'tells')), []);
});

test('a label on a box, and one in a frame', () => {
  assert.deepEqual(faults(joined, label('l1', [80, 30, 60, 20], 'reports')), ['label_on_box']);
  const frames = frame('g', [10, 5, 220, 60], '');
  assert.deepEqual(faults(frames, joined, label('l1', [150, 30, 60, 20], 'reports')), []);
  assert.deepEqual(faults(frames, joined, label('l1', [200, 30, 60, 20], 'reports')), ['label_on_box']);
});

test('a box on a box: a card on a card, one in another, a row over the edge of its card', () => {
  assert.deepEqual(faults(card('a', [20, 20, 80, 40]), card('b', [90, 40, 80, 40])), ['box_on_box']);
  assert.deepEqual(faults(card('a', [20, 20, 180, 90]), card('b', [90, 40, 80, 40])), ['box_on_box']);
  assert.deepEqual(faults(card('a', [20, 20, 80, 60]), row('b', [20, 40, 90, 20])), ['box_on_box']);
  assert.deepEqual(faults(card('a', [20, 20, 80, 60]), row('b', [20, 40, 80, 20])), []);
});

test('a row on another row, and one below it in it', () => {
  const outer = card('a', [20, 20, 120, 100]) + row('b', [20, 40, 120, 60]);
  assert.deepEqual(faults(outer, row('c', [30, 60, 110, 30])), []);
  assert.deepEqual(faults(outer, row('c', [20, 90, 120, 30])), ['box_on_box']);
  assert.deepEqual(faults(outer, row('c', [20, 40, 120, 60], '')), ['box_on_box']);
});

test('a row in a card that it is not written in', () => {
  const other = (inner) => card('a', [20, 20, 120, 100]) + card('b', [200, 20, 120, 100], 'b', inner);
  assert.deepEqual(faults(other(row('c', [200, 60, 120, 20]))), []);
  assert.deepEqual(faults(other(row('c', [20, 60, 120, 20]))), ['box_on_box']);
});

test('a card over the edge of its frame, and one in a frame whose members are others', () => {
  const inside = card('a', [20, 40, 80, 40]);
  assert.deepEqual(faults(frame('g', [10, 10, 85, 90]), inside), ['box_on_box']);
  assert.deepEqual(faults(frame('g', [10, 10, 120, 90], 'g', 'a b'), inside), []);
  assert.deepEqual(faults(frame('g', [10, 10, 120, 90], 'g', 'b'), inside), ['box_on_box']);
});

test('a name under a box that stands where it may, or under another name', () => {
  assert.deepEqual(faults(card('a', [20, 20, 80, 60]), row('b', [20, 30, 80, 30])), ['name_on_name']);
  assert.deepEqual(faults(card('a', [20, 20, 80, 60], 'a', words(25, 40, 'of it'))), ['name_on_name']);
  assert.deepEqual(faults(two_cards, words(310, 40, 'Legend')), ['name_on_name']);
});

test('a chip over the name of its card, and two chips', () => {
  const long = card('a', [20, 20, 160, 60], 'A board of this name');
  const at = (x, y) => chip('1', 'a', 'c', [x, y, 60, 20], 'reports');
  assert.deepEqual(faults(long, at(100, 22)), ['name_on_name']);
  assert.deepEqual(faults(long, at(100, 45)), []);
  assert.deepEqual(faults(long, at(50, 45), at(100, 45)), ['box_on_box']);
});

test('a label on an arrow head of its own line', () => {
  const arrow = `<g class="map-line" id="l1" data-from="a" data-to="b"><path class="map-stroke" d="M100 40 H290"/>${
    head('M290 35 L300 40 L290 45 Z')}</g>`;
  assert.deepEqual(faults(two_cards, arrow, label('l1', [230, 30, 60, 20], 'reports')), []);
  assert.deepEqual(faults(two_cards, arrow, label('l1', [235, 30, 60, 20], 'reports')), ['label_on_head']);
});

test('what is cut off by the edge of the drawing', () => {
  assert.deepEqual(faults(card('a', [340, 20, 80, 40])), ['beyond_edge']);
  assert.deepEqual(faults(two_cards, line('l1', '1', ['a', 'b'], 'M60 20 V-5 H340 V20')), ['beyond_edge']);
});

test('a finding names what it is about', () => {
  const {findings} = measure(joined, label('l1', [80, 30, 60, 20], 'reports'));
  assert.deepEqual(findings, [{kind: 'label_on_box', what: 'card a and label "reports"'}]);
});
