// The county that nobody prepared for (tests/counties): untidy facts are carried as they are, and warnings come only
// where they are due.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {attribute, elements, one_line, parse_html} from '../lib/html.mjs';

const content = 'tests/counties/content';
const edition = 'eastmarch/accord/third';
const warnings = [
  [`${edition}/boards/commons-board.toml`, 'C015', '"bi-monthly" can be read two ways'],
  [`${edition}/edition.toml`, 'C002', 'the review was due June 2025, before 21 November 2026'],
  [`${edition}/edition.toml`, 'C012', 'Hearth Board has not agreed the edition'],
  [`${edition}/reports.toml`, 'C004', 'no body decides on "River levels"'],
  [`${edition}/text/01-the-boards.md`, 'C003', 'the text says three moor forums, but the document names 2 under Moor Forums'],
  [`${edition}/text/01-the-boards.md`, 'C005', '"MOOT" is not explained anywhere'],
];

let top;
let built;
before(() => {
  top = mkdtempSync(join(tmpdir(), 'concordat-county-'));
  built = spawnSync('build/concordat', ['build', '--content', content, '--out', top, '--as-of', '2026-11-21'],
                    {encoding: 'utf8'});
});
after(() => rmSync(top, {recursive: true}));

const file = (path) => readFileSync(join(top, path), 'utf8');
const document = (path) => parse_html(file(`${path}/index.html`));
const main = (path) => [...elements(document(path))].find(({tagName}) => tagName === 'main');
// A cell and the next are two words, whatever the markup between them.
const texts = (node) => node.nodeName === '#text' ? [node.value] : (node.childNodes ?? []).flatMap(texts);
const words = (path) => one_line(texts(main(path)).join(' '));
const board = (id) => words(`${edition}/boards/${id}`);
const rows = (name) => file(`${edition}/data/${name}.csv`).trim().split('\r\n').slice(1);

test('it builds', () => assert.equal(built.status, 0, built.stderr));

test('warnings come where they are due and nowhere else', () => {
  const {status, stderr} = spawnSync('build/concordat', ['check', '--json', '--content', content, '--as-of', '2026-11-21'],
                                     {encoding: 'utf8'});
  const said = JSON.parse(stderr).filter(({severity}) => severity !== 'advice');
  assert.equal(status, 0);
  assert.deepEqual(said.map(({file, code, message}) => [file, code, message]), warnings);
  assert.ok(said.every(({severity}) => severity === 'warning'));
});

test('a body has three parents', () => {
  const links = [...elements(main(`${edition}/boards/ford-group`))].filter(({tagName}) => tagName === 'a')
                    .map((link) => attribute(link, 'href'));
  for (const parent of ['commons-board', 'waters-board', 'hearth-board']) {
    assert.ok(links.includes(`/${edition}/boards/${parent}/`), parent);
    assert.match(board(parent), /Ford Group/);
  }
  assert.ok(rows('boards').some((row) => row.startsWith('ford-group,') && row.includes('commons-board; waters-board; hearth-board')));
});

test('a loop of challenge, and two boards that report to each other, are lines like any other', () => {
  const kinds = rows('relationships').map((row) => row.split(',')).map(([from, , kind, to]) => `${from} ${kind} ${to}`);
  assert.deepEqual(kinds, [
    'commons-board challenges waters-board', 'waters-board challenges hearth-board', 'hearth-board challenges commons-board',
    'commons-board reports-to hearth-board', 'hearth-board reports-to commons-board',
  ]);
  assert.match(board('commons-board'), /Challenges Waters Board \( clause 2\.2/);
  assert.match(board('commons-board'), /Is challenged by Hearth Board/);
  assert.match(words(`${edition}/map`), /by exception/);
  assert.match(file(`${edition}/map/index.html`), /<svg/);
});

test('a frequency with validity dates, "n/a" and a blank cell', () => {
  const timetable = words(`${edition}/timetable`);
  assert.match(timetable, /Hay, eight-weekly, to the end of 2024, then quarterly/);
  assert.equal(rows('timetable').filter((row) => row.includes(',n/a,')).length, 2);
  assert.match(timetable, /n\/a/);
  assert.match(board('hearth-board'), /n\/a/);
});

test('seasons and action words of its own', () => {
  const timetable = words(`${edition}/timetable`);
  for (const word of ['Lambing', 'Hay', 'Back end', 'Endorse', 'Question', 'Hear', 'February, March, April']) {
    assert.ok(timetable.includes(word), word);
  }
  assert.match(file(`${edition}/data/calendar.ics`), /Stock count/);
});

test('quorum, co-chairs and an and/or seat', () => {
  const page = board('commons-board');
  assert.match(page, /Quorum: a third of the members, and never fewer than four\./);
  assert.match(page, /Co-chair Ewe Fell.*Co-chair Tup Gill/);
  assert.match(page, /from 1 May 2023/);
  assert.match(page, /from 2024 until 2026/);
  assert.match(page, /Drovers' Union shared with Millers' Guild/);
  assert.ok(rows('boards').some((row) => row.startsWith('commons-board,') && row.includes('Ewe Fell; Tup Gill')));
});

test('a vacant chair is said to be vacant, and nobody is made up', () => {
  assert.match(board('waters-board'), /Chair Not named Vacant since the flood/);
  assert.ok(!rows('members').some((row) => row.startsWith('waters-board,') && row.includes(',Post,')));
});

test('a body that serves two areas says so', () => {
  assert.match(words('eastmarch/boards/waters-board'), /Westmarch/);
});

test('approvals keep the precision of their dates', () => {
  const sign_off = words(`${edition}/sign-off`);
  assert.match(sign_off, /April 2024/);
  assert.match(sign_off, /1 May(?! \d)/);
  assert.match(sign_off, /Outstanding/i);
});
