// What a drawing says against what the data say.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {measure_all} from '../../../tools/map_quality/map_quality.mjs';
import {between_them, card, chip, drawing, frame, line, row, two_cards} from './support/sketch.mjs';

const data = (...pairs) => pairs.map(([from_id, to_id]) => ({from_id, kind: 'reports-to', to_id}));
const files = (...texts) => texts.map((text, at) => ({name: `${at}`, text}));
const facts = (texts, lines) => measure_all(files(...texts), lines).facts.findings;
const said = (lines, ...parts) => facts([drawing(...parts)], lines).map(({kind, what}) => `${kind}: ${what}`);

const straight = line('l1', '1', ['a', 'b'], between_them);

test('a line that no drawing has', () => {
  assert.deepEqual(said(data(['a', 'b'], ['b', 'a']), two_cards, straight), ['fact_not_found: line 2: b reports-to a']);
  assert.deepEqual(said(data(['a', 'b'], ['b', 'a'], ['a', 'b']), two_cards, line('l1', '1-3', ['a', 'b'], between_them)), []);
});

test('drawings count together, and a chip counts as well', () => {
  const second = two_cards + chip('2', 'b', 'a', [310, 40, 60, 15], '');
  assert.deepEqual(facts([drawing(two_cards, straight), drawing(second)], data(['a', 'b'], ['b', 'a'])), []);
});

test('a line that is said to be one of the data, and joins others', () => {
  assert.deepEqual(said(data(['a', 'c']), two_cards, straight),
                   ['fact_astray: line l1 (a to b) does not join a c, line 1', 'fact_invented: line l1 (a to b) joins a b']);
  assert.deepEqual(said(data(['a', 'b']), two_cards, line('l1', '1 4', ['a', 'b'], between_them)),
                   ['fact_unknown: line l1 (a to b) stands for line 4 of 1']);
});

const four = two_cards + card('c', [20, 200, 80, 40]) + card('d', [300, 200, 80, 40]);
const apart = ['M100 40 H300', 'M100 220 H300'];

test('strokes that hang together join all their ends, strokes apart do not', () => {
  const lines = data(['a', 'b'], ['c', 'd']);
  assert.deepEqual(said(lines, four, line('l1', '1-2', ['a c', 'b d'], ...apart)), []);
  assert.deepEqual(said(lines, four, line('l1', '1-2', ['a c', 'b d'], ...apart, 'M200 40 V220')),
                   ['fact_invented: line l1 (a c to b d) joins a d', 'fact_invented: line l1 (a c to b d) joins b c']);
  assert.deepEqual(said(data(['a', 'd']), four, line('l1', '1', ['a c', 'b d'], ...apart)).slice(0, 1),
                   ['fact_astray: line l1 (a c to b d) does not join a d, line 1']);
});

test('the frame of a group stands for its members, where the drawing says who they are, and for the rows in them', () => {
  const group = (members) => card('a', [20, 60, 80, 40]) + card('b', [300, 20, 80, 40]) + card('c', [20, 120, 80, 40]) +
                             row('d', [20, 140, 80, 20]) +
                             frame('g', [10, 10, 100, 170], 'g', members) + line('l1', '1-2', ['group:g', 'b'], 'M110 40 H300');
  const lines = data(['a', 'b'], ['c', 'b']);
  assert.deepEqual(said(lines, group('a c')), []);
  assert.equal(said(lines, group('')).filter((one) => one.startsWith('fact_astray')).length, 2);
  assert.deepEqual(said(data(['a', 'b'], ['d', 'b']), group('a c')), []);
  assert.deepEqual(said(data(['a', 'b'], ['e', 'b']), group('a c')), ['fact_astray: line l1 (group:g to b) does not join b e, line 2']);
});

test('data of another kind are refused', () => {
  assert.throws(() => measure_all(files(drawing(two_cards)), {relationships: []}), /not those of data\/relationships.json/);
});
