// The Oxfordshire protocol of 2017-18: its text, timetable, approvals, websites, statutes and lines.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {attribute, one_line} from '../lib/html.mjs';
import {iso} from './support/dates.mjs';
import {each, each_same, Edition, facts_csv, facts_json, site} from './support/facts.mjs';
import {capital, matrix_of} from './support/timetable.mjs';
import {alike, all, by_id, captioned, headings, items, lists, main, seen, table, under, with_class, words,
        words_of} from './support/words.mjs';

const edition = new Edition('/oxfordshire/protocol/2017-18/');
const published = facts_json('oxfordshire_text.json');
const grid = facts_csv('oxfordshire_timetable.csv');
const approvals = facts_csv('oxfordshire_approvals.csv');
const columns = ['hwb', 'childrens-trust', 'hib', 'jmgs', 'oscb', 'osab', 'sop', 'csps'];

const printed_cells = grid.flatMap(({report, ...cells}) =>
  Object.values(cells).flatMap((cell, at) => (cell ? [{report, board: columns[at], cell}] : [])));
const clause_page = (number) => edition.sections.find((page) => page.ids.has(`clause-${number}`));
const clause = (number, page = clause_page(number)) => by_id(page.document, `clause-${number}`);
const printed_page = edition.page('print/');

test('timetable.csv has the 31 cells and no other', (t) => {
  assert.equal(printed_cells.length, 31);
  const built = edition.rows('timetable').map(({report, board_id, action, season, frequency, audience, note}) =>
    `${report} | ${board_id} | ${capital(action)} (${season})${frequency}${audience}${note}`);
  each_same(t, built, printed_cells.map(({report, board, cell}) => `${report} | ${board} | ${cell}`));
});

for (const path of ['appendix-b/', 'timetable/', 'print/']) {
  test(`the matrix of ${path} has the printed columns, rows and cells`, (t) => {
    const {head, rows} = matrix_of(main(edition.page(path)));
    assert.deepEqual(head, Object.keys(grid[0]).slice(1));
    assert.equal(rows.length, 11);
    each(t, grid.flatMap((row, at) => Object.values(row).slice(1).map((cell, column) => ({row, at, cell, column}))),
         ({row, at, cell, column}) => {
           const told = rows[at].cells[column];
           if (!rows[at].name.startsWith(row.report)) return `row ${at + 1} is “${rows[at].name}”`;
           return told === cell.replace(/[()]/g, '')
             ? '' : `${row.report}, ${columns[column]}: “${told}”, not “${cell}”`;
         });
  });
}

test('the three words of the matrix mean what is printed', (t) => {
  const actions = new Map(edition.json.timetable.actions.map(({name, meaning}) => [name, meaning]));
  each(t, Object.entries(published.actions), ([word, meaning]) =>
    actions.get(word) === meaning && words_of(edition.page('appendix-b/')).includes(alike(meaning)) ? '' : word);
  assert.equal(actions.size, 3);
});

test('fourteen approvals with their dates, one of them not held', (t) => {
  assert.equal(approvals.length, 14);
  each_same(t, edition.rows('signoff').map(({body_id, body, date, status}) => `${body_id} ${body} ${date} ${status}`),
            approvals.map(({body, meeting, date}) => `${body} ${meeting} ${iso(date)} ${date ? 'agreed' : 'not-met'}`));
});

for (const path of ['supporting-documents/', 'sign-off/', 'print/']) {
  test(`${path} shows who agreed, and when`, (t) => {
    const rows = table(captioned(main(edition.page(path)), 'caption_approvals')).slice(1);
    each_same(t, rows.map(([meeting, date]) => `${meeting} ${date}`),
              approvals.map(({meeting, date}) => `${meeting} ${date || '–'}`));
    assert.match(rows[2][2], /did not meet/i);
  });
}

test('clauses 1.1 to 7.3 stand in the pages in their order, and in the same order in print', (t) => {
  const numbers = Object.entries(published.clauses).flatMap(([section, count]) =>
    Array.from({length: count}, (_, at) => `clause-${section}.${at + 1}`));
  assert.equal(numbers.length, 54);
  const clauses_of = (page) => with_class(main(page), 'clause').map((element) => attribute(element, 'id'));
  each_same(t, edition.sections.flatMap(clauses_of), numbers);
  each_same(t, clauses_of(printed_page), numbers);
  each_same(t, edition.json.sections.flatMap(({clauses}) => clauses.map(({number}) => `clause-${number}`)), numbers);
});

