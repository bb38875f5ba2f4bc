// What real documents hold (tests/counties/shapes): each fact of tests/counties/facts.json stands on a page, on paper and
// in data.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {elements, one_line, parse_html} from '../lib/html.mjs';

const content = 'tests/counties/shapes';
const areas = JSON.parse(readFileSync('tests/counties/facts.json', 'utf8'));

const warnings = [
  'warning: here Fen Panel meets 2 times a year, and "meets" says "quarterly" [C040]',
  'warning: Care Board has 9 members by "seats_stated", and the list has 8 [C039]',
];

let top;
let built;
before(() => {
  top = mkdtempSync(join(tmpdir(), 'concordat-shapes-'));
  built = spawnSync('build/concordat', ['build', '--content', content, '--out', top, '--as-of', '2026-11-21', '--print'],
                    {encoding: 'utf8'});
});
after(() => rmSync(top, {recursive: true}));

// A block and the next are two words, whatever the markup between them.
const blocks = new Set(['li', 'td', 'th', 'tr', 'dt', 'dd', 'p', 'div', 'h2', 'h3', 'h4', 'caption']);
const texts = (node) => node.nodeName === '#text'
  ? node.value : (node.childNodes ?? []).map(texts).join('') + (blocks.has(node.tagName) ? ' ' : '');
const tidy = (words) => one_line(words).replace(/ ([,.;:)])/g, '$1').replace(/\( /g, '(');

/** The words of a page, as a reader goes through them. */
function words_of_page(url) {
  const document = parse_html(readFileSync(join(top, url, 'index.html'), 'utf8'));
  return tidy(texts([...elements(document)].find(({tagName}) => tagName === 'main')));
}

const papers = new Map();
function words_of_paper(path) {
  if (!papers.has(path)) {
    const {stdout} = spawnSync('pdftotext', [join(top, path), '-'], {encoding: 'utf8'});
    papers.set(path, tidy(stdout));
  }
  return papers.get(path);
}

test('it builds, and warnings come where they are due and nowhere else', () => {
  assert.equal(built.status, 0, built.stderr);
  assert.deepEqual(built.stderr.match(/warning: .*/g), warnings);
});

for (const {area, facts} of areas) {
  for (const {shape, title, page: [url, on_page], paper: [name, on_paper], data: [file, in_data]} of facts) {
    test(`${area}: ${shape}`, () => {
      const page = words_of_page(url.startsWith('/') ? url : `${area}/${url}`);
      assert.ok(page.includes(on_page), `the page ${url} lacks “${on_page}”:\n${page}`);
      if (title) assert.match(readFileSync(join(top, area, url, 'index.html'), 'utf8'), new RegExp(`<abbr title="${title}">`));
      const path = `${area}/downloads/${name}.pdf`;
      assert.ok(existsSync(join(top, path)), path);
      assert.ok(words_of_paper(path).includes(on_paper), `${name}.pdf lacks “${on_paper}”`);
      const bytes = readFileSync(join(top, area, 'data', file), 'utf8');
      const data = file.endsWith('.json') ? JSON.stringify(JSON.parse(bytes)) : bytes.replace(/\r\n /g, '');
      assert.ok(data.includes(in_data), `${file} lacks “${in_data}”:\n${data.slice(0, 4000)}`);
    });
  }
}
