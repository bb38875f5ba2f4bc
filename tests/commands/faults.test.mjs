// Each system call of a kind fails in turn (tests/faults/): afterwards the site is one whole version, what is not
// Concordat's is as it was, and the program says what was wrong and ends as it should.
import assert from 'node:assert/strict';
import {chmodSync, existsSync, readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {after, before, describe, test} from 'node:test';
import {Published, sample} from '../lib/published.mjs';

const kinds = ['open', 'read', 'write', 'close', 'rename', 'link', 'mkdir', 'sync', 'spawn', 'memory'];
const faults = resolve('build-asan/libfaults.so');

let place;
before(() => {
  place = new Published();
  // Typesets by copying, so that hundreds of runs take no time.
  place.write('typst', `#!/bin/sh\ncat '${place.path('made.pdf')}'\n`);
  place.write('made.pdf', '%PDF-1.7\n%%EOF\n');
  chmodSync(place.path('typst'), 0o755);
});
after(() => place.remove());

const run = (variables, words) =>
  place.run_in({...place.environment, LD_PRELOAD: faults, ...variables}, ...words);

/** How many calls of a kind the command makes. */
function count(kind, words) {
  const path = place.path('count');
  run({FAULT_CALL: kind, FAULT_COUNT: path}, words);
  return Number(readFileSync(path, 'utf8'));
}

/** Lets calls of the kind fail, one a run; `check` is called after each. */
function fail_in_turn(kind, words, most, check) {
  const total = count(kind, words);
  for (const nth of sample(total, most)) {
    const what = `${kind} ${nth} of ${total}`;
    const {status, out, err} = run({FAULT_CALL: kind, FAULT_NTH: String(nth)}, words);
    // Where there is no memory left, libical follows a null pointer; then the site must be whole all the same.
    const ended_by_library = kind === 'memory' && status === null;
    assert.ok(status === 0 || status === 1 || ended_by_library, `${what}: ended with ${status}\n${out}${err}`);
    assert.ok(status !== 1 || err.trim() !== '', `${what}: no message`);
    assert.doesNotMatch(out + err, /terminate|Sanitizer|core dumped/, what);
    check(what, status, err);
  }
}

describe('a system call that fails while the site is built', () => {
  for (const kind of kinds) {
    test(kind, () => fail_in_turn(kind, place.build_words, 10, (what, status, err) => {
      place.assert_whole(what);
      if (status === 1) assert.match(err, /was left as it was|concordat: /, what);
      place.turn();
    }));
  }

  test('a good build afterwards leaves nothing of ours beside the site', () => {
    assert.equal(place.build().status, 0);
    assert.deepEqual(place.leftovers(), []);
  });
});

describe('a system call that fails while papers are added', () => {
  const words = () => ['print', '--content', 'content', '--out', 'out', '--typst', place.path('typst'), '--format', 'pdf',
                       '--only', 'boards', '--no-cache'];
  const manifest = () => Object.keys(JSON.parse(place.read('out/manifest.json')).files);
  for (const kind of ['open', 'write', 'rename', 'sync', 'spawn', 'mkdir']) {
    test(kind, () => fail_in_turn(kind, words(), 4, (what) => {
      for (const path of manifest()) assert.ok(existsSync(place.path('out', path)), `${what}: ${path} is gone`);
      assert.equal(place.build().status, 0, what);  // without the papers again
      assert.deepEqual(place.leftovers(), [], what);
      place.assert_whole(what);
    }));
  }
});

describe('a system call that fails while a site is verified', () => {
  for (const kind of ['open', 'read', 'memory']) {
    test(kind, () => fail_in_turn(kind, ['verify', 'out'], 6, (what) => place.assert_whole(what)));
  }
});
