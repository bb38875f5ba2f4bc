// No page breaks a rule that axe can see, of WCAG 2.0, 2.1 and 2.2 at levels A and AA. Every page is looked at as on a
// desk; as on a phone, by the rules that hang on layout, and one page of each kind by all of them.
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {desk, in_tabs, phone} from '../lib/browser.mjs';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const all_rules = {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']};
const layout_rules = {type: 'rule', values: ['target-size', 'scrollable-region-focusable']};

/** Runs in the page. */
async function violations(rules) {
  const {violations} = await window.axe.run(document, {runOnly: rules, resultTypes: ['violations'], preload: false});
  return violations.flatMap(({id, help, nodes}) =>
      nodes.map(({target}) => `${id}: ${help} (${target.join(' ')})`));
}

export default async function axe(checks, context) {
  const [{origin}, browser, {site}] = [await context.server(), await context.browser(), context];
  const looked_at_closely = new Set(site.one_of_each());
  // The policy of the page would keep axe out; that the page keeps to its policy is for `quiet` to say.
  const found = await in_tabs(browser, {...desk, bypassCSP: true}, site.pages, async (tab, page) => {
    await tab.goto(origin + page.url, {waitUntil: 'load'});
    await tab.evaluate(source);
    const problems = await tab.evaluate(violations, all_rules);
    await tab.setViewportSize(phone.viewport);
    const on_phone = await tab.evaluate(violations, looked_at_closely.has(page) ? all_rules : layout_rules);
    await tab.setViewportSize(desk.viewport);
    return [...problems, ...on_phone.map((problem) => `at 320 px: ${problem}`)];
  });
  site.pages.forEach((page, index) => checks.item(page.url, found[index]));
}
