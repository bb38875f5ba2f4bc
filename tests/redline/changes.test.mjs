// Each kind of change is planted into a second edition: it is told once, in the right words, and nothing besides.
import assert from 'node:assert/strict';
import {cpSync, readFileSync, rmSync} from 'node:fs';
import {describe, test} from 'node:test';
import {today, with_content} from '../diagnostics/lib/workplace.mjs';
import {cases} from './lib/cases.mjs';

const [old, fresh] = ['keyshire/accord/2026', 'keyshire/accord/2027'];

/** The second edition; the minuted fingerprint is of the first as it is. */
function copy(place) {
  place.edit(`${old}/edition.toml`, [/^fingerprint = .*\n/m, '']);
  cpSync(place.path('content', old), place.path('content', fresh), {recursive: true});
}

function change(place, edition, path, edit) {
  const file = `content/${edition}/${path}`;
  if (edit === null) return rmSync(place.path(file));
  if (typeof edit === 'string') return place.write(file, edit);
  const before = place.read(file);
  const after = edit(before);
  assert.notEqual(after, before, `${path} has nothing to change`);
  return place.write(file, after);
}

/** What is done to a file, as a function of its words. */
const as_edit = (edits) => (typeof edits === 'function' ? edits : (words) =>
  (typeof edits === 'string' ? words + edits : edits.reduce((text, [from, to]) => {
    assert.ok(from instanceof RegExp ? from.test(text) : text.includes(from), `there is no ${from}`);
    return text.replace(from, to);
  }, words)));

/** Calls `use(diff)` with the two editions of a case; `diff(...words)` runs the program. */
const with_case = ([, path, edits, , more = [], , before = []], use) => with_content('tests/keys/content', (place) => {
  copy(place);
  if (edits.length > 0 || typeof edits === 'function') change(place, fresh, path, as_edit(edits));
  for (const [file, edit] of more) change(place, fresh, file, edit);
  for (const [file, edit] of before) change(place, old, file, edit);
  use((from, to, ...words) => {
    const {status, out, err} = place.run('diff', from, to, '--content', 'content', '--as-of', today, ...words);
    assert.equal(status, 0, err + out);
    return out;
  });
});
const kinds_of = (json) => JSON.parse(json).map(({kind}) => kind).sort();

/** Numbers from 0 to 1, the same in each run. */
function numbers(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

describe('each kind of change', () => {
  for (const one of cases) {
    const [kind, , , words, , others = []] = one;
    test(kind, () => with_case(one, (diff) => {
      const changes = JSON.parse(diff(old, fresh, '--format', 'json'));
      assert.deepEqual(changes.map((change) => change.kind).sort(), [kind, ...others].sort(), JSON.stringify(changes, null, 1));
      assert.match(changes.find((change) => change.kind === kind).words, words);
      assert.deepEqual(Object.keys(changes[0]), ['kind', 'subject', 'place', 'old', 'new', 'words']);
      // In the other media the same words stand, each once.
      const in_one_line = diff(old, fresh).replace(/\s+/g, ' ');
      for (const {words: sentence} of changes) assert.ok(in_one_line.includes(sentence.replace(/\s+/g, ' ')), `${sentence}\n${in_one_line}`);
      assert.equal(kinds_of(diff(fresh, old, '--format', 'json')).length, changes.length);
      assert.equal(diff(fresh, fresh, '--format', 'json'), '[]\n');
    }));
  }

  // Cases that change files of their own, together: what each alone is told, and nothing besides.
  const apart = cases.filter(([kind, , edits, , more = [], , before = []]) =>
    Array.isArray(edits) ? edits.length > 0 && more.length + before.length === 0 && !/^body-(renamed|acronym|ended|added)/.test(kind)
      : typeof edits === 'string');
  const random = numbers(20261129);
  for (let round = 1; round <= 230; round += 1) {
    const chosen = [];
    while (chosen.length < 2 + (round % 3)) {
      const one = apart[Math.floor(random() * apart.length)];
      if (!chosen.some(([, path]) => path === one[1])) chosen.push(one);
    }
    test(`together: ${chosen.map(([kind]) => kind).join(', ')}`, () => with_content('tests/keys/content', (place) => {
      copy(place);
      for (const [, path, edits] of chosen) change(place, fresh, path, as_edit(edits));
      const {status, out, err} = place.run('diff', old, fresh, '--content', 'content', '--format', 'json', '--as-of', today);
      assert.equal(status, 0, err);
      const wanted = chosen.flatMap(([kind, , , , , others = []]) => [kind, ...others]).sort();
      assert.deepEqual(kinds_of(out), wanted, out);
      for (const [kind, , , words] of chosen) assert.match(JSON.parse(out).find((one) => one.kind === kind).words, words);
    }));
  }

  test('each kind of the registry has its case', () => {
    const registry = [...readFileSync('generator/redline/kinds.hpp', 'utf8').matchAll(/^ {2}X\(\w+, "([\w-]+)"/gm)].map(([, id]) => id);
    assert.ok(registry.length >= 40);
    assert.deepEqual(registry.filter((id) => !cases.some(([kind]) => kind === id)), []);
  });
});

test('an edition that is not there is told, with the nearest', () => with_content('tests/keys/content', (place) => {
  const {status, err} = place.run('diff', old, 'keyshire/accord/2025', '--content', 'content');
  assert.equal(status, 2);
  assert.match(err, /there is no edition "keyshire\/accord\/2025"; did you mean "keyshire\/accord\/2026"\?/);
}));
