// Each part of the program alone, on one thread, with the shipped content: docs/benchmarks.md.
import {execFileSync} from 'node:child_process';
import {machine} from './machine.mjs';
import {row, write_part} from './report.mjs';

const yardstick = 'SHA-256 of the content';

const parts = execFileSync('build/bench_parts', ['content', 'templates'], {encoding: 'utf8'}).trim().split('\n').map((line) => {
  const [name, time, bytes] = line.split('\t');
  return {name, time: Number(time), bytes: bytes === '-' ? null : Number(bytes)};
});
const unit = parts.find(({name}) => name === yardstick).time;
const lines = parts.map(({name, time, bytes}) =>
  row([name, `${time.toFixed(2)} ms`, (time / unit).toFixed(1), bytes === null ? '' : `${(bytes / 1e6).toFixed(2)} MB`, bytes === null ? '' : `${(bytes / 1e3 / time).toFixed(0)} MB/s`]));
const text = [`${new Date().toISOString().slice(0, 10)}, \`node tests/bench/parts.mjs\`, median of 9. ${machine('.')}.`,
  row(['', 'time', `as a multiple of ${yardstick}`, 'bytes', 'speed']) + row(['---', '---:', '---:', '---:', '---:']) + lines.join('')].join('\n\n');
write_part('docs/benchmarks.md', 'parts', text);
console.log(`\n${text}`);
