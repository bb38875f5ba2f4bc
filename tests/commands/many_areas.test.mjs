// Past a dozen areas, pages of the whole site lead to the areas and do not list what is in each: no page grows with all of them.
import assert from 'node:assert/strict';
import {cpSync, existsSync, readFileSync, readdirSync} from 'node:fs';
import {dirname, join, posix} from 'node:path';
import {test} from 'node:test';
import {launch} from '../lib/browser.mjs';
import {serve} from '../lib/server.mjs';
import {today, Workplace} from '../diagnostics/lib/workplace.mjs';

const base = 'tests/diagnostics/base';

/** All alike but for their names. */
function add_areas(place, count) {
  for (let i = 2; i <= count; ++i) {
    cpSync(place.path('content/northshire'), place.path(`content/shire-${i}`), {recursive: true});
    place.edit(`shire-${i}/area.toml`, [/^name = ".*"/m, `name = "Shire ${i}"`]);
  }
}

/** Calls `use` with the site of so many areas, of content that `change` has changed before. */
async function with_areas(count, use, change = () => {}) {
  const place = new Workplace(base);
  try {
    change(place);
    add_areas(place, count);
    const {status, err} = place.run('build', '--content', 'content', '--out', 'site', '--as-of', today, '--no-cache');
    assert.equal(status, 0, err);
    await use((page) => readFileSync(place.path('site', page), 'utf8'), place.path('site'));
  } finally {
    place.remove();
  }
}

const pages_below = (folder) => readdirSync(folder, {recursive: true}).filter((name) => name.endsWith('.html'));
const links_of = (html) => [...html.matchAll(/<a [^>]*href="([^"#?]*)/g)].map(([, href]) => href);
const navigation_of = (html) => /<nav[^>]*service-navigation[^>]*>[^]*?<\/nav>/.exec(html)?.[0] ?? /<header[^]*?<\/header>/.exec(html)[0];

test('a dozen areas stand in the navigation, and thirteen do not', async () => {
  await with_areas(12, (read) => {
    assert.match(navigation_of(read('glossary/index.html')), /Shire 12</);
    assert.match(read('legislation/index.html'), /cited in/);
    assert.match(read('index.html'), /<h3 id="area-shire-12">/);
  });
  await with_areas(13, (read, site) => {
    const glossary = navigation_of(read('glossary/index.html'));
    assert.doesNotMatch(glossary, /Shire 12</);
    assert.match(glossary, /href="\/#areas"[^>]*>\s*All areas</);
    const area = navigation_of(read('shire-7/index.html'));
    assert.match(area, /Shire 7</);
    assert.doesNotMatch(area, /Shire 8</);
    assert.doesNotMatch(read('404.html'), /Shire 12</);
    const home = read('index.html');
    for (let i = 2; i <= 13; ++i) assert.match(home, new RegExp(`<a href="/shire-${i}/">Shire ${i}</a>`));
    assert.doesNotMatch(home, /area-shire-2/);
    assert.doesNotMatch(read('legislation/index.html'), /cited in/);
    assert.match(read('shire-7/legislation/index.html'), /<h1>Legislation and guidance in Shire 7<\/h1>[^]*cited in/);
    assert.match(read('a-to-z/index.html'), /<a href="\/shire-7\/a-to-z\/">Shire 7<\/a>/);
    assert.match(read('shire-7/a-to-z/index.html'), /<h1>A to Z of Shire 7<\/h1>[^]*Adults Board/);
    assert.match(read('sitemap.xml'), /shire-7\/a-to-z\//);
    const broken = pages_below(site).flatMap((page) => links_of(read(page)).filter((href) => href && !/^\w+:/.test(href))
        .map((href) => (href.startsWith('/') ? href : posix.join('/', dirname(page), href)))
        .filter((href) => !existsSync(join(site, href, href.endsWith('/') ? 'index.html' : '')))
        .map((href) => `${page}: ${href}`));
    assert.deepEqual(broken.slice(0, 5), []);
  });
});

test('boards of one kind stand side by side on a page of their own', async () => {
  await with_areas(13, (read) => {
    const whole = read('compare/index.html');
    const kinds = links_of(whole).filter((href) => /^\/compare\/.+/.test(href));
    assert.ok(kinds.length > 0);
    const kind = read(`${kinds[0].slice(1)}index.html`);
    assert.match(kind, /breadcrumbs__link" href="\/compare\/">Boards side by side/);
    for (let i = 2; i <= 13; ++i) assert.match(kind, new RegExp(`<h3>Shire ${i}</h3>[^]*<a href="/shire-${i}/protocol/2024/boards/`));
  });
});

test('each area has its own fingerprints, and a code on a paper leads to them', async () => {
  await with_areas(13, async (read, site) => {
    const whole = read('verify/index.html');
    assert.doesNotMatch(whole, /id="sha256:/);
    assert.match(whole, /<a href="\/verify\/shire-7\/">Shire 7<\/a>/);
    const [, fingerprint] = /id="sha256:([0-9a-f]{64})\/shire-7\/protocol\/2024"/.exec(read('verify/shire-7/index.html'));
    assert.doesNotMatch(read('verify/shire-7/index.html'), /\/shire-8\//);
    const [server, browser] = await Promise.all([serve(site), launch()]);
    try {
      const tab = await browser.newPage();
      await tab.goto(`${server.origin}/verify/#sha256:${fingerprint}/shire-7/protocol/2024`);
      await tab.waitForURL(/\/verify\/shire-7\/#sha256:/, {timeout: 10_000});
      await tab.getByText('Yes: this text stands here.').waitFor({timeout: 10_000});
    } finally {
      await browser.close();
      await server.close();
    }
  });
});

const everywhere = (place) => {
  place.add('content/organisations.toml', '[[organisation]]\nid = "everywhere"\nname = "Everywhere Service"\nkind = "health"\n');
  place.add('content/northshire/protocol/2024/boards/adults-board.toml', '[[member]]\norganisation = "everywhere"\n');
};

test('an organisation that sits in more areas than one page has room for has a page for each', async () => {
  await with_areas(250, (read) => {
    const whole = read('organisations/everywhere/index.html');
    assert.doesNotMatch(whole, /<table/);
    assert.match(whole, /<a href="\/organisations\/everywhere\/shire-7\/">Shire 7<\/a>/);
    const part = read('organisations/everywhere/shire-7/index.html');
    assert.match(part, /<h1>Everywhere Service: Shire 7<\/h1>/);
    assert.match(part, /breadcrumbs__link" href="\/organisations\/everywhere\/">Everywhere Service</);
    assert.match(part, /href="\/shire-7\/protocol\/2024\/boards\/adults-board\/"/);
    assert.doesNotMatch(part, /href="\/shire-8\//);
  }, everywhere);
});
