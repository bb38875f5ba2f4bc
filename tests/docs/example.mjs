// The first minutes of a new user: `init` gives an example that is clean, and never writes over anything.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, test} from 'node:test';

const run = (...words) => {
  const {status, stdout, stderr} = spawnSync('build/concordat', words, {encoding: 'utf8'});
  return {status, stdout, stderr};
};

let top;
let folder;
before(() => {
  top = mkdtempSync(join(tmpdir(), 'concordat-example-'));
  folder = join(top, 'mycounty');
  assert.equal(run('init', folder).status, 0);
});
after(() => rmSync(top, {recursive: true}));

test('the example has neither errors nor warnings', () => {
  for (const day of ['2026-11-21', '2030-12-31']) {
    const {status, stderr} = run('check', '--content', folder, '--strict', '--as-of', day, '--json');
    assert.deepEqual([status, JSON.parse(stderr).filter(({severity}) => severity !== 'advice')], [0, []], day);
  }
});

test('the example builds', () => {
  const out = join(top, 'site');
  const {status, stderr} = run('build', '--content', folder, '--out', out, '--as-of', '2026-11-21');
  assert.deepEqual([status, stderr], [0, '']);
  for (const page of ['', 'map/', 'timetable/', 'boards/adults-board/', 'working-together/', 'sign-off/', 'print/']) {
    assert.ok(existsSync(join(out, 'northshire/protocol/2026', page, 'index.html')), page);
  }
});

test('init says what to do next', () => {
  const {status, stdout} = run('init', join(top, 'another'));
  assert.equal(status, 0);
  assert.match(stdout, /build\/concordat serve --content .*another/);
});

test('init fills an empty folder', () => {
  mkdirSync(join(top, 'empty'));
  assert.equal(run('init', join(top, 'empty')).status, 0);
  assert.ok(existsSync(join(top, 'empty/site.toml')));
});

test('init refuses to write over a folder with files, or over a file', () => {
  const kept = join(top, 'kept');
  mkdirSync(kept);
  writeFileSync(join(kept, 'mine.txt'), 'mine');
  for (const target of [kept, join(kept, 'mine.txt'), folder]) {
    const {status, stderr} = run('init', target);
    assert.equal(status, 2, target);
    assert.match(stderr, /is there already/);
  }
  assert.equal(readFileSync(join(kept, 'mine.txt'), 'utf8'), 'mine');
  assert.ok(!existsSync(join(kept, 'site.toml')));
});
