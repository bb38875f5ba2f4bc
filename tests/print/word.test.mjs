// Word files: whole, accessible, and with every word of the edition.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {after, before, describe, test} from 'node:test';
import {today} from '../diagnostics/lib/workplace.mjs';
import {Docx} from '../lib/docx.mjs';
import {editions, manifest, none, root} from '../lib/papers.mjs';
import {one_line} from '../lib/pdf_words.mjs';
import {Printed} from '../lib/printed.mjs';

const paths = Object.keys(manifest.files).filter((path) => path.endsWith('.docx'));
const files = paths.map((path) => ({path, docx: new Docx(join(root, path))}));
const problems_of = (problems) => files.flatMap(({path, docx}) => problems(docx).map((text) => `${path}: ${text}`));

describe('Word files', () => {
  test('each edition has its text, and each of its boards a summary', () => {
    const wanted = editions.flatMap((edition) => ['protocol', ...edition.rows('boards').map(({board_id}) => `boards/${board_id}`)]
        .map((name) => `${edition.key}/downloads/${name}.docx`));
    assert.deepEqual([...paths].sort(), wanted.sort());
  });

  test('every part is well-formed', () => {
    const parts = files.flatMap(({docx: {folder, names}}) =>
        names.filter((name) => /\.(xml|rels)$/.test(name)).map((name) => join(folder, name)));
    const {status, stderr} = spawnSync('xmllint', ['--noout', ...parts], {encoding: 'utf8'});
    none(status === 0 ? [] : [stderr], parts.length);
  });

  test('language and title are told', () => {
    none(problems_of((docx) => [
      [/<w:lang\b[^>]*w:val="en-GB"/, docx.part('word/styles.xml'), 'language of the styles'],
      [/<dc:title>[^<]+<\/dc:title>/, docx.part('docProps/core.xml'), 'title'],
      [/<dc:language>en-GB<\/dc:language>/, docx.part('docProps/core.xml'), 'language'],
    ].filter(([pattern, xml]) => !pattern.test(xml)).map(([, , what]) => what)), files.length);
  });

  test('headings nest', () => {
    none(problems_of(({headings}) => headings.flatMap((level, index) =>
        (level > (headings[index - 1] ?? 0) + 1 ? [`heading ${index + 1} of level ${level} below ${headings[index - 1] ?? 0}`] : []))), files.length);
  });

  test('the first row of each table is repeated on the next page', () => {
    const tables = files.flatMap(({path, docx}) => docx.tables.map((xml) => ({path, xml})));
    none(tables.filter(({xml}) => !/<w:tblHeader/.test(xml)).map(({path, xml}) => `${path}: ${Docx.words(xml).slice(0, 80)}`), tables.length);
  });

  test('each picture has words for those who do not see it', () => {
    const pictures = files.flatMap(({docx}) => docx.tags('wp:docPr'));
    none(pictures.filter((tag) => !/descr="[^"]{20,}"/.test(tag)), pictures.length);
  });

  test('what heads a list, a map or a note stays with it, and so does the first row of a table', () => {
    const styles = ['ListHead', 'EditorialNoteHead', 'Caption', 'Figure', ...[1, 2, 3, 4, 5, 6].map((level) => `Heading${level}`)];
    none(problems_of((docx) => {
      const all = docx.part('word/styles.xml');
      const style = (id) => new RegExp(`<w:style\\b[^>]*w:styleId="${id}".*?</w:style>`, 's').exec(all)?.[0] ?? '';
      const loose = styles.filter((id) => !/<w:keepNext *\/>/.test(style(id)));
      const row = /<w:tblStylePr w:type="firstRow">.*?<\/w:tblStylePr>/s.exec(style('Table'))?.[0] ?? '';
      return [...loose, ...(/<w:keepNext *\/>/.test(row) ? [] : ['the first row of tables'])];
    }), files.length);
    const bold = files.flatMap(({path, docx}) => [...docx.document.matchAll(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>/gs)]
        .map(([xml]) => ({path, xml})).filter(({xml}) => /^(Decides on|Is consulted on|Receives|Editorial note)$/.test(Docx.words(xml).trim())));
    none(bold.filter(({xml}) => !/<w:pStyle w:val="(ListHead|EditorialNoteHead)"/.test(xml)).map(({path, xml}) => `${path}: ${Docx.words(xml)}`), bold.length);
  });

  test('no line cuts a picture: each has the height that its picture has', () => {
    const lines = files.flatMap(({path, docx}) => [...docx.document.matchAll(/<w:p>(?:(?!<\/w:p>).)*<w:drawing>/gs)].map(([xml]) => ({path, xml})));
    none(lines.filter(({xml}) => !/<w:pStyle w:val="Figure"/.test(xml)).map(({path}) => path), lines.length);
    none(problems_of((docx) => (/<w:style\b[^>]*w:styleId="Figure".*?w:line="240" w:lineRule="auto".*?<\/w:style>/s.test(docx.part('word/styles.xml')) ? [] : ['lines of figures'])), files.length);
  });

  test('each map has a page of A4 that it fits, below its name and above its legend', () => {
    const pictures = files.flatMap(({path, docx}) => docx.pictures.map((picture) => ({path, ...picture})));
    const sides = ({width, height}) => Math.max(width, height) < 297 * 36_000;
    const fits = ({width, height, page}) => sides(page) && width <= page.width && height <= page.height - 30 * 36_000;
    none(pictures.filter((picture) => !fits(picture)).map((picture) => JSON.stringify(picture)), pictures.length);
  });

  test('a map on paper has the dots that a printer can show', () => {
    const pictures = files.flatMap(({path, docx}) => docx.pictures.map((picture) => ({path, ...picture})));
    none(pictures.filter(({dots}) => dots < 280 || dots > 300).map((picture) => JSON.stringify(picture)), pictures.length);
  });

  test('editions with lines have the map as a picture', () => {
    const with_lines = editions.filter(({json}) => json.relationships.length > 0);
    none(with_lines.filter(({key}) => !files.find(({path}) => path === `${key}/downloads/protocol.docx`).docx.names.some((name) => /media\/.*\.png$/.test(name)))
             .map(({key}) => key), with_lines.length);
  });

  test('links lead to a place in the file or to a whole address', () => {
    none(problems_of((docx) => {
      const places = new Set(docx.values('w:bookmarkStart', 'w:name'));
      const lost = docx.values('w:hyperlink', 'w:anchor').filter((name) => !places.has(name)).map((name) => `#${name}`);
      const links = [...docx.relationships.values()].filter(({type}) => type === 'hyperlink').map(({target}) => target);
      return [...lost, ...links.filter((target) => !/^(https?|mailto):/.test(target))];
    }), files.length);
  });

  test('every page has the footer of its edition', () => {
    none(problems_of((docx) => {
      const footers = docx.values('w:footerReference', 'r:id').map((id) => docx.relationships.get(id)?.target);
      const told = Docx.words(docx.part('word/footer1.xml')).includes('Page');
      return footers.length > 0 && footers.every((target) => target === 'footer1.xml') && told ? [] : [`footers ${footers}`];
    }), files.length);
  });
});

describe('words of an edition in its Word file', () => {
  for (const edition of editions) {
    const text = one_line(files.find(({path}) => path === `${edition.key}/downloads/protocol.docx`).docx.text);
    const missing = (words) => words.map(one_line).filter((words) => !text.includes(words));

    test(`${edition.key}: clauses`, () => {
      const clauses = edition.json.sections.flatMap(({clauses}) => clauses);
      const lines = [...clauses, ...edition.json.sections].flatMap(({text}) => (text ?? '').split('\n')).filter(Boolean);
      none(missing([...lines, ...clauses.map(({number}) => `${number} `)]), lines.length);
    });

    const facts = [['members', 'member'], ['priorities', 'priority'], ['functions', 'function'], ['themes', 'theme'], ['timetable', 'report']]
        .flatMap(([file, column]) => edition.rows(file).map((row) => row[column]));
    if (facts.length > 0) test(`${edition.key}: members, priorities, functions, themes, reports`, () => none(missing(facts), facts.length));

    const cells = edition.rows('timetable');
    if (cells.length > 0) {
      test(`${edition.key}: every cell of the timetable`, () => {
        const {docx} = files.find(({path}) => path === `${edition.key}/downloads/protocol.docx`);
        const matrix = docx.tables.map((xml) => [...xml.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) => row))
            .find((rows) => /^\s*Report\s/.test(Docx.words(rows[0])));
        const filled = matrix.slice(1).flatMap((row) => [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].slice(1).map(([cell]) => one_line(Docx.words(cell))))
            .filter((words) => words && words !== '–');
        assert.equal(filled.length, cells.length);
      });
    }
  }
});

