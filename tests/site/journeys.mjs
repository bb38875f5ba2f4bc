// Four people and what each came for, with the number of clicks that it takes them.
import {desk, in_tabs} from '../lib/browser.mjs';

const small_phone = {viewport: {width: 360, height: 740}, hasTouch: true};
const protocol = '/oxfordshire/protocol/2017-18/';

/** Follows links by their words, in `main` or the navigation; resolves to the number of clicks. */
async function follow(tab, ...names) {
  for (const name of names) {
    await Promise.all([tab.waitForEvent('load'), tab.getByRole('link', {name, exact: true}).first().click()]);
  }
  return names.length;
}

const on_screen = (tab, selector) => tab.evaluate((wanted) => {
  const place = document.querySelector(wanted)?.getBoundingClientRect();
  return place !== undefined && place.top >= 0 && place.bottom <= innerHeight;
}, selector);

async function member(tab, origin) {
  await tab.goto(origin + '/');
  await follow(tab, 'Boards of Oxfordshire', 'Oxfordshire Safeguarding Adults Board');
  const heads = await tab.locator('#duties ~ .panels h3').allTextContents();
  return [
    ...(await on_screen(tab, 'h1') ? [] : ['the name of the board is not on the first screen']),
    ...(await on_screen(tab, '#duties + .panels h3') ? [] : ['what it gets and gives is not on the first screen']),
    ...(heads.join() === 'What it gets,What it gives' ? [] : [heads.join()]),
  ];
}

async function chair(tab, origin) {
  await tab.goto(origin + protocol);
  const pack = tab.locator('main a[href$="/sign-off-pack.pdf"]').first();
  const words = await pack.textContent();
  const bytes = await tab.request.get(new URL(await pack.getAttribute('href'), origin).href);
  return [
    ...(/PDF, .*KB/.test(words) ? [] : [`“${words}” tells no size`]),
    ...(await pack.evaluate((link) => link.getBoundingClientRect().bottom <= innerHeight) ? [] : ['not on the first screen']),
    ...((await bytes.body()).subarray(0, 5).toString() === '%PDF-' ? [] : ['no PDF behind it']),
  ];
}

async function scrutiny(tab, origin) {
  await tab.goto(`${origin}${protocol}interfaces-between-boards/#clause-4.3`);
  const clause = tab.locator('#clause-4\\.3');
  await clause.locator('summary').first().click();
  const words = await clause.textContent();
  // One click to the citation with the history beside it; the second copies it.
  return words.includes('4.3') && /only edition held|History of/i.test(words) ? [] : ['no history beside the citation'];
}

async function resident(tab, origin) {
  await tab.goto(origin + '/');
  const taps = await follow(tab, 'Topics in Oxfordshire', 'Domestic abuse');
  const heads = await tab.locator('main h2').allTextContents();
  return [
    ...(taps === 2 ? [] : [`${taps} taps`]),
    ...(['Who leads', 'Who to contact', 'Worried about someone?'].every((head) => heads.includes(head)) ? [] : [heads.join()]),
    ...(await on_screen(tab, '#leads') ? [] : ['who leads is not on the first screen']),
  ];
}

export default async function journeys(checks, context) {
  const [{origin}, browser] = [await context.server(), await context.browser()];
  const run = async (name, options, task) => {
    const [problems] = await in_tabs(browser, options, [0], (tab) => task(tab, origin));
    checks.item(name, problems);
  };
  await run('a new member, in two clicks', desk, member);
  await run('a resident on a phone, in two taps', small_phone, resident);
  await run('a chair, in one click from the page of the edition', desk, chair);
  await run('a scrutiny officer, in two clicks', desk, scrutiny);
}
