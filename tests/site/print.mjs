// Each edition's print page, through the browser's own printing to PDF and poppler's reading of it: all headings and
// clause numbers are on paper, the menus are not, and the timetable lies on its side.
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {run} from '../lib/command.mjs';
import {attribute, one_line, text_of} from '../lib/html.mjs';

/** Words only: a line break, a soft hyphen or a ligature says nothing of what is printed. */
const words = (text) => text.normalize('NFKC').replace(/\u00ad/g, '').replace(/[\s-]+/g, '').toLowerCase();

function page_problems(page) {
  return [...page.elements].filter(({tagName}) => tagName === 'script').map(() => 'has a script');
}

async function text_problems(page, pdf) {
  const {code, output} = await run(['pdftotext', '-layout', pdf, '-']);
  if (code !== 0) return [`pdftotext ended with ${code}`];
  const printed = words(output);
  const headings = [...page.elements].filter(({tagName}) => /^h[1-4]$/.test(tagName)).map((e) => one_line(text_of(e)));
  const clauses = [...page.ids].filter((id) => /^clause-\d/.test(id)).map((id) => id.slice('clause-'.length));
  const problems = [...headings, ...clauses].filter((text) => !printed.includes(words(text)))
                       .map((text) => `not printed: ${text}`);
  if (headings.length === 0) problems.push('has no heading');
  if (printed.includes('skiptomaincontent')) problems.push('prints the skip link');
  return problems;
}

async function paper_problems(page, pdf) {
  const {output} = await run(['pdfinfo', '-f', '1', '-l', '9999', pdf]);
  const sizes = [...output.matchAll(/^Page +\d+ size: +([\d.]+) x ([\d.]+)/gm)]
                    .map(([, width, height]) => [Number(width), Number(height)]);
  const problems = sizes.length > 0 ? [] : ['has no pages'];
  const has_timetable = [...page.elements].some((e) => /timetable/.test(attribute(e, 'class') ?? ''));
  if (has_timetable && !sizes.some(([width, height]) => width > height)) problems.push('no page lies on its side');
  if (sizes.length > 0 && sizes[0][0] > sizes[0][1]) problems.push('the cover lies on its side');
  return problems;
}

export default async function print(checks, context) {
  const [{origin}, browser, {site}] = [await context.server(), await context.browser(), context];
  const folder = mkdtempSync(join(tmpdir(), 'concordat-print-'));
  const tab = await browser.newPage();
  for (const [index, edition] of site.with_page('print').entries()) {
    const page = site.by_url.get(`${edition}print/`);
    const pdf = join(folder, `${index}.pdf`);
    await tab.goto(origin + page.url, {waitUntil: 'load'});
    await tab.pdf({path: pdf, preferCSSPageSize: true, printBackground: true});
    checks.item(`${page.url} as a page`, page_problems(page));
    checks.item(`${page.url} text on paper`, await text_problems(page, pdf));
    checks.item(`${page.url} pages`, await paper_problems(page, pdf));
  }
  await tab.close();
  rmSync(folder, {recursive: true});
}
