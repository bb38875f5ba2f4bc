// The pages of what changed in a browser: from change to change by buttons and by keys, nothing of it without script, and no rule
// of accessibility broken, as on a desk and as on a phone.
import assert from 'node:assert/strict';
import {cpSync} from 'node:fs';
import {after, before, test} from 'node:test';
import {today, Workplace} from '../diagnostics/lib/workplace.mjs';
import {desk, launch, phone} from '../lib/browser.mjs';
import {axe_address, serve} from '../lib/server.mjs';

const [old, fresh] = ['northshire/protocol/2024', 'northshire/protocol/2025'];
const place = new Workplace('tests/diagnostics/base');
let browser, site;

before(async () => {
  cpSync(place.path('content', old), place.path('content', fresh), {recursive: true});
  place.edit(`${fresh}/edition.toml`, ['label = "2024"', 'label = "2025"'], ['status = "agreed"\nsummary', 'status = "proposed"\nsummary']);
  place.edit(`${fresh}/reports.toml`, ['season = "spring"', 'season = "spring"\nfrequency = "each year"']);
  place.edit(`${fresh}/text/01-purpose.md`, [/plans for/, 'great plans for']);
  place.copy_templates();
  const {status, err} = place.run('build', '--content', 'content', '--templates', 'templates', '--out', 'out', '--as-of', today);
  assert.equal(status, 0, err);
  [browser, site] = await Promise.all([launch(), serve(place.path('out'))]);
});
after(async () => {
  await browser?.close();
  await site?.close();
  place.remove();
});

/** Opens a page in a tab of its own and calls `use(tab)`. */
async function open(path, options, use) {
  const context = await browser.newContext(options);
  const tab = await context.newPage();
  await tab.goto(`${site.origin}/${fresh}/${path}`);
  await use(tab);
  await context.close();
}
const here = (tab) => tab.evaluate(() => ({
  words: document.activeElement.textContent.replace(/\s+/g, ' ').trim(), said: document.querySelector('[data-changes] [role=status]')?.textContent,
  seen: document.activeElement.getBoundingClientRect().top >= 0 && document.activeElement.getBoundingClientRect().bottom <= innerHeight}));

test('buttons and keys go from change to change, and say which it is', () => open('changes/', desk, async (tab) => {
  const button = (name) => tab.getByRole('button', {name}).click();
  await button('Next change');
  const first = await here(tab);
  assert.match(first.said, /^Change 1 of \d+$/);
  const count = Number(first.said.split(' ').at(-1));
  assert.ok(count >= 3 && first.seen);
  await tab.keyboard.press('n');
  assert.equal((await here(tab)).said, `Change 2 of ${count}`);
  await tab.keyboard.press('p');
  await tab.keyboard.press('p');
  assert.equal((await here(tab)).said, `Change ${count} of ${count}`);
  await button('Next change');
  assert.deepEqual(await here(tab), first);
  // A key elsewhere is nobody's.
  await tab.getByRole('button', {name: 'Next change'}).focus();
  await tab.keyboard.press('n');
  assert.equal((await here(tab)).said, first.said);
}));

test('without script the page is whole and has no empty control', () => open('changes/', {...desk, javaScriptEnabled: false}, async (tab) => {
  assert.equal(await tab.getByRole('main').getByRole('button').count(), 0);
  assert.equal(await tab.locator('[data-changes]').isVisible(), false);
  assert.ok(await tab.getByText('great').count() > 0);
}));

for (const [name, options] of Object.entries({desk, phone})) {
  test(`no rule of accessibility is broken, and nothing is wider than the page: ${name}`, async () => {
    for (const path of ['changes/', 'history/1.1/', 'sign-off/', 'issues/']) {
      await open(path, options, async (tab) => {
        await tab.addScriptTag({url: `${site.origin}${axe_address}`});
        const {violations} = await tab.evaluate(() => window.axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']}));
        assert.deepEqual(violations.map(({id, nodes}) => `${id}: ${nodes[0].html}`), [], path);
        const [wide, width] = await tab.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
        assert.ok(wide <= width, `${path} is ${wide} px wide on ${width}`);
      });
    }
  });
}
