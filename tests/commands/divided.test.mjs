// A list of the whole site that would be too large for one page is divided by the letters that its names begin with. Each part is a
// small page below the address that lasts, all is found without script, and old fragments lead to the part that has them now.
import assert from 'node:assert/strict';
import {readFileSync, readdirSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {launch} from '../lib/browser.mjs';
import {Checks} from '../lib/checks.mjs';
import {Site} from '../lib/pages.mjs';
import {serve} from '../lib/server.mjs';
import links from '../site/links.mjs';
import sitemap from '../site/sitemap.mjs';
import {today, Workplace} from '../diagnostics/lib/workplace.mjs';

const count = 2400;
const most_bytes = 300_000;
const alphabet = 'abcdefghijklmnopqrstuvwxyz';

/** Two of three begin with S, so that S has no room on one page. */
const beginning = (at) => (at % 3 ? `S${'aeiou'[at % 5]}` : alphabet[at % 26].toUpperCase() + 'e');
const organisation = (at) => `[[organisation]]\nid = "agency-${at}"\nname = "${beginning(at)}gency ${at}"\nkind = "health"\n`;
/** Each has words of its own, and all the words with C have no room on one page. */
const term = (at) => `[[term]]\nterm = "${beginning(at)}rm ${at}"\nmeaning = "A long meaning: ${`co${at}x ca${at}x `.repeat(12)}."\n`;

let place, browser, server;
const read = (page) => readFileSync(place.path('site', page, 'index.html'), 'utf8');
const all = (make) => Array.from({length: count}, (_, at) => make(at)).join('\n');

before(async () => {
  place = new Workplace('tests/diagnostics/base');
  place.add('content/organisations.toml', all(organisation));
  place.add('content/northshire/area.toml', all(term));
  const {status, err} = place.run('build', '--content', 'content', '--out', 'site', '--as-of', today, '--no-cache');
  assert.equal(status, 0, err);
  browser = await launch();
  server = await serve(place.path('site'));
});

after(async () => {
  await browser?.close();
  await server?.close();
  place.remove();
});

const links_of = (html) => [...html.matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, href]) => href);
const heading_of = (html) => /<h1>([^<]*)</.exec(html)[1];

test('no page has more than 300 KB', () => {
  const pages = readdirSync(place.path('site'), {recursive: true}).filter((name) => name.endsWith('.html'));
  const large = pages.filter((page) => statSync(place.path('site', page)).size > most_bytes);
  assert.deepEqual(large, []);
});

test('every address and fragment leads somewhere, each page is reached from another, and the sitemap has them all', async () => {
  const checks = new Checks();
  const site = new Site(place.path('site'));
  links(checks, {site});
  await sitemap(checks, {site, server: async () => server});
  assert.ok(checks.passed > count);
  assert.deepEqual(checks.report, []);
});

for (const [list, whole, part, entry] of [
  ['Organisations', 'organisations', 'organisations/a-to-z', /<a href="\/organisations\/agency-\d+\/">(\w)/g],
  ['Glossary', 'glossary', 'glossary', /<dt>(\w)\w*rm \d+</g],
  ['A to Z', 'a-to-z', 'a-to-z/names', /<li><a href="[^"]*">(\w)\w+ \d+</g],
]) {
  test(`${list}: the whole has the way to the parts, and each part what begins with its letters`, () => {
    const html = read(whole);
    assert.equal(heading_of(html), list);
    assert.match(html, new RegExp(`<a href="/${part}/e/" id="letter-e">E</a>`));
    assert.doesNotMatch(html, entry);
    const e = read(`${part}/e`);
    assert.equal(heading_of(e), `${list}: E`);
    assert.match(e, new RegExp(`<a class="govuk-breadcrumbs__link" href="/${whole}/">${list}</a>`));
    assert.match(e, new RegExp(`<a href="/${part}/e/" aria-current="page">E</a>`));
    assert.deepEqual(new Set([...e.matchAll(entry)].map(([, letter]) => letter)), new Set('E'));
  });
}

test('a part that is still too large is divided by its second letters', () => {
  const s = read('glossary/s');
  const below = links_of(s).filter((href) => /^\/glossary\/s.\/$/.test(href));
  assert.deepEqual(below, [...'aeiou'].map((letter) => `/glossary/s${letter}/`));
  const terms = below.flatMap((href) => [...read(href).matchAll(/<dt>S\w+rm (\d+)</g)].map(([, at]) => Number(at)));
  assert.deepEqual(terms.sort((a, b) => a - b), Array.from({length: count}, (_, at) => at).filter((at) => beginning(at).startsWith('S')));
});

test('words of a letter that has too many are divided by the next letters, and each is found once', () => {
  const below = links_of(read('a-to-z/c')).filter((href) => /^\/a-to-z\/c\/c.\/$/.test(href));
  assert.ok(below.includes('/a-to-z/c/ca/') && below.includes('/a-to-z/c/co/'), below.join(' '));
  assert.equal(heading_of(read('a-to-z/c/ca')), 'Words that begin with Ca');
  assert.match(read('a-to-z/c/ca'), /<dt>ca7x<\/dt>/);
  assert.doesNotMatch(read('a-to-z/c'), /<dt>ca7x<\/dt>/);
});

test('what is found in the glossary stands on its part', () => {
  const found = readdirSync(place.path('site/search/data'), {recursive: true, withFileTypes: true})
      .filter((entry) => entry.isFile())
      .map(({parentPath, path, name}) => readFileSync(join(parentPath ?? path, name), 'utf8')).join('\n');
  assert.match(found, /glossary\/e\/#term-eerm-/);
  assert.doesNotMatch(found, /glossary\/#term-/);
});

test('an old fragment leads to the part that has the term now', async () => {
  const tab = await browser.newPage();
  const at = 7;
  const id = `term-${beginning(at).toLowerCase()}rm-${at}`;
  await tab.goto(`${server.origin}/glossary/#${id}`);
  await tab.waitForURL(`**/glossary/s*/#${id}`);
  assert.match(new URL(tab.url()).pathname, /^\/glossary\/s[aeiou]\/$/);
  assert.equal(await tab.locator(`#${id}`).count(), 1);
  await tab.close();
});
