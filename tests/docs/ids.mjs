// Ids of a page: whatever the content calls its headings, acts, terms and notes, none stands on a page twice, and every
// link with a fragment reaches what it is for.
import assert from 'node:assert/strict';
import {resolve} from 'node:path';
import {after, before, describe, test} from 'node:test';
import {today, Workplace} from '../diagnostics/lib/workplace.mjs';
import {Checks} from '../lib/checks.mjs';
import {attribute, one_line, text_of} from '../lib/html.mjs';
import {Site} from '../lib/pages.mjs';
import links from '../site/links.mjs';

const edition = 'northshire/protocol/2026';
const note = (place) => `"""\n${place}[^a] and again[^a], more[^b].\n\n## Main content\n\nWords.\n\n[^a]: Foot of ${place}.\n\n` +
                        `[^b]: Other foot of ${place}.\n"""`;

const ids_of = (page) => [...page.elements].map((element) => attribute(element, 'id')).filter((id) => id !== undefined);

function build(place) {
  const {status, err} = place.run('build', '--content', 'content', '--templates', resolve('templates'), '--assets',
                                  resolve('build/assets'), '--out', 'out', '--as-of', today);
  assert.equal(status, 0, err);
  return new Site(place.path('out'));
}

/** A section whose headings have the ids of all other things, and that shows tables, drawings and notes twice. */
const section = (ids) => `+++
title = "Main content"
number = "Appendix Z"
kind = "appendix"
note = ${note('section')}
+++

![](view:timetable)

![](view:timetable)

![](view:themes)

![](view:map)

![](view:map)

${ids.map((id) => `## ${/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) ? `Taken {#${id}}` : `Words ${id}`}`).join('\n\n')}

## Rôl y Cyngor

## مجلس الصحة

## الرعاية

Text[^1].

[^1]: Foot of text.
`;

describe('content that takes every id there is', () => {
  let place;
  let site;
  before(() => {
    place = new Workplace('templates/example');
    const all = new Set(build(place).pages.flatMap(ids_of));
    const free = [...all].filter((id) => !/^clause-\d+$/.test(id) && id.length < 60);
    assert.ok(free.length > 100 && free.includes('main_content'), free.join(' '));
    const headings = new Set([...free, 'main-content', 'top', 'page-top', 'contents-title', 'footnote-1', 'footnotes-title', 'map-title',
                              'timetable-caption', 'caption-timetable', 'disclose-1', 'note-1', 'ref-note-1']);
    const named = [...headings].filter((id) => !/[A-Z_.]/.test(id));
    place.write(`content/${edition}/text/08-main-content.md`, section(named));
    place.edit(`${edition}/edition.toml`, ['summary = ', `note = ${note('edition')}\nsummary = `]);
    place.edit(`${edition}/boards/safer-northshire.toml`, [/^role = .*$/m, `role = ${note('role')}\nnote = ${note('board')}`]);
    place.edit(`${edition}/boards/adults-board.toml`, [/^role = """[^]*?"""/m, `role = ${note('other role')}`]);
    place.edit(`${edition}/themes.toml`, [/^intro = .*$/m, `intro = ${note('intro')}`],
               [/arrangements = """[^]*?"""/, `arrangements = ${note('arrangements')}\nnote = ${note('theme')}`],
               [/arrangements = "The[^\n]*/, `arrangements = ${note('other arrangements')}`]);
    place.edit(`${edition}/reports.toml`, ['[[report]]', `[[report]]\nnote = ${note('report')}`]);
    for (const id of ['main-content', 'top', 'act-list', 'contents-title']) {
      place.add('content/legislation.toml', `[[act]]\nid = "${id}"\ntitle = "Act ${id} 2001"\nkind = "act"\n`);
      place.add('content/legislation.toml', `[[statutory_kind]]\nid = "${id}"\nname = "Kind ${id}"\n`);
      place.add('content/organisations.toml', `[[organisation]]\nid = "${id}"\nname = "Body ${id}"\nkind = "other"\n`);
    }
    for (const term of ['CAGs', 'cags', 'CAG’s', 'CAGs 2', 'CAGS', 'cags 2']) {
      place.add('content/northshire/area.toml', `[[term]]\nterm = "${term}"\nmeaning = "A word."\n`);
    }
    site = build(place);
  });
  after(() => place.remove());

  test('no id stands on a page twice', () => {
    for (const page of site.pages) {
      const [seen, twice] = [new Set(), []];
      for (const id of ids_of(page)) seen.has(id) ? twice.push(id) : seen.add(id);
      assert.deepEqual(twice, [], page.url);
    }
  });

  test('every fragment reaches something, in addresses and in what is said of an element', () => {
    const checks = new Checks();
    links(checks, {site});
    assert.deepEqual(checks.report.filter((line) => !line.includes('FAIL') && !line.includes('"https://example.org/')), []);
    for (const page of site.pages) {
      for (const element of page.elements) {
        for (const name of ['aria-labelledby', 'aria-describedby', 'for']) {
          for (const id of (attribute(element, name) ?? '').split(' ').filter(Boolean)) assert.ok(page.ids.has(id), `${page.url}: ${name}=${id}`);
        }
      }
    }
  });

  test('a link of the contents leads to its heading, a note to its own text, the skip link to the content', () => {
    const page = site.by_url.get(`/${edition}/main-content/`);
    const by_id = new Map([...page.elements].map((element) => [attribute(element, 'id'), element]));
    const fragments = [...page.elements].filter((element) => attribute(element, 'href')?.startsWith('#'))
        .map((element) => [one_line(text_of(element)), by_id.get(decodeURIComponent(attribute(element, 'href').slice(1)))]);
    const target = (words) => fragments.filter(([text]) => text === words).map(([, element]) => element);
    assert.deepEqual(target('Skip to main content').map(({tagName}) => tagName), ['main']);
    for (const heading of ['Rôl y Cyngor', 'مجلس الصحة', 'الرعاية']) {
      assert.deepEqual(target(heading).map((element) => one_line(text_of(element))), [heading]);
    }
    assert.ok(by_id.has('rôl-y-cyngor') && by_id.has('مجلس-الصحة') && by_id.has('الرعاية'));
    for (const element of target('Taken')) assert.match(element.tagName, /^h\d$/);
  });

  test('each reference to a footnote leads to the note of its own text, on every page', () => {
    let references = 0;
    for (const page of site.pages) {
      const by_id = new Map([...page.elements].map((element) => [attribute(element, 'id'), element]));
      for (const element of page.elements) {
        if (attribute(element, 'class') !== 'footnote-ref') continue;
        const place = one_line(text_of(element.parentNode.parentNode)).split('Footnote')[0].split(': ').at(-1).trim().toLowerCase();
        const note = by_id.get(attribute(element, 'href').slice(1));
        if (text_of(note).includes('The Act also names')) continue;  // the example's own
        assert.ok(one_line(text_of(note)).toLowerCase().includes(`foot of ${place}`), `${page.url}: ${place}: ${text_of(note)}`);
        references += 1;
      }
    }
    assert.ok(references > 20, String(references));
  });

  test('terms with one slug are numbered', () => {
    const ids = ids_of(site.by_url.get('/glossary/')).filter((id) => id.startsWith('term-cags'));
    assert.equal(new Set(ids).size, 6);
    assert.ok(ids.includes('term-cags') && ids.includes('term-cags-3'), ids.join(' '));
  });
});
