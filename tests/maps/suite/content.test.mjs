// Content for large maps: it is what it is said to be, and the check finds no error in it.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {parse} from 'smol-toml';
import {organisation} from '../organisation.mjs';

let top;
before(() => {
  top = mkdtempSync(join(tmpdir(), 'concordat-organisation-'));
});
after(() => rmSync(top, {recursive: true}));

const program = 'tests/maps/organisation.mjs';
const run = (...words) => spawnSync('node', [program, ...words], {encoding: 'utf8'});

/** The errors in a folder; that a map is large is none. */
function errors_of(folder) {
  const {stderr} = spawnSync('build/concordat', ['check', '--json', '--content', folder], {encoding: 'utf8'});
  return JSON.parse(stderr).filter(({severity}) => severity === 'error').map(({file, message}) => `${file}: ${message}`);
}

const edition = 'thimbleshire/accord/first';
const read = (files, name) => parse(files.get(`${edition}/${name}.toml`));

test('the same numbers give the same bytes, others give others', () => {
  assert.deepEqual([...organisation({bodies: 60, seed: 4})], [...organisation({bodies: 60, seed: 4})]);
  assert.notDeepEqual([...organisation({bodies: 60, seed: 4})], [...organisation({bodies: 60, seed: 5})]);
});

test('an organisation has as many bodies as are asked for, in groups, on two levels and outside', () => {
  const files = organisation();
  const {boards, group: groups} = read(files, 'edition');
  const of = new Map(boards.map((id) => [id, read(files, `boards/${id}`)]));
  const level = ({parents}) => (parents ? 1 + level(of.get(parents[0])) : 0);
  const on_level = (wanted) => [...of.values()].filter((board) => level(board) === wanted).length;
  assert.equal(new Set(boards).size, 120);
  assert.ok(groups.length >= 4 && groups.length <= 6);
  assert.ok(on_level(0) > 20 && on_level(1) > 40 && on_level(2) > 10 && on_level(3) === 0);
  assert.equal([...of.values()].filter(({group}) => !group).length, 10);
});

test('its lines are of six kinds, none twice, each stated by its clause', () => {
  const files = organisation();
  const {line: lines} = read(files, 'relationships');
  const text = [...files].filter(([path]) => path.endsWith('.md')).map(([, words]) => words).join('\n');
  const clauses = new Map(text.split('\n').filter((one) => /^\d/.test(one)).map((one) => [one.split(' ')[0], one]));
  const words = {
    'reports-to': 'reports to', 'accountable-to': 'is accountable to', 'scrutinises': 'scrutinises', 'escalates-to': 'escalates to',
    'supports': 'gives support to', 'advises': 'advises',
  };
  assert.equal(lines.length, 160);
  assert.equal(new Set(lines.map(({from, kind, to}) => `${from} ${kind} ${to}`)).size, 160);
  assert.deepEqual(new Set(lines.map(({kind}) => kind)), new Set(Object.keys(words)));
  const unstated = lines.filter(({from, kind, to, clause}) => !clauses.get(clause).includes(`(board:${from})`) ||
      !new RegExp(`${words[kind]} the \\[[^\\]]*\\]\\(board:${to}\\)`).test(clauses.get(clause)));
  assert.deepEqual(unstated, []);
});

test('the check finds no error in an organisation, small or large', () => {
  for (const [bodies, seed] of [[24, 1], [120, 1], [120, 7], [500, 3]]) {
    const folder = join(top, `${bodies}-${seed}`);
    assert.equal(run(folder, '--bodies', `${bodies}`, '--seed', `${seed}`).status, 0);
    assert.deepEqual(errors_of(folder), []);
  }
});

test('it writes into no folder that has something in it, and knows its limits', () => {
  const full = mkdtempSync(join(top, 'full-'));
  writeFileSync(join(full, 'notes.txt'), 'mine');
  const fresh = join(top, 'new');
  for (const words of [[], [full], [fresh, '--bodies', '9'], [fresh, '--seed', 'x'], [fresh, 'more']]) {
    const {status, stderr} = run(...words);
    assert.equal(status, 2, words.join(' '));
    assert.match(stderr, /^organisation: .+\n$/);
  }
});

test('the teams: as many as the README says, each in a group, and no error', () => {
  const folder = 'tests/maps/teams/rust-project/governance/2026-08';
  const {boards, group: groups} = parse(readFileSync(`${folder}/edition.toml`, 'utf8'));
  const board = (name) => parse(readFileSync(`${folder}/boards/${name}`, 'utf8'));
  const of = new Map(readdirSync(`${folder}/boards`).map((name) => [name.replace('.toml', ''), board(name)]));
  const level = ({parents}) => (parents ? 1 + level(of.get(parents[0])) : 0);
  const levels = [...of.values()].map(level);
  assert.equal(boards.length, 155);
  assert.deepEqual([0, 1, 2, 3].map((wanted) => levels.filter((one) => one === wanted).length), [8, 104, 42, 1]);
  assert.deepEqual(new Set([...of.values()].map(({group}) => group)), new Set(groups.map(({id}) => id)));
  assert.deepEqual(errors_of('tests/maps/teams'), []);
});
