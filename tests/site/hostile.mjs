// Whatever the content says stays words: with markup of scripts in every text of the content with every key, no page has
// an element of it, runs a script of it, or asks for an address of it.
import {desk, in_tabs} from '../lib/browser.mjs';
import {site_with} from '../lib/every_text.mjs';
import {Site} from '../lib/pages.mjs';
import {serve} from '../lib/server.mjs';
import policy from './policy.mjs';

const script = 'globalThis.ran=1;alert(1)';
const attack = `<script>${script}</script><img src=x onerror=${script}> " onmouseover="${script}" ' onfocus='${script}' autofocus {{title}} {{{title}}} ` +
  `</title></textarea></style></script> ]]> --><script>${script}</script> javascript:${script} data:text/html,x vbscript:x file:///x \${${script}}`;
/** In Markdown each sign stands for itself; in TOML that is put between quotation marks. */
const literal = attack.replace(/[!-/:-@[-`{-~]/g, '\\$&');
const in_toml = (text) => JSON.stringify(text).slice(1, -1);

/** Keys whose values are Markdown; the rest are plain words. */
const prose = /^(accountability|arrangements|changes|description|footnote|holder|inferred|intro|items|limits|meaning|members_intro|note|owner_inferred|precedence|quoted|reason|role|source|sub|summary|text|value|worried)\b/;

/** Names and sentences begin with a capital; ids, choices and dates do not, and codes of rules are no words. */
function attacked(toml) {
  let table = '';
  return toml.split('\n').map((line) => {
    if (line.startsWith('[')) table = line;
    const is_prose = prose.test(line.trim()) || /^\[(source|inferred)\]/.test(table) ||
      (table.startsWith('[[delegation]]') && line.startsWith('what'));
    return line.replace(/"([A-Z](?!\d{3}")[^"\n]*)"/g, (_, words) => `"${words} ${in_toml(is_prose ? literal : attack)}"`);
  }).join('\n');
}

const markdown = `
## Heading ${literal}

Paragraph ${literal} \`code ${attack.replace(/[{}]/g, '')}\` **${literal}** [${literal}](https://example.org/?a='onmouseover=alert&b=javascript:alert)[^attack].

- item ${literal}

> quote ${literal}

| Head ${literal} |
|---|
| cell ${literal} |

~~~
block ${attack}
~~~

[^attack]: footnote ${literal}
`;

/** In the page: what of the content has become more than words. */
function risen() {
  const elements = [...document.querySelectorAll('*')];
  const attributes = elements.flatMap((element) => [...element.attributes].map(({name, value}) => ({element, name, value})));
  return [
    ...(globalThis.ran ? ['a script of the content ran'] : []),
    ...attributes.filter(({name}) => /^on/i.test(name)).map(({element, name}) => `${element.tagName} has ${name}`),
    // The icon of the site is data, as in every page.
    ...attributes.filter(({element, name, value}) => element.tagName !== 'LINK' && /^(href|src|action|formaction|xlink:href|data)$/i.test(name) && /^\s*(javascript|vbscript|data|file):/i.test(value))
      .map(({element, value}) => `${element.tagName} leads to ${value.slice(0, 60)}`),
    ...elements.filter((element) => element.matches('img[src="x"], script:not([src])') && element.type !== 'application/ld+json')
      .map((element) => `${element.tagName} of the content: ${element.outerHTML.slice(0, 60)}`),
  ];
}

export default async function hostile(checks, context) {
  const place = site_with(attacked, markdown);
  const {origin, close} = await serve(place.path('out'));
  try {
    const site = new Site(place.path('out'));
    policy(checks, {site});
    const seen = await in_tabs(await context.browser(), desk, site.pages, async (tab, page) => {
      const said = [];
      tab.removeAllListeners('dialog');
      tab.on('dialog', async (dialog) => {
        said.push(`a dialog: ${dialog.message()}`);
        await dialog.dismiss();
      });
      await tab.goto(origin + page.url, {waitUntil: 'load'});
      return [...said, ...await tab.evaluate(risen)];
    });
    seen.forEach((problems, at) => checks.item(site.pages[at].url, problems));
  } finally {
    await close();
    place.remove();
  }
}