test('sections and their headings are those printed', (t) => {
  const titles = edition.sections.map((page) => {
    const kind = seen(with_class(main(page), 'page-head__kind')[0] ?? {childNodes: []}).replace(/^Section /, '');
    return alike(`${kind} ${seen(all(main(page), 'h1')[0])}`);
  });
  each_same(t, titles, published.sections.map(alike));
  for (const [level, pages] of [['h2', published.headings], ['h3', published.sub_headings]]) {
    for (const [section, titles_there] of Object.entries(pages)) {
      each_same(t, headings(edition.page(`${section}/`), level), titles_there.map(alike));
      each(t, titles_there, (title) => (words_of(printed_page).includes(alike(title)) ? '' : `print: ${title}`));
    }
  }
});

test('the lists of the executive summary: five bodies, five ambitions, four meanings, eight ways, five signs', (t) => {
  const told = lists(with_class(main(edition.page('executive-summary/')), 'prose')[0]);
  each(t, published.lists_of_the_summary.map((list, at) => ({list, at})), ({list, at}) => {
    const found = items(told[at]).map(words);
    if (found.length !== list.length) return `list ${at + 1} has ${found.length} items, not ${list.length}`;
    return list.map((fact, item) => (found[item].includes(alike(fact)) ? '' : `${fact}: “${found[item]}”`)).join('');
  });
  assert.equal(attribute(told[0], 'type'), 'i');
  assert.equal(told[4].tagName, 'ol');
});

test('the overview has its two groups, their boards and what passes between them', (t) => {
  const page = edition.page('executive-summary/');
  const groups = with_class(main(page), 'overview__panel').map(words);
  each(t, Object.entries(published.overview).map((group, at) => [...group, at]), ([name, {about, boards}, at]) => {
    const missing = [name, about, ...boards.map((board) => board.replace('&', 'and'))]
                        .filter((fact) => !groups[at]?.includes(alike(fact)));
    return missing.length ? `${name}: no ${missing.join(', ')}` : '';
  });
  each(t, published.flows, (flow) => (words(under(page, 'overview')).includes(alike(flow)) ? '' : flow));
});

test('lists inside clauses have the printed number of items', (t) => {
  each(t, Object.entries(published.lists_of_clauses), ([number, sizes]) => {
    const told = lists(clause(number)).map((list) => items(list).length);
    return String(told) === String(sizes) ? '' : `${number}: ${told} items, not ${sizes}`;
  });
});

test('clause 1.1 counts its bodies on from the summary: vi to x', () => {
  const [list] = lists(clause('1.1'));
  assert.equal(list.tagName, 'ol');
  assert.deepEqual([attribute(list, 'type'), attribute(list, 'start')], ['i', '6']);
  assert.equal(items(list).length, 5);
});

test('names and numbers of the clauses', (t) => {
  const facts = Object.entries(published.in_clauses)
                    .flatMap(([number, texts]) => texts.map((fact) => ({number, fact})));
  for (const page of [undefined, printed_page]) {
    each(t, facts, ({number, fact}) =>
      words(clause(number, page)).includes(alike(fact)) ? '' : `${number}: no “${fact}”`);
  }
});