describe('Word files of two runs', () => {
  let folder;
  before(() => { folder = mkdtempSync(join(tmpdir(), 'word-')); });
  after(() => rmSync(folder, {recursive: true}));

  test('are the same bytes', () => {
    const {status, stderr} = spawnSync('build/concordat', ['print', '--format', 'word', '--out', folder, '--as-of', today], {encoding: 'utf8'});
    assert.equal(status, 0, stderr);
    none(paths.filter((path) => !readFileSync(join(folder, path)).equals(readFileSync(join(root, path)))), paths.length);
  });
});

test('a file of an edition without a date has the day of its run, whatever was printed before', () => {
  const edition = 'oxfordshire/working-arrangements/undated';
  const print = (place, day) => {
    const {status, err} = place.run('print', edition, '--format', 'word', '--content', 'content', '--templates', resolve('templates'),
                                    '--out', 'out', '--as-of', day);
    assert.equal(status, 0, err);
    return readFileSync(place.path('out', edition, 'downloads/protocol.docx'));
  };
  const [used, fresh] = [new Printed('content'), new Printed('content')];
  try {
    const earlier = print(used, '2026-11-21');
    assert.ok(!print(used, '2027-01-01').equals(earlier));
    assert.ok(print(used, '2027-01-01').equals(print(fresh, '2027-01-01')));
  } finally {
    used.remove();
    fresh.remove();
  }
});

