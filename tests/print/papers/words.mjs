// Every word of an edition is in its protocol.pdf, as its tags tell it and as pdftotext reads it off the pages: each
// clause in its order, each cell of the timetable in its row and column, each member, priority, function and line.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {readdirSync, readFileSync} from 'node:fs';
import {describe, test} from 'node:test';
import {cell_on_page} from '../../facts/support/timetable.mjs';
import {editions, none} from '../../lib/papers.mjs';
import {one_line, rows_of, without_added, without_line_ends} from '../../lib/pdf_words.mjs';

/** Text of the parts of a document, for comparing. */
const alike = (text) => without_added(one_line(text));
const items_of = (pdf) => [...pdf.structure.all('LBody')].map((body) => alike(own_text(body)));

/** The text of a list item without that of the lists inside it. */
const own_text = (body) => body.kids.filter(({type}) => type !== 'L')
    .map((kid) => (kid.inline === false ? ` ${kid.text} ` : kid.text ?? kid.mark?.text ?? '')).join('');

/** Captions of lists say what a list is of; the heading above says it on paper. */
function list_captions(edition) {
  const folder = `content/${edition.key}/text`;
  const text = readdirSync(folder).map((name) => readFileSync(`${folder}/${name}`, 'utf8')).join('\n');
  return new Set([...text.matchAll(/!\[([^\]]*)\]\(view:(?:functions|members|priorities)\//g)].map(([, caption]) => caption));
}

/** Every line of the text in order, a clause with its number: {place, line}. */
function lines_of(edition) {
  const captions = list_captions(edition);
  return edition.json.sections.flatMap(({key, text, clauses}) => [
    ...clauses.flatMap(({number, text: words}) => words.split('\n').map((line, at) =>
      ({place: `clause ${number}`, line: at === 0 ? `${number} ${line}` : line}))),
    ...(text ?? '').split('\n').map((line) => ({place: key, line})),
  ]).filter(({line}) => line.trim() !== '' && !captions.has(line));
}

/** Where each of the lists stands whole and in order, by `same(item, wanted)`; the names of those that do not. */
function missing_lists(items, lists, same) {
  return lists.filter(({wanted}) => !items.some((_, start) =>
    wanted.every((text, at) => items[start + at] !== undefined && same(items[start + at], text)))).map(({name}) => name);
}

for (const edition of editions) {
  describe(`protocol.pdf of ${edition.key}`, () => {
    const {pdf, file} = edition.paper('protocol');

    test('holds every line of the text, as it is tagged', () => {
      const told = alike(pdf.structure.text);
      const lines = lines_of(edition);
      none(lines.filter(({line}) => !told.includes(alike(line))).map(({place, line}) => `${place}: ${line}`), lines.length);
    });

    test('holds the clauses in their order', () => {
      const told = alike(pdf.structure.text);
      const clauses = edition.json.sections.flatMap((section) => section.clauses);
      let at = 0;
      const lost = clauses.filter(({number, text}) => {
        const found = told.indexOf(alike(`${number} ${text.split('\n')[0]}`), at);
        if (found >= 0) at = found;
        return found < 0;
      });
      assert.deepEqual(lost.map(({number}) => number), []);
    });

    test('holds every line of the text, as pdftotext reads it', () => {
      const words = without_line_ends(alike(page_text(file, pdf)));
      const letters = words.replaceAll(' ', '');
      const lines = lines_of(edition).flatMap(({place, line}) => sentences(alike(line)).map((sentence) => ({place, sentence})));
      // Words of more than twenty letters, such as addresses, may run over a line end, which looks like a space.
      const is_there = (sentence) =>
        (/\S{21}|www\./.test(sentence) ? letters.includes(sentence.replaceAll(' ', '')) : words.includes(sentence));
      none(lines.filter(({sentence}) => !is_there(without_line_ends(sentence)))
          .map(({place, sentence}) => `${place}: ${sentence}`), lines.length);
    });

    const tables = [...pdf.structure.all('Table')].map((table) => rows_of(table, alike));

    if (edition.rows('timetable').length > 0) {
      for (const name of ['protocol', 'timetable']) {
        test(`${name}.pdf has each cell of the timetable in its place, and no other`, () => check_timetable(edition, name));
      }
    }

    const rows = edition.rows('members');
    if (rows.length > 0) test('holds every member of every board', () => {
      const boards = [...new Set(rows.map(({board_id: id}) => id))];
      const items = items_of(pdf);
      const lost = boards.filter((id) => !has_members(items, rows.filter(({board_id: board}) => board === id)));
      none(lost, rows.length);
    });

    test('holds every priority and every function in its list', () => {
      const items = items_of(pdf);
      const lists = [...edition.json.priorities, ...edition.json.functions].map(({body, heading, items: list}) => (
        {name: `${body}: ${heading ?? 'priorities'}`, wanted: list.flatMap((item) => words_of_item(item).map(alike))}));
      if (lists.length > 0) none(missing_lists(items, lists, (item, wanted) => item === wanted), lists.length);
      const priorities = edition.rows('priorities').map(({priority}) => priority);
      assert.deepEqual(priorities.filter((priority) => !items.includes(alike(priority))), []);
    });

    test('holds every line between boards, theme and approval in its tables', () => {
      // The number of a line, by which the maps call it, says nothing of its own here.
      const rows = tables.flat().map((cells) => cells.join(' | ').replace(/^\d+ \| /, ''));
      const {organizations, relations} = edition.json;
      const kinds = new Map(relations.map(({key, name}) => [key, name]));
      const short = new Map(edition.rows('boards').map(({board_id: id, acronym, name}) => [id, acronym || name]));
      const lines = edition.rows('relationships').filter(({from_id: from, kind, to_id: to, note}) => !rows.some((row) =>
        row.startsWith(`${alike(short.get(from))} | ${alike(kinds.get(kind))}`) && row.includes(alike(short.get(to))) &&
        note.split('; ').every((part) => row.includes(alike(part)))));
      const themes = edition.rows('themes').filter(({theme, lead}) =>
        !rows.some((row) => row.startsWith(`${alike(theme)} | ${alike(lead)}`)));
      const approvals = edition.rows('signoff').filter(({body, date}) => !rows.some((row) =>
        row.startsWith(`${alike(body)} | `) && row.includes(printed(date))));
      none([...lines, ...themes, ...approvals].map((row) => JSON.stringify(row)), organizations.length);
    });
  });
}

const words_of_item = (item) => (typeof item === 'string' ? [item] : [item.text, ...(item.sub ?? [])]);

/** The body of all pages, without what stands above and below it. */
function page_text(file, pdf) {
  return pdf.pages.map((page) => {
    const [top, bottom] = [62, 50];  // points; running heads and feet stand within
    const area = ['-x', 0, '-y', page.number === 1 ? 0 : top, '-W', Math.ceil(page.width),
                  '-H', Math.floor(page.height) - (page.number === 1 ? 0 : top + bottom)];
    const words = ['-raw', '-enc', 'UTF-8', '-nopgbrk', '-f', page.number, '-l', page.number, ...area, file, '-'];
    return execFileSync('pdftotext', words.map(String), {encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']});
  }).join('\n');
}

/** A sentence stays whole where a clause runs on to the next page below a footnote. */
const sentences = (line) => line.split(/(?<=[.;:]) (?=[A-Z])/);

/** "2016-01-27" and "2015-09" as they are printed. */
const printed = (text) => text.replace(/\b(\d{4})-(\d\d)(?:-(\d\d))?\b/g, (_, year, month, day) =>
  new Date(Date.UTC(year, month - 1, day ?? 1)).toLocaleString('en-GB',
      {...(day && {day: 'numeric'}), month: 'long', year: 'numeric', timeZone: 'UTC'}));

/** The members of a board stand one after another, each with its details. */
function has_members(items, rows) {
  const is_of = (item, {member, detail}) =>
    item.includes(alike(member)) && detail.split('; ').every((part) => item.includes(alike(printed(part))));
  // Of two that name the same agency, the one with more to say is looked for first.
  const longest_first = [...rows].sort((a, b) => (b.member + b.detail).length - (a.member + a.detail).length);
  return items.some((_, start) => {
    const left = items.slice(start, start + rows.length);
    return longest_first.every((row) => {
      const at = left.findIndex((item) => is_of(item, row));
      if (at >= 0) left.splice(at, 1);
      return at >= 0;
    });
  });
}

function check_timetable(edition, name) {
  const {columns, reports} = edition.json.timetable;
  const short = new Map(edition.rows('boards').map(({board_id: id, acronym, name: full}) => [id, acronym || full]));
  const wanted = edition.rows('timetable').map((row) => [`${row.report_id} ${row.board_id}`, alike(cell_on_page(row))]);
  const found = new Map();
  const seen = [];
  for (const table of edition.paper(name).pdf.structure.all('Table')) {
    const [head, ...rows] = rows_of(table, alike);
    if (head[0] !== 'Report') continue;
    seen.push(...head.slice(1));
    rows.filter(({length}) => length > 1).forEach(([title, ...cells], at) => {
      assert.ok(title.startsWith(alike(reports[at].title)), `row ${at + 1} is “${title}”`);
      cells.forEach((cell, column) => {
        const board = columns.find((id) => alike(short.get(id)) === head[column + 1]);
        if (cell !== '') found.set(`${reports[at].key} ${board}`, cell);
      });
    });
  }
  assert.deepEqual(seen, columns.map((id) => alike(short.get(id))));
  assert.deepEqual([...found].sort(), wanted.sort());
}
