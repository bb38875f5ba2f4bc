// The one control below a clause: closed it is a line, open it has the citation, the link, the history or that there is none, and
// buttons that copy and print. By keyboard, at 360 px, without script and on paper.
import {with_class} from '../facts/support/words.mjs';
import {desk, in_tabs} from '../lib/browser.mjs';
import {attribute, one_line, text_of} from '../lib/html.mjs';

const small = {viewport: {width: 360, height: 740}};
const has_clauses = (page) => with_class(page.document, 'clause').some((clause) => with_class(clause, 'cite').length > 0);

/** Each clause has one control, named after it, and in it the words that need no script. */
function page_problems(page) {
  return with_class(page.document, 'clause').flatMap((clause) => {
    const id = attribute(clause, 'id');
    const controls = with_class(clause, 'cite');
    const [control] = controls;
    if (controls.length !== 1) return [`${id} has ${controls.length} controls`];
    const words = one_line(text_of(control));
    const number = id.slice('clause-'.length);
    return [
      ...(new RegExp(`^Link, cite, history, print of (clause|paragraph) ${number.replaceAll('.', '\\.')} `).test(words) ? [] : [`${id}: ${words.slice(0, 60)}`]),
      ...(words.includes(`#${id}`) ? [] : [`${id}: no address`]),
      ...(/Only edition held here|History of|What became of/.test(words) ? [] : [`${id}: nothing of its history`]),
    ];
  });
}

/** Opened with the keyboard: the buttons can be reached, and do what they say. */
async function use(tab, origin) {
  const problems = [];
  await tab.context().grantPermissions(['clipboard-read', 'clipboard-write'], {origin});
  await tab.evaluate(() => {
    window.printed = 0;
    window.print = () => { window.printed += 1; };
  });
  const clause = tab.locator('.clause').first();
  const id = await clause.getAttribute('id');
  await clause.locator('summary').focus();
  await tab.keyboard.press('Enter');
  await clause.locator('.cite__tools').waitFor({timeout: 2000}).catch(() => problems.push('Enter does not open it'));
  const pressed = [];
  for (const words of ['Copy link', 'Copy citation', 'Print this section']) {
    // What stands before the buttons may be a link to the history.
    for (let step = 0; step < 2 && !pressed.includes(words); step += 1) {
      await tab.keyboard.press('Tab');
      const now = await tab.evaluate(() => document.activeElement.textContent);
      if (now === words) pressed.push(words);
    }
    if (!pressed.includes(words)) return [...problems, `Tab does not reach “${words}”`];
    await tab.keyboard.press('Enter');
    if (words === 'Print this section') break;
    const said = await clause.getByRole('status').filter({hasText: 'Copied'}).waitFor({timeout: 2000}).catch(() => 'no');
    if (said === 'no') problems.push(`“${words}” says nothing`);
    const copied = await tab.evaluate(() => navigator.clipboard.readText());
    const wanted = words === 'Copy link' ? new RegExp(`^https?://\\S+#${id}$`) : new RegExp(`, (clause|paragraph) .*, https?://\\S+#${id}$`);
    if (!wanted.test(copied)) problems.push(`“${words}” copied “${copied}”`);
  }
  if (await tab.evaluate(() => window.printed) !== 1) problems.push('“Print this section” does not print');
  if (await clause.locator('.cite__tools button').count() !== 3) problems.push('not three buttons');
  return problems;
}

/** Every control opened: nothing sticks out; on paper none of it is seen. */
async function opened(tab) {
  const wide = await tab.evaluate(() => {
    for (const control of document.querySelectorAll('.cite')) control.open = true;
    return document.documentElement.scrollWidth - innerWidth;
  });
  await tab.emulateMedia({media: 'print'});
  const seen = await tab.locator('.cite:visible').count();
  await tab.emulateMedia({media: null});
  return [...(wide > 0 ? [`${wide} px too wide`] : []), ...(seen > 0 ? [`${seen} on paper`] : [])];
}

async function without_script(tab) {
  const clause = tab.locator('.clause').first();
  await clause.locator('summary').click();
  const problems = await clause.locator('.cite__address').isVisible() ? [] : ['the address is not shown'];
  return await clause.locator('button').count() === 0 ? problems : [...problems, 'has buttons'];
}

export default async function clause_tools(checks, context) {
  const [{origin}, browser, {site}] = [await context.server(), await context.browser(), context];
  const pages = site.pages.filter(has_clauses);
  for (const page of pages) checks.item(`${page.url} one control a clause`, page_problems(page));
  checks.item('there are pages with clauses', pages.length > 10 ? [] : [`${pages.length}`]);
  const [one, ...others] = pages;
  const some = [one, others.at(-1)];
  const open = (task) => async (tab, page) => {
    await tab.goto(origin + page.url, {waitUntil: 'load'});
    return task(tab);
  };
  // There is one clipboard for all tabs.
  for (const page of some) checks.item(`${page.url} by keyboard`, (await in_tabs(browser, desk, [page], open((tab) => use(tab, origin))))[0]);
  const wide = await in_tabs(browser, small, pages, open(opened));
  pages.forEach((page, index) => checks.item(`${page.url} at 360 px and on paper`, wide[index]));
  const plain = await in_tabs(browser, {...desk, javaScriptEnabled: false}, some, open(without_script));
  some.forEach((page, index) => checks.item(`${page.url} without script`, plain[index]));
}
