// The measure as a command: its words, its JSON, its exit codes.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {between_them, card, drawing, line, two_cards} from './support/sketch.mjs';

let folder;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'concordat-maps-'));
  const straight = line('l1', '1', ['a', 'b'], between_them);
  const write = (name, text) => writeFileSync(join(folder, name), text);
  const data = (...pairs) => JSON.stringify(pairs.map(([from_id, to_id]) => ({from_id, kind: 'reports-to', to_id})));
  write('clean.svg', `<?xml version="1.0" encoding="UTF-8"?>\n${drawing(two_cards, straight)}`);
  const struck = drawing(two_cards, straight, card('c', [150, 20, 80, 40], ''));
  write('struck.html', `<!doctype html><main>${struck}</main>`);
  write('lines.json', data(['a', 'b']));
  write('more.json', data(['a', 'b'], ['b', 'c']));
});
after(() => rmSync(folder, {recursive: true}));

const program = 'tools/map_quality/map_quality.mjs';
const run = (...words) => spawnSync('node', [program, ...words.map((word) => word.replace('@', `${folder}/`))], {encoding: 'utf8'});

test('0 where all is clean', () => {
  const {status, stdout} = run('@clean.svg', '--lines', '@lines.json');
  assert.equal(status, 0);
  assert.match(stdout, /clean\.svg, drawing 1: 400 x 300 px/);
  assert.match(stdout, /facts: 0 \(/);
});

test('1 where there is a fault, or a line is not found', () => {
  const {status, stdout} = run('@clean.svg', '@struck.html');
  assert.equal(status, 1);
  assert.match(stdout, /- through box: line l1 \(a to b\) through card c\n/);
  assert.equal(run('@clean.svg', '--lines', '@more.json').status, 1);
});

test('the same as JSON', () => {
  const {status, stdout} = run('@struck.html', '--json');
  assert.equal(status, 1);
  const {clean, drawings} = JSON.parse(stdout);
  assert.equal(clean, false);
  assert.deepEqual(drawings.map(({boxes, findings}) => [boxes, findings.map(({kind}) => kind)]), [[3, ['through_box']]]);
});

test('2 for wrong use', () => {
  for (const words of [[], ['@nowhere.svg'], ['@lines.json'], ['@clean.svg', '--size'], ['@clean.svg', '--lines', '@clean.svg']]) {
    const {status, stderr} = run(...words);
    assert.equal(status, 2, words.join(' '));
    assert.match(stderr, /^map_quality: .+\n$/);
  }
});
