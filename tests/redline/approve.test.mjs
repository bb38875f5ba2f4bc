// concordat approve: a body agreed the edition, with its minute and the fingerprint of what it agreed.
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {parse} from 'smol-toml';
import {today, with_content} from '../diagnostics/lib/workplace.mjs';

const edition = 'northshire/protocol/2024';
const file = `${edition}/edition.toml`;
const approve = (place, ...words) => place.run('approve', edition, ...words, '--content', 'content', '--as-of', today);
/** The edition as it is put to the boards. */
const proposed = (use) => with_content('tests/diagnostics/base', (place) => {
  place.edit(file, ['status = "agreed"\nsummary', 'status = "proposed" # for the boards\nsummary'],
             ['date = 2024-03-01\nstatus = "agreed"', '# The first.\nstatus = "outstanding"'], ['date = 2024-03-08\nstatus = "agreed"', 'status = "outstanding"']);
  place.copy_templates();
  return use(place);
});
function fingerprint(place) {
  const {status, err} = place.run('build', '--content', 'content', '--templates', 'templates', '--out', 'out', '--as-of', today);
  assert.equal(status, 0, err);
  return JSON.parse(place.read('out/manifest.json')).editions[edition];
}
const short = (full) => full.slice(0, 12).replace(/(.{4})(?=.)/g, '$1 ');
const found = (place) => place.check().diagnostics.filter(({code}) => /^C03[234]$/.test(code)).map(({code}) => code);

describe('approve', () => {
  test('one board after the other, until the edition is agreed, and its fingerprint stays that of the minutes', () => proposed((place) => {
    const minuted = short(fingerprint(place));
    const before = place.read(`content/${file}`);
    const first = approve(place, 'health-board', '--on', '2024-03-01', '--minute', '12/24', '--fingerprint', minuted);
    assert.equal(first.status, 0, first.err);
    assert.match(first.out, /health-board agreed the edition on 1 March 2024; 1 yet to agree/);
    assert.equal(place.read(`content/${file}`), before.replace('status = "outstanding"', `status = "agreed"\ndate = 2024-03-01\nminute = "12/24"\nfingerprint = "${minuted}"`));
    assert.deepEqual(found(place), []);
    // Another meeting, with another number of the paper; and the minute writes the fingerprint in its own way.
    place.add(`content/${file}`, '[sign_off]\nmeeting = "Adults Board"\npaper = "7"\n');
    const second = approve(place, 'adults-board', '--on', '2024-03-08', '--fingerprint', minuted.replaceAll(' ', '').toUpperCase());
    assert.match(second.out, /it was the last, and the edition is agreed/, second.err);
    const after = parse(place.read(`content/${file}`));
    assert.equal(after.status, 'agreed');
    assert.ok(place.read(`content/${file}`).includes('status = "agreed" # for the boards\n'));
    assert.equal(short(fingerprint(place)), minuted);
    assert.deepEqual(found(place), []);
    const page = place.read(`out/${edition}/sign-off/index.html`).replace(/\s+/g, ' ');
    assert.ok(page.includes(`Minute 12/24 of the text ${minuted}`));
  }));

  test('a minute of another text is an error, then and ever after', () => proposed((place) => {
    const before = place.read(`content/${file}`);
    const {status, err} = approve(place, 'health-board', '--on', '2024-03-01', '--fingerprint', '0123 4567 89ab');
    assert.equal(status, 1);
    assert.match(err, /edition\.toml:\d+:\d+: error: the minute is of the text 0123 4567 89ab, and this one is .* \[C032\]/);
    assert.equal(place.read(`content/${file}`), before);
    assert.equal(approve(place, 'health-board', '--on', '2024-03-01', '--fingerprint', short(fingerprint(place))).status, 0);
    place.edit(`${edition}/text/01-purpose.md`, [/plans/, 'great plans']);
    assert.deepEqual(found(place), ['C032']);
    place.edit(`${edition}/text/01-purpose.md`, [/great plans/, 'plans']);
    assert.deepEqual(found(place), []);
  }));

  test('too few digits, or none, prove nothing', () => proposed((place) => {
    const full = fingerprint(place);
    for (const minuted of [full.slice(0, 11), 'x', ' ']) assert.equal(approve(place, 'health-board', '--on', '2024-03-01', '--fingerprint', minuted).status, 1, minuted);
    assert.equal(approve(place, 'health-board', '--on', '2024-03-01', '--fingerprint', full).status, 0);
  }));

  test('text in a string that looks like a table is text', () => proposed((place) => {
    place.edit(file, ['summary = "How the boards work together."', 'summary = """\n[sign_off]\nOne thing.\n"""']);
    const before = fingerprint(place);
    place.edit(file, ['One thing.', 'Another.']);
    assert.notEqual(fingerprint(place), before);
  }));

  test('a draft, a board twice, an unknown board, a day that is none: wrong use, and nothing is written', () => proposed((place) => {
    const before = place.read(`content/${file}`);
    const refused = (why, ...words) => {
      const {status, err} = approve(place, ...words);
      assert.equal(status, 2, err);
      assert.match(err, why);
    };
    refused(/"practice-group" is not among those who agree the edition; yet to agree: health-board, adults-board/, 'practice-group', '--on', '2024-03-01');
    refused(/write the day as/, 'health-board', '--on', 'March');
    assert.equal(place.read(`content/${file}`), before);
    assert.equal(approve(place, 'health-board', '--on', '2024-03-01').status, 0);
    refused(/has agreed the edition already/, 'health-board', '--on', '2024-03-01');
    place.write(`content/${file}`, before.replace('"proposed"', '"draft"'));
    refused(/is a draft: write status = "proposed"/, 'health-board', '--on', '2024-03-01');
  }));

  test('the status agrees with the approvals', () => proposed((place) => {
    place.edit(file, ['"proposed"', '"agreed"']);
    assert.deepEqual(found(place), ['C033']);
    place.edit(file, ['"outstanding"', '"agreed"']);
    assert.deepEqual(found(place), []);
    place.edit(file, ['status = "agreed" #', 'status = "draft" #']);
    assert.deepEqual(found(place), ['C033']);
    place.edit(file, ['status = "draft" #', 'status = "proposed" #']);
    assert.deepEqual(found(place), []);
    place.edit(file, ['"outstanding"', '"agreed"']);
    assert.deepEqual(found(place), ['C034']);
  }));
});
