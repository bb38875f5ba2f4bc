// The Buckinghamshire protocol V3.0: control block, versions, four boards and six linked groups, matrix, themes, roles.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {attribute, elements} from '../lib/html.mjs';
import {iso} from './support/dates.mjs';
import {each, each_same, Edition, facts_csv, facts_json} from './support/facts.mjs';
import {capital, cell_on_page, matrix_of} from './support/timetable.mjs';
import {alike, all, by_id, captioned, headings, items, lists, main, seen, table, under, with_class, words,
        words_of} from './support/words.mjs';

const edition = new Edition('/buckinghamshire/protocol/v3.0/');
const published = facts_json('buckinghamshire_text.json');
const grid = facts_csv('buckinghamshire_timetable.csv');
const themes = facts_csv('buckinghamshire_themes.csv');
const functions = facts_json('buckinghamshire_functions.json');
const lines = facts_csv('buckinghamshire_lines.csv');
const columns = published.receivers;

/** A row of timetable.csv as the document prints a cell: "Inform HASC*: Autumn (every 4 years)". */
const as_printed = ({action, audience, season, frequency}) =>
  action === 'n/a' ? action
                   : capital(action) + (audience && ` ${audience}`) + (season && `: ${season}`) +
                       (frequency && ` (${frequency})`);
const cells = grid.flatMap(({owner, report, ...row}) =>
  Object.values(row).flatMap((cell, at) =>
    (cell ? [{owner, report, board: columns[at], cell: cell.replace(/:$/, '')}] : [])));

test('timetable.csv has the 48 filled cells, “n/a” among them', (t) => {
  assert.equal(cells.length, 48);
  const told = edition.rows('timetable');
  each_same(t, told.map((row) => `${row.owner_id}, ${row.report}, ${row.board_id}: ${as_printed(row)}`),
            cells.map(({owner, report, board, cell}) => `${owner}, ${report}, ${board}: ${cell}`));
  assert.equal(told.filter(({action}) => action === 'n/a').length, 1);
});

for (const path of ['timetable/', 'how-the-boards-work-together/', 'print/']) {
  test(`the matrix of ${path} has seven receivers, ten rows by owner, and every cell and gap`, (t) => {
    const {head, groups, rows} = matrix_of(main(edition.page(path)));
    assert.deepEqual(head, Object.keys(grid[0]).slice(2));
    assert.equal(rows.length, 10);
    assert.deepEqual(groups.map(alike), Object.values(published.row_groups).map(alike));
    assert.deepEqual(rows.map(({group}) => alike(group)), grid.map(({owner}) => alike(published.row_groups[owner])));
    const told = new Map(edition.rows('timetable').map((row) =>
      [`${row.owner_id} ${row.report} ${row.board_id}`, cell_on_page(row)]));
    each(t, grid.flatMap((row, at) => columns.map((board) => ({...row, at, board}))), ({owner, report, at, board}) => {
      const expected = told.get(`${owner} ${report} ${board}`) ?? '';
      const found = rows[at].cells[columns.indexOf(board)];
      return rows[at].name.startsWith(report) && found === expected
        ? '' : `${report} ${board}: “${found}”, not “${expected}”`;
    });
  });
}

test('the footnote stands under the matrix, and what was printed wrong stands in a note', (t) => {
  each(t, ['timetable/', 'how-the-boards-work-together/', 'print/'], (path) => {
    const text = words_of(edition.page(path));
    const missing = [...published.footnote, published.printed_footnote].filter((fact) => !text.includes(alike(fact)));
    return missing.length ? `${path}: no “${missing.join('”, “')}”` : '';
  });
});

test('control block: every field, filled', (t) => {
  const text = words_of(edition.page('about/'));
  each(t, Object.entries(published.control), ([field, value]) =>
    text.includes(alike(`${field} ${value}`)) ? '' : `${field}: ${value}`);
  each(t, published.approved_words, (name) => (text.includes(alike(name)) ? '' : name));
  each_same(t, edition.rows('signoff').map(({body_id, status}) => `${body_id} ${status}`),
            published.approved_by.map((body) => `${body} agreed`));
});

