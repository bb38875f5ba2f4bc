// Nothing moves under the reader when a script comes: on a phone lists fold, on the search page results arrive.
import {in_tabs} from '../lib/browser.mjs';

const small_phone = {viewport: {width: 360, height: 740}};
const most = 0.02;

/** Runs in the page: how much has moved so far without anybody's doing, as browsers measure it. */
const moved = () => new Promise((done) => {
  let sum = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) sum += entry.hadRecentInput ? 0 : entry.value;
  }).observe({type: 'layout-shift', buffered: true});
  setTimeout(() => done(sum), 400);
});

export default async function steady(checks, context) {
  const [{origin}, browser, {site}] = [await context.server(), await context.browser(), context];
  const section = site.pages.find(({html}) => html.includes('data-disclose="Contents"'));
  const urls = [...site.one_of_each().map(({url}) => url), section.url, '/search/?q=report'];
  const sums = await in_tabs(browser, small_phone, urls, async (tab, url) => {
    await tab.goto(origin + url, {waitUntil: 'load'});
    return tab.evaluate(moved);
  });
  urls.forEach((url, index) => checks.item(url, sums[index] < most ? [] : [`${sums[index].toFixed(3)} of the screen moves`]));
}
