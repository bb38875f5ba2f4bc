// Each edition's print page, through the browser's own printing to PDF and poppler's reading of it: all headings and
// clause numbers are on paper, the menus are not, the timetable lies on its side, and nothing is wider than its page.
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {today, Workplace} from '../diagnostics/lib/workplace.mjs';
import {run} from '../lib/command.mjs';
import {attribute, one_line, text_of} from '../lib/html.mjs';
import {boxes, where} from '../lib/pdf_pages.mjs';
import {serve} from '../lib/server.mjs';

const columns = 20;
const long_word = 'Rindfleischetikettierungsueberwachungsaufgabenuebertragungsgesetz';
const wide_words = [...Array.from({length: columns}, (_, at) => `responsibilities${at}end`), long_word.repeat(3), 'code0', 'code59'];
const wide_text = () => `+++
title = "What is wider than a page"
number = "Appendix C"
kind = "appendix"
+++

| ${wide_words.slice(0, columns).join(' | ')} |
|${'---|'.repeat(columns)}
| ${Array.from({length: columns}, () => 'safeguarding').join(' | ')} |

${long_word.repeat(3)}

\`\`\`
${Array.from({length: 60}, (_, at) => `code${at}`).join(' ')}
\`\`\`
`;

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

/** The example with what is wider than a page, built into a folder of its own. */
function wide_site() {
  const place = new Workplace('templates/example');
  place.write('content/northshire/protocol/2026/text/08-appendix-c.md', wide_text());
  const words = ['--content', 'content', '--templates', resolve('templates'), '--out', 'out', '--as-of', today];
  const {status, err} = place.run('build', ...words);
  if (status !== 0) throw new Error(err);
  return {place, server: serve(place.path('out'))};
}

/** The page of a section and the page to print, as anybody prints them: on upright A4. */
async function wide_problems(tab, folder, server) {
  const problems = [];
  for (const path of ['appendix-c', 'print']) {
    const pdf = join(folder, `wide-${path}.pdf`);
    await tab.goto(`${server.origin}/northshire/protocol/2026/${path}/`, {waitUntil: 'load'});
    await tab.pdf({path: pdf, format: 'A4', preferCSSPageSize: true});
    const {output} = await run(['pdfinfo', '-f', '1', '-l', '9999', pdf]);
    const widths = [...output.matchAll(/^Page +\d+ size: +([\d.]+) x/gm)].map(([, width]) => Number(width));
    const pages = boxes(pdf);
    const printed = words(pages.flat().map(({text}) => text).join(''));
    problems.push(...pages.flatMap((page, at) => page.filter(({left, right}) => left < 20 || right > widths[at] - 20)
        .map((word) => `${path}, page ${at + 1}: ${where(word)} is cut off`)));
    problems.push(...wide_words.filter((word) => !printed.includes(words(word))).map((word) => `${path}: not printed: ${word}`));
  }
  return problems;
}

async function check_wide(checks, tab, folder) {
  const {place, server} = wide_site();
  try {
    checks.item('what is wider than a page is not cut off', await wide_problems(tab, folder, await server));
  } finally {
    await (await server).close();
    place.remove();
  }
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
  await check_wide(checks, tab, folder);
  await tab.close();
  rmSync(folder, {recursive: true});
}
