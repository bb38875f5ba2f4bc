// The partnership update of September 2015: fifteen paragraphs and the records of eight partnerships, every figure.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {attribute} from '../lib/html.mjs';
import {iso} from './support/dates.mjs';
import {each, each_same, Edition, facts_csv, facts_json, site} from './support/facts.mjs';
import {alike, all, by_id, captioned, headings, items, lists, main, table, under, with_class, words,
        words_of} from './support/words.mjs';

const edition = new Edition('/oxfordshire/partnership-update/2015/');
const published = facts_json('update_text.json');
const figures = facts_json('update_figures.json');
const records = facts_csv('update_partnerships.csv');
const columns = ['partnership_id', 'partnership', 'completed', 'chair', 'lead_member', 'lead_officer', 'last_meeting',
                 'next_meeting', 'website'];
const dates = new Set(['completed', 'last_meeting', 'next_meeting']);

/** A figure stands for itself only: "6%" is not found in "61%" nor "3664" in "13664". */
const holds = (text, figure) => {
  const [first, last] = [/^[\d£]/.test(figure) ? '(?<![\\d.,])' : '', /\d$/.test(figure) ? '(?!\\d|[.,]\\d)' : ''];
  return new RegExp(first + alike(figure).replace(/[.*+?^${}()|[\]\\]/g, '\\$&') + last).test(text);
};

test('partnerships.csv: its header and eight rows, with dates as precise as published', (t) => {
  assert.ok(site.read(`${edition.base.slice(1)}data/partnerships.csv`).startsWith(`${columns.join(',')}\r\n`) ||
            site.read(`${edition.base.slice(1)}data/partnerships.csv`).startsWith(`${columns.join(',')}\n`));
  assert.equal(records.length, 8);
  const told = edition.rows('partnerships');
  each_same(t, told.flatMap((row) => columns.map((name) => `${name} ${row[name]}`)),
            records.flatMap((row) => columns.map((name) => `${name} ${dates.has(name) ? iso(row[name]) : row[name]}`)));
});

