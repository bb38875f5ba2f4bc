// concordat review: the list for the yearly review.
import assert from 'node:assert/strict';
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
