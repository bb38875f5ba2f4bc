// Search: what is found for questions that were written from the source documents, how much is moved for it, and the
// search page in a browser.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {Finder, likeness, slipped, wordsOf} from '../../templates/script/find.js';
import {desk, in_tabs} from '../lib/browser.mjs';

const questions = JSON.parse(readFileSync('tests/search/questions.json', 'utf8'));
const data = 'search/data/';
const at_least = 57;
const most_bytes = 100_000;

/** A finder over the files of the site, which counts what it reads. */
function finder_of(site) {
  const finder = new Finder(async (path) => {
    const bytes = readFileSync(join(site.root, data, path));
    finder.moved += bytes.length;
    return new Uint8Array(bytes);
  });
  finder.moved = 0;
  return finder;
}

async function first_three(site, {query, area}) {
  const finder = finder_of(site);
  const choice = {area: area ?? ''};
  const [found, directory] = [await finder.find(query, choice), await finder.directory(choice.area)];
  const shown = await Promise.all(found.slice(0, 10).map(({record}) => finder.record(record, directory)));
  return {urls: shown.slice(0, 3).map(({url}) => url), moved: finder.moved};
}

const is_right = (url, right) => right.some((one) => url === one || (one.endsWith('/') && url.startsWith(one)));

function records_of(site) {
  return site.files.filter((path) => path.startsWith(`${data}records/`))
             .flatMap((path) => site.read(path).trimEnd().split('\n')).map((line) => line.split('\t'));
}

function leads_somewhere(site, url) {
  const [path, fragment] = url.split('#');
  const page = site.by_url.get(path);
  return page !== undefined && (fragment === undefined || page.ids.has(decodeURIComponent(fragment)));
}

async function answers(checks, site) {
  const found = await Promise.all(questions.map((one) => first_three(site, one)));
  const missed = questions.filter(({right}, i) => !found[i].urls.some((url) => is_right(url, right)));
  checks.item(`${at_least} of ${questions.length} questions are answered by one of the first three results`,
              questions.length - missed.length >= at_least ? [] : missed.map(({query}) => query));
  checks.item('the right answers are pages of the site', questions.flatMap(({right}) => right)
      .filter((url) => !leads_somewhere(site, url)));
  checks.item('no question moves more than 100 KB', questions.filter((_, i) => found[i].moved > most_bytes)
      .map(({query}) => query));
}

function records(checks, site) {
  const all = records_of(site);
  checks.item('every record leads to a place that is there', all.map(([url]) => url).filter((url) => !leads_somewhere(site, url)));
  checks.item('every record has a title and a kind', all.filter(([, title, kind]) => !title || !kind).map(([url]) => url));
  const clauses = site.pages.filter(({url}) => /^\/[^/]+\/[^/]+\/[^/]+\/[^/]+\/$/.test(url) && !url.endsWith('/print/'))
                      .flatMap((page) => [...page.ids].filter((id) => /^clause-[\d.]+$/.test(id)).map((id) => `${page.url}#${id}`));
  const known = new Set(all.map(([url]) => url));
  checks.item('every clause is a record', clauses.filter((url) => !known.has(url)));
}

/** The script cuts what is typed as the generator cut what it read: else a word of the index could never be typed. */
async function words(checks, site) {
  const finder = finder_of(site);
  const directory = await finder.directory('');
  const parts = await Promise.all(directory.words.map((first) => finder.wordsLike({...directory, words: directory.words}, first)));
  const all = [...new Set(parts.flat().map(({word}) => word))];
  checks.item('the index has words', all.length > 1000 ? [] : [`${all.length}`]);
  checks.item('each word of the index can be typed', all.filter((word) => wordsOf(word).join(' ') !== word));
  const equal = (name, is, wanted) => checks.item(name, is === wanted ? [] : [`${is}, not ${wanted}`]);
  equal('words are cut at hyphens and apostrophes', wordsOf("Children’s anti-social 4.3, Rôl").join('|'), 'children|s|anti|social|4.3|rôl');
  equal('a plural is like its word', likeness('reports', 'report') > 0.9, true);
  equal('a number is like no other', likeness('4.12', '4.1'), 0);
  equal('letters that changed places are a slip', slipped('safety', 'saftey'), true);
  equal('another word is none', slipped('board', 'share'), false);
}

