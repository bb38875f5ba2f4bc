// One visit to each page with script and one without: what the page is and does is noted once, and the suites `narrow`,
// `quiet`, `no-script` and `axe` each judge their part of it.
import {desk, in_tabs, phone} from './browser.mjs';
import {axe_address} from './server.mjs';
import {first_of_each_skeleton} from './skeleton.mjs';
import {add_script, axe_violations, look} from './visit_page.mjs';

const all_rules = {runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']}};
const all_but_contrast = {...all_rules, rules: {'color-contrast': {enabled: false}}};
const layout_rules = {runOnly: {type: 'rule', values: ['target-size', 'scrollable-region-focusable']}};

/** Notes what the tab says and fetches into `tab.notes`, which each visit empties. */
function listen(tab, origin) {
  tab.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) tab.notes.said.push(`console: ${message.text()}`);
  });
  tab.on('pageerror', (error) => tab.notes.said.push(`script error: ${error.message}`));
  tab.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin + '/') && !url.startsWith('data:')) tab.notes.outside.push(`fetches ${url}`);
  });
  tab.on('response', (response) => {
    if (response.status() >= 400) tab.notes.said.push(`${response.status()} for ${new URL(response.url()).pathname}`);
  });
}

async function visit(tab, origin, page) {
  if (!tab.notes) listen(tab, origin);
  tab.notes = {said: [], outside: []};
  await tab.goto(origin + page.url, {waitUntil: 'load'});
  return {...await tab.evaluate(look), ...tab.notes};
}

/** Problems at both widths. The page stands open at the width of a phone, and is left so. */
async function axe(tab, origin, {on_phone, on_desk}) {
  await tab.evaluate(add_script, origin + axe_address);
  const narrow = await tab.evaluate(axe_violations, on_phone);
  await tab.setViewportSize(desk.viewport);
  const wide = await tab.evaluate(axe_violations, on_desk);
  await tab.setViewportSize(phone.viewport);
  return [...wide, ...narrow.map((problem) => `at 320 px: ${problem}`)];
}

/** Every page as on a desk by all rules, the contrast of text once a skeleton; one page of each kind as closely as on a phone. */
function rules_for(site) {
  const [close, first] = [new Set(site.one_of_each()), first_of_each_skeleton(site.pages)];
  return (page) => ({on_phone: close.has(page) ? all_rules : layout_rules,
                     on_desk: close.has(page) || first.has(page) ? all_rules : all_but_contrast});
}

/** `with_axe` says whether anybody asks for what axe finds, which takes most of the time. */
export async function visit_all(context, {with_axe}) {
  const [{origin}, browser, {site}] = [await context.server(), await context.browser(), context];
  const rules = rules_for(site);
  const scripted = await in_tabs(browser, phone, site.pages, async (tab, page) => {
    const notes = await visit(tab, origin, page);
    return {...notes, axe: with_axe ? await axe(tab, origin, rules(page)) : []};
  });
  const plain = await in_tabs(browser, {...phone, javaScriptEnabled: false}, site.pages, (tab, page) => visit(tab, origin, page));
  return site.pages.map((page, index) => ({page, scripted: scripted[index], plain: plain[index]}));
}
