// Each table in each of its formats, read back by programs that are not ours: the CSV file is what is compared with,
// since its bytes are promised. Which tables there are is told by the files themselves.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {basename, join} from 'node:path';
import {after, before, test} from 'node:test';
import {today, with_content} from '../diagnostics/lib/workplace.mjs';
import {rows_of} from './support/csvw.mjs';
import {parse_csv} from './support/csv.mjs';
import {each, site} from './support/facts.mjs';
import {by_libreoffice, by_libreoffice_as_document, by_xlsx2csv} from './support/spreadsheet.mjs';

const folder = mkdtempSync(join(tmpdir(), 'concordat-data-'));
after(() => rmSync(folder, {recursive: true}));

const tables = site.files.filter((path) => path.endsWith('.csv')).map((path) => ({
  path,
  data: path.slice(0, path.lastIndexOf('/')),
  csv: parse_csv(site.read(path)),
  about: JSON.parse(site.read(`${path}-metadata.json`)),
  json: JSON.parse(site.read(path.replace(/csv$/, 'json'))),
}));

/** A line break in a cell is a space in CSV, where a row is a line. */
const on_one_line = (value) => typeof value === 'string' ? value.replaceAll('\n', ' ')
                             : Array.isArray(value) ? value.map(on_one_line) : value;

test('each CSV file has its description beside it, and each column its title, kind and meaning', (t) => {
  each(t, tables, ({path, about}) => {
    const problems = [
      about.url === basename(path) ? '' : `url ${about.url}`,
      about['@context'][0] === 'http://www.w3.org/ns/csvw' ? '' : 'context',
      about['dc:title'] && about['dc:description'] ? '' : 'no title or description',
      ...about.tableSchema.columns.map(({name, titles, datatype, 'dc:description': meaning}) =>
        titles[0] === name && datatype && meaning?.endsWith('.') ? '' : name),
    ].filter(Boolean);
    return problems.length ? `${path}: ${problems.join(', ')}` : '';
  });
});

test('the cells of each CSV file are what its description says, and JSON has the same rows', (t) => {
  each(t, tables, ({path, csv, about, json}) => {
    try {
      const rows = json.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, on_one_line(value)])));
      assert.deepEqual(rows, rows_of(csv, about));
    } catch (error) {
      return `${path}: ${error.message}`;
    }
  });
});

test('a key is different in each row', (t) => {
  each(t, tables.filter(({about}) => about.tableSchema.primaryKey), ({path, csv, about}) => {
    const at = csv[0].indexOf(about.tableSchema.primaryKey);
    const keys = csv.slice(1).map((row) => row[at]);
    return new Set(keys).size === keys.length && !keys.includes('') ? '' : path;
  });
});

const workbooks = [...new Set(tables.map(({data}) => data))].map((data) => ({data, path: join(site.root, data, 'edition.xlsx')}));
const readers = {
  xlsx2csv: () => workbooks.map(({path}, at) => by_xlsx2csv(path, join(folder, `xlsx2csv-${at}`))),
  LibreOffice: () => by_libreoffice(workbooks.map(({path}) => path), join(folder, 'libreoffice')),
};

for (const [reader, read] of Object.entries(readers)) {
  const sheets_of = new Map();
  before(() => read().forEach((sheets, at) => sheets_of.set(workbooks[at].data, sheets)));

  test(`${reader} finds a sheet for each table in edition.xlsx, with the same rows`, (t) => {
    each(t, tables, ({path, data, csv, about}) => {
      const sheet = sheets_of.get(data).get(about['dc:title']);
      if (!sheet) return `${path}: no sheet “${about['dc:title']}”`;
      const titles = about.tableSchema.columns.map((column) => column.titles.at(-1));
      try {
        assert.deepEqual(sheet.map((row) => row.map(on_one_line)), [titles, ...csv.slice(1)]);
      } catch (error) {
        return `${path}: ${error.message}`;
      }
    });
  });

  const status_words = {agreed: 'Agreed', superseded: 'Superseded', unknown: 'Status not known'};

  test(`${reader} reads on the first sheet which edition it is, and how many rows each sheet has`, (t) => {
    each(t, workbooks, ({data}) => {
      const sheets = sheets_of.get(data);
      const edition = JSON.parse(site.read(`${data}/edition.json`));
      const first = sheets.get('About');
      const fact = (name) => first.find(([label]) => label === name)?.[1];
      const counted = new Map(first.slice(first.findIndex(([label]) => label === 'Sheet') + 1)
                                  .filter(([label]) => label).map(([label, , rows]) => [label, Number(rows)]));
      const problems = [
        first[0][0] === edition.title ? '' : `title ${first[0][0]}`,
        fact('Address') === edition.id ? '' : `address ${fact('Address')}`,
        fact('Status') === status_words[edition.status] ? '' : `status ${fact('Status')}`,
        fact('Fingerprint') === edition.fingerprint ? '' : `fingerprint ${fact('Fingerprint')}`,
        ...[...sheets].map(([name, rows]) =>
          name === 'About' || counted.get(name) === rows.length - 1 ? '' : `${name}: ${counted.get(name)} rows`),
      ].filter(Boolean);
      return problems.length ? `${data}: ${problems.join(', ')}` : '';
    });
  });
}

test('what looks like a formula is a text, for LibreOffice too, and none runs', () => {
  const formulas = ['=1+1', '+A1', '@SUM(A1)', '-2', '=HYPERLINK("https://example.org","x")', "'=1+1", '\t=1+1', '=cmd|"/c x"!A1'];
  const texts = [...formulas, '1e3', '007', '2016-01-27'];
  with_content('tests/diagnostics/base', (place) => {
    place.edit('northshire/protocol/2024/boards/adults-board.toml', [/\[\[post\]\]\n[^[]*/, '']);  // posts stand after members
    place.add('content/northshire/protocol/2024/boards/adults-board.toml',
              texts.map((text) => `[[member]]\npost = ${JSON.stringify(text)}\n`).join('\n'));
    place.copy_templates();
    const {status, err} = place.run('build', '--content', 'content', '--templates', 'templates', '--out', 'out', '--as-of', today);
    assert.equal(status, 0, err);
    const data = place.path('out', 'northshire/protocol/2024/data');
    const members = parse_csv(place.read('out/northshire/protocol/2024/data/members.csv'));
    const last = (rows) => rows.slice(-texts.length).map((row) => row[4]);
    assert.deepEqual(last(members), texts.map((text) => formulas.includes(text) ? `'${text}` : text));
    const opened = by_libreoffice_as_document(join(data, 'members.csv'), place.path('csv'));
    assert.match(opened, /&apos;=1\+1/);
    assert.doesNotMatch(opened, /table:formula=/);
    const workbook = join(data, 'edition.xlsx');
    assert.deepEqual(last(by_libreoffice([workbook], place.path('libreoffice'))[0].get('Members')), texts);
    assert.deepEqual(last(by_xlsx2csv(workbook, place.path('xlsx2csv')).get('Members')), texts);
  });
});

test('no part of a spreadsheet has a formula', (t) => {
  each(t, workbooks, ({path}) => {
    const {status, stdout} = spawnSync('unzip', ['-p', path, 'xl/worksheets/*.xml'], {encoding: 'utf8', maxBuffer: 1 << 28});
    return status === 0 && stdout.includes('<sheetData>') && !/<f[ >]/.test(stdout) ? '' : path;
  });
});
