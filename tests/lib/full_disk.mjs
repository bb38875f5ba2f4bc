// usage: node tests/lib/full_disk.mjs POINTS, with TMPDIR on a small file system of its own
// Builds and prints while the disk has room for less and less, and prints what is wrong afterwards; nothing where all is well.
import {spawnSync} from 'node:child_process';
import {rmSync, statfsSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {Published} from './published.mjs';

const points = Number(process.argv[2]);
const place = new Published();
const filler = place.path('filler');

/** Fills the disk but for some bytes. */
function fill(left) {
  const {bavail, bsize} = statfsSync(tmpdir());
  const size = Math.max(0, bavail * bsize - left);
  // The last block may not fit.
  spawnSync('sh', ['-c', `head -c ${size} /dev/zero > '${filler}'`]);
}

const free = () => { const {bavail, bsize} = statfsSync(tmpdir()); return bavail * bsize; };
const empty = free();
place.turn();
place.build();
const need = 1.2 * Math.max(empty - free(), 400_000);
let full = 0;
for (let point = 0; point < points; ++point) {
  const left = Math.round(need * point / points);
  place.turn();
  fill(left);
  const {status, err} = place.build();
  rmSync(filler);
  try {
    if (status === 1) ++full;
    if (status !== 0 && !(status === 1 && /\[O002\]/.test(err))) throw new Error(`ended with ${status}: ${err}`);
    place.assert_whole('');
    if (place.leftovers().length > 0) throw new Error(`leaves ${place.leftovers()}`);
  } catch (error) {
    console.log(`${left} bytes left: ${error.message}`);
  }
}
if (full === 0) console.log('the disk was never full');
place.remove();
