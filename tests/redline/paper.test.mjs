// changes.pdf and changes.docx: marks in words and bars on paper; in Word, accepting all gives the new text and rejecting all
// the old one, as pandoc reads them.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {cpSync} from 'node:fs';
import {after, before, describe, test} from 'node:test';
import {Workplace, today} from '../diagnostics/lib/workplace.mjs';

const [old, fresh] = ['northshire/protocol/2024', 'northshire/protocol/2025'];
const words = (body) => `+++\ntitle = "Working together"\nnumber = "2"\n+++\n\n${body}\n`;
const read = (command, ...args) => {
  const {status, stdout, stderr} = spawnSync(command, args, {encoding: 'utf8'});
  assert.equal(status, 0, stderr);
  return stdout;
};
const one_line = (text) => text.replace(/\s+/g, ' ').trim();

describe('what changed, on paper', () => {
  const place = new Workplace('tests/diagnostics/base');
  const paper = (edition, name) => place.path('out', edition, 'downloads', name);
  before(() => {
    place.write(`content/${old}/text/03-working.md`, words('2.1 The boards meet in May.\n\n2.2 See the [Practice Group](board:practice-group).\n\n2.3 They share one plan.'));
    cpSync(place.path('content', old), place.path('content', fresh), {recursive: true});
    place.edit(`${fresh}/edition.toml`, ['label = "2024"', 'label = "2025"']);
    place.write(`content/${fresh}/text/03-working.md`, words('2.1 The boards meet in June.\n\n2.2 They share one plan, and [more](board:adults-board).\n\n2.3 Wholly new words stand here.'));
    place.edit(`${fresh}/boards/adults-board.toml`, ['Keeps adults safe.', 'Keeps all adults safe.']);
    const {status, err} = place.run('print', '--content', 'content', '--out', 'out', '--no-cache', '--as-of', today, '--only', 'changes', '--only', 'protocol');
    assert.equal(status, 0, err);
  });
  after(() => place.remove());

  test('the PDF has the list, and what is added and removed in words', () => {
    const text = one_line(read('pdftotext', '-layout', paper(fresh, 'changes.pdf'), '-'));
    assert.match(text, /Since Northshire Partnership Protocol 2024\./);
    assert.match(text, /Clause 2\.1 is reworded\./);
    assert.match(text, /meet in \[removed: May\]\[added: June\]\./);
    assert.match(text, /The role of AB is reworded\./);
  });

  for (const [which, edition] of [['accept', fresh], ['reject', old]]) {
    test(`Word: ${which} all gives the text of ${edition}`, () => {
      const marked = read('pandoc', `--track-changes=${which}`, '-t', 'plain', '--wrap=none', paper(fresh, 'changes.docx'));
      const [, text] = marked.split('The whole text, with tracked changes');
      const whole = read('pandoc', '-t', 'plain', '--wrap=none', paper(edition, 'protocol.docx'));
      // The number of a clause is that of the new edition, and nothing that was put in.
      const lines = (plain) => plain.split('\n').map((line) => one_line(line).replace(/^\d+\.\d+ ?/, '')).filter(Boolean);
      const wanted = lines(whole);
      const clauses = (list) => list.filter((line) => /boards meet|Practice Group\.|one plan|Wholly new/.test(line) && !/^-/.test(line));
      assert.deepEqual(clauses(lines(text)), clauses(wanted));
      assert.ok(clauses(wanted).length >= 3, clauses(wanted).join('\n'));
    });
  }

  test('Word has insertions and deletions, no moves of its own, and each mark another number', () => {
    const document = read('unzip', '-p', paper(fresh, 'changes.docx'), 'word/document.xml');
    assert.ok(document.includes('<w:ins ') && document.includes('<w:del '));
    assert.ok(!/<w:move/.test(document));
    const numbers = [...document.matchAll(/<w:(?:ins|del) [^>]*w:id="(\d+)"/g)].map(([, id]) => id);
    assert.equal(new Set(numbers).size, numbers.length);
  });

  test('the first edition has neither', () => {
    const {status, err} = place.run('print', old, '--content', 'content', '--out', 'out', '--no-cache', '--only', 'changes', '--as-of', today);
    assert.equal(status, 0, err);
    assert.throws(() => read('cat', paper(old, 'changes.pdf')));
  });
});
