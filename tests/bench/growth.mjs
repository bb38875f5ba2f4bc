// How the time of `check` and of `build` grows with the content: the exponent is 1 where twice as much takes twice as long,
// and 2 where it takes four times as long. With names of kinds: those alone.
import {spawnSync} from 'node:child_process';
import {resolve} from 'node:path';
import {today, Workplace} from '../diagnostics/lib/workplace.mjs';
import {kinds} from './growth_kinds.mjs';

/** Seconds after which a run is ended. */
const patience = 60;
/** Milliseconds that say nothing: a run of the same takes as much more or less. */
const noise = 80;

const program = resolve('build/concordat');
const common = ['--content', 'content', '--as-of', today];
const commands = {
  check: ['check', ...common],
  build: ['build', ...common, '--no-cache', '--templates', resolve('templates'), '--assets', resolve('build/assets'), '--out', 'out'],
};

/**
 * Milliseconds of the processor in one run, which others on the machine hardly change; NaN where it did not do its work: it
 * found mistakes. Infinite where it was not awaited to its end.
 */
function once(place, name) {
  const {status, signal, stderr} = spawnSync('bash', ['-c', 'TIMEFORMAT="%U %S"; ulimit -t "$0"; time "$@" 2>/dev/null', String(patience), program,
    ...commands[name]], {cwd: place.folder, encoding: 'utf8'});
  if (status === 128 + 9 || status === 128 + 24) return Infinity;
  if (signal || status > 1) throw new Error(`${name} ended with ${signal ?? status}`);
  const [user, system] = stderr.trim().split('\n').at(-1).split(' ').map(Number);
  return name === 'build' && status === 1 ? NaN : 1000 * (user + system);
}

function times_of(write, n) {
  const place = new Workplace('tests/keys/content');
  try {
    write(place, n);
    return Object.fromEntries(Object.keys(commands).map((name) => [name, once(place, name)]));
  } finally {
    place.remove();
  }
}

const base = times_of(() => {}, 0);

function told(name, times) {
  if (times.some(Number.isNaN)) return 'has mistakes'.padStart(29);
  const shown = times.map((time) => (time === Infinity ? `>${patience} s` : time.toFixed(0)).padStart(7)).join('');
  const [, half, whole] = times.map((time) => time - base[name]);
  const exponent = whole === Infinity ? '∞' : whole < noise ? '·' : Math.log2(whole / Math.max(half, 1)).toFixed(2);
  return `${shown}  ${exponent.padStart(6)}`;
}

const wanted = process.argv.slice(2);
console.log(`\nGrowth: milliseconds for n, 2n, 4n of a kind, and the exponent where they are more than noise (nothing: check ` +
            `${base.check.toFixed(0)}, build ${base.build.toFixed(0)})`);
console.log(`${'kind'.padEnd(36)}${'4n'.padStart(7)}${'check'.padStart(29)}${'build'.padStart(31)}`);
for (const [kind, [n, write]] of Object.entries(kinds)) {
  if (wanted.length > 0 && !wanted.includes(kind)) continue;
  const times = [n, 2 * n, 4 * n].map((size) => times_of(write, size));
  const columns = Object.keys(commands).map((name) => told(name, times.map((all) => all[name])));
  console.log(`${kind.padEnd(36)}${String(4 * n).padStart(7)}${columns.join('  ')}`);
}
