// The page of the timetable: each action has a mark that no other has, in colour or not; rows are ruled; what the words mean
// stands above what has them; what has no season stands apart; a reader's own board is marked, and found without script.
import {desk, in_tabs, phone} from '../lib/browser.mjs';

const is_timetable = ({url}) => url.endsWith('/timetable/');

/** Runs in the page: how each action is drawn, colours aside, by its word. */
function drawn() {
  const marks = {};
  for (const tag of document.querySelectorAll('main .action')) {
    const style = getComputedStyle(tag);
    const sides = ['top', 'right', 'bottom', 'left'].map((side) => `${style[`border-${side}-style`]} ${style[`border-${side}-width`]}`);
    const filled = style.backgroundColor !== 'rgb(255, 255, 255)' && style.backgroundColor !== 'rgba(0, 0, 0, 0)';
    (marks[tag.textContent] ??= new Set()).add([...sides, filled ? 'filled' : 'open'].join(', '));
  }
  return Object.entries(marks).map(([word, looks]) => [word, [...looks]]);
}

/** Words of one list are drawn one way, and two words never the same way. In lists of small type the mark is the same. */
function problems_of_marks(marks, medium) {
  const owners = new Map();
  const problems = marks.length > 1 ? [] : [`only ${marks.length} words`];
  for (const [word, looks] of marks) {
    for (const look of looks) {
      const other = owners.get(look);
      if (other && other !== word) problems.push(`${medium}: “${word}” looks like “${other}”: ${look}`);
      owners.set(look, word);
    }
  }
  return problems;
}

async function marks(tab) {
  const problems = problems_of_marks(await tab.evaluate(drawn), 'screen');
  await tab.emulateMedia({media: 'print'});
  problems.push(...problems_of_marks(await tab.evaluate(drawn), 'paper'));
  return problems;
}

/** Runs in the page: rows, but the last of a table, that no line parts from the next. */
function unruled() {
  return [...document.querySelectorAll('main table.data')].flatMap((table) => {
    const rows = [...table.tBodies].flatMap((body) => [...body.rows]);
    return rows.slice(0, -1).filter((row) => parseFloat(getComputedStyle(row.cells[0]).borderBottomWidth) === 0)
        .map((row) => `no line below “${row.cells[0].textContent}”`);
  });
}

/** Runs in the page: parts with actions above which nothing says what the words mean. */
function unexplained() {
  const parts = [...document.querySelectorAll('main .year, main .matrix, main .year-band')];
  return parts.filter((part) => {
    const key = part.closest('section').querySelector('.legend');
    return !key || !(key.compareDocumentPosition(part) & Node.DOCUMENT_POSITION_FOLLOWING);
  }).map((part) => `nothing above the ${part.className} says what its words mean`);
}

/** Runs in the page: a column or panel of the year for what has no season. */
function undated_among_seasons() {
  const among = [...document.querySelectorAll('main .year-band')].filter((table) => table.tHead.rows[0].cells.length > 2)
      .flatMap((table) => [...table.tHead.rows[0].cells]).filter((cell) => /no season/i.test(cell.textContent));
  const panel = document.querySelector('main .year__panel--undated');
  const beside = panel && [...document.querySelectorAll('.year__panel')].some((other) =>
      other !== panel && other.getBoundingClientRect().bottom > panel.getBoundingClientRect().top + 1);
  return [...among.map((cell) => `column “${cell.textContent}”`), ...(beside ? ['the panel stands beside a season'] : [])];
}

/** Runs in the page: the sum of the months of the band, and names that come twice. */
function months() {
  const names = [...document.querySelectorAll('.months dd')].flatMap((part) => part.textContent.replace(/ \(now: [^)]*\)/, '').split(', '));
  return new Set(names).size === 12 && names.length === 12 ? [] : [`months are ${names.join(' ')}`];
}

