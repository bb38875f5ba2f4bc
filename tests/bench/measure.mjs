// What a run costs: time on the wall, time of the processor with all that it starts, and the memory of its largest process, as
// GNU time tells them.
import {spawnSync} from 'node:child_process';
import {readFileSync, readdirSync, statSync} from 'node:fs';
import {join} from 'node:path';

/** {wall, processor} in milliseconds, {memory} in bytes. */
export function cost_of(words, notes) {
  const start = performance.now();
  const {status, error, stderr} = spawnSync('/usr/bin/time', ['--format=%U %S %M', `--output=${notes}`, ...words], {encoding: 'utf8', maxBuffer: 1 << 28});
  const wall = performance.now() - start;
  if (error || status !== 0) throw error ?? new Error(`${words.join(' ')} ended with ${status}: ${stderr.slice(-2000)}`);
  const [user, system, kilobytes] = readFileSync(notes, 'utf8').trim().split('\n').at(-1).split(' ').map(Number);
  return {wall, processor: 1000 * (user + system), memory: 1024 * kilobytes};
}

const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

/**
 * Each of `commands` (name -> {words, prepare}) in turn, `runs` times: the median of each number. What comes before a run is not timed;
 * what earlier runs wrote is on the disk by then, so that nobody waits for the bytes of another.
 */
export function costs_of(commands, runs, notes) {
  const all = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
  for (let run = 0; run < runs; run += 1) {
    for (const [name, {words, prepare = () => {}}] of Object.entries(commands)) {
      prepare(run);
      spawnSync('sync');
      all[name].push(cost_of(words, notes));
    }
  }
  return Object.fromEntries(Object.entries(all).map(([name, costs]) => [name,
    Object.fromEntries(['wall', 'processor', 'memory'].map((key) => [key, median(costs.map((one) => one[key]))]))]));
}

/** {pages, files, bytes} of a site. */
export function size_of(folder) {
  const files = readdirSync(folder, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  return {pages: files.filter((name) => name.endsWith('.html')).length, files: files.length, bytes: files.reduce((sum, name) => sum + statSync(name).size, 0)};
}
