// Content can say what it likes: what is markup to Typst is printed as it stands, and what is long, many, or of another
// script is whole, on the page, and in order.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {after, before, describe, test} from 'node:test';
import * as content from '../lib/hostile.mjs';
import {none, problems_of, run_on} from '../lib/papers.mjs';
import {overlaps, sheets_of, strays} from '../lib/pdf_pages.mjs';
import {one_line, rows_of} from '../lib/pdf_words.mjs';
import {Printed} from '../lib/printed.mjs';

const {arabic, boards, cells, clause, clauses, hebrew, hostile, long_word, marked, markup, note_blocks, rows, scripts, signs,
       wide_cell, widths} = content;

/** Lines end where there is room, and a hyphen there may be left out; so neither counts. */
const letters = (text) => text.replace(/[\s\u00ad\u200b\u2060-]/g, '');
const quietly = {encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']};
const read_off = (paper, ...words) => execFileSync('pdftotext', [...words, '-enc', 'UTF-8', paper.file, '-'], quietly);
const painted = (paper) => read_off(paper, '-raw');

describe('hostile content', () => {
  let place;
  let papers;
  const paper = (name) => papers.find((candidate) => candidate.name === name);
  before(() => {
    place = hostile();
    const {status, err} = place.print();
    assert.equal(status, 0, err);
    const warnings = err.split('\n').filter((line) => line.includes(': warning: '));
    assert.ok(warnings.length > 0 && warnings.every((line) => line.endsWith('[F010]')), err);
    papers = place.papers;
  });
  after(() => place.remove());

  test('every paper is made, sound, and tagged whole', async () => {
    assert.equal(papers.length, 5 + 5 + boards);
    const results = await run_on(papers, 'qpdf', '--check', 'FILE');
    none(results.filter(({code}) => code !== 0).map(({paper: {path}, output}) => `${path}: ${output}`), results.length);
    none(problems_of(papers, ({pdf}) => {
      const known = new Set([...pdf.structure.all()].flatMap(({kids}) => kids).map(({mark}) => mark));
      const painted = pdf.pages.flatMap((page) => pdf.marks(page));
      return painted.filter((mark) => mark.tag !== 'Artifact' && !known.has(mark)).map(({text}) => text);
    }), papers.length);
  });

  const texts = ['title', 'summary', 'meeting', 'section', 'signatory', 'approval', 'meaning', 'member', 'remark', 'priority',
                 'report', 'audience', 'foot', 'board', 'agency'].map(marked)
      .concat(['Heading', 'Paragraph', 'item', 'inner', 'quote', 'code', 'footnote'].map((where) => `${where} ${markup}`));

  test('markup is printed as it stands: in titles, names, cells, notes, clauses, code', () => {
    const tagged = one_line(paper('protocol').pdf.structure.text);
    const read = letters(painted(paper('protocol')));
    none(texts.flatMap((text) => [
      ...(tagged.includes(one_line(text)) ? [] : [`not in the tags: ${text}`]),
      ...(read.includes(letters(text)) ? [] : [`not read off the page: ${text}`]),
    ]), texts.length);
  });

  test('markup is printed as it stands in the summary of a board, on the map and in the timetable', () => {
    const wanted = {'boards/safer-northshire': ['board', 'role', 'member', 'remark', 'priority', 'report', 'agency'],
                    timetable: ['report', 'audience', 'foot', 'meaning'], map: ['board'],
                    'sign-off-pack': ['signatory', 'title'], 'signature-sheet': ['signatory', 'title']};
    const told = Object.entries(wanted).flatMap(([name, places]) => places.map((where) => ({name, text: marked(where)})));
    const lost = told.filter(({name, text}) => !letters(painted(paper(name))).includes(letters(text)));
    none(lost.map(({name, text}) => `${name}: ${text}`), told.length);
    assert.ok(painted(paper('map')).includes('reports <#to> & "@x"'));
  });

  test('words without an end stay whole, and on the page', () => {
    assert.ok(one_line(paper('protocol').pdf.structure.text).includes(long_word));
    assert.ok(painted(paper('boards/safer-northshire')).replace(/\n/g, '').includes(long_word));
    const sheets = sheets_of(papers);
    none(problems_of(sheets, strays), sheets.length);
  });

  test('Hebrew and Arabic are read off the page as they were written, and signs that no font has as their numbers', () => {
    // pdftotext marks where the direction turns.
    const read = (name) => one_line(read_off(paper(name)).replace(/[\u202a-\u202e]/g, ''));
    for (const name of ['protocol', 'boards/safer-northshire']) {
      assert.ok(read(name).includes(hebrew), name);
      assert.ok(letters(read(name)).includes(letters(signs.printed)), name);
    }
    assert.ok(read('protocol').includes(arabic));
    assert.ok(read('protocol').includes(signs.shown));
  });

  test('writing of other scripts is printed in the fonts that have it', () => {
    const text = one_line(paper('protocol').pdf.structure.text);
    none(scripts.filter((word) => !text.includes(word)), scripts.length);
  });

  test('no word is printed over another', () => {
    const sheets = sheets_of(papers);
    none(problems_of(sheets, overlaps), sheets.length);
  });

  test('tables of 8, 12 and 20 columns have every cell, in parts that each begin with the first column', () => {
    const tables = [...paper('protocol').pdf.structure.all('Table')].map((table) => rows_of(table));
    for (const columns of widths) {
      const parts = tables.filter(([head]) => head[1]?.includes(` ${columns}.`)).slice(0, columns === 8 ? 1 : undefined);
      for (const row of [0, 1, 2, 3]) {
        const all = Array.from({length: columns}, (_, column) => wide_cell(columns, column, row));
        assert.deepEqual([all[0], ...parts.flatMap((part) => part[row].slice(1))], all);
        for (const part of parts) assert.equal(part[row][0], all[0]);
      }
    }
  });

  test('a footnote has all its blocks; that of a heading, a head row or a link stands once', () => {
    const text = one_line(paper('protocol').pdf.structure.text);
    assert.deepEqual(note_blocks.filter((words) => !text.includes(words)), []);
    for (const words of ['The note of the heading.', 'The note of the head row.', 'The note of the link.']) {
      assert.equal(text.split(words).length, 2, words);
      assert.equal(one_line(painted(paper('protocol'))).split(words).length, 2, words);
    }
  });

  test('a table of 400 rows is one table with 400 rows', () => {
    const [table] = [...paper('protocol').pdf.structure.all('Table')].filter(({text}) => text.includes('row 1 of the table'));
    assert.deepEqual(rows_of(table).slice(1), Array.from({length: rows}, (_, at) => cells(at)));
  });

  test('a section of 200 clauses has each in its order', () => {
    const told = one_line(paper('protocol').pdf.structure.text).match(/5\.\d+ This is clause number \d+ of many\. #clause <@5>/g);
    assert.deepEqual(told, Array.from({length: clauses}, (_, at) => `5.${at + 4} ${clause(at)}`));
  });

  test('a timetable of more boards than one sheet holds is told by season, each cell in its place', () => {
    const {pdf} = paper('timetable');
    const all = [...pdf.structure.all('Table')].map((table) => rows_of(table));
    const [tables, [year]] = [all.slice(0, -1), all.slice(-1)];
    const seasons = pdf.bookmarks.filter(({level}) => level === 2).map(({title}) => title);
    assert.deepEqual(seasons, ['Spring', 'Summer', 'Autumn', 'No season given']);
    assert.equal(tables.length, seasons.length);
    for (const [head] of tables) assert.equal(head.length, 1 + 4 + boards);
    assert.deepEqual(year[0].map((words) => words.split(' ')[0]), ['Board', 'Spring', 'Summer', 'Autumn']);
    assert.equal(year.length, 1 + 4 + boards);
    const notes = (table) => table.slice(1).find(([title]) => title.startsWith('report ')).slice(1, 1 + boards);
    assert.deepEqual(notes(tables[0]), Array.from({length: boards}, (_, at) => (at % 2 ? 'Note' : '')));
    assert.deepEqual(notes(tables[1]), Array.from({length: boards}, (_, at) => (at % 2 ? '' : 'Note')));
    const small = pdf.pages.flatMap((page) => pdf.marks(page)).flatMap(({runs}) => runs).filter(({size}) => size < 8.99);
    assert.deepEqual(small, []);
  });
});

describe('signs without a shape', () => {
  test('a letter that no font has is printed as its number, and words stay apart where a line ends', () => {
    const place = new Printed();
    try {
      const role = 'role = "Meets 👩 in Kyiv (Київ), Caerdydd and Łódź"';
      place.edit('northshire/protocol/2026/boards/safer-northshire.toml', [/^role = .*$/m, role],
                 ['"Chair"', '"Lead\\nand\\tchair"']);
      const {status, err} = place.print('--body', 'safer-northshire');
      assert.equal(status, 0, err);
      assert.match(err, /safer-northshire\.toml:\d+:\d+: warning: no font of the papers has U\+1F469 \[F010\]/);
      const text = one_line(place.papers[0].pdf.structure.text);
      assert.ok(text.includes('Meets [U+1F469] in Kyiv (Київ), Caerdydd and Łódź'), text);
      assert.ok(text.includes('Lead and chair: Portfolio'), text);
    } finally {
      place.remove();
    }
  });
});
