// Each kind of change is planted into a second edition: it is told once, in the right words, and nothing besides.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, test} from 'node:test';
import {today, with_content} from '../diagnostics/lib/workplace.mjs';
import {cases} from './lib/cases.mjs';
import {combinations, content, fresh, old, plant} from './lib/pairs.mjs';

/** Calls `use(diff)` with the two editions of a case; `diff(...words)` runs the program. */
const with_case = (one, use) => with_content(content, (place) => {
  plant(place, [one]);
  use((from, to, ...words) => {
    const {status, out, err} = place.run('diff', from, to, '--content', 'content', '--as-of', today, ...words);
    assert.equal(status, 0, err + out);
    return out;
  });
});
const kinds_of = (json) => JSON.parse(json).map(({kind}) => kind).sort();

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

  // What each alone is told, and nothing besides.
  for (const chosen of combinations) {
    test(`together: ${chosen.map(([kind]) => kind).join(', ')}`, () => with_content(content, (place) => {
      plant(place, chosen);
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

test('an edition that is not there is told, with the nearest', () => with_content(content, (place) => {
  const {status, err} = place.run('diff', old, 'keyshire/accord/2025', '--content', 'content');
  assert.equal(status, 2);
  assert.match(err, /there is no edition "keyshire\/accord\/2025"; did you mean "keyshire\/accord\/2026"\?/);
}));