test('four versions, with what each changed', (t) => {
  const rows = all(captioned(main(edition.page('about/')), 'caption_versions'), 'tr').slice(1);
  each(t, published.versions.map((version, at) => [...version, at]), ([number, date, changes, at]) => {
    const row = words(rows[at]);
    const listed = all(rows[at], 'li').map(words);
    const same = row.startsWith(alike(`${number} ${date}`)) && listed.length === changes.length &&
                 changes.every((change, change_at) => listed[change_at].includes(alike(change)));
    const {number: number_there, date: date_there, changes: changes_there} = edition.json.versions[at];
    return same && number_there === number && date_there === iso(date) && changes_there.length === changes.length
               ? '' : `${number}: “${row}”`;
  });
  assert.equal(rows.length, 4);
  assert.equal(edition.json.next_review, '2018-01');
});

test('the title, sections and headings', (t) => {
  assert.equal(edition.json.title, published.title);
  const titles = edition.sections.map((page) => {
    const kind = seen(with_class(main(page), 'page-head__kind')[0] ?? {childNodes: []}).replace(/^Section /, '');
    return alike(`${kind} ${seen(all(main(page), 'h1')[0])}`);
  });
  each_same(t, titles, published.sections.map(alike));
  for (const [section, titles_there] of Object.entries(published.headings)) {
    each_same(t, headings(edition.page(`${section}/`), 'h2'), titles_there.map(alike));
  }
  const numbers = with_class(main(edition.page('functions/')), 'clause').map((element) => attribute(element, 'id'));
  each_same(t, numbers, published.numbers_of_functions.map((number) => `clause-${number}`));
});

test('purpose: four boards, six linked groups, and the lists of aims', (t) => {
  const told = lists(with_class(main(edition.page('purpose/')), 'prose')[0]).map((list) => items(list).map(words));
  assert.deepEqual(told.map(({length}) => length), published.lists_of_purpose);
  each_same(t, told[0], published.four_boards.map(alike));
  each_same(t, told[1], published.linked.map(alike));
  each_same(t, headings(edition.page('functions/'), 'h3').filter((title) => !/^(purpose|terms|governance)/.test(title)),
            published.linked_headings.map(alike));
});

for (const [board, facts] of Object.entries(functions)) {
  test(`functions of ${board}, list by list, with the lead-in of each`, (t) => {
    const told = edition.json.functions.filter(({body}) => body === board);
    const page = words(under(edition.page(`boards/${board}/`), 'functions'));
    const section = words_of(edition.page('functions/'));
    assert.deepEqual(told.map(({heading}) => heading ?? ''), facts.map(({heading}) => heading ?? ''));
    assert.deepEqual(told.map((list) => list.items.map(({sub}) => sub?.length ?? 0)),
                     facts.map((list) => list.items.map(({sub}) => sub?.length ?? 0)));
    const pairs = facts.flatMap((list, at) => [
      ...(list.intro ? [{subjects: list.intro, text: told[at].intro}] : []),
      ...list.items.flatMap((fact, item) => [
        {subjects: fact.subjects ?? fact, text: told[at].items[item].text},
        ...(fact.sub ?? []).map((subjects, sub) => ({subjects, text: told[at].items[item].sub[sub]})),
      ]),
    ]);
    each(t, pairs, ({subjects, text}) => {
      const missing = subjects.filter((subject) => !alike(text).includes(alike(subject)));
      if (missing.length) return `no “${missing.join('”, “')}” in “${text}”`;
      return page.includes(alike(text)) && section.includes(alike(text)) ? '' : `“${text}” is not on the pages`;
    });
  });
}

test('the objectives of section 14 are a quotation that names its source', (t) => {
  each(t, ['boards/bscb/', 'functions/', 'print/'], (path) => {
    const quotations = all(main(edition.page(path)), 'blockquote').map(words);
    const [{items: objectives, quoted}] = functions.bscb;
    return quotations.some((text) => [...objectives.flat(), ...quoted].every((fact) => text.includes(alike(fact))))
      ? '' : path;
  });
});