describe('wide tables in Word files', () => {
  const turns = (docx) => docx.document.replace(/<w:tbl>.*?<\/w:tbl>/gs, ' TABLE ').replace(/<w:pgSz[^>]*landscape[^>]*>/g, ' LANDSCAPE ')
      .replace(/<w:pgSz[^>]*>/g, ' PORTRAIT ').replace(/<[^>]*>/g, '');

  test('they lie on their side in a clause too, and two in a row leave no empty page between them', () => {
    const place = new Printed();
    try {
      const table = ['Column', '---', 'cell'].map((word) => `|${` ${word} |`.repeat(8)}`).join('\n');
      place.add('content/northshire/protocol/2026/text/03-working-together.md',
                `3.99 Widely:\n\n${table}\n\n${table}\n\nAfter them.`.replace('3.99', next_clause(place)));
      const {status, err} = place.run('print', 'northshire/protocol/2026', '--format', 'word', '--content', 'content',
                                      '--templates', resolve('templates'), '--out', 'out', '--as-of', today);
      assert.equal(status, 0, err);
      const docx = new Docx(place.path('out/northshire/protocol/2026/downloads/protocol.docx'));
      assert.match(turns(docx), /Widely:\s+PORTRAIT\s+TABLE\s+TABLE\s+LANDSCAPE\s+After them\./);
    } finally {
      place.remove();
    }
  });
});

function next_clause(place) {
  const text = place.read('content/northshire/protocol/2026/text/03-working-together.md');
  return `3.${[...text.matchAll(/^3\.(\d+) /gm)].length + 1}`;
}