for (const path of ['records/', 'annex-a/', 'print/']) {
  test(`the table of all eight on ${path}`, (t) => {
    const rows = table(captioned(main(edition.page(path)), 'caption_records')).slice(1);
    const shown = (address) => address.replace(/^https?:\/\//, '').replace(/\/$/, '') || '–';
    each_same(t, rows.flat(), records.flatMap((row) =>
      columns.slice(1).map((name) => (name === 'website' ? shown(row[name]) : row[name]))));
  });
}

test('each partnership has its page, record and five parts', (t) => {
  each(t, records, (record) => {
    const page = edition.page(`${record.section}/`);
    const told = words(with_class(main(page), 'govuk-summary-list')[0]);
    const fields = columns.slice(2, 8).filter((name) => !told.includes(alike(record[name])));
    const parts = headings(page, 'h2').join() === published.parts.map(alike).join();
    return fields.length || !parts ? `${record.partnership}: ${fields} ${headings(page, 'h2')}` : '';
  });
});

for (const [section, parts] of Object.entries(figures)) {
  test(`figures and names of ${section}`, (t) => {
    const page = edition.page(`${section}/`);
    const print = words_of(edition.page('print/'));
    each(t, Object.entries(parts).flatMap(([part, facts]) => facts.map((fact) => ({part, fact}))), ({part, fact}) =>
      holds(words(under(page, part)), fact) && holds(print, fact) ? '' : `${part}: no “${fact}”`);
    const sizes = published.sizes[section];
    each(t, Object.entries(sizes), ([part, expected]) => {
      const told = lists(under(page, part)).map((list) => items(list).length);
      return String(told) === String(expected) ? '' : `${part}: lists of ${told}, not ${expected}`;
    });
  });
}

test('the three parts of the structural funds are i to iii', () => {
  const [list] = all(under(edition.page('local-enterprise-partnership/'), 'aims'), 'ol');
  assert.deepEqual([attribute(list, 'type'), items(list).length], ['i', 3]);
});

test('fifteen paragraphs in five sections, with their names and dates', (t) => {
  const titled = edition.sections.slice(0, 5).map((page) => words(all(main(page), 'h1')[0]));
  each_same(t, titled, Object.keys(published.sections).map(alike));
  const clauses = (page) => with_class(main(page), 'clause').map((element) => attribute(element, 'id'));
  each_same(t, edition.sections.flatMap(clauses), Array.from({length: 15}, (_, at) => `clause-${at + 1}`));
  each_same(t, clauses(edition.page('print/')), Array.from({length: 15}, (_, at) => `clause-${at + 1}`));
  each(t, Object.values(published.sections).map((range, at) => ({range, at})), ({range: [first, last], at}) => {
    const told = clauses(edition.sections[at]);
    return told[0] === `clause-${first}` && told.at(-1) === `clause-${last}` ? '' : `section ${at + 1}: ${told}`;
  });
  const paragraph = (number) => edition.sections.map((page) => by_id(main(page), `clause-${number}`)).find(Boolean);
  each(t, Object.entries(published.paragraphs).flatMap(([number, facts]) => facts.map((fact) => ({number, fact}))),
       ({number, fact}) => (words(paragraph(number)).includes(alike(fact)) ? '' : `${number}: no “${fact}”`));
  each(t, Object.entries(published.lists), ([number, size]) =>
    items(lists(paragraph(number))[0]).length === size ? '' : `the list of ${number}`);
});

test('who reports, to which meeting, when', (t) => {
  each(t, ['title', 'dated', 'meeting', 'author'], (key) =>
    edition.json[key] === published[key] ? '' : `${key}: “${edition.json[key]}”`);
  each(t, published.control, (fact) => (words_of(edition.page('recommendation/')).includes(alike(fact)) ? '' : fact));
});

test('eleven priorities of the health and wellbeing board in three groups, word for word', (t) => {
  const facts = Object.values(published.hwb_priorities).flat();
  assert.equal(facts.length, 11);
  const told = edition.rows('priorities').filter(({board_id}) => board_id === 'hwb');
  each_same(t, told.map(({number, priority}) => `${number} ${priority}`), facts.map((fact, at) => `${at + 1} ${fact}`));
  const focus = words(under(edition.page('health-and-wellbeing-board/'), 'focus'));
  const places = Object.entries(published.hwb_priorities).flatMap(([group, list]) => [group, ...list])
                     .map((fact) => focus.indexOf(alike(fact)));
  each(t, places, (place, at) =>
    place >= 0 && (at === 0 || place > places[at - 1]) ? '' : `line ${at + 1} out of place`);
  const groups = edition.json.priorities.filter(({body}) => body === 'hwb');
  assert.deepEqual(groups.map(({heading, start, items: list}) => [heading, start, list.length]),
                   [['Children and young people', 1, 4], ['Adult health and social care', 5, 3],
                    ['Health Improvement', 8, 4]]);
});

test('six priorities of the safer communities partnership, and numbers 1 to 8 of the children board', () => {
  assert.equal(edition.rows('priorities').filter(({board_id}) => board_id === 'sop').length, published.sop_priorities);
  const numbered = lists(under(edition.page('safeguarding-children-board/'), 'aims'));
  assert.deepEqual(numbered.map((list) => Number(attribute(list, 'start') ?? 1)), [1, 4, 7]);
});

test('six sub-groups of the adults board, each with a page, its functions and its line', (t) => {
  const boards = edition.rows('boards');
  const lines = edition.rows('relationships');
  each(t, published.osab_groups, (group) => {
    const row = boards.find(({board_id}) => board_id === group);
    const reports = lines.some(({from_id, kind, to_id}) =>
      from_id === group && kind === 'reports-to' && to_id === 'osab');
    const functions = edition.rows('functions').some(({board_id}) => board_id === group);
    return row?.parent_ids === 'osab' && reports && functions && edition.page(`boards/${group}/`) ? '' : group;
  });
});

test('former names and bodies that were followed by others', (t) => {
  each(t, Object.entries(published.succession).flatMap(([body, names]) => names.map((name) => ({body, name}))),
       ({body, name}) => words_of(site.by_url.get(`/oxfordshire/boards/${body}/`)).includes(alike(name))
         ? '' : `${body}: ${name}`);
});

test('every line that the report states, as it states it, and no other', (t) => {
  const kinds = new Map(edition.json.relations.map(({key, name}) => [key, name]));
  const told = edition.rows('relationships');
  const lines = facts_csv('update_lines.csv');
  const name = ({from, kind, to, clause}) => `${from} | ${kind} | ${to} | ${clause}`;
  each_same(t, told.map((row) => name({from: row.from_id, kind: kinds.get(row.kind), to: row.to_id, clause: row.clause})).sort(),
            lines.map(name).sort());
  each(t, lines, ({from, kind, to, how}) => {
    const row = told.find((one) => one.from_id === from && kinds.get(one.kind) === kind && one.to_id === to);
    return row?.note.toLowerCase().includes(how) && !row.inferred ? '' : `${from} ${kind} ${to}: “${row?.note}”, “${row?.inferred}”`;
  });
});

test('both ways only where both have what the line tells of', () => {
  assert.deepEqual(edition.json.relations.filter(({symmetric}) => symmetric).map(({name}) => name),
                   ['has a relationship with', 'has a draft working protocol with', 'is to have a working protocol with']);
});

test('through whom: the Chairman at Performance Scrutiny, the members of OSCA with OxLEP', () => {
  assert.match(words_of(edition.page('boards/sop/')), /attends a meeting of performance scrutiny committee of oxfordshire county council,? through its chairman/);
  assert.match(words_of(edition.page('boards/stronger-communities-alliance/')), /through osca's members/);
});

test('whether Council agreed is not known, and where the date, the meeting and the author stand', () => {
  assert.equal(edition.json.status, 'unknown');
  const page = words_of(edition.page(''));
  assert.match(page, /status not known inferred: the report asks council to note it/);
  assert.match(page, /8 september 2015 the heading of the report/);
  assert.match(page, /report by the head of policy/);
});

test('lead members and officers are those of the County Council: "OCC"', () => {
  const [head] = table(captioned(main(edition.page('records/')), 'caption_records'));
  assert.deepEqual(head.slice(3, 5), ['OCC lead member', 'OCC lead officer']);
});

test('members and posts of organisations, as the text states them', (t) => {
  const rows = edition.rows('members');
  each(t, Object.entries(published.members), ([board, facts]) => {
    const told = rows.filter((row) => row.board_id === board && row.group !== 'Post' && row.member_id)
                     .map((row) => `${row.member_id}: ${row.member}`).sort().join('\n');
    const expected = Object.entries(facts).map((fact) => fact.join(': ')).sort().join('\n');
    return told === expected ? '' : `${board}:\n${told}`;
  });
  each(t, Object.entries(published.posts), ([board, facts]) => {
    const told = rows.filter((row) => row.board_id === board && row.group === 'Post')
                     .map((row) => `${row.detail.split(';')[0]}: ${row.member} (${row.member_id})`);
    return String(told) === String(facts) ? '' : `${board}: ${told}`;
  });
  assert.ok(rows.some((row) => row.board_id === 'oscb' && row.group !== 'Post' && row.member === 'Independent chair'));
  assert.ok(rows.some((row) => row.board_id === 'sop-oversight' && row.member === 'Elected members' && row.detail === '6 seats'));
});

test('what the published text gets wrong, or leaves open, is noted where it shows', (t) => {
  each(t, Object.entries(published.noted), ([path, notes]) => {
    const page = words_of(edition.page(path));
    return notes.filter((note) => !page.includes(alike(note))).map((note) => `${path}: ${note}`).join('; ');
  });
});

test('statements have the force of the published text, and none is added', (t) => {
  each(t, Object.entries(published.stated), ([path, facts]) => {
    const page = words_of(edition.page(path));
    return facts.filter((fact) => !page.includes(alike(fact))).map((fact) => `${path}: ${fact}`).join('; ');
  });
  each(t, Object.entries(published.not_stated), ([path, facts]) => {
    const page = words_of(edition.page(path));
    return facts.filter((fact) => page.includes(alike(fact))).map((fact) => `${path}: ${fact}`).join('; ');
  });
});