test('eight websites (7.1), with the columns and in the order that are printed', (t) => {
  for (const page of [undefined, printed_page]) {
    const rows = table(all(clause('7.1', page), 'table')[0]);
    each_same(t, rows.map((row) => row.join(' ')),
              [['Partnership Board', 'Website'], ...Object.entries(published.websites)].map((row) => row.join(' ')));
  }
  const in_data = edition.rows('boards').filter(({website}) => website).map(({website}) => website);
  each_same(t, in_data.map((address) => address.replace(/^https?:\/\//, '')).sort(),
            Object.values(published.websites).sort());
});

test('eight statutes and pieces of guidance (7.2), in order, each with its address', (t) => {
  const list = items(lists(clause('7.2'))[0]);
  each_same(t, list.map((item) => one_line(seen(item))), published.statutes);
  const law = site.by_url.get('/legislation/').document;
  each(t, list, (item) => {
    const id = attribute(all(item, 'a')[0], 'href').split('#')[1];
    const address = attribute(all(by_id(law, id), 'a')[0], 'href');
    return /^https:\/\/www\.(legislation\.)?gov\.uk\//.test(address) ? '' : `${id}: ${address}`;
  });
});

test('acronyms are expanded, or stand beside what they are short for', (t) => {
  const expansions = new Set(edition.sections.flatMap((page) =>
    all(main(page), 'abbr').map((abbr) => `${one_line(seen(abbr))}: ${attribute(abbr, 'title')}`)));
  const text = edition.sections.map(words_of).join('\n');
  const glossary = words_of(site.by_url.get('/glossary/'));
  each(t, Object.entries(published.acronyms), ([acronym, name]) => {
    const told = expansions.has(`${acronym}: ${name}`) || text.includes(alike(`${name} (${acronym})`));
    return told && glossary.includes(alike(name)) ? '' : `${acronym}: ${name}`;
  });
});

test('every line that the protocol states, as it states it, and no other', (t) => {
  const kinds = new Map(edition.json.relations.map(({key, name}) => [key, name]));
  const told = edition.rows('relationships');
  const lines = facts_csv('oxfordshire_lines.csv');
  const name = ({from, kind, to, clause: at}) => `${from} | ${kind} | ${to} | ${at}`;
  each_same(t, told.map((row) => name({from: row.from_id, kind: kinds.get(row.kind), to: row.to_id, clause: row.clause})).sort(),
            lines.map(name).sort());
  each(t, lines, ({from, kind, to, how, inferred}) => {
    const row = told.find((one) => one.from_id === from && kinds.get(one.kind) === kind && one.to_id === to);
    return row?.note.toLowerCase().includes(how) && Boolean(row.inferred) === Boolean(inferred) && row.inferred.includes(inferred)
      ? '' : `${from} ${kind} ${to}: “${row?.note}”, “${row?.inferred}”`;
  });
  each(t, edition.json.relations, ({name: kind, symmetric}) => (symmetric ? `both ways: ${kind}` : ''));
});

test('where the labels of the overview stand is inferred', (t) => {
  const page = words(under(edition.page('executive-summary/'), 'overview'));
  each(t, published.flows, (flow) => (page.includes('inferred: the words are a label of the published diagram') ? '' : flow));
});

test('no date is claimed that the protocol does not give, and no approval of this text', () => {
  assert.deepEqual(Object.keys(edition.json).filter((key) => key.includes('review')), ['review_frequency']);
  assert.equal(edition.json.review_frequency, 'at least annually');
  const page = words_of(edition.page(''));
  assert.match(page, /dated 2017\/18 inferred: the text has no date/);
  assert.match(page, /status agreed inferred:/);
  assert.match(words_of(edition.page('sign-off/')), /13 of 14 boards agreed an earlier text/);
});

test('who makes each report, and where that is inferred', (t) => {
  const makers = new Map(edition.rows('timetable').map(({report, owner_id}) => [report, owner_id]));
  each(t, Object.entries(published.makers), ([report, [maker]]) => (makers.get(report) === maker ? '' : `${report}: ${makers.get(report)}`));
  const page = words_of(edition.page('timetable/'));
  each(t, Object.values(published.makers).flatMap(([, why]) => (why ? [why] : [])), (why) => (page.includes(alike(why)) ? '' : why));
});

test('what the published text gets wrong is noted wherever it shows, and what is said keeps its subject and force', (t) => {
  each(t, [...Object.entries(published.noted), ...Object.entries(published.said)], ([path, notes]) => {
    const page = words_of(edition.page(path));
    return notes.filter((note) => !page.includes(alike(note))).map((note) => `${path}: ${note}`).join('; ');
  });
});

test('a board has each note once, and none on other boards', (t) => {
  const times = (path, note) => words_of(edition.page(path)).split(alike(note)).length - 1;
  const boards = Object.entries(published.noted).filter(([path]) => path.startsWith('boards/'));
  each(t, boards.flatMap(([path, notes]) => notes.map((note) => [path, note])),
       ([path, note]) => (times(path, note) === 1 ? '' : `${path}: ${note}: ${times(path, note)} times`));
  each(t, ['boards/childrens-trust/', 'boards/hib/'], (path) => (times(path, 'joint management groups here') ? path : ''));
});
