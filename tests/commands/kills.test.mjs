// A program that is ended at any moment leaves a whole site, the user's own files, and nothing that stays for long.
import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {rmSync} from 'node:fs';
import {resolve} from 'node:path';
import {after, before, describe, test} from 'node:test';
import {setTimeout as sleep} from 'node:timers/promises';
import {Published, whole} from '../lib/published.mjs';

const rounds = whole ? 500 : 10;

let place;
let longest;  // milliseconds that a build takes, and some more
before(() => {
  place = new Published();
  const start = performance.now();
  place.turn();
  assert.equal(place.build().status, 0);
  longest = 1.3 * (performance.now() - start);
});
after(() => place.remove());

/** Builds, and ends the program after some milliseconds; gives the signal that ended it, or null. */
async function ended_after(milliseconds, signal, cwd = place.folder, out = 'out') {
  place.turn();
  const child = spawn(resolve('build/concordat'),
                      ['build', '--content', place.path('content'), '--out', out, '--as-of', '2026-11-21'],
                      {cwd, env: {...process.env, ...place.environment}, stdio: 'ignore'});
  const ended = once(child, 'exit');
  await sleep(milliseconds);
  child.kill(signal);
  const [, by] = await ended;
  return by;
}

// Moments spread over the time of a build, in an order that jumps about.
const moments = () => Array.from({length: rounds}, (_, i) => longest * ((i * 0.618034) % 1));

describe('a build that is ended', () => {
  test('by a kill: the site is whole, and the next build clears up', async () => {
    for (const moment of moments()) {
      await ended_after(moment, 'SIGKILL');
      place.assert_whole(`killed after ${moment} ms`);
    }
    assert.equal(place.build().status, 0);
    assert.deepEqual(place.leftovers(), []);
    place.assert_whole('built after kills');
  });

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    test(`by ${signal}: the site is whole, and nothing is left`, async () => {
      for (const moment of moments()) {
        const by = await ended_after(moment, signal);
        assert.ok(by === null || by === signal);
        place.assert_whole(`${signal} after ${moment} ms`);
        // In the first milliseconds the program has not yet asked to be told.
        assert.deepEqual(place.leftovers(), [], `${signal} after ${moment} ms`);
      }
    });
  }

  test('by a kill while files are replaced one by one: the next build goes on', async () => {
    for (const moment of moments()) {
      await ended_after(moment, 'SIGKILL', place.path('out'), '.');
      assert.equal(place.read('out/CNAME'), 'partnerships.example\n');
    }
    assert.equal(place.build().status, 0);
    assert.deepEqual(place.leftovers(), []);
    place.assert_whole('built after kills');
    rmSync(place.path('cache'), {recursive: true, force: true});
  });
});
