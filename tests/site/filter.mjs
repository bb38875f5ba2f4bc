// The filter of a long table: it narrows the rows to those whose head holds the words typed, says how many are left, and
// is there only where a table asks for it and script runs.
import {desk, in_tabs} from '../lib/browser.mjs';
import {attribute} from '../lib/html.mjs';

const asks = (page) => [...page.elements].some((element) => attribute(element, 'data-filter') !== undefined);

/** Runs in the page: the label of the field, the heads of the rows that are seen, and what is said of them. */
function look() {
  const rows = [...document.querySelector('table[data-filter]').tBodies].flatMap((body) => [...body.rows]);
  const head = (row) => row.cells[0].textContent.replace(/\s+/g, ' ').trim();
  const field = document.querySelector('.filter input');
  return {label: field?.labels[0]?.textContent, wanted: document.querySelector('table[data-filter]').dataset.filter,
          fields: document.querySelectorAll('.filter').length, all: rows.map(head),
          shown: rows.filter((row) => row.checkVisibility()).map(head),
          said: document.querySelector('.filter [role=status]')?.textContent};
}

async function typed(tab, words) {
  await tab.locator('.filter input').fill(words);
  return tab.evaluate(look);
}

const equal = (left, right) => JSON.stringify(left) === JSON.stringify(right);

/** What should be seen, and said, after `words` are typed into the field of a table with these heads. */
function problems_after(words, {all, shown, said}) {
  const parts = words.toLowerCase().split(/\s+/).filter(Boolean);
  const wanted = all.filter((head) => parts.every((part) => head.toLowerCase().includes(part)));
  const sentence = parts.length === 0 ? '' : `${wanted.length} of ${all.length} shown`;
  return [
    ...(equal(shown, wanted) ? [] : [`“${words}” shows ${shown.length} rows, not ${wanted.length}`]),
    ...(said === sentence ? [] : [`“${words}” says “${said}”, not “${sentence}”`]),
  ];
}

async function use(tab) {
  const {label, wanted, fields, all, shown, said} = await tab.evaluate(look);
  const whole = all.reduce((longest, head) => (head.length > longest.length ? head : longest));
  const [first, ...others] = whole.split(' ');
  const inputs = [whole, whole.toUpperCase(), `  ${[...others, first].join('   ')} `, first.slice(0, 3), 'no such name', ''];
  const problems = [];
  for (const words of inputs) problems.push(...problems_after(words, await typed(tab, words)));
  return {
    'has one field, named as the table asks': fields === 1 && label === wanted ? [] : [`${fields} fields, “${label}”`],
    'shows every row and says nothing at first': equal(shown, all) && said === '' ? [] : [`${shown.length} rows, “${said}”`],
    'narrows to the rows whose head has the words, in any order and case': problems,
  };
}

export default async function filter(checks, context) {
  const [{origin}, browser, {site}] = [await context.server(), await context.browser(), context];
  const asking = site.pages.filter(asks);
  const open = (task) => async (tab, page) => {
    await tab.goto(origin + page.url, {waitUntil: 'load'});
    return task(tab);
  };
  const count = (tab) => tab.locator('.filter').count();
  const used = await in_tabs(browser, desk, asking, open(use));
  used.forEach((found, index) => Object.entries(found).forEach(([what, problems]) =>
      checks.item(`${asking[index].url} ${what}`, problems)));
  const others = site.one_of_each().filter((page) => !asks(page));
  const strange = await in_tabs(browser, desk, others, open(count));
  checks.item('no other page has a field', others.filter((_, index) => strange[index] > 0).map(({url}) => url));
  const plain = await in_tabs(browser, {...desk, javaScriptEnabled: false}, asking, open(count));
  checks.item('without script there is no field', asking.filter((_, index) => plain[index] > 0).map(({url}) => url));
}
