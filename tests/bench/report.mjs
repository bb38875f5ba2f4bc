// Tables of a page of docs/: the part of it that was measured is written anew, the prose around it stays.
import {readFileSync, writeFileSync} from 'node:fs';

const seconds = (milliseconds) => (milliseconds < 10_000 ? `${(milliseconds / 1000).toFixed(2)} s` : `${(milliseconds / 1000).toFixed(1)} s`);
const megabytes = (bytes) => `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`;
const times = (number) => (number < 10 ? number.toFixed(2) : number.toFixed(0));

export const row = (cells) => `| ${cells.join(' | ')} |\n`;

/** `costs` (name -> cost) as a table, each beside the time of those that `beside` names, where they were measured. */
export function cost_table(costs, beside) {
  const yardsticks = beside.filter((name) => costs[name]);
  const head = ['', 'time', ...yardsticks.map((name) => `as a multiple of ${name}`), 'processor', 'memory'];
  return row(head) + row(head.map((_, at) => (at === 0 ? '---' : '---:'))) + Object.entries(costs).map(([name, {wall, processor, memory}]) =>
    row([name, seconds(wall), ...yardsticks.map((other) => times(wall / costs[other].wall)), seconds(processor), megabytes(memory)])).join('');
}

/** What each wrote (name -> {pages, files, bytes, same}); `same` is the share of pages with the same words. */
export function size_table(sizes) {
  const head = ['', 'pages', 'files', 'bytes', 'pages with the same words'];
  return row(head) + row(head.map((_, at) => (at === 0 ? '---' : '---:'))) + Object.entries(sizes).map(([name, {pages, files, bytes, same}]) =>
    row([name, pages.toLocaleString('en'), files.toLocaleString('en'), megabytes(bytes), same === undefined ? '' : `${(100 * same).toFixed(2)} %`])).join('');
}

/** Puts `text` between the two comments of that name; both are added at the end where the page has none. */
export function write_part(page, name, text) {
  const [begin, end] = [`<!-- measured: ${name} -->`, `<!-- end of: ${name} -->`];
  const old = readFileSync(page, 'utf8');
  const [from, to] = [old.indexOf(begin), old.indexOf(end)];
  const part = `${begin}\n${text.trim()}\n${end}`;
  writeFileSync(page, from < 0 ? `${old.trimEnd()}\n\n${part}\n` : old.slice(0, from) + part + old.slice(to + end.length));
}
