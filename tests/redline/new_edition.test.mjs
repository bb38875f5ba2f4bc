// concordat new-edition and confirm: the next edition begins as a draft that is whole, and no byte is touched but those that must be.
import assert from 'node:assert/strict';
import {existsSync, readFileSync, readdirSync, symlinkSync} from 'node:fs';
import {describe, test} from 'node:test';
import {parse} from 'smol-toml';
import {today, with_content} from '../diagnostics/lib/workplace.mjs';

const old = 'keyshire/accord/2026';
const begin = (place, ...words) => place.run('new-edition', old, ...words, '--content', 'content', '--as-of', today);
const confirm = (place, edition, ...words) => place.run('confirm', edition, ...words, '--content', 'content', '--as-of', today);
const files = (folder) => readdirSync(folder, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile())
    .map(({path, parentPath, name}) => `${parentPath ?? path}/${name}`.slice(folder.length + 1)).sort();
const with_keys = (use) => with_content('tests/keys/content', use);

describe('new-edition', () => {
  test('is a draft without dates and approvals, with its review rolled, and the check has no errors', () => with_keys((place) => {
    const {status, out, err} = begin(place, '2027', '--label', 'of 2027');
    assert.equal(status, 0, err);
    assert.match(out, /\d+ things are to be confirmed/);
    const before = parse(place.read(`content/${old}/edition.toml`)), after = parse(place.read('content/keyshire/accord/2027/edition.toml'));
    assert.equal(after.status, 'draft');
    assert.equal(after.label, 'of 2027');
    for (const key of ['dated', 'period', 'effective', 'meeting', 'approvals_of']) assert.ok(before[key] && !(key in after), key);
    assert.equal(before.review.next.toISOString().slice(0, 10), '2029-03-31');
    assert.equal(after.review.next.toISOString().slice(0, 10), '2032-03-31');
    assert.deepEqual(after.approval, [{body: 'main-board', status: 'outstanding', name: 'Main Board in February'}]);
    assert.ok(before.change && !('change' in after));
    assert.deepEqual([after.title, after.season, after.relation, after.control], [before.title, before.season, before.relation, before.control]);
    const {status: checked, diagnostics} = place.check();
    assert.equal(checked, 0, JSON.stringify(diagnostics.filter(({severity}) => severity === 'error')));
  }));

  test('every other file is the same byte for byte, and in edition.toml every line that stays', () => with_keys((place) => {
    place.edit(`${old}/edition.toml`, ['boards = [', '# Who is in it.\nboards = ['], [/^fingerprint = .*\n/m, '']);
    assert.equal(begin(place, '2027').status, 0);
    const [from, to] = [place.path('content', old), place.path('content/keyshire/accord/2027')];
    assert.deepEqual(files(to), files(from));
    for (const name of files(from).filter((file) => file !== 'edition.toml'))
      assert.ok(readFileSync(`${from}/${name}`).equals(readFileSync(`${to}/${name}`)), name);
    const lines = readFileSync(`${to}/edition.toml`, 'utf8').split('\n');
    assert.ok(lines.includes('# Who is in it.'));
    const kept = readFileSync(`${from}/edition.toml`, 'utf8').split('\n').filter((line) => lines.includes(line));
    assert.ok(kept.length > 80);
  }));

  test('what is to be confirmed is listed by the check until somebody does', () => with_content('tests/diagnostics/base', (place) => {
    const edition = 'northshire/protocol/2025';
    assert.equal(place.run('new-edition', 'northshire/protocol/2024', '2025', '--content', 'content').status, 0);
    const open = () => place.check('--only', 'G044').diagnostics.map(({message}) => message);
    const all = open();
    assert.ok(all.includes('nobody has confirmed the members of AB'), all.join('\n'));
    const before = place.read(`content/${edition}/edition.toml`);
    const {status, err} = confirm(place, edition, 'boards/adults-board', 'members', '--by', 'The "clerk"');
    assert.equal(status, 0, err);
    assert.deepEqual(open(), all.filter((message) => message !== 'nobody has confirmed the members of AB'));
    const after = place.read(`content/${edition}/edition.toml`);
    assert.equal(after.replace(`by = "The \\"clerk\\""\non = ${today}\n`, ''), before);
    assert.equal(confirm(place, edition, 'boards/adults-board', '--by', 'The clerk').status, 0);
    assert.ok(!open().some((message) => message.endsWith(' of AB')));
    // The next but one begins with the same list and what is new, and nobody has confirmed it.
    place.edit(`${edition}/boards/practice-group.toml`, [/^/, 'meets = "each month"\n']);
    assert.equal(place.run('new-edition', edition, '2026', '--content', 'content').status, 0);
    const next = parse(place.read('content/northshire/protocol/2026/edition.toml')).confirmation;
    assert.deepEqual(next.filter(({by}) => by), []);
    assert.equal(next.length, all.length + 1);
    assert.ok(next.some(({place: where, what}) => where === 'boards/practice-group' && what === 'meetings'));
    // Each stands under its board for those who settle it.
    const csv = place.run('check', '--content', 'content', '--only', 'G044', '--format', 'csv', '--as-of', today).out;
    assert.match(csv, /northshire\/protocol\/2026,practice-group,advice,advice,G044/);
  }));

  test('line ends stay as they are', () => with_content('tests/diagnostics/base', (place) => {
    const path = 'content/northshire/protocol/2024/edition.toml';
    place.write(path, place.read(path).replaceAll('\n', '\r\n'));
    assert.equal(place.run('new-edition', 'northshire/protocol/2024', '2025', '--content', 'content').status, 0);
    const after = place.read('content/northshire/protocol/2025/edition.toml');
    assert.equal(after.replaceAll('\r\n', '').includes('\n'), false);
  }));

  test('nothing is written over, and wrong use is told', () => with_keys((place) => {
    symlinkSync('/nowhere', place.path('content/keyshire/accord/2028'));
    for (const [name, why] of [['2026', /is there already/], ['2028', /is there already|link/], ['../x', /cannot be the name/], ['New One', /cannot be the name/]]) {
      const {status, err} = begin(place, name);
      assert.notEqual(status, 0, name);
      assert.match(err, why);
    }
    assert.ok(!existsSync(place.path('content/keyshire/x')));
    const {status, err} = confirm(place, old, 'boards/main-board', 'hats', '--by', 'x');
    assert.equal(status, 2);
    assert.match(err, /there is nothing to be confirmed at "boards\/main-board hats"/);
  }));
});
