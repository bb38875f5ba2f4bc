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

/** "one relation other, clauses" of each line, or "inferred" where no clause states it. */
function lines_of({json}) {
  const names = new Map(json.relations.map(({id, key, name}) => [key ?? id, name]));
  return json.relationships.map(({from, kind, to, clauses, inferred}) =>
    `${from} ${names.get(kind)} ${to}, ${clauses?.length ? clauses.join(' ') : inferred ? 'inferred' : 'no clause'}`);
}

const bodies_of = (edition) => edition.rows('boards').map(({board_id}) => board_id);

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
  each(t, ['title', 'status', 'dated', 'meeting', 'author'], (key) =>
    report_edition.json[key] === report[key] ? '' : `${key}: “${report_edition.json[key]}”`);
  each(t, report.control, (fact) => words_of(report_edition.page('recommendation/')).includes(alike(fact)) ? '' : fact);
});

test('the report: its bodies, and what each is to do', (t) => {
  assert.deepEqual(bodies_of(report_edition).sort(), report.bodies.toSorted());
  const told = report_edition.rows('functions');
  each_same(t, [...new Set(told.map(({board_id}) => board_id))].sort(), Object.keys(report.functions));
  each(t, Object.entries(report.functions), ([body, duties]) => {
    const texts = told.filter(({board_id}) => board_id === body).map((row) => alike(row.function));
    return texts.length === duties.length && duties.every((subjects, at) =>
      subjects.every((subject) => texts[at].includes(alike(subject)))) ? '' : `${body}: ${texts.join(' | ')}`;
  });
});

test('the report: its lines, and those of the protocol between each two of six bodies', (t) => {
  const {kind, clauses, bodies} = report.protocol;
  const pairs = bodies.flatMap((one, at) => bodies.slice(at + 1).map((other) => `${one} ${kind} ${other}, ${clauses.join(' ')}`));
  each_same(t, lines_of(report_edition), [...report.lines, ...pairs]);
});

test('the arrangements: title, sections 1 to 4 and their lists', (t) => {
  assert.equal(arrangements_edition.json.title, arrangements.title);
  assert.equal(arrangements_edition.json.status, arrangements.status);
  assert.equal(arrangements_edition.json.dated, arrangements.dated);
  assert.match(words_of(arrangements_edition.page('')), /2009\/10 ?\(?inferred/);
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

test('the arrangements: their bodies and lines, with the clause of each', (t) => {
  assert.deepEqual(bodies_of(arrangements_edition).sort(), arrangements.bodies.toSorted());
  each_same(t, lines_of(arrangements_edition), arrangements.lines);
  each(t, Object.entries(arrangements.line_notes), ([line, subjects]) => {
    const told = arrangements_edition.json.relationships.find(({from, kind, to}) => `${from} ${kind} ${to}` === line);
    return told && subjects.every((subject) => told.note?.includes(subject)) ? '' : `${line}: ${told?.note}`;
  });
});

test('the arrangements: the chair of the board is invited to the meetings of the trust, and has no seat', () => {
  const [seat, ...more] = arrangements_edition.rows('members').filter(({board_id}) => board_id === 'childrens-trust');
  assert.equal(more.length, 0);
  assert.equal(seat.group, 'Invited');
});
