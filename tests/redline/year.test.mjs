// The year of a protocol: every command of the guide, in its order, as it is typed, with the edits that it asks for in between.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {after, before, test} from 'node:test';
import {one_line} from '../lib/html.mjs';

const place = mkdtempSync(join(tmpdir(), 'concordat-year-'));
const edition = (year) => join(place, 'mycounty/northshire/protocol', year);

before(() => {
  for (const name of ['build', 'templates', 'node_modules']) symlinkSync(resolve(name), join(place, name));
  cpSync('templates/example', join(place, 'mycounty'), {recursive: true});
});
after(() => rmSync(place, {recursive: true, force: true}));

const section = /## The yearly review\n([\s\S]*?)\n## /.exec(readFileSync('docs/guide.md', 'utf8'))[1];
/** The commands of each step, by its number. */
const steps = section.split(/^\*\*(?=\d+\. )/m).slice(1)
    .map((text) => [...text.matchAll(/^ {4}(build\/concordat .*)$/gm)].map(([, line]) => line));

function run(line, status = 0) {
  const done = spawnSync('sh', ['-c', `${line} --as-of 2027-04-01`], {cwd: place, encoding: 'utf8', env: {...process.env, LC_ALL: 'C.UTF-8'}});
  assert.equal(done.status, status, `${line}\n${done.stderr}`);
  return one_line(done.stdout);
}
function edit(year, file, ...changes) {
  const path = join(edition(year), file);
  let text = readFileSync(path, 'utf8');
  for (const [from, to] of changes) {
    assert.ok(text.includes(from), `${file} has no ${from}`);
    text = text.replace(from, to);
  }
  writeFileSync(path, text);
}
const site = () => {
  run('build/concordat build --content mycounty --out site');
  return (path) => one_line(readFileSync(join(place, 'site', path, 'index.html'), 'utf8'));
};

test('the steps of the guide', () => assert.deepEqual(steps.map((lines) => lines.length), [1, 1, 2, 0, 0, 1, 1, 1, 1]));

test('review, draft, changes, proposal, agreement: each command does what its step says', () => {
  assert.match(run(steps[0][0]), /^Review of Northshire Partnership Protocol 2026 .*The next review is due 31 March 2031\./);
  run(steps[1][0]);
  assert.match(site()('northshire/protocol/2027/boards'), /This is a draft\. It has not been agreed\..*href="\/northshire\/protocol\/2026\/"/);

  assert.match(run(steps[2][0]), /5 sheets written to sheets/);
  assert.match(run(steps[2][1]), /boards\/adults-board members confirmed by The board's secretary/);

  edit('2027', 'reports.toml', ['season = "summer"', 'season = "autumn"']);
  edit('2027', 'text/03-working-together.md', ['3.1 The boards share what they know, early, and', '3.1 The boards share what they know within a week, and']);
  edit('2027', 'edition.toml', ['[[confirmation]]', '[[change]]\nclause = "3.1"\nnote = "Early is now within a week."\nreason = "A review found that it was late."\n\n[[confirmation]]']);
  const changed = run(steps[5][0]);
  assert.match(changed, /moves from .*Summer.* to .*Autumn/);
  assert.match(changed, /Clause 3\.1 is reworded\. \(Early is now within a week\. Reason: A review found that it was late\.\)/);

  edit('2027', 'edition.toml', ['status = "draft"', 'status = "proposed"\ndated = 2027-04-01']);
  run(steps[6][0]);
  const pack = join(place, 'papers/northshire/protocol/2027/downloads/sign-off-pack.pdf');
  const printed = one_line(spawnSync('pdftotext', ['-layout', pack, '-'], {encoding: 'utf8'}).stdout);
  const [, minuted] = /That the board agrees Northshire Partnership Protocol 2027 \(fingerprint ([0-9a-f ]{14})\)\./.exec(printed);
  assert.match(printed, /Word by word .*know\[removed: , early\]\[added: within a week\], and/);
  assert.ok(existsSync(pack.replace('sign-off-pack.pdf', 'changes.docx')));

  const [approve] = steps[7];
  run(approve, 1);  // the fingerprint of the guide is of another text
  const boards = [...readFileSync(join(edition('2027'), 'edition.toml'), 'utf8').matchAll(/\[\[approval\]\]\nbody = "(.*)"/g)].map(([, body]) => body);
  assert.ok(boards.length > 2);
  for (const [at, board] of boards.entries())
    assert.match(run(approve.replace('a1b2 c3d4 e5f6', minuted).replace('adults-board', board)), at + 1 < boards.length ? /yet to agree/ : /the edition is agreed/);

  edit('2026', 'edition.toml', ['status = "agreed"\nsummary', 'status = "superseded"\nsummary']);
  run(steps[8][0]);
  const page = site();
  assert.match(page('northshire/protocol/2026/boards'), /This edition is kept for the record and no longer holds\..*href="\/northshire\/protocol\/2027\/"/);
  assert.match(page('northshire/protocol'), /Current edition.*href="\/northshire\/protocol\/2027\/".*All editions/);
  assert.ok(page('northshire/protocol/2027/sign-off').includes(`Minute 12/27 of the text ${minuted}`));
  assert.match(page('northshire/protocol/2027/history/3.1'), /Early is now within a week\./);
});
