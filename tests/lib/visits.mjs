// One visit to every page at phone width, with script and without: what the page did is noted once, and the
// suites `narrow`, `quiet` and `no-script` each judge their part of it.
import {in_tabs, phone} from './browser.mjs';

/**
 * Runs in the page. The words a reader sees in `main`, with what script folded away opened again by its own button;
 * controls are left out, for script may add them.
 */
function look() {
  const main = document.querySelector('main');
  const width = document.documentElement.scrollWidth;
  const wide = width <= innerWidth ? [] : [...document.body.querySelectorAll('*')]
      .filter((element) => Math.max(element.getBoundingClientRect().right, element.scrollWidth) > innerWidth + 0.5)
      .reverse()  // what sticks out comes after what it stretches
      .map((element) => `${element.localName}${element.id && '#' + element.id}` +
                        `${[...element.classList].map((name) => '.' + name).join('')}`);
  const viewport = document.querySelector('meta[name=viewport]')?.content ?? '';
  main?.querySelectorAll('button[aria-expanded=false]').forEach((button) => button.click());
  main?.querySelectorAll('button:not([aria-expanded]), input, select, textarea, label, [role=search], [role=status]')
      .forEach((control) => control.remove());
  return {width, wide, viewport, text: (main?.innerText ?? '').replace(/\s+/g, ' ').trim()};
}

/** Notes what the tab says and fetches into `tab.notes`, which each visit empties. */
function listen(tab, origin) {
  tab.notes = {said: [], outside: []};
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
  const seen = await tab.evaluate(look);
  return {...seen, ...tab.notes};
}

export async function visit_all(context) {
  const [{origin}, browser, {pages}] = [await context.server(), await context.browser(), context.site];
  const task = (tab, page) => visit(tab, origin, page);
  const scripted = await in_tabs(browser, phone, pages, task);
  const plain = await in_tabs(browser, {...phone, javaScriptEnabled: false}, pages, task);
  return pages.map((page, index) => ({page, scripted: scripted[index], plain: plain[index]}));
}
