// Wall time of whole commands, the median of some runs.
import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

export function with_folder(use) {
  const folder = mkdtempSync(join(tmpdir(), 'concordat-bench-'));
  try {
    return use(folder);
  } finally {
    rmSync(folder, {recursive: true});
  }
}

/** The same for work that others wait for. */
export async function until_done(use) {
  const folder = mkdtempSync(join(tmpdir(), 'concordat-bench-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, {recursive: true});
  }
}

/** Milliseconds of one run. */
export function once(command, ...words) {
  const start = performance.now();
  const {status, error, stderr} = spawnSync(command, words, {encoding: 'utf8', maxBuffer: 1 << 28});
  if (error || status !== 0) throw error ?? new Error(`${command} ended with ${status}: ${stderr}`);
  return performance.now() - start;
}

/** The commands in turn, `runs` times; the median of each. `prepare(name)` comes before each run and is not timed. */
export function medians(commands, runs, prepare = () => {}) {
  const times = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
  for (let i = 0; i < runs; i += 1) {
    for (const [name, words] of Object.entries(commands)) {
      prepare(name);
      times[name].push(once(...words));
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, all]) => [name, all.sort((a, b) => a - b)[Math.floor(runs / 2)]]));
}

export function table(title, times, yardstick) {
  console.log(`\n${title}`);
  for (const [name, time] of Object.entries(times)) {
    console.log(`  ${name.padEnd(44)} ${time.toFixed(0).padStart(7)} ms  ${(time / times[yardstick]).toFixed(2).padStart(6)} of ${yardstick}`);
  }
}
