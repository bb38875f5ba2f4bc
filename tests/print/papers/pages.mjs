// Each page as it is seen: something stands on it, nothing runs over an edge, over a neighbour or off the paper, headings
// stay with their text, rows stay whole, and the type can be read.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {describe, test} from 'node:test';
import {edition_of, editions, none, papers, problems_of} from '../../lib/papers.mjs';
import {body_of, frame, inside, pictures, sheets_of, strays, where} from '../../lib/pdf_pages.mjs';
import {one_line, pages_that_say} from '../../lib/pdf_words.mjs';

const mm = 72 / 25.4;
const sheets = sheets_of(papers);
/** The drawings of maps; the code on a cover is a picture too. */
const maps_in = ({pdf}) => [...pdf.structure.all('Figure')].filter(({alt}) => alt?.startsWith('Relationship map'));

describe('each page', () => {
  test('has words below its head, and a number that is its own', () => {
    none(problems_of(sheets, (sheet) => {
      const {page, paper, words} = sheet;
      const number = `Page ${page.number} of ${paper.pdf.pages.length}`;
      const numbered = frame(sheet).cover ? page.number === 1 : words.map(({text}) => text).join(' ').includes(number);
      return [...(body_of(sheet).length < 3 ? ['nothing on it'] : []), ...(numbered ? [] : ['not numbered'])];
    }), sheets.length);
  });

  test('has its words between its margins', () => {
    none(problems_of(sheets, strays), sheets.length);
  });

  test('has no word upon another', () => {
    const drawn = new Set(papers.flatMap((paper) => maps_in(paper).map(({place}) => place.page)));
    none(problems_of(sheets.filter(({page}) => !drawn.has(page)), ({words}) => {
      const overlap = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1.5 &&
        Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.4 * Math.min(a.bottom - a.top, b.bottom - b.top);
      const upon = (a, others) => others.filter((b) => overlap(a, b)).map((b) => `${where(a)} and ${where(b)}`);
      return words.flatMap((a, at) => upon(a, words.slice(at + 1)));
    }), sheets.length);
  });

  test('has ink on it, and none at the edges of the paper', () => {
    none(problems_of(papers, ({file, pdf, kind}) => pictures(file, 36).flatMap((picture, index) => {
      const {width, height} = pdf.pages[index];
      const cover = index === 0 && (kind === 'protocol' || kind === 'sign-off-pack');
      const edge = 8 * mm;
      const whole = {left: 0, top: cover ? 100 * mm : 0, right: width, bottom: height};  // a cover is coloured above
      const edges = {left: {...whole, right: edge}, right: {...whole, left: width - edge}, foot: {...whole, top: height - edge},
                     head: {...whole, bottom: cover ? whole.top : edge}};
      const body = {left: edge, top: 22 * mm, right: width - edge, bottom: height - 22 * mm};
      const inked = Object.keys(edges).filter((name) => picture.ink(edges[name]) > 0);
      return [
        ...inked.map((name) => `page ${index + 1}: ink at the ${name}`),
        ...(picture.ink(body) < 0.001 ? [`page ${index + 1} is empty`] : []),
      ];
    })), papers.length);
  });

  test('ends with text where it has a heading: none stands alone at the foot', () => {
    none(problems_of(papers, ({pdf}) => {
      const pieces = [];
      const walk = (element, heading) => element.kids.forEach((kid) => {
        if (kid.kids) walk(kid, /^H\d$/.test(kid.type) ? kid : heading);
        else if (kid.mark && one_line(kid.mark.text) !== '') pieces.push({page: kid.page, heading});
        else if (kid.mark) pieces.push({page: kid.page});
      });
      walk(pdf.structure);
      return pieces.flatMap(({page, heading}, at) => {
        const next = heading && pieces.slice(at).find((piece) => !piece.heading);
        return next && next.page !== page ? [`“${one_line(heading.text)}” on page ${page.number}`] : [];
      });
    }), papers.length);
  });
});

describe('status', () => {
  test('no paper of an agreed or superseded edition says DRAFT', () => {
    for (const {key, json} of editions) assert.notEqual(json.status, 'draft', key);
    none(problems_of(papers, ({pdf}) => pages_that_say('DRAFT', pdf).map(({number}) => `page ${number}`)), papers.length);
    none(problems_of(sheets, ({words}) => words.filter(({text}) => text === 'DRAFT').map(where)), sheets.length);
  });
});

describe('type', () => {
  const smallest = ({pdf}, limit) => pdf.pages.flatMap((page) => {
    const small = ({size, text}) => size < limit - 0.01 && text.trim() !== '';
    return pdf.marks(page).filter(({runs}) => runs.some(small)).map(({text}) => `page ${page.number}: “${text}”`);
  });

  test('of a timetable is nowhere smaller than 9 pt', () => {
    const timetables = papers.filter(({kind}) => kind === 'timetable');
    none(problems_of(timetables, (paper) => smallest(paper, 9)), timetables.length);
  });

  test('of what has no drawing is nowhere smaller than 8.5 pt', () => {
    const plain = papers.filter((paper) => maps_in(paper).length === 0);
    none(problems_of(plain, (paper) => smallest(paper, 8.5)), plain.length);
  });
});