const heads = (tab) => tab.locator('.search__results h2').allTextContents();
const said = (tab) => tab.locator('.search__said').textContent();

async function use(tab, origin) {
  await tab.goto(`${origin}/search/`);
  const problems = [];
  const expect = (what, is) => is || problems.push(what);
  await tab.locator('#query').fill('domestic violence');
  await tab.waitForSelector('.search__results li');
  expect('an address of its own', new URL(tab.url()).search === '?q=domestic+violence');
  expect('says how many', /^\d+ results for “domestic violence”$/.test(await said(tab)));
  expect('a synonym finds the topic', (await heads(tab))[0] === 'Domestic abuse');
  await tab.locator('#area').selectOption({index: 2});
  await tab.waitForFunction(() => !document.querySelector('[data-boards]').hidden);
  expect('the area is in the address', new URL(tab.url()).searchParams.get('area') !== null);
  await tab.locator('#kind').selectOption('Boards');
  await tab.waitForFunction(() => [...document.querySelectorAll('.search__place')].every(({textContent}) => textContent.startsWith('Board')));
  await tab.goto(`${origin}/search/?q=board`);
  await tab.waitForSelector('.search__results li');
  const count = (await heads(tab)).length;
  await tab.locator('.search__more').click();
  await tab.waitForFunction((before) => document.querySelectorAll('.search__results li').length > before, count);
  await tab.locator('#query').focus();
  await tab.keyboard.press('ArrowDown');
  await tab.keyboard.press('ArrowDown');
  expect('arrows go along the results', await tab.evaluate(() =>
    document.activeElement === document.querySelectorAll('.search__results a')[1]));
  await tab.keyboard.press('Escape');
  expect('Escape goes back to the field', await tab.evaluate(() => document.activeElement.id === 'query'));
  await tab.locator('#query').fill('xyzzy');
  await tab.waitForFunction(() => document.querySelector('.search__said').textContent.startsWith('Nothing found'));
  return problems;
}

async function from_another_page(tab, origin) {
  await tab.goto(`${origin}/glossary/`);
  await tab.keyboard.press('/');
  await tab.keyboard.type('JSNA');
  await tab.keyboard.press('Enter');
  await tab.waitForSelector('.search__results li');
  return new URL(tab.url()).pathname === '/search/' ? [] : [tab.url()];
}

async function without_index(tab, origin) {
  await tab.route('**/search/data/**', (route) => route.abort());
  await tab.goto(`${origin}/search/?q=board`);
  await tab.waitForFunction(() => document.querySelector('.search__said').textContent !== '');
  const words = await said(tab);
  await tab.unroute('**/search/data/**');
  return words.includes('could not be read') ? [] : [words];
}

async function without_script(tab, origin) {
  await tab.goto(`${origin}/`);
  await tab.locator('main [name=q]').fill('abuse');
  await tab.keyboard.press('Enter');
  await tab.waitForURL('**/a-to-z/**');
  await tab.getByRole('link', {name: 'A', exact: true}).last().click();
  await tab.waitForURL('**/a-to-z/a/');
  const places = await tab.locator('.words dt', {hasText: /^abuse$/}).locator('+ dd a').count();
  return places > 0 ? [] : ['the A to Z has no places for “abuse”'];
}

export default async function search(checks, context) {
  const {site} = context;
  await answers(checks, site);
  records(checks, site);
  await words(checks, site);
  const [{origin}, browser] = [await context.server(), await context.browser()];
  const run = async (name, options, task) => {
    const [problems] = await in_tabs(browser, options, [0], (tab) => task(tab, origin));
    checks.item(name, problems);
  };
  await run('the search page', desk, use);
  await run('from another page, by “/”', desk, from_another_page);
  await run('where the index cannot be read, that is said', desk, without_index);
  await run('without script the A to Z answers', {...desk, javaScriptEnabled: false}, without_script);
}
