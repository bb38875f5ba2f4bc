// A page is shown before the site is whole: it is the same page as of the whole site, and what is wrong elsewhere is told all
// the same.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {readFileSync, readdirSync, statSync, writeFileSync} from 'node:fs';
import {after, before, test} from 'node:test';
import {Preview} from '../lib/preview.mjs';

const published_at = 'https://example.org';
let preview;
let site_file;
let original;

before(async () => {
  preview = new Preview();
  site_file = preview.path('content', 'site.toml');
  original = readFileSync(site_file, 'utf8');
  await preview.start();
});

after(() => preview.remove());

/** The bytes at a path, without what the preview adds to a page and with the address of the published site. */
async function shown(path) {
  const response = await fetch(`http://127.0.0.1:${preview.port}/${path}`, {redirect: 'manual'});
  assert.equal(response.status, 200, path);
  return Buffer.from(await response.arrayBuffer()).toString('latin1')
      .replace(/<link rel="stylesheet" href="\/-\/preview\.css">\n<script type="module" src="\/-\/preview\.js"><\/script>\n/, '')
      .replace(/<aside class="concordat-preview[^]*?<\/aside>\n/, '')
      .replaceAll(`http://127.0.0.1:${preview.port}`, published_at);
}

/** Every file of a build of the content, by its path. */
function built() {
  const out = preview.path('site');
  const {status, stderr} = spawnSync('build/concordat', ['build', '--content', preview.path('content'), '--templates', preview.path('templates'),
                                                         '--out', out], {encoding: 'utf8'});
  assert.equal(status, 0, stderr);
  return Object.fromEntries(readdirSync(out, {recursive: true}).filter((name) => statSync(`${out}/${name}`).isFile() && !name.startsWith('.'))
      .map((name) => [name, readFileSync(`${out}/${name}`, 'latin1')]));
}

test('each address gives what the built site has there, whether the preview is whole yet or not', async () => {
  await preview.save(site_file, original.replace(/^title = .*$/m, 'title = "Saved a moment ago"'));
  const pages = Object.entries(built());
  assert.ok(pages.length > 100);
  await preview.save(site_file, original.replace(/^title = .*$/m, 'title = "Saved just now"'));
  const first = new Map();
  for (const [path] of pages) first.set(path, await shown(path));
  const differ = [];
  for (const [path, bytes] of Object.entries(built())) {
    assert.equal(await shown(path), first.get(path), path);
    if (bytes !== first.get(path)) differ.push(path);
  }
  assert.match(first.get('index.html'), /Saved just now/);
  // Its pages link to papers that a build without --print has not; calendars, spreadsheets and hashes have its address in them.
  assert.deepEqual(differ.filter((path) => !/manifest\.json$|\.ics$|\.xlsx$/.test(path) && !first.get(path).includes('/downloads/')), []);
});

const page_of = (text) => text.replace(/^[^]*<main/, '<main');

test('a mistake in a template of a page that nobody looks at is told on every page', async () => {
  const template = preview.path('templates', 'pages', 'accessibility.mustache');
  const good = readFileSync(template, 'utf8');
  const before_it = page_of(await shown(''));
  await preview.save(template, good.replace('<h1>', '{{nobody_knows_this}}<h1>'));
  const {text} = await preview.get('/');
  assert.match(text, /Not rebuilt: 1 error, \d+ warnings?; the last good site stays up/);
  assert.match(text, /nobody_knows_this/);
  assert.match(text, /templates\/pages\/accessibility\.mustache:\d+:\d+</);
  assert.equal(page_of(await shown('')), before_it);
  await preview.save(template, good);
  assert.doesNotMatch((await preview.get('/')).text, /Not rebuilt/);
});

test('a mistake that comes to light only when the rest of the site is made brings back the last good site', async () => {
  const template = preview.path('templates', 'pages', 'accessibility.mustache');
  const good = readFileSync(template, 'utf8');
  await preview.save(template, good.replace('{{#none}}', '{{#none}}{{nobody_knows_this}}'));
  const whole = JSON.parse((await preview.get('/-/version')).text);
  assert.equal(whole.site, whole.build);
  const other = original.replace('compliance = "partial"', 'compliance = "none"');
  writeFileSync(site_file, other.replace(/^title = .*$/m, 'title = "Not to stay"'));
  const {text} = await preview.eventually('/', (answer) => answer.text.includes('Not rebuilt'));
  assert.match(text, /Not rebuilt: 1 error, \d+ warnings?; the last good site stays up/);
  assert.match(text, /nobody_knows_this/);
  assert.doesNotMatch(page_of(text), /Not to stay/);
  assert.equal(JSON.parse((await preview.get('/-/version')).text).site, whole.site);
  assert.match((await preview.get('/accessibility/')).text, /partially compliant/);
  assert.match(preview.out, /not rebuilt \(1 error, [^)]*\): the last good site stays up/);
  await preview.save(template, good);
  await preview.eventually('/accessibility/', (answer) => answer.text.includes('not compliant<'));
  await preview.save(site_file, original);
});
