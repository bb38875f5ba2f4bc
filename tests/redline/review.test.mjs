// concordat review: the list for the yearly review.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {test} from 'node:test';
import {parse_csv} from '../facts/support/csv.mjs';
import {with_content} from '../diagnostics/lib/workplace.mjs';

const edition = 'northshire/protocol/2024';
const review = (place, ...words) => place.run('review', edition, '--content', 'content', ...words);
const one_line = (text) => text.replace(/\s+/g, ' ');

test('says when it is due, who has yet to agree, what the law asks since, and what was found', () => with_content('tests/diagnostics/base', (place) => {
  place.add(`content/${edition}/edition.toml`, '[[approval]]\nbody = "practice-group"\nstatus = "outstanding"\n');
  place.add('content/legislation.toml', ['2024-07-01', '2099-01-01', '2020-01-01'].map((from, at) =>
    `[[law]]\nid = "law-${at}"\nabout = "member"\nkinds = ["adults-board"]\nwhat = "member ${at}"\nfrom = ${from}\nsource = "https://example.org"\nread = 2026-11-01\n`).join('\n'));
  const {status, out, err} = review(place, '--as-of', '2026-11-21');
  assert.equal(status, 0, err);
  const text = one_line(out);
  assert.match(text, /^Review of Northshire Partnership Protocol 2024/);
  assert.match(text, /The next review is due 2030\./);
  assert.match(text, /Approvals that are outstanding -+ - Practice Group: outstanding\./i);
  assert.match(text, /What the law is known to ask since the day of the document .*Safeguarding Adults Board\. A member: member 0/);
  assert.ok(!text.includes('member 1') && !/since the day of the document .*member 2.*Issues to settle/.test(text));
  assert.match(text, /Practice Group has not agreed the edition\./);
  assert.match(one_line(review(place, '--as-of', '2031-01-01').out), /The review was due 2030, before 1 January 2031\./);
  const [head, ...rows] = parse_csv(review(place, '--as-of', '2026-11-21', '--format', 'csv').out);
  assert.ok(rows.length > 0 && rows.every((row) => row[head.indexOf('edition')] === edition));
}));

test('a Word sheet for each board: all that is said of it, a question below each part, and nobody else\'s', () => with_content('tests/diagnostics/base', (place) => {
  place.copy_templates();
  assert.equal(place.run('new-edition', edition, '2025', '--content', 'content').status, 0);
  const next = 'northshire/protocol/2025';
  assert.equal(place.run('confirm', next, 'boards/adults-board', 'members', '--by', 'The clerk', '--content', 'content').status, 0);
  const sheets = (...words) => place.run('review', next, '--content', 'content', '--templates', 'templates', '--sheets', 'sheets', '--as-of', '2026-11-21', ...words);
  const {status, out, err} = sheets();
  assert.equal(status, 0, err);
  assert.match(out, /3 sheets written to sheets/);
  const words = (board) => one_line(spawnSync('pandoc', ['-t', 'plain', '--wrap=none', place.path('sheets', `${board}.docx`)], {encoding: 'utf8'}).stdout);
  const adults = words('adults-board');
  assert.match(adults, /This is what Northshire Partnership Protocol 2025 says of Adults Board\. Say below each part whether it is still right/);
  assert.match(adults, /Above all, nobody has confirmed yet: (?!.*members).*\. What it is for/);
  const questions = adults.match(/Still right\? Yes or no: _+ If not, it should say: _+/g);
  assert.ok(questions.length >= 3, adults);
  assert.match(adults, /Name _+ Post _+ Date _+/);
  assert.match(adults, /Nobody has confirmed the/);
  assert.ok(!words('health-board').includes('of AB'));
  // What boards have filled in is not written over.
  const again = sheets();
  assert.equal(again.status, 2);
  assert.match(again.err, /"sheets" is there already; name a new folder/);
}));

test('the page of issues of a draft begins with when it is due, who has yet to agree, and the law since', () => with_content('tests/diagnostics/base', (place) => {
  place.copy_templates();
  assert.equal(place.run('new-edition', edition, '2025', '--content', 'content').status, 0);
  const {status, err} = place.run('build', '--content', 'content', '--templates', 'templates', '--out', 'out', '--as-of', '2026-11-21');
  assert.equal(status, 0, err);
  const page = one_line(place.read('out/northshire/protocol/2025/issues/index.html'));
  assert.match(page, /The document names no review\..*Approvals that are outstanding.*Health Board: outstanding\..*What the law is known to ask since.*What the check found/);
}));