/** Runs in the page: what is marked, and what should be: cells of the board's column and rows, and its own part. */
function marked(board) {
  const leads = (cell) => [...cell.querySelectorAll('a')].some(({pathname}) => pathname.endsWith(`/boards/${board}/`));
  const cells = [...document.querySelectorAll('main td')];
  const own = (cell) => leads(cell.closest('tr').cells[0]) || leads(cell.closest('table').tHead.rows[0].cells[cell.cellIndex]);
  const wrong = cells.filter((cell) => own(cell) !== cell.classList.contains('is-mine'));
  const part = document.getElementById(`board-${board}`);
  const current = document.querySelectorAll('[data-my-board] [aria-current]');
  return [
    ...(cells.some(own) ? [] : ['no cell is of the board']),
    ...wrong.map((cell) => `“${cell.textContent}” is ${own(cell) ? 'not marked' : 'marked'}`).slice(0, 3),
    ...(part?.classList.contains('is-mine') ? [] : ['its own part is not marked']),
    ...(current.length === 1 ? [] : [`${current.length} boards are said to be chosen`]),
  ];
}

const first_board = (tab) => tab.evaluate(() => new URL(document.querySelector('[data-my-board] a').href).searchParams.get('board'));

async function by_address(tab) {
  const board = await first_board(tab);
  await tab.goto(`${tab.url()}?board=${board}`, {waitUntil: 'load'});
  return tab.evaluate(marked, board);
}

async function by_click(tab) {
  const board = await first_board(tab);
  const link = tab.locator('[data-my-board] a').first();
  await link.click();
  const problems = await tab.evaluate(marked, board);
  if (new URL(tab.url()).search !== `?board=${board}`) problems.push(`the address is ${tab.url()}`);
  await link.click();
  const left = await tab.locator('.is-mine').count();
  return left === 0 ? problems : [...problems, `${left} marks are left`];
}

async function strange_board(tab) {
  await tab.goto(`${tab.url()}?board=%22%5D%3Cb`, {waitUntil: 'load'});
  const left = await tab.locator('.is-mine').count();
  return left === 0 ? [] : [`${left} marks for a board that is none`];
}

async function without_script(tab) {
  const board = await first_board(tab);
  await tab.locator('[data-my-board] a').first().click();
  const here = () => tab.evaluate((id) => document.getElementById(`board-${id}`)?.getBoundingClientRect().top, board);
  // A click is over before the browser has scrolled to where it leads.
  let top = await here();
  for (let tries = 0; tries < 100 && Math.abs(top ?? 9999) >= 100; tries += 1) {
    await tab.waitForTimeout(50);
    top = await here();
  }
  return Math.abs(top ?? 9999) < 100 ? [] : [`the link leads ${top} px away from the part of the board`];
}

/** Moved to its end, a wide table still says which row is which. */
async function row_heads(tab) {
  return tab.evaluate(() => [...document.querySelectorAll('.table-region:has(> .matrix, > .year-band)')].flatMap((region) => {
    region.scrollLeft = region.scrollWidth;
    const [head] = region.querySelectorAll('tbody th[scope=row]');
    const {left, width} = head.getBoundingClientRect();
    const at = left - region.getBoundingClientRect().left;
    return at >= 0 && at < 4 && width <= region.clientWidth / 2 ? [] : [`the head of a row stands at ${at} px, ${width} px wide`];
  }));
}

const in_page = (task) => (tab) => tab.evaluate(task);
const plain = {...desk, javaScriptEnabled: false};

const tasks = [
  ['each action has a mark of its own', desk, marks],
  ['a line parts each row from the next', desk, in_page(unruled)],
  ['what the words mean stands above', desk, in_page(unexplained)],
  ['what has no season stands apart', desk, in_page(undated_among_seasons)],
  ['the band has each month once', desk, in_page(months)],
  ['the board of the address is marked', desk, by_address],
  ['a board is marked by a click, and unmarked by another', desk, by_click],
  ['a board that is none marks nothing', desk, strange_board],
  ['without script a board leads to its part', plain, without_script],
  ['heads of rows stay in sight (phone)', phone, row_heads],
];

export default async function timetable(checks, context) {
  const [{origin}, browser, {site}] = [await context.server(), await context.browser(), context];
  const pages = site.pages.filter(is_timetable);
  for (const [what, options, task] of tasks) {
    const found = await in_tabs(browser, options, pages, async (tab, page) => {
      await tab.goto(origin + page.url, {waitUntil: 'load'});
      return task(tab);
    });
    pages.forEach((page, index) => checks.item(`${page.url} ${what}`, found[index]));
  }
}
