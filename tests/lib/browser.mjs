// The real browser, in the build that has no window at all: a page takes a third of the time. Nothing here reaches past
// loopback: every other name is made not to resolve.
import {chromium} from 'playwright-core';

const arguments_ = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage',
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
];

export const launch = () =>
  chromium.launch({executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium-headless-shell', args: arguments_});

export const phone = {viewport: {width: 320, height: 640}};
export const desk = {viewport: {width: 1280, height: 900}};

const tabs = 3;

/** Does `task(tab, item)` for every item, in a few tabs at once; resolves to the results in the order of `items`. */
export async function in_tabs(browser, options, items, task) {
  const results = [];
  const queue = items.entries();
  await Promise.all(Array.from({length: Math.min(tabs, items.length)}, async () => {
    const context = await browser.newContext(options);
    const tab = await context.newPage();
    for (const [index, item] of queue) results[index] = await task(tab, item);
    await context.close();
  }));
  return results;
}