/** What each page of a paper says between its head and its foot, line by line. */
const lines_of = ({file}) => execFileSync('pdftotext', ['-layout', file, '-'], {encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']})
    .split('\f').slice(0, -1).map((page) => page.split('\n').map(one_line).filter(Boolean).slice(1, -1));

describe('keys', () => {
  test('stand on a page with what they explain: none has a page to itself', () => {
    none(problems_of(papers, (paper) => {
      const {timetable, relations} = edition_of(paper).json;
      const explained = [...(timetable?.actions ?? []).flatMap(({name, meaning}) => [meaning, name]), ...(relations ?? []).map(({name}) => name),
                         'Reporting', 'Accountability', 'Scrutiny and challenge', 'Escalation', 'Support and contact']
          .map(one_line).sort((a, b) => b.length - a.length);
      return lines_of(paper).flatMap((lines, index) => {
        const page = lines.join(' ');
        const left = explained.reduce((words, known) => words.replaceAll(known, ' '), page);
        const words = (text) => (text.match(/\p{L}+/gu) ?? []).length;
        return words(page) > 0 && words(left) < words(page) / 4 ? [`page ${index + 1} has nothing but “${page.slice(0, 80)}”`] : [];
      });
    }), papers.length);
  });
});

describe('whole texts and packs', () => {
  test('are A4 throughout', () => {
    const whole = papers.filter(({kind}) => ['protocol', 'sign-off-pack'].includes(kind));
    none(problems_of(whole, ({pdf}) => pdf.pages.flatMap(({number, width, height}) => {
      const sides = [width, height].map(Math.round).sort((a, b) => a - b);
      return sides.join() === '595,842' ? [] : [`page ${number} is ${sides.join(' by ')} points`];
    })), whole.length);
  });
});

describe('timetables', () => {
  test('have the year at a glance on one page, but for what has no season', () => {
    const timetables = papers.filter(({kind}) => kind === 'timetable');
    none(problems_of(timetables, (paper) => {
      const pages = lines_of(paper);
      const begins = pages.findIndex((lines) => lines.some((line) => /^What comes to each board in each season/.test(line)));
      if (begins < 0) return ['no year at a glance'];
      const next = pages[begins + 1]?.[0];
      return next && /^Board\b/.test(next) ? ['goes on over the page'] : [];
    }), timetables.length);
  });

  test('have what their words mean on the page on which they begin', () => {
    const timetables = papers.filter(({kind}) => kind === 'protocol' || kind === 'timetable');
    let looked_at = 0;
    none(problems_of(timetables, (paper) => {
      const {timetable} = edition_of(paper).json;
      if (!timetable) return [];
      const {actions, reports} = timetable;
      const pages = execFileSync('pdftotext', ['-layout', paper.file, '-'], {encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']})
          .split('\f').map(one_line);
      const begins = pages.findIndex((page) => reports.slice(0, 2).every(({title}) => page.includes(one_line(title))) && / Made by /.test(page));
      const legend = actions.map(({name, meaning}) => one_line(`${name} ${meaning}`));
      const shown = begins < 0 ? [] : legend.filter((words) => pages.some((page) => page.includes(words)));
      looked_at += shown.length;
      return shown.filter((words) => !pages[begins].includes(words)).map((words) => `“${words}” is not beside the table`);
    }), looked_at);
  });
});

describe('board summaries', () => {
  test('are one page or two', () => {
    const summaries = papers.filter(({kind}) => kind === 'board');
    none(problems_of(summaries, ({pdf}) => (pdf.pages.length <= 2 ? [] : [`${pdf.pages.length} pages`])), summaries.length);
    const longer = summaries.filter(({pdf}) => pdf.pages.length > 1);
    assert.ok(longer.length <= summaries.length / 20, `${longer.length} of ${summaries.length} are longer than a page`);
  });
});

describe('maps', () => {
  const maps = papers.flatMap((paper) => maps_in(paper).map((figure) => {
    const [left, bottom, right, top] = figure.attributes['/BBox'];
    const {page} = figure.place;
    return {path: paper.path, paper, page, area: {left, right, top: page.height - top, bottom: page.height - bottom}};
  }));

  test('stand between the margins, large enough to be read', () => {
    none(problems_of(maps, ({paper, page, area}) => {
      const sheet = sheets.find((candidate) => candidate.page === page);
      const room = frame(sheet);
      const out = ['left', 'top'].filter((side) => area[side] < room[side] - 1)
          .concat(['right', 'bottom'].filter((side) => area[side] > room[side] + 1));
      const small = paper.pdf.marks(page).flatMap(({runs}) => runs).filter(({size}) => size < 6);
      return [...out.map((side) => `over the ${side}`),
              ...small.map(({text, size}) => `“${text}” has ${size.toFixed(1)} pt`)];
    }), maps.length);
  });

  test('are not cut off: no line runs into their frame', () => {
    none(problems_of(maps, ({paper, page, area}) => {
      const [picture] = pictures(paper.file, 72, page.number);
      const {left, top, right, bottom} = area;
      const along = (from, to, dark) =>
        Array.from({length: Math.floor(to - from)}, (_, at) => dark(from + at)).filter(Boolean).length;
      const cut = along(left, right, (x) => picture.dark(x, top + 1)) + along(left, right, (x) => picture.dark(x, bottom - 1)) +
        along(top, bottom, (y) => picture.dark(left + 1, y)) + along(top, bottom, (y) => picture.dark(right - 1, y));
      return cut > 0 ? [`${cut} dark points along the frame`] : [];
    }), maps.length);
  });

  test('name each board that stands at the head of a group', () => {
    none(problems_of(maps, ({paper, page, area}) => {
      const {words} = sheets.find((sheet) => sheet.page === page);
      const text = words.filter((word) => inside(word, area)).map((word) => word.text).join(' ');
      const edition = edition_of(paper);
      const related = new Set(edition.rows('relationships').flatMap((row) => [row.from_id, row.to_id]));
      const heads = edition.rows('boards').filter(({board_id: id, group, parent_ids: parents}) => group && !parents && related.has(id));
      const named = ({acronym, name}) => name.split(' ').every((word) => text.includes(word)) || (acronym && text.includes(acronym));
      return heads.filter((board) => !named(board)).map(({name}) => `no ${name}`);
    }), maps.length);
  });
});