for (const [path, facts] of [['functions/', published.functions_page],
                             ['how-the-boards-work-together/', published.together_page]]) {
  test(`names, laws and addresses of ${path}`, (t) => {
    for (const page of [edition.page(path), edition.page('print/')]) {
      const text = words_of(page);
      each(t, facts, (fact) => (text.includes(alike(fact)) ? '' : `no “${fact}” on ${page.url}`));
    }
  });
}

test('terms of reference: one address left blank, one due for review', () => {
  const row = (board) =>
    with_class(main(edition.page(`boards/${board}/`)), 'govuk-summary-list__row').find((element) =>
      words(element).startsWith('terms of reference'));
  assert.equal(with_class(row('bsab'), 'blank-field').length, 1);
  assert.match(words(row('ssbpb')), /due for review january 2017/);
  assert.match(words(row('bscb')), /www\.bucks-lscb\.org\.uk\/about-the-bscb/);
  assert.match(words(row('hwb')), /democracy\.buckscc\.gov\.uk\/mgconvert2pdf\.aspx\?id=20219/);
});

test('seven principles, in order', (t) => {
  const page = edition.page('how-the-boards-work-together/');
  const told = all(under(page, 'key-principles'), 'h3').map((heading) => alike(seen(heading)));
  each_same(t, told, published.principles.map(alike));
});

test('rules outside the timetable, and what the lead members can do, are lists of three', (t) => {
  const page = edition.page('how-the-boards-work-together/');
  each(t, ['reporting', 'lead-member-children', 'lead-member-health'], (part) =>
    items(lists(under(page, part)).at(-1)).length === 3 ? '' : part);
});

test('who sits on which board by office', (t) => {
  const page = edition.page('how-the-boards-work-together/');
  const told = edition.rows('members');
  each(t, Object.entries(published.roles).flatMap(([role, boards]) => boards.map((board) => ({role, board}))),
       ({role, board}) => {
         const name = role.replace(/ \([A-Z]+\)$/, '');
         const row = told.find(({board_id, member}) => board_id === board && member === name);
         if (!headings(page, 'h3').includes(alike(role)) || !row) return `${role}: not on ${board}`;
         return (published.observers[role] === board) === (row.group === 'Participant observer')
           ? '' : `${role} on ${board}: ${row.group}`;
       });
});

test('themes.csv and the themes page have the seven themes with lead and arrangements', (t) => {
  const told = edition.rows('themes');
  each_same(t, told.map(({theme, lead_id}) => `${theme}: ${lead_id}`),
            themes.map(({theme, lead}) => `${theme}: ${lead}`));
  for (const path of ['themes/', 'themes-of-common-interest/', 'print/']) {
    const rows = all(captioned(main(edition.page(path)), 'caption_themes'), 'tr').slice(1);
    assert.equal(rows.length, 7);
    each(t, themes.flatMap(({subjects, lead, theme}, at) =>
           [theme, lead, ...subjects.split(' | ')].map((subject) => ({subject: alike(subject), at}))),
         ({subject, at}) =>
           words(rows[at]).includes(subject) || alike(told[at].lead_id) === subject
             ? '' : `${told[at].theme}: no “${subject}”`);
  }
  each(t, themes.flatMap(({subjects}, at) => subjects.split(' | ').map((subject) => ({subject, at}))),
       ({subject, at}) =>
         alike(told[at].note).includes(alike(subject)) ? '' : `themes.csv, ${told[at].theme}: no “${subject}”`);
});

test('the lists of section 4: two steps, four points to agree, eight points on Prevent', () => {
  const page = edition.page('themes-of-common-interest/');
  const [steps] = lists(with_class(main(page), 'prose')[0]);
  assert.deepEqual([items(steps).length, items(lists({childNodes: items(steps)[1].childNodes})[0]).length],
                   published.theme_steps);
  const prevent = by_id(main(page), 'theme-radicalisation-and-terrorism');
  const [points] = [...elements(prevent)].filter(({tagName}) => tagName === 'ol');
  assert.deepEqual([items(points).length, attribute(points, 'type')], [published.prevent_points, 'a']);
});

