// Where a measurement was made, and with which versions.
import {spawnSync} from 'node:child_process';
import {cpus, loadavg, totalmem} from 'node:os';

const first_line = (command, ...words) => (spawnSync(command, words, {encoding: 'utf8'}).stdout ?? '').trim().split('\n').at(-1);

/** With the load before the first run: what others on the machine took away. */
export function machine(folder) {
  const kinds = [...new Set(cpus().map(({model}) => model.trim()))].join(', ');
  const system = first_line('findmnt', '--noheadings', '--output=FSTYPE', '--target', folder);
  return `${cpus().length} × ${kinds}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB of memory, ${system}, Linux ${first_line('uname', '-r')}, load ${loadavg()[0].toFixed(1)}`;
}

export function versions() {
  const hugo = /v([\d.]+)/.exec(first_line('hugo', 'version'))?.[1];
  const eleventy = first_line('node', 'tests/bench/peers/node_modules/@11ty/eleventy/cmd.cjs', '--version');
  const chromium = /[\d.]+/.exec(first_line('chromium-headless-shell', '--version'))?.[0];
  return `Concordat ${/[\d.]+/.exec(first_line('build/concordat', '--version'))?.[0]}, Hugo ${hugo}, Eleventy ${eleventy}, Node.js ${process.versions.node}, Chromium ${chromium}`;
}
