// A disk that fills up at any byte leaves the site whole. The small disk is one in memory, in a name space of its own; where
// the system does not allow that, the test says so.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import {whole} from '../lib/published.mjs';

const in_name_space = (script) => spawnSync('unshare', ['--map-root-user', '--mount', 'sh', '-c', script], {encoding: 'utf8'});

test('a disk that is full, at many points', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'concordat-disk-'));
  const mount = `mount -t tmpfs -o size=6m none '${folder}'`;
  try {
    if (in_name_space(mount).status !== 0) return t.skip('no file system may be mounted here');
    const {status, stdout, stderr} =
        in_name_space(`${mount} && TMPDIR='${folder}' '${process.execPath}' tests/lib/full_disk.mjs ${whole ? 50 : 8}`);
    assert.equal(stdout + stderr, '');
    assert.equal(status, 0);
  } finally {
    rmSync(folder, {recursive: true});
  }
});