test('printed errors are put right, with what was printed in a note', (t) => {
  const notes = (path) => with_class(main(edition.page(path)), 'editorial').map(words).join('\n');
  const facts = [['themes-of-common-interest/', 'BCCB'], ['functions/', 'Care Act 2015'], ['about/', 'JETs'],
                 ['how-the-boards-work-together/', 'SSBP, JET and CPP'], ['how-the-boards-work-together/', 'LSCB']];
  each(t, facts, ([path, printed]) => (notes(path).includes(alike(printed)) ? '' : `${path}: ${printed}`));
  assert.match(edition.rows('boards').find(({board_id}) => board_id === 'bsab').statutory_basis, /^Care Act 2014/);
});

test('every line, with its clause or as an inference, its duty and through whom', (t) => {
  const relations = new Map(edition.json.relations.map(({key, name}) => [key, name]));
  const sections = {'section:how-the-boards-work-together': '3', 'section:themes-of-common-interest': '4'};
  const line = (values) => values.map((value) => value ?? '').join(' | ');
  each_same(t, edition.json.relationships.map(({from, kind, to, clauses = [], inferred, duty, through}) => {
    const clause = clauses.map((key) => sections[key] ?? key).join('; ');
    return line([from, relations.get(kind), to, clause || (inferred && 'inferred'), duty, through]);
  }), lines.map(({from, kind, to, clause, duty, through}) => line([from, kind, to, clause, duty, through])));
});

test('both ways only where the document says both', (t) => {
  each_same(t, edition.json.relations.filter(({symmetric}) => symmetric).map(({name}) => name), published.symmetric);
});

test('the table of the sign-off page has every approval', (t) => {
  const rows = table(captioned(main(edition.page('sign-off/')), 'caption_approvals')).slice(1);
  assert.equal(rows.length, published.approved_by.length);
  each(t, rows, ([, , outcome]) => (/^Agreed/.test(outcome) ? '' : outcome));
  const by_post = Object.entries(published.approved_by_post);
  each(t, by_post, ([body, post]) => {
    const [, , outcome] = rows[published.approved_by.indexOf(body)];
    return alike(outcome).includes(alike(post)) ? '' : `${body}: ${outcome}`;
  });
});

test('the law that each board rests on', (t) => {
  const told = new Map(edition.rows('boards').map(({board_id, statutory_basis}) => [board_id, statutory_basis]));
  each(t, Object.entries(published.statutory_basis).flatMap(([board, laws]) => laws.map((law) => ({board, law}))),
       ({board, law}) => {
         const [title, provision = ''] = law.split(/, (?=section|regulation|Regulation)/);
         const page = words_of(edition.page(`boards/${board}/`));
         return told.get(board).split('; ').some((basis) => basis.startsWith(law)) && page.includes(alike(title)) &&
                page.includes(alike(provision)) ? '' : `${board}: ${law}, not “${told.get(board)}”`;
       });
});

test('no law where the document gives none', (t) => {
  const told = edition.rows('boards');
  each(t, published.no_statutory_basis, (board) => told.find(({board_id}) => board_id === board).statutory_basis);
});

test('the council sits by its directors and lead members', (t) => {
  const told = edition.rows('seats').filter(({organisation_id}) => organisation_id === 'buckinghamshire-county-council');
  each_same(t, told.map((row) => `${row.board_id}: ${row.as}`),
            Object.entries(published.seats_of_the_council).map(([board, as]) => `${board}: ${as}`));
});

test('those whom a board invites are no members of it', (t) => {
  const told = edition.rows('members');
  each(t, Object.entries(published.invited), ([board, names]) => {
    const invited = told.filter(({board_id, group}) => board_id === board && group === 'Invited');
    assert.deepEqual(invited.map(({member}) => member), names);
  });
});

test('the force of what is said', (t) => {
  each(t, published.force, ([path, fact]) =>
    words_of(edition.page(path)).includes(alike(fact)) ? '' : `${path}: no “${fact}”`);
});

test('notes on what was printed, and on what the law has, stand where the statement does', (t) => {
  each(t, published.notes, ([path, fact]) =>
    words_of(edition.page(path)).includes(alike(fact)) ? '' : `${path}: no “${fact}”`);
});
