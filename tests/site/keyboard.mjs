// With the keyboard alone: the skip link comes first and works, Tab reaches every control in the order of the page,
// each shows that it has the focus and is not covered, and a wide table or map scrolls by its own named region.
import {desk, in_tabs, phone} from '../lib/browser.mjs';
import * as in_page from '../lib/keyboard_page.mjs';

async function skip_link(tab) {
  await tab.keyboard.press('Tab');
  const first = await tab.evaluate(in_page.focused);
  if (!/^skip to/i.test(first?.text ?? '')) return [`Tab reaches ${first?.name ?? 'nothing'} first, not a skip link`];
  const problems = first.visible ? [] : ['the skip link stays hidden when it has the focus'];
  await tab.keyboard.press('Enter');
  await tab.keyboard.press('Tab');
  if (!await tab.evaluate(in_page.skipped_to_main)) problems.push('the skip link does not lead into main');
  return problems;
}

async function walk(tab) {
  const problems = [];
  const expected = await tab.evaluate(in_page.mark_controls);
  for (let step = 0; step < expected.length; step += 1) {
    await tab.keyboard.press('Tab');
    const now = await tab.evaluate(in_page.focused);
    if (now?.index !== step) {
      problems.push(`Tab ${step + 1} reaches ${now?.name ?? 'nothing'}, not ${expected[step]}`);
      break;
    }
    if (!now.visible) problems.push(`${now.name} has the focus out of sight`);
    if (now.covered) problems.push(`${now.name} is covered while it has the focus`);
  }
  return [...problems, ...await tab.evaluate(in_page.without_focus_style)];
}

/** Each scroll region takes the focus by itself, has a name, and moves with the arrow keys. */
async function scroll_regions(tab) {
  const {problems, count} = await tab.evaluate(in_page.scroll_regions);
  for (let index = 0; index < count; index += 1) {
    await tab.evaluate(in_page.focus_region, index);
    await tab.keyboard.press('ArrowRight');
    const moved = await tab.waitForFunction(in_page.region_moved, index).catch(() => undefined);
    if (!moved) problems.push(`scroll region ${index + 1} does not move with the arrow key`);
  }
  return problems;
}

const tasks = {'skip link': skip_link, 'walk': walk, 'scroll regions': scroll_regions};

export default async function keyboard(checks, context) {
  const [{origin}, browser] = [await context.server(), await context.browser()];
  const plans = context.site.one_of_each().flatMap((page) => Object.keys(tasks).map((what) => ({page, what})));
  for (const [name, options] of [['desk', desk], ['phone', phone]]) {
    const found = await in_tabs(browser, options, plans, async (tab, {page, what}) => {
      await tab.goto(origin + page.url, {waitUntil: 'load'});
      return tasks[what](tab);
    });
    plans.forEach(({page, what}, index) => checks.item(`${page.url} ${what} (${name})`, found[index]));
  }
}
