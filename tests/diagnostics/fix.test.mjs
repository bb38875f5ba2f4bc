// check --fix: what can be put right in drafts without asking anybody, as a diff first, and no other byte.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {chmodSync, readdirSync, statSync} from 'node:fs';
import {describe, test} from 'node:test';
import {today, with_content} from './lib/workplace.mjs';

const edition = 'northshire/protocol/2024';
const text = `${edition}/text/03-working.md`;
const front = '+++\r\ntitle = "Working together"\r\nnumber = "2"\r\n+++\r\n\r\n';
const wrong = `${front}2.1 The the boards meet , in in May.  Line ends stay.\r
\r
2.2 The NHS Commissioning Board and the Partnership for Health agree by the Care Act 2015, with the the NHS Commissioning Board.`;
const right = `${front}2.1 The the boards meet, in in May.  Line ends stay.\r
\r
2.2 The NHS England and the Health Board agree by the Care Act 2014, with the NHS England.`;
const former = '[[body.formerly]]\nname = "Partnership for Health"\nuntil = "2021-05"\nsource = "Minutes of May 2021"\n\n';

/** The base protocol with these slips. */
const with_slips = (use, {status = 'draft', waiver = ''} = {}) => with_content('tests/diagnostics/base', (place) => {
  place.edit(`${edition}/edition.toml`, ['status = "agreed"', `status = "${status}"`]);
  place.edit('northshire/area.toml', ['[[body]]\nid = "adults-board"', `${former}[[body]]\nid = "adults-board"`]);
  if (waiver) place.add('content/site.toml', waiver);
  place.write(`content/${text}`, wrong);
  return use(place);
});
const fix = (place, ...words) => place.run('check', '--content', 'content', '--as-of', today, '--fix', ...words);

describe('check --fix', () => {
  test('shows a diff that other programs take, and writes nothing', () => with_slips((place) => {
    const {status, out, err} = fix(place);
    assert.equal(status, 1);
    assert.match(err, /6 repairs in 1 file; nothing was written: --write does it/);
    assert.equal(place.read(`content/${text}`), wrong);
    const patch = spawnSync('patch', ['-p1', '--binary', '--quiet'], {cwd: place.path('content'), input: out, encoding: 'utf8'});
    assert.equal(patch.status, 0, patch.stdout + patch.stderr + out);
    assert.equal(place.read(`content/${text}`), right);
  }));

  test('--write changes those words and no other byte, and then nothing is left to do', () => with_slips((place) => {
    chmodSync(place.path('content', text), 0o640);
    const {status, err} = fix(place, '--write');
    assert.equal(status, 0, err);
    assert.equal(place.read(`content/${text}`), right);
    assert.equal(statSync(place.path('content', text)).mode & 0o777, 0o640);
    assert.deepEqual(readdirSync(place.path('content', edition, 'text')).filter((name) => name.startsWith('.')), []);
    assert.match(fix(place).out, /nothing that can be put right/);
    assert.equal(fix(place).status, 0);
  }));

  test('only findings that were asked for, and none that is waived', () => {
    with_slips((place) => assert.match(fix(place, '--only', 'G042').err, /1 repair in 1 file/));
    const waiver = `[[waiver]]\ncode = "G042"\nplace = "${edition}"\nreason = "As the boards wish"\nuntil = 2027-01-01\n`;
    with_slips((place) => assert.match(fix(place).err, /5 repairs/), {waiver});
  });

  test('what was agreed or is proposed is left as it is', () => {
    for (const status of ['agreed', 'proposed', 'superseded'])
      with_slips((place) => assert.match(fix(place, '--write').out, /nothing that can be put right/), {status});
  });

  test('--write is for --fix alone', () => with_slips((place) => {
    assert.equal(place.run('check', '--content', 'content', '--write').status, 2);
    assert.equal(place.read(`content/${text}`), wrong);
  }));
});
