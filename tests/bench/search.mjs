// Search beside Pagefind, on the shipped site and on copies of its areas: time to index, bytes of the index, bytes that a question
// moves, questions answered by one of the first three results. Numbers of pages are wanted as arguments; 10,000 without any.
import {spawnSync} from 'node:child_process';
import {cpSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {join, resolve} from 'node:path';
import {gzipSync} from 'node:zlib';
import {Finder} from '../../templates/script/find.js';
import {launch} from '../lib/browser.mjs';
import {until_done} from './lib.mjs';

const questions = JSON.parse(readFileSync('tests/search/questions.json', 'utf8'));
const program = resolve('build/concordat');
const pagefind = 'tests/bench/search/node_modules/.bin/pagefind';
const areas = readdirSync('content', {withFileTypes: true}).filter((entry) => entry.isDirectory()).map(({name}) => name);

/** The content with so many copies of each area, each under a name of its own and with a word that no other has. */
function copies(folder, count) {
  cpSync('content', folder, {recursive: true});
  for (let i = 1; i <= count; i += 1) {
    for (const area of areas) {
      const copy = join(folder, `${area}-${i}`);
      cpSync(join('content', area), copy, {recursive: true});
      const name = area[0].toUpperCase() + area.slice(1);
      for (const entry of readdirSync(copy, {recursive: true, withFileTypes: true})) {
        if (!entry.isFile()) continue;
        const path = join(entry.parentPath ?? entry.path, entry.name);
        writeFileSync(path, readFileSync(path, 'utf8').replaceAll(name, `${name.slice(0, 4)}${i.toString(36)}shire`));
      }
    }
  }
}

function build(content, out) {
  const {status, stdout, stderr} = spawnSync(program, ['build', '--content', content, '--out', out, '--as-of', '2026-11-21', '--no-cache', '--stats'],
    {encoding: 'utf8', maxBuffer: 1 << 28});
  if (status !== 0) throw new Error(stderr.slice(-2000));
  const times = Object.fromEntries([...(stdout + stderr).matchAll(/^ *([\w ]+?) +([\d.]+) ms$/gm)].map(([, stage, time]) => [stage, Number(time)]));
  return {search: times.search, all: times['in all']};
}

const files_below = (folder) => readdirSync(folder, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
const size_of = (folder) => files_below(folder).reduce((sum, path) => sum + statSync(path).size, 0);

const is_right = (url, right) => right.some((one) => url === one || (one.endsWith('/') && url.startsWith(one)));

async function ours(site, area_of) {
  const result = {right: 0, moved: [], packed: [], milliseconds: []};
  for (const {query, area, right} of questions) {
    const read = [];
    const finder = new Finder(async (path) => {
      const bytes = readFileSync(join(site, 'search/data', path));
      read.push(bytes);
      return new Uint8Array(bytes);
    });
    const start = performance.now();
    const chosen = area_of(area);
    const [found, directory] = [await finder.find(query, {area: chosen}), await finder.directory(chosen)];
    const shown = await Promise.all(found.slice(0, 10).map(({record}) => finder.record(record, directory)));
    result.milliseconds.push(performance.now() - start);
    result.right += shown.slice(0, 3).some(({url}) => is_right(url, right));
    result.moved.push(read.reduce((sum, bytes) => sum + bytes.length, 0));
    result.packed.push(read.reduce((sum, bytes) => sum + gzipSync(bytes).length, 0));
  }
  return result;
}

/** Serves a folder, without a policy, and counts what it sends. */
function counting_server(root) {
  const sent = {bytes: 0};
  const server = createServer((request, response) => {
    const path = join(root, decodeURIComponent(new URL(request.url, 'http://site').pathname));
    if (!existsSync(path) || statSync(path).isDirectory()) return response.writeHead(path.endsWith('/') ? 200 : 404, {'content-type': 'text/html'}).end();
    const bytes = readFileSync(path);
    sent.bytes += bytes.length;
    const type = path.endsWith('.js') ? 'text/javascript' : path.endsWith('.wasm') ? 'application/wasm' : 'application/octet-stream';
    return response.writeHead(200, {'content-type': type}).end(bytes);
  });
  return new Promise((done) => server.listen(0, '127.0.0.1', () => done({origin: `http://127.0.0.1:${server.address().port}`, sent, close: () => server.close()})));
}

async function theirs(site) {
  const start = performance.now();
  const {status, stderr} = spawnSync(pagefind, ['--site', site], {encoding: 'utf8', maxBuffer: 1 << 28});
  if (status !== 0) throw new Error(stderr.slice(-2000));
  const result = {right: 0, moved: [], index: performance.now() - start, bytes: size_of(join(site, 'pagefind'))};
  const [server, browser] = [await counting_server(site), await launch()];
  for (const {query, right} of questions) {
    const tab = await browser.newPage();
    server.sent.bytes = 0;
    await tab.goto(server.origin + '/');
    const urls = await tab.evaluate(async (words) => {
      const {search} = await import('/pagefind/pagefind.js');
      const {results} = await search(words);
      const pages = await Promise.all(results.slice(0, 3).map((one) => one.data()));
      return pages.map(({url, sub_results}) => [url, ...sub_results.slice(0, 1).map((part) => part.url)]);
    }, query);
    result.right += urls.some((some) => some.some((url) => is_right(url, right)));
    result.moved.push(server.sent.bytes);
    await tab.close();
  }
  await browser.close();
  server.close();
  return result;
}

/** With more it takes minutes and all the memory there is. */
const most_for_pagefind = 20_000;

const kb = (bytes) => `${(bytes / 1000).toFixed(0)} KB`.padStart(9);
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

async function measure(name, count) {
  await until_done(async (folder) => {
    const [content, site] = [join(folder, 'content'), join(folder, 'site')];
    copies(content, count);
    const times = build(content, site);
    const pages = files_below(site).filter((path) => path.endsWith('.html')).length;
    console.log(`\nSearch: ${name}, ${pages} pages. Right answers of ${questions.length}; bytes moved for a question: median, most`);
    const own = await ours(site, (area) => area ?? '');
    console.log(`  Concordat   index ${times.search.toFixed(0).padStart(6)} ms (${(100 * times.search / times.all).toFixed(0)} % of the build) ${kb(size_of(join(site, 'search')))}  right ${own.right}` +
                `  moved ${kb(median(own.moved))} ${kb(Math.max(...own.moved))}; compressed ${kb(median(own.packed))} ${kb(Math.max(...own.packed))}; ${median(own.milliseconds).toFixed(0)} ms`);
    if (pages > most_for_pagefind) return;
    const other = await theirs(site);
    console.log(`  Pagefind    index ${other.index.toFixed(0).padStart(6)} ms ${kb(other.bytes)}  right ${other.right}  moved ${kb(median(other.moved))} ${kb(Math.max(...other.moved))} (compressed already)`);
  });
}

const per_copy = 340;
await measure('the shipped site', 0);
for (const pages of process.argv.slice(2).map(Number).concat(process.argv.length > 2 ? [] : [10_000]))
  await measure(`copies of its areas`, Math.ceil((pages - 395) / per_copy));
