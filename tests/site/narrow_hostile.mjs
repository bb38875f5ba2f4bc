// At 320 CSS pixels no page scrolls sideways, whatever words the content has: every text of the content with every key
// gets a word and an address that do not end, in each place where it is shown.
import {in_tabs, phone} from '../lib/browser.mjs';
import {site_with} from '../lib/every_text.mjs';
import {long_word} from '../lib/hostile.mjs';
import {Site} from '../lib/pages.mjs';
import {serve} from '../lib/server.mjs';
import {look} from '../lib/visit_page.mjs';

const address = `https://example.org/${'a_part_of_an_address.'.repeat(8)}html`;
const long = `${long_word} ${address}`;

/** Names and sentences begin with a capital; ids, choices and dates do not, and codes of rules are no words. */
const lengthened = (toml) => toml.replace(/"([A-Z](?!\d{3}")[^"\n]*)"/g, (_, words) => `"${words} ${long}"`)
    .replace(/"(https:\/\/[^"\n/]+)(\/[^"\n]*)?"/g, (_, host, path = '/') => `"${host}${path}${long_word}"`)
    .replace(/^base_url = .*$/m, 'base_url = "https://example.org"');

const markdown = `
## Heading ${long}

Paragraph ${long} \`code ${long}\` **${long}** [${long}](${address}) ${address}[^long].

- item ${long}
  1. inner ${long}

> quote ${long}

> [!EDITORIAL]
> editorial ${long}

| Head ${long} | Other |
|---|---|
| cell ${long} | ${address} |

~~~
block ${long}
~~~

[^long]: footnote ${long}
`;

export default async function narrow_hostile(checks, context) {
  const place = site_with(lengthened, markdown);
  const {origin, close} = await serve(place.path('out'));
  try {
    const {pages} = new Site(place.path('out'));
    const seen = await in_tabs(await context.browser(), phone, pages, async (tab, page) => {
      await tab.goto(origin + page.url, {waitUntil: 'load'});
      return tab.evaluate(look);
    });
    seen.forEach(({width, wide}, at) =>
      checks.item(pages[at].url, width > 320 ? [`is ${width} px wide: ${wide.slice(0, 4).join(', ')}`] : []));
  } finally {
    await close();
    place.remove();
  }
}
