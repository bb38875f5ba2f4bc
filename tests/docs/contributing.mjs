// docs/contributing.md is followed to the letter: its blocks go into a copy of the sources, what they touch is compiled and
// linked with the rest, and the program does what the page says.
import assert from 'node:assert/strict';
import {execFileSync, spawn, spawnSync} from 'node:child_process';
import {cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join, resolve} from 'node:path';
import {after, before, describe, test} from 'node:test';

const page = readFileSync('docs/contributing.md', 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'concordat-change-'));
const program = join(folder, 'concordat');
const block = /^```cpp (file|in)=(\S+)(?: (before|after)="((?:\\.|[^"])*)")?\n(.*?)^```$/gms;

/** {title, blocks} of each section with blocks. */
const sections = page.split(/^## /m).slice(1).map((text) => ({
  title: text.split('\n')[0],
  blocks: [...text.matchAll(block)].map(([, form, path, side, anchor, body]) =>
      ({form, path, side, anchor: anchor?.replaceAll('\\"', '"'), body})),
})).filter(({blocks}) => blocks.length > 0);

function apply({form, path, side, anchor, body}) {
  const target = join(folder, path);
  if (form === 'file') {
    assert.ok(!existsSync(target), `${path} is there already`);
    mkdirSync(dirname(target), {recursive: true});
    writeFileSync(target, body);
    return;
  }
  const lines = readFileSync(target, 'utf8').split('\n');
  const found = lines.map((line, index) => line.includes(anchor) ? index : -1).filter((index) => index >= 0);
  assert.equal(found.length, 1, `${path} has ${found.length} lines with ${anchor}`);
  lines.splice(found[0] + (side === 'after' ? 1 : 0), 0, ...body.trimEnd().split('\n'));
  writeFileSync(target, lines.join('\n'));
}

const commands = (target) => execFileSync('ninja', ['-C', 'build', '-t', 'commands', target], {encoding: 'utf8'}).trim().split('\n');

/** How the build compiles, as words of a shell, without what belongs to one file. */
const flags = commands('concordat').find((line) => / -c \S+\/generator\/check\/check\.cpp/.test(line)).trim()
                  .replace(/^.*?(?=\S*\b(?:c|g|clang)\+\+)/, '').replace(/ -include \S+/, '').replace(/ -M[DTF]+( \S+)?/g, '')
                  .replace(/ -o \S+/, '').replace(/ -c \S+/, '').replace(/-I\S+\/generator\b/, `-I${folder}/generator`)
                  .replace(/ -O\d/, ' -O0').replace(/ -MT \S+| -MF \S+/g, '');

const shell = (line) => new Promise((done) => {
  let text = '';
  const child = spawn('sh', ['-c', line], {cwd: 'build'});
  child.stderr.on('data', (data) => { text += data; });
  child.stdout.on('data', (data) => { text += data; });
  child.on('close', (code) => done({code, text}));
});

/** Compiles files of the copy, two at a time; gives the objects. */
async function compile(paths, more = '') {
  const objects = paths.map((path) => join(folder, path.replaceAll('/', '_') + '.o'));
  const queue = paths.entries();
  await Promise.all([0, 1].map(async () => {
    for (const [index, path] of queue) {
      const {code, text} = await shell(`${flags} ${more} -c ${join(folder, path)} -o ${objects[index]}`);
      assert.equal(code, 0, text);
    }
  }));
  return objects;
}

async function link(objects) {
  const line = commands('concordat').at(-1).replace(/ -o \S+/, ` -o ${program}`)
                   .replace(/(?=\s\S*libconcordat_core\.a)/, ` ${objects.join(' ')}`);
  const {code, text} = await shell(line);
  assert.equal(code, 0, text);
}

before(() => cpSync('generator', join(folder, 'generator'), {recursive: true}));
after(() => rmSync(folder, {recursive: true}));

test('the page tells of a key, a rule, a data table, a command and a view', () => {
  assert.deepEqual(sections.map(({title}) => title),
                   ['A key of a content file', 'A rule of the check', 'A data table', 'A command', 'A view']);
});

test('no change touches more than three files', () => {
  for (const {title, blocks} of sections) {
    assert.ok(new Set(blocks.map(({path}) => path)).size <= 3, title);
  }
});

test('a rule, a data table, a command and a view compile, link and do what they say', async () => {
  for (const {title, blocks} of sections) if (title !== 'A key of a content file') blocks.forEach(apply);
  // What reads the registries.
  await link(await compile([
    'generator/diag/codes.cpp', 'generator/check/check.cpp', 'generator/check/members.cpp',
    'generator/exports/tables.cpp', 'generator/exports/tables/terms.cpp', 'generator/exports/tables/edition.cpp',
    'generator/exports/edition_xlsx.cpp', 'generator/exports/csvw.cpp', 'generator/site/exports.cpp',
    'generator/cli/commands.cpp', 'generator/cli/editions.cpp', 'generator/views/views.cpp', 'generator/views/seasons.cpp',
  ]));
  const run = (...words) => spawnSync(program, [...words, '--content', 'tests/diagnostics/base'], {encoding: 'utf8'});
  const checked = run('check');
  assert.match(checked.stderr, /does not say how often it meets \[C099\]/, `ended with ${checked.status ?? checked.signal}`);
  assert.equal(run('editions').stdout, 'northshire/protocol/2024\n');
  const out = join(folder, 'out');
  const built = run('build', '--out', out, '--assets', resolve('build/assets'));
  assert.equal(built.status, 0, built.stderr);
  assert.match(readFileSync(join(out, 'northshire/protocol/2024/print/index.html'), 'utf8'), /Seasons of the reporting year/);
  const data = join(out, 'northshire/protocol/2024/data');
  assert.match(readFileSync(join(data, 'terms.csv'), 'utf8'), /^term,meaning\r\n/);
  for (const name of ['terms.json', 'terms.csv-metadata.json']) assert.ok(existsSync(join(data, name)), name);
});

test('a key compiles with what reads and describes it', async () => {
  sections.find(({title}) => title === 'A key of a content file').blocks.forEach(apply);
  await compile(['generator/derive/facts.cpp', 'generator/model/files.cpp'], '-fsyntax-only');
});
