// What somebody who writes waits for: from the save of one clause of the shipped content until the browser, which shows
// the page of it, has the new one; and the parts of that time.
import {readFileSync, renameSync, writeFileSync} from 'node:fs';
import {desk, launch} from '../lib/browser.mjs';
import {Preview} from '../lib/preview.mjs';

const saves = 9;
const section = 'oxfordshire/protocol/2017-18/text/02-role-of-the-boards.md';
const page = '/oxfordshire/protocol/2017-18/role-of-the-boards/';
const parts = ['the browser asks for the page', '... has all its bytes', '... has drawn it', '... has run its scripts'];
const now = () => performance.timeOrigin + performance.now();
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

/** Runs in each page as it begins: once it is loaded and drawn, `told` hears when its parts were done. */
function tell_times() {
  addEventListener('load', () => new PerformanceObserver((list) => {
    const [paint] = list.getEntriesByName('first-contentful-paint');
    if (!paint) return;
    const [{fetchStart, responseEnd, domContentLoadedEventEnd}] = performance.getEntriesByType('navigation');
    const times = [fetchStart, responseEnd, paint.startTime, domContentLoadedEventEnd];
    globalThis.told(times.map((time) => performance.timeOrigin + time), document.body.innerText);
  }).observe({type: 'paint', buffered: true}));
}

const preview = new Preview('content');
const browser = await launch();
try {
  await preview.start();
  const tab = await (await browser.newContext(desk)).newPage();
  let loaded;
  await tab.exposeFunction('told', (times, text) => loaded(times, text));
  await tab.addInitScript(tell_times);
  const next = () => new Promise((resolve) => { loaded = (times, text) => resolve({times, text}); });
  const file = preview.path('content', section);
  const first = next();
  await tab.goto(`http://127.0.0.1:${preview.port}${page}`);
  await first;

  /** Milliseconds from a save to each of the parts. */
  const save = async (words) => {
    writeFileSync(preview.path('saved'), readFileSync(file, 'utf8').replace(/^(2\.2 .*)$/m, `$1 ${words}`));
    const shown = next();
    const began = now();
    renameSync(preview.path('saved'), file);
    const {times, text} = await shown;
    if (!text.includes(words)) throw new Error(`the page has not ${words}`);
    return times.map((time) => time - began);
  };

  const all = [];
  for (let i = 0; i <= saves; i += 1) {
    // Whatever is still at work is done by then, and no two saves meet it in step.
    await tab.waitForTimeout(700 + 37 * i);
    all.push(await save(`Here are words of save ${i}.`));
  }
  all.shift();
  console.log(`\nThe preview: from the save of one clause until ... (median of ${saves})`);
  for (const [at, what] of parts.entries()) {
    console.log(`  ${what.padEnd(44)} ${median(all.map((times) => times[at])).toFixed(0).padStart(7)} ms`);
  }
  const rebuilt = [...preview.out.matchAll(/^rebuilt in (\d+) ms/gm)].slice(-saves).map(([, time]) => Number(time));
  console.log(`  ${'rebuilt, as the program says'.padEnd(44)} ${String(median(rebuilt)).padStart(7)} ms`);
} finally {
  await browser.close();
  preview.remove();
}
