// How a page hears of the next build: it asks once and is answered when there is one. And that those who wait keep nobody
// else from being answered, nor the preview from ending.
import assert from 'node:assert/strict';
import {readFileSync, readdirSync} from 'node:fs';
import {after, before, test} from 'node:test';
import {desk, launch} from '../lib/browser.mjs';
import {Preview} from '../lib/preview.mjs';

let preview;
let browser;
let file;
let original;

before(async () => {
  preview = new Preview();
  file = preview.path('content', 'northshire/protocol/2026', 'text', '03-working-together.md');
  original = readFileSync(file, 'utf8');
  await preview.start();
  browser = await launch();
});

after(async () => {
  await browser?.close();
  preview.remove();
});

const version = async () => JSON.parse((await preview.get('/-/version')).text);
/** The address that is answered when there is another build than the last. */
const next_of = ({program, build}) => `/-/version/${program}/${build}`;

/** Connections that each wait for the next build. */
async function waiting(count) {
  const target = next_of(await version());
  return Promise.all(Array.from({length: count}, async () => {
    const socket = await preview.connect();
    socket.on('error', () => {}).resume().write(`GET ${target} HTTP/1.1\r\nHost: 127.0.0.1:${preview.port}\r\n\r\n`);
    return socket;
  }));
}

test('who asks for the next build is answered by it, in the words of the version', async () => {
  const first = await version();
  const asked = preview.get(next_of(first));
  await preview.save(file, original + '\n');
  const {status, type, text} = await asked;
  assert.deepEqual([status, type], [200, 'application/json']);
  assert.deepEqual(JSON.parse(text), {program: first.program, build: first.build + 1, site: first.build + 1});
  await preview.save(file, original);
});

test('who has seen another build, or one of another program, is answered at once', async () => {
  const last = await version();
  for (const seen of [{...last, build: last.build - 1}, {...last, program: last.program + 1}])
    assert.deepEqual(JSON.parse((await preview.get(next_of(seen))).text), last);
  for (const path of ['/-/version/', '/-/version/1', '/-/version/1/', '/-/version/1/2/', '/-/version/1/2/3', '/-/version/1/x', '/-/versions'])
    assert.equal(await preview.status(path), 404, path);
});

test('a page asks once and no more until there is a build, and not while nobody sees it', async () => {
  const tab = await (await browser.newContext(desk)).newPage();
  const asked = [];
  tab.on('request', (request) => { if (request.url().includes('/-/version')) asked.push(new URL(request.url()).pathname); });
  const seen = (hidden) => tab.evaluate((is_hidden) => {
    Object.defineProperty(document, 'hidden', {value: is_hidden, configurable: true});
    document.dispatchEvent(new Event('visibilitychange'));
  }, hidden);
  const ask = () => tab.waitForRequest((request) => request.url().includes('/-/version'));
  const first = next_of(await version());
  await Promise.all([ask(), tab.goto(`http://127.0.0.1:${preview.port}/glossary/`)]);
  await Promise.all([ask(), preview.save(file, original + '\n')]);
  const second = next_of(await version());
  assert.deepEqual(asked.splice(0), [first, second]);
  await seen(true);
  await preview.save(file, original);
  await tab.waitForTimeout(600);
  assert.deepEqual(asked.splice(0), []);
  const reloaded = tab.waitForEvent('load');
  await seen(false);
  await reloaded;
  assert.equal(asked[0], second);
  await tab.context().close();
});

test('those who wait, and those who went while they did, keep nobody from being answered', async () => {
  const threads = () => readdirSync(`/proc/${preview.program}/task`).length;
  await preview.get('/');
  const before_them = threads();
  for (let round = 0; round < 3; round += 1) {
    const sockets = await waiting(100);
    assert.equal((await preview.get('/')).status, 200);
    for (const socket of sockets) socket.destroy();
  }
  assert.equal((await preview.get('/')).status, 200);
  assert.equal(threads(), before_them);
  const asked = preview.get(next_of(await version()));
  await preview.save(file, original + '\n\n');
  assert.deepEqual(JSON.parse((await asked).text), await version());
  await preview.save(file, original);
});

test('who waits does not keep the preview from ending', async () => {
  const sockets = await waiting(3);
  assert.deepEqual(await preview.stop('SIGINT'), {code: 0, signal: null});
  for (const socket of sockets) socket.destroy();
});
