// The two shorter documents: the report on the Safer Oxfordshire Partnership of May 2016, and the undated working
// arrangements between a safeguarding board and a trust.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {attribute} from '../lib/html.mjs';
import {each, each_same, Edition, facts_json} from './support/facts.mjs';
import {alike, all, by_id, items, lists, main, seen, under, with_class, words, words_of} from './support/words.mjs';

const {report, arrangements} = facts_json('reports.json');
const report_edition = new Edition('/oxfordshire/safer-oxfordshire-report/2016/');
const arrangements_edition = new Edition('/oxfordshire/working-arrangements/undated/');

test('the report: thirteen paragraphs in four sections', (t) => {
  const numbers = Array.from({length: 13}, (_, at) => `clause-${at + 1}`);
  const clauses = (page) => with_class(main(page), 'clause').map((element) => attribute(element, 'id'));
  each_same(t, report_edition.sections.flatMap(clauses), numbers);
  each_same(t, clauses(report_edition.page('print/')), numbers);
  each(t, Object.entries(report.sections).map((section, at) => [...section, at]), ([title, [first, last], at]) => {
    const page = report_edition.sections[at];
    const told = clauses(page);
    return words(all(main(page), 'h1')[0]).trim() === alike(title) && told[0] === `clause-${first}` &&
           told.at(-1) === `clause-${last}` ? '' : `${title}: ${told}`;
  });
});

test('the report: names, dates and lists of its paragraphs', (t) => {
  const paragraph = (number) =>
    report_edition.sections.map((page) => by_id(main(page), `clause-${number}`)).find(Boolean);
  each(t, Object.entries(report.paragraphs).flatMap(([number, facts]) => facts.map((fact) => ({number, fact}))),
       ({number, fact}) => (words(paragraph(number)).includes(alike(fact)) ? '' : `${number}: no “${fact}”`));
  each(t, Object.entries(report.lists), ([number, size]) =>
    items(lists(paragraph(number))[0]).length === size ? '' : `the list of ${number}`);
  assert.ok(all(paragraph(7), 'a').some((link) => attribute(link, 'href') === report.address));
});

test('the report: who wrote it, for which meeting', (t) => {
  each(t, ['title', 'dated', 'meeting', 'author'], (key) =>
    report_edition.json[key] === report[key] ? '' : `${key}: “${report_edition.json[key]}”`);
  each(t, report.control, (fact) => words_of(report_edition.page('recommendation/')).includes(alike(fact)) ? '' : fact);
});

test('the arrangements: title, sections 1 to 4 and their lists', (t) => {
  assert.equal(arrangements_edition.json.title, arrangements.title);
  assert.equal(arrangements_edition.json.dated, undefined);
  const titles = arrangements_edition.sections.map((page) => {
    const kind = seen(with_class(main(page), 'page-head__kind')[0] ?? {childNodes: []}).replace(/^Section /, '');
    return alike(`${kind} ${seen(all(main(page), 'h1')[0])}`);
  });
  each_same(t, titles, arrangements.sections.map(alike));
  each(t, Object.entries(arrangements.lists), ([section, sizes]) => {
    const [prose] = with_class(main(arrangements_edition.page(`${section}/`)), 'prose');
    const told = lists(prose).map((list) => items(list).length);
    return String(told) === String(sizes) ? '' : `${section}: lists of ${told}, not ${sizes}`;
  });
});

test('the arrangements: laws, guidance and names', (t) => {
  const print = words_of(arrangements_edition.page('print/'));
  each(t, [['introduction', arrangements.introduction], ...Object.entries(arrangements.text)]
              .flatMap(([section, facts]) => facts.map((fact) => ({section, fact}))),
       ({section, fact}) => words_of(arrangements_edition.page(`${section}/`)).includes(alike(fact)) &&
                            print.includes(alike(fact)) ? '' : `${section}: no “${fact}”`);
});

for (const [body, duties] of Object.entries(arrangements.duties)) {
  test(`the arrangements: ten duties of ${body}, with their sub-lists`, (t) => {
    assert.equal(duties.length, 10);
    const told = arrangements_edition.rows('functions').filter(({board_id}) => board_id === body);
    const facts = duties.flatMap((duty, at) => [
      {number: `${at + 1}`, subjects: duty.subjects ?? duty},
      ...(duty.sub ?? []).map((subjects, sub) => ({number: `${at + 1}.${sub + 1}`, subjects})),
    ]);
    each_same(t, told.map(({number}) => number), facts.map(({number}) => number));
    const page = words(under(arrangements_edition.page(`boards/${body}/`), 'functions'));
    each(t, facts, ({number, subjects}, at) => {
      const text = alike(told[at].function);
      const missing = subjects.map(alike).filter((subject) => !text.includes(subject) || !page.includes(subject));
      return missing.length ? `${number}: no “${missing.join('”, “')}” in “${told[at].function}”` : '';
    });
  });
}
