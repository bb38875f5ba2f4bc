// The page of what changed: there for each edition that has one before it, in headings that do not jump, with links that lead
// somewhere, and words for those who hear it.
import assert from 'node:assert/strict';
import {cpSync, existsSync} from 'node:fs';
import {test} from 'node:test';
import {today, with_content} from '../diagnostics/lib/workplace.mjs';
import {attribute, elements, one_line, parse_html, text_of} from '../lib/html.mjs';

const [old, fresh] = ['northshire/protocol/2024', 'northshire/protocol/2025'];
const words = (body) => `+++\ntitle = "Working together"\nnumber = "2"\n+++\n\n${body}\n`;

test('page of what changed', () => with_content('tests/diagnostics/base', (place) => {
  place.write(`content/${old}/text/03-working.md`, words('2.1 The boards meet in May.\n\n2.2 See the [Practice Group](board:practice-group).'));
  cpSync(place.path('content', old), place.path('content', fresh), {recursive: true});
  place.edit(`${fresh}/edition.toml`, ['status = "agreed"', 'status = "proposed"'], ['label = "2024"', 'label = "2025"']);
  place.write(`content/${fresh}/text/03-working.md`, words('2.1 Nobody is left out.\n\n2.2 The boards meet in June <b>.'.replace('<b>', '&lt;b&gt;')));
  place.edit(`${fresh}/reports.toml`, ['season = "spring"', 'season = "spring"\nfrequency = "each year"']);
  place.copy_templates();
  const {status, err} = place.run('build', '--content', 'content', '--templates', 'templates', '--out', 'out', '--as-of', today);
  assert.equal(status, 0, err);
  assert.ok(!existsSync(place.path('out', old, 'changes/index.html')));
  const page = parse_html(place.read(`out/${fresh}/changes/index.html`));
  const all = [...elements(page)];
  const text = one_line(text_of(all.find(({tagName}) => tagName === 'main')));

  assert.match(text, /Since Northshire Partnership Protocol 2024: \d+ changes\./);
  assert.match(text, /Annual Report: Health Board moves from Agree \(Spring\) to Agree \(Spring, each year\)\./);
  assert.match(text, /Clause 2\.1 is new\./);
  assert.match(text, /meet in Removed: MayAdded: June <b>/);
  assert.match(text, /Removed: See the /);

  const levels = all.filter(({tagName}) => /^h[1-6]$/.test(tagName)).map(({tagName}) => Number(tagName[1]));
  levels.reduce((before, level) => (assert.ok(level <= before + 1, `h${before}, then h${level}`), level), 0);
  assert.equal(levels.filter((level) => level === 1).length, 1);
  const ids = all.map((element) => attribute(element, 'id')).filter(Boolean);
  assert.equal(new Set(ids).size, ids.length);
  for (const link of all.filter(({tagName}) => tagName === 'a')) assert.notEqual(attribute(link, 'href'), '#', text_of(link));
  const gone = all.filter(({tagName}) => tagName === 'del');
  assert.ok(gone.length > 0);
  assert.equal(gone.flatMap((element) => [...elements(element)]).filter(({tagName}) => tagName === 'a').length, 0);

  const overview = parse_html(place.read(`out/${fresh}/index.html`));
  assert.ok([...elements(overview)].some((element) => attribute(element, 'href')?.endsWith('/2025/changes/')));
}));
