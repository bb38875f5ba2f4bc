// Why clauses were changed, and the page of each through the editions: in which it changed, how, why, and where what is gone went.
import assert from 'node:assert/strict';
import {cpSync, existsSync} from 'node:fs';
import {describe, test} from 'node:test';
import {today, with_content} from '../diagnostics/lib/workplace.mjs';
import {attribute, elements, one_line, parse_html, text_of} from '../lib/html.mjs';

const editions = ['2022', '2023', '2024'].map((year) => `northshire/protocol/${year}`);
const section = (...clauses) => `+++\ntitle = "Working together"\nnumber = "2"\n+++\n\n${clauses.map((words, at) => `2.${at + 1} ${words}\n`).join('\n')}`;
const texts = [
  section('The boards meet in May with [Health Board](board:health-board).', 'Each board keeps its own minutes of every meeting.', 'A board may ask another for a report on any matter.', 'Nobody may speak twice.'),
  section('The boards meet in June with [Health Board](board:health-board).', 'Each board keeps its own minutes of every meeting.', 'A board may ask another for a report on any matter.', 'Nobody may speak twice.'),
  section('The boards meet in June with [Health Board](board:health-board).', 'A board may ask another for a report on any matter.', 'Minutes are <kept> & read.'.replace('<', '&lt;').replace('&', '&amp;')),
];
const notes = `[[change]]
clause = "2.1"
note = "The boards meet a month later."
reason = "The accounts were not there in [May](clause:2.1)."
`;
const later = `[[change]]
was = "2.2"
clause = "1.1"
note = "Minutes are kept by the county."

[[change]]
was = "2.4"
note = "It was never followed."

[[change]]
clause = "2.3"
note = "Minutes are kept for all."
`;

/** Three editions: a clause reworded, then one gone, one renumbered, one new. */
const three = (use, {with_notes = true} = {}) => with_content('tests/diagnostics/base', (place) => {
  for (const edition of editions.slice(0, 2)) cpSync(place.path('content', editions[2]), place.path('content', edition), {recursive: true});
  editions.forEach((edition, at) => {
    const year = 2022 + at;
    place.edit(`${edition}/edition.toml`, ['label = "2024"', `label = "${year}"`], ['dated = 2024-03-01', `dated = ${year}-03-01`], ['date = 2024-03-01', `date = ${year}-03-01`],
               ['date = 2024-03-08', `date = ${year}-03-08`]);
    if (at < 2) place.edit(`${edition}/edition.toml`, ['status = "agreed"\nsummary', 'status = "superseded"\nsummary']);
    place.write(`content/${edition}/text/03-working.md`, texts[at]);
  });
  if (with_notes) {
    place.add(`content/${editions[1]}/edition.toml`, notes);
    place.add(`content/${editions[2]}/edition.toml`, later);
  }
  place.copy_templates();
  return use(place);
});
const found = (place, ...codes) => place.check().diagnostics.filter(({code}) => codes.includes(code)).map(({code, file, message}) => `${code} ${file.split('/')[2]}: ${message}`);
function pages(place) {
  const {status, err} = place.run('build', '--content', 'content', '--templates', 'templates', '--out', 'out', '--as-of', today);
  assert.equal(status, 0, err);
  const main = (path) => [...elements(parse_html(place.read(`out/${path}/index.html`)))].find(({tagName}) => tagName === 'main');
  return {main, text: (path) => one_line(text_of(main(path)))};
}

describe('change notes', () => {
  test('a changed clause without one is told from "proposed" on, and no other', () => three((place) => {
    assert.deepEqual(found(place, 'G045', 'C035'), ['clause 2.2 of 2023 is gone', 'clause 2.4 of 2023 is gone', 'clause 2.3 is new'].map((what) => `G045 2024: ${what}, and nothing says why`));
    place.edit(`${editions[2]}/edition.toml`, ['status = "agreed"\nsummary', 'status = "draft"\nsummary']);
    assert.deepEqual(found(place, 'G045'), []);
  }, {with_notes: false}));

  test('with notes, nothing', () => three((place) => assert.deepEqual(found(place, 'G045', 'C035'), [])));

  test('a note of what is as it was, or of no clause, is told', () => three((place) => {
    place.edit(`${editions[1]}/edition.toml`, ['clause = "2.1"\nnote', 'clause = "2.2"\nnote']);
    place.edit(`${editions[2]}/edition.toml`, ['was = "2.4"', 'was = "9.9"']);
    place.add(`content/${editions[0]}/edition.toml`, '[[change]]\nclause = "2.1"\nnote = "x"\n');
    assert.deepEqual(found(place, 'C035'), ['C035 2022: there is no edition before this one to be changed', 'C035 2023: clause 2.2 is as it was', 'C035 2024: the edition before has no clause 9.9']);
  }));

  test('they stand in the list of changes, as words, and in JSON as "why"', () => three((place) => {
    const diff = (...words) => place.run('diff', editions[0], editions[1], '--content', 'content', ...words).out;
    const all = JSON.parse(diff('--format', 'json'));
    assert.equal(all.find(({kind}) => kind === 'clause-reworded').why, 'The boards meet a month later. Reason: The accounts were not there in May.');
    assert.ok(all.filter(({kind}) => kind !== 'clause-reworded').every((one) => !('why' in one)));
    assert.match(one_line(diff()), /Clause 2\.1 is reworded\. \(The boards meet a month later\. Reason: The accounts were not there in May\.\)/);
  }));
});

