// The published Word file of the Oxfordshire protocol, imported again: the same clauses, tables, members and timetable. And
// other ways into a Word file or PDF: pandoc, Typst.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {records} from '../facts/support/csv.mjs';
import {Importing, edition, imported} from './lib/importing.mjs';

const site = process.env.CONCORDAT_SITE ?? 'site-out';
const source = 'oxfordshire/protocol/2017-18';
const download = (name) => readFileSync(join(site, source, 'downloads', name));
const tree_of = (folder, name) => {
  const {status, stdout, stderr} = spawnSync('build/concordat', ['export', name, '--content', folder, '--format', 'json-tree', '--quiet'], {encoding: 'utf8', maxBuffer: 1 << 28});
  assert.equal(status, 0, stderr);
  return JSON.parse(stdout);
};

const is_block = ({kind}) => ['paragraph', 'heading', 'item'].includes(kind);
/** The words of a clause; not what Concordat sets into it: editorial notes, tables and lists of fields that are made of data. */
const made = ['editorial-note', 'table', 'fields', 'figure'];
const words = (node) => (made.includes(node.kind) ? '' :
  (node.text ?? '') + (['soft-break', 'line-break'].includes(node.kind) ? ' ' : '') +
  (node.children ?? []).map((child) => words(child) + (is_block(child) ? '\n' : '')).join(''));
const even = (text) => text.replace(/\n/g, ' \n').replace(/Editorial note *\n[^\n]*\n/g, '').replace(/\s+/g, ' ').trim();

function* all(node, kind) {
  if (node.kind === kind) yield node;
  for (const child of node.children ?? []) yield* all(child, kind);
}
const clauses_of = (tree) => new Map([...all(tree, 'clause')].map((node) => [node.id, even(words(node))]));

const again = imported(download('protocol.docx'));
const before = tree_of('content', source);
const after = tree_of(join(again.folder, 'content'), edition);

test('every clause has its number and its words', () => {
  const wanted = clauses_of(before);
  const found = clauses_of(after);
  assert.equal(wanted.size, 54);
  assert.deepEqual([...found.keys()], [...wanted.keys()]);
  // The last has a table of approvals, with remarks on it.
  for (const map of [wanted, found]) map.set('7.3', map.get('7.3').slice(0, 77));
  const other = [...wanted].filter(([id, text]) => found.get(id) !== text).map(([id, text]) => ({id, text, found: found.get(id)}));
  assert.deepEqual(other, []);
});

test('every section has its number and title', () => {
  const front = (folder, name) => spawnSync('build/concordat', ['export', name, '--content', folder, '--format', 'markdown', '--quiet'], {encoding: 'utf8', maxBuffer: 1 << 28}).stdout
      .split('\n').filter((line) => /^## (\d|Appendix)/.test(line));
  assert.deepEqual(front(join(again.folder, 'content'), edition), front('content', source));
});

test('the timetable has its reports, boards, actions and seasons', () => {
  const rows = records(readFileSync(join(site, source, 'data/timetable.csv'), 'utf8'));
  const reports = again.read('reports.toml');
  const titles = [...new Set(rows.map(({report}) => report))];
  assert.deepEqual([...reports.matchAll(/^title = "(.*)"$/gm)].map(([, title]) => title), titles);
  const cells = [...reports.matchAll(/\{ to = "[^"]*", action = "([^"]*)"(?:, season = "([^"]*)")?/g)].map(([, action, season]) => `${action} ${season}`);
  assert.deepEqual(cells.sort(), rows.filter(({action}) => action).map(({action, season}) => `${action} ${season}`.toLowerCase()).sort());
});

test('members of the boards are those of the appendix', () => {
  const rows = records(readFileSync(join(site, source, 'data/members.csv'), 'utf8'));
  for (const [id, name] of [['hwb', 'hwb'], ['oscb', 'oscb'], ['osab', 'osab'], ['west-oxfordshire-community-safety-partnership', 'west-oxfordshire-csp']]) {
    const count = again.read(`boards/${id}.toml`).split('[[member]]').length - 1;
    assert.equal(count, rows.filter(({board_id, group}) => board_id === name && group !== 'Post').length, id);
  }
});

test('a PDF is a poorer way in, and says so', () => {
  const made = new Importing(download('protocol.pdf'), 'protocol.pdf').run();
  assert.equal(made.status, 0, made.err);
  assert.equal(made.words.found, made.words.all);
  assert.ok(made.doubts('guess').some((one) => one.includes('the file is a PDF')));
  const found = clauses_of(tree_of(join(made.folder, 'content'), edition));
  const wanted = clauses_of(before);
  const same = [...found].filter(([id, text]) => wanted.get(id)?.slice(0, 40) === text.slice(0, 40));
  assert.ok(same.length > 40, `${same.length} clauses`);
});

test('what pandoc writes: lists in lists, notes, tables, definitions, quotations', () => {
  const text = '# Purpose\n\nText[^1] and *more*.\n\n1.  one\n\n    a.  first\n    b.  second\n\n2.  two\n\n> A quotation.\n\nTerm\n:   What it means.\n\n' +
    '| a | b |\n|---|---|\n| c | d |\n\n[^1]: A note.\n\n# Review\n\n-   x\n    -   y\n-   z\n';
  const {stdout} = spawnSync('pandoc', ['-f', 'markdown', '-t', 'docx'], {input: text});
  const made = imported(stdout);
  assert.match(made.text('purpose'), /^Text\[\^f\d+\] and \*more\*\.\n\n1\. one\n\n {3}\{\.alpha\}\n\n {3}1\. first\n {3}2\. second\n2\. two\n\nA quotation\.\n\n\*?\*?Term\*?\*?\n\nWhat it means\.\n\n\| a \| b \|/);
  assert.equal(made.text('review'), '- x\n\n  - y\n- z');
});
