// Each fact of the shipped content says where its document states it, or that the editor concludes it.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {readFileSync, readdirSync} from 'node:fs';
import {test} from 'node:test';
import {parse} from 'smol-toml';

const editions = readdirSync('content', {recursive: true}).filter((path) => path.endsWith('/edition.toml'));

test('each edition names the document that it was taken from', () => {
  assert.equal(editions.length, 5);
  for (const path of editions) assert.ok(parse(readFileSync(`content/${path}`, 'utf8')).source?.document, path);
});

test('no fact is without a place or a reason, and no other name of a body is without a text that uses it', () => {
  const {stderr, status} = spawnSync('build/concordat', ['check', '--content', 'content', '--json'], {encoding: 'utf8'});
  assert.equal(status, 0);
  const diagnostics = JSON.parse(stderr);
  assert.ok(diagnostics.length > 0);
  assert.deepEqual(diagnostics.filter(({code}) => ['C020', 'C021'].includes(code)), []);
});
