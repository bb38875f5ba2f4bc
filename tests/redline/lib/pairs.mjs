// The labelled pairs of editions: each case alone, then seeded combinations of several that change files of their own.
import assert from 'node:assert/strict';
import {cpSync, rmSync} from 'node:fs';
import {cases} from './cases.mjs';

export const content = 'tests/keys/content';
export const [old, fresh] = ['keyshire/accord/2026', 'keyshire/accord/2027'];

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

/** Plants these cases into a second edition of the content. */
export function plant(place, chosen) {
  copy(place);
  for (const [, path, edits, , more = [], , before = []] of chosen) {
    if (edits.length > 0 || typeof edits === 'function') change(place, fresh, path, as_edit(edits));
    for (const [file, edit] of more) change(place, fresh, file, edit);
    for (const [file, edit] of before) change(place, old, file, edit);
  }
}

/** Numbers from 0 to 1, the same in each run. */
function numbers(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const is_apart = ([kind, , edits, , more = [], , before = []]) => (Array.isArray(edits) ?
  edits.length > 0 && more.length + before.length === 0 && !/^body-(renamed|acronym|ended|added)/.test(kind) : typeof edits === 'string');

function made_combinations() {
  const apart = cases.filter(is_apart);
  const random = numbers(20261129);
  return Array.from({length: 230}, (_, round) => {
    const chosen = [];
    while (chosen.length < 2 + ((round + 1) % 3)) {
      const one = apart[Math.floor(random() * apart.length)];
      if (!chosen.some(([, path]) => path === one[1])) chosen.push(one);
    }
    return chosen;
  });
}
export const combinations = made_combinations();
