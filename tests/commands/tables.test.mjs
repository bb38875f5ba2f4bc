// Lists as tables, as an officer has them: many boards in a few lines, a workbook that LibreOffice opens and saves, one that is
// changed and comes back, and files of every kind of spreadsheet program.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdirSync, readFileSync, readdirSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {test} from 'node:test';
import {with_content} from '../diagnostics/lib/workplace.mjs';

const base = 'tests/diagnostics/base';
const edition = 'northshire/protocol/2024';
const tables = (place, ...words) => place.run('tables', edition, '--content', 'content', ...words);

/** All files of the content by their paths. */
const files_of = (place) => new Map(readdirSync(place.path('content'), {recursive: true, withFileTypes: true})
  .filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name))
  .map((path) => [path, readFileSync(path, 'latin1')]));

test('twelve organisations on eight boards take 22 lines', () => {
  with_content(base, (place) => {
    const boards = [...Array(8).keys()].map((n) => `Board ${'ABCDEFGH'[n]}`);
    const id = (name) => name.toLowerCase().replace(' ', '-');
    const seats = ['x', '', '2', 'attends', 'x', '2; invited', '', 'x'];
    place.write('content/vale/area.toml', 'name = "Vale"\nsummary = "A vale."\n' +
      boards.map((name) => `[[body]]\nid = "${id(name)}"\nname = "${name}"\n`).join(''));
    place.add('content/organisations.toml', [...Array(12).keys()].map((n) =>
      `[[organisation]]\nid = "vale-${n}"\nname = "Vale Agency ${n}"\nkind = "other"\n`).join(''));
    const folder = 'content/vale/agreement/2026';
    place.write(`${folder}/edition.toml`, 'title = "Vale"\nkind = "protocol"\nstatus = "draft"\nsummary = "Who sits."\n');
    place.write(`${folder}/text/01-purpose.md`, '+++\ntitle = "Purpose"\nnumber = "1"\n+++\n\n1.1 We work together.\n');
    const lists = {
      'boards.csv': ['id,role', ...boards.map((name) => `${name},"Leads, among others, on ${name}"`)],
      'members.csv': [['member', ...boards].join(','), ...[...Array(12).keys()].map((n) =>
        [`Vale Agency ${n}`, ...boards.map((_, k) => seats[(n + k) % 8])].join(','))]};
    for (const [name, lines] of Object.entries(lists)) place.write(`${folder}/${name}`, `${lines.join('\n')}\n`);
    assert.equal(Object.values(lists).flat().length, 22);
    const {diagnostics} = place.check();
    assert.deepEqual(diagnostics.filter(({severity}) => severity === 'error'), []);
    const {out} = place.run('export', 'vale/agreement/2026', '--content', 'content', '--format', 'text');
    assert.equal(out.match(/Vale Agency 11/g)?.length > 0, true);
  });
});

test('files of other programs are read, or told how to be saved', () => {
  const list = 'board;organisation;note\npractice-group;police;Café\n';
  for (const [bytes, codes] of [
    [`\ufeff${list}`, []], [list.replaceAll('\n', '\r\n'), []], [list.replaceAll(';', '\t'), []], [`sep=;\n${list}`, []],
    [`${list};;\n;;\n`, []],
    [Buffer.from(list, 'latin1'), ['F003']], [Buffer.from(`\ufeff${list}`, 'utf16le'), ['F002']]]) {
    with_content(base, (place) => {
      place.write(`content/${edition}/members.csv`, bytes);
      const {diagnostics} = place.check();
      const errors = diagnostics.filter(({severity}) => severity === 'error');
      assert.deepEqual(errors.map(({code}) => code), codes);
      for (const {hint} of errors) assert.match(hint, /CSV UTF-8/);
    });
  }
});

test('a workbook that LibreOffice opened and saved changes nothing', () => {
  with_content(base, (place) => {
    assert.equal(tables(place, '--out', 'book.xlsx').status, 0);
    mkdirSync(place.path('saved'));
    const {status, stderr} = spawnSync('soffice', [
      `-env:UserInstallation=${pathToFileURL(place.path('profile'))}`, '--headless', '--convert-to', 'xlsx:Calc MS Excel 2007 XML',
      '--outdir', place.path('saved'), place.path('book.xlsx')], {encoding: 'utf8'});
    assert.equal(status, 0, stderr);
    const before = files_of(place);
    const {status: back, out, err} = tables(place, '--in', 'saved/book.xlsx');
    assert.equal(back, 0, err);
    assert.match(out, /the edition says the same; nothing was written/);
    assert.deepEqual(files_of(place), before);
  });
});

test('the workbook in the folder of the edition is its lists', () => {
  with_content(base, (place) => {
    const list = () => place.run('export', edition, '--content', 'content', '--format', 'text').out;
    const before = list();
    assert.equal(tables(place, '--out', `content/${edition}/tables.xlsx`).status, 0);
    const twice = place.check();
    assert.ok(twice.diagnostics.some(({code}) => code === 'D004'));
    for (const name of readdirSync(place.path('content', edition, 'boards')))
      rmSync(place.path('content', edition, 'boards', name));
    rmSync(place.path('content', edition, 'relationships.toml'));
    place.edit(`${edition}/themes.toml`, [/\[\[theme\]\][^]*/, '']);
    place.edit(`${edition}/reports.toml`, [/\[\[report\]\][^]*/, '']);
    place.edit(`${edition}/edition.toml`, [/\[\[approval\]\][^]*?(?=\n\[|$)/g, '']);
    assert.deepEqual(place.check().diagnostics.filter(({severity}) => severity === 'error'), []);
    assert.equal(list(), before);
  });
});

test('wrong use, and what is not there', () => {
  with_content(base, (place) => {
    assert.equal(tables(place).status, 2);
    assert.equal(tables(place, '--in', 'none.xlsx').status, 1);
    place.write('book.xlsx', 'no workbook');
    const {status, err} = tables(place, '--in', 'book.xlsx');
    assert.equal(status, 1);
    assert.match(err, /the file is no Excel workbook, or is damaged \[D001\]/);
    assert.equal(tables(place, '--out', 'book.xlsx').status, 1);
    assert.equal(readFileSync(place.path('book.xlsx'), 'utf8'), 'no workbook');
  });
});
