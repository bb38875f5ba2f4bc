// What the redline marks beside what changed, over all labelled pairs: at most a tenth more.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {today, with_content} from '../diagnostics/lib/workplace.mjs';
import {cases} from './lib/cases.mjs';
import {noise_of, shortest_edit} from './lib/noise.mjs';
import {combinations, content, fresh, old, plant} from './lib/pairs.mjs';

test('the measure: letters of the words that must be marked', () => {
  const words = (text) => text.split(' ');
  assert.equal(shortest_edit(words('a bb c'), words('a dd c')), 4);
  assert.equal(shortest_edit(words('a b c'), words('a b c')), 0);
  assert.equal(shortest_edit([], words('ab c')), 3);
  assert.deepEqual(noise_of('<p>one <del>two</del><ins>three</ins> four</p>'), {marked: 8, changed: 8});
  assert.deepEqual(noise_of('<p><del>one two</del></p><p><ins>one three</ins></p>'), {marked: 14, changed: 8});
});

test('the noise over all pairs is at most 1.1, and no change of the text is without its mark', () => {
  const sum = {marked: 0, changed: 0};
  const unmarked = [];
  for (const chosen of [...cases.map((one) => [one]), ...combinations]) {
    with_content(content, (place) => {
      plant(place, chosen);
      const {status, out, err} = place.run('diff', old, fresh, '--content', 'content', '--format', 'html', '--as-of', today);
      assert.equal(status, 0, err);
      const {marked, changed} = noise_of(out);
      sum.marked += marked;
      sum.changed += changed;
      if (marked === 0) unmarked.push(chosen.map(([kind]) => kind).join(', '));
    });
  }
  assert.deepEqual(unmarked, []);
  assert.ok(sum.marked <= 1.1 * sum.changed, JSON.stringify(sum));
});
