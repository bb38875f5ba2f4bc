// What is to be settled, as people read it: a page of each draft, in the order of its boards, with who could settle it.
import assert from 'node:assert/strict';
import {existsSync} from 'node:fs';
import {describe, test} from 'node:test';
import {parse_csv} from '../facts/support/csv.mjs';
import {attribute, elements, one_line, parse_html, text_of} from '../lib/html.mjs';
import {today, with_content} from './lib/workplace.mjs';

const edition = 'northshire/protocol/2024';
const outstanding = '[[approval]]\nbody = "practice-group"\nstatus = "outstanding"\n';
const waiver = `[[waiver]]
code = "C012"
place = "${edition}"
about = "Practice Group"
reason = "It meets in May"
until = 2027-01-01
`;

const named = (node, tag) => [...elements(node)].filter(({tagName}) => tagName === tag);

/** The page of issues of the base protocol: `{headings, items}` in their order, or nothing where there is no page. */
const page_of = ({draft = false, site = ''}, ...words) => with_content('tests/diagnostics/base', (place) => {
  place.add(`content/${edition}/edition.toml`, outstanding);
  if (draft) place.edit(`${edition}/edition.toml`, ['status = "agreed"\nsummary', 'status = "draft"\nsummary'],
                        ['date = 2024-03-01\nstatus = "agreed"', 'status = "outstanding"'], ['date = 2024-03-08\nstatus = "agreed"', 'status = "outstanding"']);
  if (site) place.add('content/site.toml', site);
  place.copy_templates();
  const {status, err} = place.run('build', '--content', 'content', '--templates', 'templates', '--out', 'out', '--as-of', today, ...words);
  assert.equal(status, 0, err);
  const file = `out/${edition}/issues/index.html`;
  if (!existsSync(place.path(file))) return {};
  const [main] = named(parse_html(place.read(file)), 'main');
  const words_of = (tag) => named(main, tag).map((element) => one_line(text_of(element)));
  return {
    headings: words_of('h3'),
    items: named(main, 'ol').flatMap((list) => named(list, 'li')).map((element) => one_line(text_of(element))),
    lede: words_of('p').find((paragraph) => paragraph.startsWith('What the check')),
    linked: named(parse_html(place.read(`out/${edition}/index.html`)), 'a').some((link) => attribute(link, 'href')?.endsWith('/issues/')),
  };
});

describe('page of issues to settle', () => {
  test('an agreed edition has none; a draft has, and each edition with --drafts', () => {
    assert.equal(page_of({}).items, undefined);
    assert.ok(page_of({draft: true}).items);
    assert.ok(page_of({}, '--drafts').items);
  });

  test('each finding of the check of the edition is there once, under its board, in plain words', () => {
    const {items, headings, linked, lede} = page_of({}, '--drafts');
    const found = with_content('tests/diagnostics/base', (place) => {
      place.add(`content/${edition}/edition.toml`, outstanding);
      return place.check().diagnostics.filter(({file}) => file?.includes(`${edition}/`));
    });
    assert.equal(items.length, found.length);
    for (const {code, line} of found)
      assert.equal(items.filter((item) => item.includes(` ${code}, found at `) && item.includes(`line ${line}.`)).length >= 1, true, code);
    const approval = items.find((item) => item.includes('C012'));
    assert.match(approval, /^Practice Group has not agreed the edition\./);
    assert.match(approval, /Who can settle it: Practice Group\. It is warning C012, found at edition\.toml, line \d+\./);
    assert.ok(headings.includes('Practice Group'));
    assert.ok(linked);
    assert.match(lede, /1 warning/);
  });

  test('what is waived is told with its reason, and not counted', () => {
    const {items, lede} = page_of({site: waiver}, '--drafts');
    assert.match(items.find((item) => item.includes('C012')), /Accepted for a time: It meets in May\./);
    assert.doesNotMatch(lede, /1 warning/);
  });
});

test('the table of findings says who can settle each', () => with_content('tests/diagnostics/base', (place) => {
  place.add(`content/${edition}/edition.toml`, outstanding);
  const [head, ...rows] = parse_csv(place.run('check', '--content', 'content', '--as-of', today, '--format', 'csv').out);
  const at = (name) => head.indexOf(name);
  const approval = rows.find((row) => row[at('code')] === 'C012');
  assert.equal(approval[at('who_can_settle_it')], 'Practice Group');
  assert.equal(approval[at('board')], 'practice-group');
}));