describe('supersedes', () => {
  test('says which edition is compared, whatever the dates; readers see it', () => three((place) => {
    place.edit(`${editions[2]}/edition.toml`, ['status = "agreed"\nsummary', 'status = "agreed"\nsupersedes = "2022"\nsummary']);
    const {text} = pages(place);
    assert.match(text(`${editions[2]}/changes`), /Since Northshire Partnership Protocol 2022:/);
    assert.match(text(editions[2]), /Takes the place of ?Northshire Partnership Protocol 2022/);
    assert.match(text(`${editions[1]}/changes`), /Since Northshire Partnership Protocol 2022:/);
  }, {with_notes: false}));

  test('a circle is an error, at each of its editions that names another', () => three((place) => {
    place.edit(`${editions[0]}/edition.toml`, ['status = "superseded"\nsummary', 'status = "superseded"\nsupersedes = "2024"\nsummary']);
    assert.deepEqual(found(place, 'C036'), ['2022', '2023', '2024'].map((year) => `C036 ${year}: ${year} takes the place of itself, by those that it takes the place of`));
    place.edit(`${editions[0]}/edition.toml`, ['supersedes = "2024"', 'supersedes = "2022"']);
    assert.deepEqual(found(place, 'C036'), []);
  }, {with_notes: false}));
});

describe('history of a clause', () => {
  test('its words through the editions, with why; its number then; the first edition', () => three((place) => {
    const {text} = pages(place);
    const first = text(`${editions[2]}/history/2.1`);
    assert.match(first, /History of clause 2\.1 .* 2024 Clause 2\.1 says the same as in Northshire Partnership Protocol 2023\./);
    assert.match(first, /2023 Clause 2\.1 is reworded since Northshire Partnership Protocol 2022\. The boards meet a month later\. Reason: The accounts were not there in May\./);
    assert.match(first, /The boards meet in Removed: MayAdded: June with Health Board\./);
    assert.match(first, /2022 The first edition that is held here\. Clause 2\.1 in Northshire Partnership Protocol 2022 The boards meet in May with Health Board\./);
    const renumbered = text(`${editions[2]}/history/2.2`);
    assert.match(renumbered, /Clause 2\.2 says the same as in Northshire Partnership Protocol 2023, where it was clause 2\.3\./);
    assert.match(renumbered, /In Northshire Partnership Protocol 2023, clause 2\.2 was another, which is gone\. Minutes are kept by the county\. See clause 1\.1\./);
    assert.match(text(`${editions[2]}/history/2.3`), /Clause 2\.3 is new in this edition\. Minutes are kept for all\./);
  }));

  test('a clause that is gone has its page, which says what became of it', () => three((place) => {
    const {text} = pages(place);
    const gone = text(`${editions[2]}/history/2.4`);
    assert.match(gone, /Clause 2\.4 of Northshire Partnership Protocol 2023 is gone\. It was never followed\. Nobody may speak twice\./);
    assert.ok(!existsSync(place.path('out', editions[0], 'history')));
  }));

  test('each clause of an edition with one before it leads there, ids stand once, links lead to their own edition', () => three((place) => {
    const {main, text} = pages(place);
    const links = (path) => [...elements(main(path))].filter(({tagName}) => tagName === 'a').map((link) => attribute(link, 'href'));
    assert.ok(links(`${editions[2]}/03-working`.replace('03-', '')).includes(`/${editions[2]}/history/2.3/`));
    // From an edition that was replaced, to what became of each in the next.
    assert.deepEqual(links(`${editions[0]}/working`).filter((href) => href.includes('/history/')), [1, 2, 3, 4].map((at) => `/${editions[1]}/history/2.${at}/`));
    assert.match(text(`${editions[1]}/working`), /History of clause 2\.4 What became of clause 2\.4 in 2024/);
    const page = links(`${editions[2]}/history/2.1`);
    for (const edition of editions) assert.ok(page.includes(`/${edition}/working/#clause-2.1`), edition);
    assert.ok(page.includes(`/${editions[0]}/boards/health-board/`) && page.includes(`/${editions[1]}/boards/health-board/`));
    const ids = [...elements(main(`${editions[2]}/history/2.2`))].map((element) => attribute(element, 'id')).filter(Boolean);
    assert.equal(new Set(ids).size, ids.length);
  }));
});
