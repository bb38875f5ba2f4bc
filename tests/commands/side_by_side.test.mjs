// Two programs that write to one output folder: each waits for the other, and what stands there is whole.
import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {after, before, test} from 'node:test';
import {whole} from '../lib/published.mjs';

const program = resolve('build/concordat');
let folder;
before(() => { folder = mkdtempSync(join(tmpdir(), 'concordat-side-')); });
after(() => rmSync(folder, {recursive: true}));

/** Runs a command and gives { status, out, err }. */
const run = (...words) => new Promise((done) => {
  const child = spawn(program, words, {cwd: resolve('.')});
  const told = {out: '', err: ''};
  child.stdout.on('data', (data) => { told.out += data; });
  child.stderr.on('data', (data) => { told.err += data; });
  child.on('close', (status) => done({status, ...told}));
});

/** Files of the site that are not as its own manifest has them, or are not there. */
function broken(site) {
  const listed = Object.keys(JSON.parse(readFileSync(join(site, 'manifest.json'), 'utf8')).files);
  const there = new Set(readdirSync(site, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(site.length + 1)));
  return listed.filter((path) => !there.has(path));
}

test('of two or three builds at once, all are done, one after the other', async () => {
  const site = join(folder, 'site');
  const build = (content) => run('build', '--content', content, '--out', site, '--as-of', '2026-11-21');
  for (let round = 0; round < (whole ? 200 : 14); ++round) {
    const contents = ['tests/diagnostics/base', 'tests/keys/content', ...(round % 2 ? ['tests/diagnostics/base'] : [])];
    const all = await Promise.all(contents.map(build));
    assert.deepEqual(all.map(({status}) => status), all.map(() => 0), all.map(({err}) => err).join('\n'));
    assert.deepEqual(broken(site), []);
    const verified = await Promise.all(['tests/diagnostics/base', 'tests/keys/content'].map((content) =>
        run('verify', '--content', content, site)));
    assert.equal(verified.filter(({status}) => status === 0).length, 1, verified.map(({out, err}) => out + err).join('\n'));
  }
  assert.deepEqual(readdirSync(folder), ['site']);
});

test('a program that writes for long is waited for, with a word', async () => {
  const holder = spawn('flock', [folder, '-c', 'echo held; sleep 1'], {stdio: ['ignore', 'pipe', 'inherit']});
  await new Promise((held) => holder.stdout.once('data', held));
  const {status, err} = await run('build', '--content', 'tests/keys/content', '--out', join(folder, 'site'), '--as-of', '2026-11-21');
  assert.equal(status, 0, err);
  assert.match(err, /waiting for another program that writes to "/);
});
