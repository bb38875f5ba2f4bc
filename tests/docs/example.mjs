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

test('the yearly review of the guide: a copy of the edition stands beside the old one', () => {
  const protocol = join(folder, 'northshire/protocol');
  spawnSync('cp', ['-r', join(protocol, '2026'), join(protocol, '2027')]);
  const edit = (year, ...changes) => {
    const path = join(protocol, year, 'edition.toml');
    writeFileSync(path, changes.reduce((text, [from, to]) => text.replace(from, to), readFileSync(path, 'utf8')));
  };
  const out = join(top, 'review');
  const banner = (year) => {
    assert.equal(run('build', '--content', folder, '--out', out, '--as-of', '2027-05-01').status, 0);
    return readFileSync(join(out, 'northshire/protocol', year, 'boards/index.html'), 'utf8');
  };
  edit('2027', ['status = "agreed"', 'status = "draft"'], ['label = "2026"', 'label = "2027"'],
       ['dated = 2026-04-01', 'dated = 2027-04-01']);
  assert.match(banner('2027'), /This is a draft\. It has not been agreed\.[\s\S]*href="\/northshire\/protocol\/2026\/"/);
  edit('2027', ['status = "draft"', 'status = "agreed"']);
  edit('2026', ['status = "agreed"', 'status = "superseded"']);
  assert.match(banner('2026'),
               /This edition is kept for the record and no longer holds\.[\s\S]*href="\/northshire\/protocol\/2027\/"/);
});
