// The drawer of the preview in a real browser: what it lists, how it is closed and stays closed, what is said aloud, and that a
// rebuild moves nobody from the place where they read.
import assert from 'node:assert/strict';
import {readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {after, before, test} from 'node:test';
import {desk, launch} from '../lib/browser.mjs';
import {Preview} from '../lib/preview.mjs';

const edition = 'northshire/protocol/2026';
const section = `/${edition}/working-together/`;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let preview;
let browser;
let file;
let original;

before(async () => {
  preview = new Preview();
  file = preview.path('content', edition, 'text', '03-working-together.md');
  original = readFileSync(file, 'utf8');
  await preview.start();
  browser = await launch();
});

after(async () => {
  await browser?.close();
  preview.remove();
});

/** A tab of its own, with a memory of its own, on a page of the preview. */
async function on(path, options = desk) {
  const context = await browser.newContext(options);
  const tab = await context.newPage();
  tab.problems = [];
  tab.on('pageerror', (error) => tab.problems.push(String(error)));
  tab.on('console', (message) => { if (message.type() === 'error') tab.problems.push(message.text()); });
  await tab.goto(`http://127.0.0.1:${preview.port}${path}`);
  return tab;
}

/** Saves the file, and waits until the tab shows the build that was made of it. */
async function save(tab, text) {
  await preview.save(file, text);
  const {build} = JSON.parse((await preview.get('/-/version')).text);
  await tab.waitForSelector(`.concordat-preview[data-build="${build}"]`, {state: 'attached'});
  // Back where it was: then the browser restores places by itself again.
  await tab.waitForFunction(() => document.readyState === 'complete' && history.scrollRestoration === 'auto');
}

const broken = () => original.replace('\n', '\nunknown = 1\n');
const state = (tab) => tab.textContent('.concordat-preview__findings > summary, .concordat-preview__state');
const is_open = (tab) => tab.$eval('.concordat-preview__findings', ({open}) => open);

test('a mistake is in the drawer of the page of its file, and elsewhere on the others', async () => {
  const tab = await on(section);
  await save(tab, broken());
  assert.match(await state(tab), /^Not rebuilt: 1 error, \d+ warnings?; the last good site stays up1 on this page$/);
  const item = tab.locator('h2:text("In the files of this page") + ul > li');
  assert.match(await item.innerText(), /^Error .*unknown/i);
  assert.match(await item.innerText(), /03-working-together\.md:2:1/);
  await tab.goto(`http://127.0.0.1:${preview.port}/glossary/`);
  assert.match(await state(tab), /0 on this page$/);
  const elsewhere = tab.locator('.concordat-preview__elsewhere a').first();
  assert.match(await elsewhere.innerText(), /03-working-together\.md:2:1/);
  await elsewhere.click();
  assert.equal(new URL(tab.url()).pathname, section);
  await save(tab, original);
  assert.doesNotMatch(await state(tab), /Not rebuilt/);
  assert.deepEqual(tab.problems, []);
  await tab.context().close();
});

test('a change leads to the page of its file', async () => {
  const tab = await on('/');
  await save(tab, original + '\nOne line more.\n');
  await tab.click('.concordat-preview__changed a');
  assert.equal(new URL(tab.url()).pathname, section);
  assert.match(preview.out, new RegExp(`changed: ${edition}/text/03-working-together\\.md: http://127\\.0\\.0\\.1:${preview.port}${section}\n`));
  await save(tab, original);
  await tab.context().close();
});

test('it is opened and closed by keys, and stays as it was left', async () => {
  const tab = await on(section);
  await save(tab, broken());
  assert.equal(await is_open(tab), true);
  await tab.focus('.concordat-preview__list');
  await tab.keyboard.press('Escape');
  assert.equal(await is_open(tab), false);
  assert.equal(await tab.evaluate(() => document.activeElement.localName), 'summary');
  await save(tab, broken() + '\n');  // a rebuild
  assert.equal(await is_open(tab), false);
  await tab.goto(`http://127.0.0.1:${preview.port}/glossary/`);
  assert.equal(await is_open(tab), false);
  await tab.focus('.concordat-preview__findings > summary');
  await tab.keyboard.press('Enter');
  assert.equal(await is_open(tab), true);
  await tab.reload();
  assert.equal(await is_open(tab), true);
  await save(tab, original);
  await tab.context().close();
});

test('a build that fails, and one that is good again, are said aloud', async () => {
  const tab = await on(section);
  const said = tab.locator('.concordat-preview [role=status]');
  assert.equal(await said.textContent(), '');
  await save(tab, broken());
  await said.filter({hasText: /^Not rebuilt: 1 error/}).waitFor({state: 'attached'});
  await save(tab, original);
  await said.filter({hasText: /^Rebuilt: the errors are gone\.$/}).waitFor({state: 'attached'});
  await save(tab, original + '\n');  // good as before: not a word
  await tab.waitForTimeout(400);
  assert.equal(await said.textContent(), '');
  await save(tab, original);
  await tab.context().close();
});

test('after a rebuild the reader is where they were, and so is the focus', async () => {
  const tab = await on(section, {viewport: {width: 1280, height: 400}});
  const clause = tab.locator('#clause-3\\.3');
  await clause.evaluate((one) => one.scrollIntoView({block: 'start', behavior: 'instant'}));
  const link = clause.locator('a').first();
  await link.focus();
  const focused = () => tab.evaluate(() => document.activeElement.getAttribute('href'));
  const place = async () => Math.round((await clause.boundingBox()).y);
  const before = {place: await place(), focused: await focused(), scrolled: await tab.evaluate(() => scrollY)};
  assert.ok(before.scrolled > 0);
  // Longer above the place.
  const first = original.indexOf('\n3.1 ');
  assert.ok(first > 0);
  const longer = original.replace(/^(3\.1 .*)$/m, `$1 ${'More words than before. '.repeat(60)}`);
  await save(tab, longer);
  assert.ok(Math.abs((await place()) - before.place) <= 1, `${await place()} and not ${before.place}`);
  assert.equal(await focused(), before.focused);
  const scrolled = await tab.evaluate(() => scrollY);
  assert.ok(scrolled > before.scrolled);
  await save(tab, longer.replace('\n', '\nunknown = 1\n'));  // not rebuilt: nothing moves
  assert.equal(await tab.evaluate(() => scrollY), scrolled);
  assert.equal(await focused(), before.focused);
  await save(tab, original);
  assert.deepEqual(tab.problems, []);
  await tab.context().close();
});

test('a preview that is started again is seen by the pages that are open', async () => {
  const first = new Preview();
  try {
    await first.start();
    const tab = await (await browser.newContext(desk)).newPage();
    await tab.goto(`http://127.0.0.1:${first.port}/`);
    await first.stop('SIGINT');
    const site = first.path('content', 'site.toml');
    writeFileSync(site, readFileSync(site, 'utf8').replace(/^title = .*$/m, 'title = "Meanwhile"'));
    first.launch('--port', String(first.port));
    await tab.getByText('Meanwhile').first().waitFor();
    await tab.context().close();
  } finally {
    first.remove();
  }
});

test('on a phone nothing is wider than the page, and nothing in the way of assistive technology', async () => {
  for (const width of [320, 1280]) {
    const tab = await on(section, {viewport: {width, height: 640}});
    await save(tab, broken());
    assert.equal(await tab.evaluate(() => document.documentElement.scrollWidth), width);
    const wide = await tab.evaluate(() => [...document.querySelectorAll('.concordat-preview *')].filter((one) =>
        one.getBoundingClientRect().right > innerWidth && one.getClientRects().length > 0).map(({className}) => className));
    assert.deepEqual(wide, []);
    await tab.evaluate(axe);
    const {violations} = await tab.evaluate(() => globalThis.axe.run('.concordat-preview'));
    assert.deepEqual(violations.map(({id, nodes}) => [id, nodes.map(({html}) => html)]), []);
    await save(tab, original);
    await tab.context().close();
  }
});

test('without script the drawer is whole', async () => {
  const tab = await on(section, {javaScriptEnabled: false});
  await preview.save(file, broken());
  await tab.reload();
  assert.equal(await tab.locator('.concordat-preview__list').isVisible(), true);
  await tab.click('.concordat-preview__findings > summary');
  assert.equal(await tab.locator('.concordat-preview__list').isVisible(), false);
  await preview.save(file, original);
  await tab.context().close();
});

test('a preview that begins with errors says so, and has the site as soon as it can be made', async () => {
  const own = new Preview();
  try {
    const site = own.path('content', 'site.toml');
    const good = readFileSync(site, 'utf8');
    rmSync(site);
    await own.start();
    const {status, text} = await own.get('/');
    assert.equal(status, 404);
    assert.match(text, /<h1>Nothing to show yet<\/h1>/);
    assert.match(text, /Not rebuilt: 1 error/);
    writeFileSync(site, good);
    await own.eventually('/', (answer) => answer.status === 200);
  } finally {
    own.remove();
  }
});
