// Where strokes pass that should not, where they cross, and where they end.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {between_them, card, chip, faults, frame, label, line, measure, row, two_cards, words} from './support/sketch.mjs';

const straight = line('l1', '1', ['a', 'b'], between_them);

test('a stroke through a box that is not its own, in whatever part of it', () => {
  assert.deepEqual(faults(two_cards, straight, card('c', [150, 20, 80, 40], '')), ['through_box']);
  assert.deepEqual(faults(two_cards, straight, card('c', [150, 28, 80, 40], 'its name too')), ['through_box']);
  assert.deepEqual(faults(two_cards, straight, card('c', [150, 40, 80, 40], '')), []);
  const curved = line('l1', '1', ['a', 'b'], 'M60 20 V10 H200 Q220 10 220 30 V90 H340 V60');
  assert.deepEqual(faults(two_cards, curved, card('c', [212, 0, 30, 20], '')), ['through_box']);
});

test('a stroke through a frame that none of its ends is in, and out of that of an end', () => {
  assert.deepEqual(faults(two_cards, straight, frame('g', [150, 10, 80, 80])), ['through_frame']);
  assert.deepEqual(faults(frame('g', [10, 5, 150, 80], ''), two_cards, straight), []);
  assert.deepEqual(faults(two_cards, line('l1', '1', ['group:g', 'b'], 'M180 40 H300'), frame('g', [120, 10, 60, 80])), []);
});

test('a stroke may enter the card of its row, but not the row beside it', () => {
  const card_of_rows = card('c', [150, 10, 80, 80]) + row('d', [160, 30, 60, 20]) + row('e', [160, 60, 60, 20]);
  assert.deepEqual(faults(two_cards, card_of_rows, line('l1', '1', ['a', 'd'], 'M100 40 H160')), []);
  assert.deepEqual(faults(two_cards, card_of_rows, line('l1', '1', ['e', 'b'], 'M190 60 V25 H240 V40 H300')), ['through_box']);
});

test('a stroke through the name of the frame that it may be in, a legend, a chip', () => {
  assert.deepEqual(faults(frame('g', [10, 5, 200, 80], 'A group of boards of this name'), card('a', [20, 30, 80, 40]),
                          card('b', [300, 30, 80, 40]), line('l1', '1', ['a', 'b'], 'M60 30 V15 H340 V30')), ['through_name']);
  assert.deepEqual(faults(two_cards, straight, words(150, 44, 'Legend')), ['through_name']);
  const chipped = card('a', [20, 20, 120, 40], '', chip('2', 'a', 'a', [60, 30, 60, 20], 'reports'));
  assert.deepEqual(faults(chipped, card('b', [300, 20, 80, 40]), line('l1', '1', ['a', 'b'], 'M80 40 H300')), ['through_box']);
});

const four = card('a', [20, 20, 40, 40]) + card('b', [300, 20, 40, 40]) + card('c', [160, 0, 40, 20]) + card('d', [160, 200, 40, 40]);
const across = line('l1', '1', ['a', 'b'], 'M60 40 H300');
const crossings = (...parts) => {
  const {crossings: count, findings} = measure(four, ...parts);
  assert.deepEqual(findings, []);
  return count;
};

test('a crossing of two lines counts once, also at a corner and where one is rounded', () => {
  assert.equal(crossings(across, line('l2', '2', ['c', 'd'], 'M180 20 V200')), 1);
  assert.equal(crossings(across, line('l2', '2', ['c', 'd'], 'M180 20 V40 L190 60 V200')), 1);
  const curved = line('l1', '1', ['a', 'b'], 'M60 50 H160 Q180 50 180 70 V90 Q180 100 190 100 H320 V60');
  assert.equal(crossings(curved, line('l2', '2', ['c', 'd'], 'M174 20 V55.9 L175 56 L175 200')), 1);
});

test('a line that ends on the way of another crosses it, lines that begin at one place do not', () => {
  const touch = line('l2', '2', ['c', 'd'], 'M180 20 V40', 'M190 40 V200');
  assert.equal(measure(four, across, touch).crossings, 2);
  assert.equal(crossings(across, line('l2', '2', ['a', 'd'], 'M60 40 L160 210')), 0);
});

test('strokes of one line may meet and cross', () => {
  assert.equal(crossings(line('l1', '1', ['a c', 'b d'], 'M60 40 H300', 'M180 20 V200')), 0);
});

test('lines on one another, also where they are a hair apart, and lines side by side', () => {
  const beside = (y) => faults(two_cards, straight, line('l2', '2', ['a', 'b'], `M100 ${y} H300`));
  assert.deepEqual(beside(40), ['line_on_line']);
  assert.deepEqual(beside(40.8), ['line_on_line']);
  assert.deepEqual(beside(44), []);
});

test('a stroke that does not reach its box, and a line to a body that is not drawn', () => {
  assert.deepEqual(faults(two_cards, line('l1', '1', ['a', 'b'], 'M100 40 H290')), ['end_loose', 'end_not_reached']);
  assert.deepEqual(faults(two_cards, line('l1', '1', ['a b', 'a b'], 'M100 40 H290')), ['end_loose', 'end_not_reached']);
  assert.deepEqual(faults(two_cards, line('l1', '1', ['a', 'b x'], between_them)), ['end_not_reached']);
  assert.deepEqual(faults(two_cards, straight, line('l2', '2', ['a', 'b'], 'M100 50 H300', 'M200 50 V90')), ['end_loose']);
});

test('a label that another line strikes', () => {
  const beside = line('l2', '2', ['a', 'b'], 'M100 50 H300');
  assert.deepEqual(faults(two_cards, straight, beside, label('l1', [150, 30, 60, 18], 'reports')), []);
  assert.deepEqual(faults(two_cards, straight, beside, label('l1', [150, 34, 60, 18], 'reports')), ['label_struck']);
});

test('a label beside its line, but nearer another, and one as near to both', () => {
  const lines = straight + line('l2', '2', ['a', 'b'], 'M60 60 V80 H340 V60');
  assert.deepEqual(faults(two_cards, lines, label('l1', [150, 46, 60, 18], 'reports')), []);
  assert.deepEqual(faults(two_cards, lines, label('l1', [150, 60, 60, 18], 'reports')), ['label_nearer_other']);
  assert.deepEqual(faults(two_cards, lines, label('l1', [150, 51, 60, 18], 'reports')), ['label_nearer_other']);
});

test('a label of a line that is not there, or has no length', () => {
  assert.deepEqual(faults(two_cards, straight, label('l9', [150, 30, 60, 20], 'reports')), ['label_of_no_line']);
  assert.deepEqual(faults(two_cards, straight, line('l2', '2', ['a', 'a'], 'M100 50 H100'), label('l2', [150, 60, 60, 20], 'tells')),
                   ['label_of_no_line', 'stroke_empty']);
});
