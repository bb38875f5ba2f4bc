// Papers in the preview: each is made when it is asked for, and a page says in plain words where one cannot be. And how the
// preview begins: with the page of what somebody is working on.
import assert from 'node:assert/strict';
import {chmodSync, existsSync, mkdirSync, readFileSync, utimesSync, writeFileSync} from 'node:fs';
import {spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {after, before, test} from 'node:test';
import {Preview} from '../lib/preview.mjs';

const edition = 'northshire/protocol/2026';
let preview;

/** A program of this name that counts how often it was called; the path of its counter. */
function stand_in(name, script) {
  const path = preview.path(name);
  const counter = preview.path(`${name}.calls`);
  writeFileSync(path, `#!/bin/sh\necho x >> '${counter}'\n${script}\n`);
  chmodSync(path, 0o755);
  return {path, calls: () => existsSync(counter) ? readFileSync(counter, 'utf8').split('\n').length - 1 : 0};
}

let typst;

before(async () => {
  preview = new Preview();
  typst = stand_in('typst', `case $* in *timetable.typ*) echo 'error: out of ink' >&2; exit 1;; esac
printf '%%PDF-1.7\\n%%%%EOF\\n'`);
  await preview.start('--port', '0', '--typst', typst.path, '--cache', preview.path('cache'), '--as-of', '2026-11-21');
});

after(() => preview.remove());

test('pages link to papers, and none is made before somebody asks', async () => {
  const {text} = await preview.get(`/${edition}/`);
  assert.match(text, /href="\/northshire\/protocol\/2026\/downloads\/protocol\.pdf"[^>]*>Whole text \(PDF\)</);
  assert.match(text, /href="\/northshire\/protocol\/2026\/downloads\/protocol\.docx"[^>]*>Whole text \(Word\)</);
  assert.equal(typst.calls(), 0);
});

test('a paper that is asked for is made, once for many who ask, and again when its content has changed', async () => {
  const path = `/${edition}/downloads/boards/adults-board.pdf`;
  const answers = await Promise.all(Array.from({length: 5}, () => preview.get(path)));
  for (const {status, type, text} of answers)
    assert.deepEqual([status, type, text], [200, 'application/pdf', '%PDF-1.7\n%%EOF\n']);
  assert.equal(typst.calls(), 1);
  const board = preview.path('content', edition, 'boards', 'adults-board.toml');
  const text = readFileSync(board, 'utf8');
  await preview.save(board, text.replace('Its independent chair', 'Today its chair'));
  await preview.get(path);
  assert.equal(typst.calls(), 2);
  await preview.save(board, text);
  await preview.get(path);
  assert.equal(typst.calls(), 2, 'it is kept');
});

test('a Word file is the one that print makes', async () => {
  const path = `${edition}/downloads/boards/adults-board.docx`;
  const response = await fetch(`http://127.0.0.1:${preview.port}/${path}`);
  assert.equal(response.headers.get('content-type'), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document');
  const {status, stderr} = spawnSync('build/concordat', ['print', edition, '--body', 'adults-board', '--format', 'word', '--no-cache',
    '--as-of', '2026-11-21', '--content', preview.path('content'), '--templates', preview.path('templates'), '--out', preview.path('printed')],
    {encoding: 'utf8'});
  assert.equal(status, 0, stderr);
  const hash = (bytes) => createHash('sha256').update(Buffer.from(bytes)).digest('hex');
  assert.equal(hash(await response.arrayBuffer()), hash(readFileSync(preview.path('printed', path))));
});

test('a paper that cannot be made: what went wrong and what to do, in words', async () => {
  const {status, type, text} = await preview.get(`/${edition}/downloads/timetable.pdf`);
  assert.deepEqual([status, type], [500, 'text/html; charset=utf-8']);
  assert.match(text, /<h1>This paper could not be made<\/h1>/);
  assert.match(text, /What went wrong: [^<]*timetable\.pdf cannot be printed/);
  assert.match(text, /What to do: /);
  assert.match(text, /error: out of ink/);
  assert.match(text, /<a href="\/northshire\/protocol\/2026\/">Back to the edition<\/a>/);
  assert.equal((await preview.get('/')).status, 200);
});

test('a paper that takes longer than a caller is waited for is sent all the same', async () => {
  const own = new Preview();
  try {
    const slow = own.path('slow');
    writeFileSync(slow, '#!/bin/sh\nsleep 11\nprintf "%%PDF-1.7\\n%%%%EOF\\n"\n');
    chmodSync(slow, 0o755);
    await own.start('--port', '0', '--typst', slow, '--no-cache');
    assert.deepEqual(await own.get(`/${edition}/downloads/map.pdf`), {status: 200, type: 'application/pdf', text: '%PDF-1.7\n%%EOF\n'});
  } finally {
    own.remove();
  }
});

test('papers that no edition has are not found, and nothing is made for them', async () => {
  const calls = typst.calls();
  for (const path of ['nowhere.pdf', 'boards/nobody.pdf', 'boards/../protocol.pdf', 'section-purpose.pdf', '', 'boards/adults-board.docx.pdf'])
    assert.equal(await preview.status(`/${edition}/downloads/${path}`), 404, path);
  assert.equal(await preview.status(`/${edition}/downloads/protocol.pdf`, {head: 'Host: evil.example\r\n'}), 421);
  assert.equal(typst.calls(), calls);
});

test('with errors in the content, papers are those of the last good site', async () => {
  const site = preview.path('content', 'site.toml');
  const good = readFileSync(site, 'utf8');
  await preview.save(site, good + '\nnot toml at all\n');
  assert.equal((await preview.get(`/${edition}/downloads/map.pdf`)).status, 200);
  await preview.save(site, good);
});

/** What a preview that was started so does: its output, and what the browser was started with. */
async function begun(saved, ...words) {
  const own = new Preview();
  try {
    const day = new Date('2026-01-01');
    spawnSync('find', [own.path('content'), '-exec', 'touch', '-d', day.toISOString(), '{}', '+']);
    if (saved) utimesSync(own.path('content', saved), new Date('2026-01-02'), new Date('2026-01-02'));
    mkdirSync(own.path('bin'));
    const browser = own.path('bin', 'xdg-open');
    writeFileSync(browser, `#!/bin/sh\necho "$1 $DISPLAY" > '${own.path('opened.tmp')}'\nmv '${own.path('opened.tmp')}' '${own.path('opened')}'\n`);
    chmodSync(browser, 0o755);
    own.environment = {PATH: `${own.path('bin')}:${process.env.PATH}`, DISPLAY: ':7'};
    await own.start('--port', '0', ...words);
    await own.eventually('/', () => !words.includes('--open') || existsSync(own.path('opened')));
    await own.stop('SIGINT');
    const opened = existsSync(own.path('opened')) ? readFileSync(own.path('opened'), 'utf8').trim() : '';
    return {out: own.out, opened, origin: `http://127.0.0.1:${own.port}`};
  } finally {
    own.remove();
  }
}

test('it begins with the page of the file that was saved last, and opens a browser with it where that is wanted', async () => {
  const file = `${edition}/boards/adults-board.toml`;
  const {out, opened, origin} = await begun(file, '--open');
  const page = `${origin}/northshire/protocol/2026/boards/adults-board/`;
  assert.ok(out.endsWith(`saved last: ${file}: ${page}\n`), out);
  assert.equal(opened, `${page} :7`);
});

test('where all files are of one moment, it begins with the home page', async () => {
  const {out, opened, origin} = await begun('', '--open');
  assert.doesNotMatch(out, /saved last/);
  assert.equal(opened, `${origin}/ :7`);
});

test('no browser is opened unasked, and with --quiet the address alone is told', async () => {
  const {out, opened, origin} = await begun(`${edition}/reports.toml`, '--quiet');
  assert.equal(opened, '');
  assert.equal(out, `Look at ${origin}/  (stop with Ctrl-C)\n`);
});

test('where no browser can be started, that is said and the preview goes on', async () => {
  const own = new Preview();
  try {
    own.environment = {PATH: own.path()};
    await own.start('--port', '0', '--open');
    await own.eventually('/', ({status}) => status === 200 && own.err.includes('no browser was opened: xdg-open cannot be started'));
  } finally {
    own.remove();
  }
});
