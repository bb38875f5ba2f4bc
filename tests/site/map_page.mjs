// The relationship map in a browser: on a phone each board stands in words, and a link shows the drawing at its box, also
// without script; with a mouse a drawing that is wider than the page is moved.
import {desk, in_tabs, phone} from '../lib/browser.mjs';
import {attribute} from '../lib/html.mjs';

const is_map = ({url}) => /\/map\/$/.test(url);
const is_board_with_map = ({url, elements}) => /\/boards\/[^/]+\/$/.test(url) &&
  [...elements].some((element) => attribute(element, 'class') === 'map__open');

/** Runs in the page: whether a box is seen, with its beginning on the screen. */
function is_in_sight(id) {
  const box = document.getElementById(id);
  if (!box?.checkVisibility()) return false;
  const {left, top} = box.getBoundingClientRect();
  return left >= 0 && top >= 0 && left < innerWidth - 40 && top < innerHeight - 40;
}

/** Follows a link to a box of a drawing that is not shown before. */
async function opens_at_box(tab, link) {
  if (await tab.locator('.map__region').first().isVisible()) return ['the drawing is shown before anybody asks for it'];
  const target = (await link.getAttribute('href')).slice(1);
  await link.click();
  const seen = await tab.waitForFunction(is_in_sight, target, {timeout: 2000}).catch(() => undefined);
  return seen ? [] : [`${target} is out of sight`];
}

async function each_board(tab) {
  const links = tab.locator('.map-boards a[href^="#drawing_box-"]');
  const problems = [];
  const count = await links.count();
  if (count === 0) problems.push('no link to a box');
  for (const index of new Set([0, Math.floor(count / 2), count - 1])) {
    if (count === 0) break;
    await tab.goto(tab.url().split('#')[0], {waitUntil: 'load'});
    problems.push(...await opens_at_box(tab, links.nth(index)));
  }
  return problems;
}

const own_box = (tab) => opens_at_box(tab, tab.locator('.map__open').first());

/** Runs in the page: whether what has the focus is seen, behind its drawing. */
function is_behind_drawing() {
  const [now, region] = [document.activeElement, document.querySelector('.map__region')];
  const {top, bottom, height, left, width} = now.getBoundingClientRect();
  const on_top = document.elementFromPoint(left + Math.min(width / 2, 40), top + height / 2);
  const seen = height > 10 && top >= 0 && bottom <= innerHeight && (on_top === now || now.contains(on_top));
  return seen && Boolean(region.compareDocumentPosition(now) & Node.DOCUMENT_POSITION_FOLLOWING) && !region.contains(now);
}

/** With the keyboard, a drawing is skipped: the focus then stands behind it, in sight, and goes on from there. */
async function skipped(tab) {
  await tab.locator('.map__skip').first().focus();
  await tab.keyboard.press('Enter');
  const seen = await tab.waitForFunction(is_behind_drawing, undefined, {timeout: 2000}).catch(() => undefined);
  if (!seen) return ['after the link the focus is out of sight, or before the drawing'];
  await tab.keyboard.press('Tab');
  const inside = await tab.evaluate(() => Boolean(document.activeElement.closest('.map__region')));
  return inside ? ['Tab leads back into the drawing'] : [];
}

/** On a phone, where the drawing is not shown, there is nothing to skip. */
async function nothing_to_skip(tab) {
  return await tab.locator('.map__skip').first().isVisible() ? ['a link skips what is not shown'] : [];
}

/** The first drawing, made larger than its region, follows the mouse. */
async function moved(tab) {
  const region = tab.locator('.map__region').first();
  for (let times = 0; times < 4; times += 1) await tab.getByRole('button', {name: 'Larger'}).first().click();
  await region.scrollIntoViewIfNeeded();
  const {x, y} = await region.boundingBox();
  await tab.mouse.move(x + 200, y + 4);
  await tab.mouse.down();
  await tab.mouse.move(x + 120, y + 4);
  const left = await region.evaluate((element) => element.scrollLeft);
  await tab.mouse.up();
  await tab.mouse.move(x + 20, y + 4);
  const after = await region.evaluate((element) => element.scrollLeft);
  return left === 80 && after === 80 ? [] : [`moved by ${left}, then ${after}, not 80`];
}

export default async function map_page(checks, context) {
  const [{origin}, browser, {site}] = [await context.server(), await context.browser(), context];
  const maps = site.pages.filter(is_map);
  const boards = site.pages.filter(is_board_with_map);
  const run = async (what, options, pages, task) => {
    const found = await in_tabs(browser, options, pages, async (tab, page) => {
      await tab.goto(origin + page.url, {waitUntil: 'load'});
      return task(tab);
    });
    pages.forEach((page, index) => checks.item(`${page.url} ${what}`, found[index]));
  };
  const no_script = {...phone, javaScriptEnabled: false};
  await run('opens at a board (phone)', phone, maps, each_board);
  await run('opens at a board (phone, no script)', no_script, maps, each_board);
  await run('opens at the board (phone, no script)', no_script, boards, own_box);
  await run('is moved by the mouse', desk, maps, moved);
  await run('is skipped with the keyboard', desk, maps, skipped);
  await run('offers no way past what is not shown (phone)', phone, maps, nothing_to_skip);
}
