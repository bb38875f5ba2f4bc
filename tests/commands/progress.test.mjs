// What is said while a command works, and what is not: a line at the foot of a terminal that is gone in the end, nothing of it
// anywhere else, and with --quiet no word but the result.
import assert from 'node:assert/strict';
import {cpSync, chmodSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {spawnSync} from 'node:child_process';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, test} from 'node:test';

const edition = 'northshire/protocol/2026';
const program = 'build/concordat';
let folder;
const path = (name) => join(folder, name);

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'concordat-progress-'));
  // Longer at work than people like to wait for a word.
  writeFileSync(path('typst'), '#!/bin/sh\nsleep 1.5\nprintf "%%PDF-1.7\\n%%%%EOF\\n"\n');
  writeFileSync(path('endless'), '#!/bin/sh\nsleep 1000\n');
  for (const name of ['typst', 'endless']) chmodSync(path(name), 0o755);
  cpSync('templates/example', path('content'), {recursive: true});
});

after(() => rmSync(folder, {recursive: true}));

const quoted = (words) => words.map((word) => `'${word}'`).join(' ');
const plainly = (...words) => spawnSync(program, words, {encoding: 'utf8'});

/** What a terminal is sent, both streams together. */
function on_terminal(words, env = {}) {
  const {status, stdout} = spawnSync('script', ['-qec', quoted(words), '/dev/null'],
                                     {encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], env: {...process.env, TERM: 'xterm', ...env}});
  return {status, sent: stdout.replaceAll('\r\n', '\n')};
}

/** What stands on the screen in the end. */
function screen(sent) {
  return sent.split('\n').map((line) => {
    let shown = '';
    let at = 0;
    for (const part of line.match(/\r|\x1b\[K|[^\r\x1b]+|\x1b/g) ?? []) {
      if (part === '\r') {
        at = 0;
      } else if (part === '\x1b[K') {
        shown = shown.slice(0, at);
      } else {
        shown = shown.slice(0, at) + part + shown.slice(at + part.length);
        at += part.length;
      }
    }
    return shown;
  }).join('\n');
}

const without_time = (text) => text.replace(/in \d+ ms/, 'in … ms');
const papers = (typst) => ['print', edition, '--only', 'map', '--only', 'timetable', '--format', 'pdf', '--jobs', '1', '--no-cache',
                           '--typst', path(typst), '--content', path('content')];

const control = /[^\P{Cc}\n]/u;

test('on a terminal a line says what is done and how far it is, and is gone in the end', () => {
  const plain = plainly(...papers('typst'), '--out', path('plain'));
  assert.equal(plain.status, 0, plain.stderr);
  const {status, sent} = on_terminal([program, ...papers('typst'), '--out', path('terminal')]);
  assert.equal(status, 0, sent);
  assert.ok(sent.includes('\r[>                   ] Setting papers 0 of 2\x1b[K'), JSON.stringify(sent));
  assert.match(sent, /\r\[={10}> {9}\] Setting papers 1 of 2: …[\w/]*\/downloads\/(timetable|map)\.pdf\x1b/);
  assert.equal(without_time(screen(sent)), without_time(plain.stdout).replace(path('plain'), path('terminal')));
  assert.doesNotMatch(sent.replaceAll('\x1b[K', ''), /\x1b/, 'no colours');
});

test('what takes no longer than people like to wait is done without a word', () => {
  const {status, sent} = on_terminal([program, 'export', edition, '--content', path('content')]);
  assert.equal(status, 0);
  assert.doesNotMatch(sent, control);
});

test('a file, a build server and a terminal that cannot erase get whole lines only', () => {
  const {status, stdout, stderr} = plainly(...papers('typst'), '--out', path('piped'));
  assert.deepEqual([status, stderr], [0, '']);
  assert.match(stdout, /^2 papers written to .* in \d+ ms \(2 made, 0 unchanged\)\n$/);
  const dumb = on_terminal([program, ...papers('typst'), '--out', path('dumb')], {TERM: 'dumb'});
  assert.equal(without_time(dumb.sent), without_time(stdout).replace(path('piped'), path('dumb')));
});

test('a command that is stopped takes its line along', () => {
  const {status, sent} = on_terminal(['timeout', '--foreground', '-s', 'INT', '4', program, ...papers('endless'), '--out', path('stopped')]);
  assert.notEqual(status, 0);
  assert.ok(sent.includes('Setting papers 0 of 2'), JSON.stringify(sent));
  assert.equal(screen(sent).trim(), '');
});

test('--quiet: no word but the result', () => {
  const content = ['--content', path('quiet')];
  const silent = [
    ['init', path('quiet')],
    ['build', ...content, '--out', path('site')],
    ['print', edition, '--section', '1', '--format', 'pdf', ...content, '--out', path('site'), '--typst', path('typst'), '--no-cache'],
    ['verify', path('site'), ...content],
    ['check', '--set', 'structure', ...content],
    ['check', '--fix', ...content],
    ['new-edition', edition, '2027', ...content],
    ['confirm', 'northshire/protocol/2027', 'boards/adults-board', 'members', '--by', 'Secretary', ...content],
  ];
  for (const words of silent) {
    const {status, stdout, stderr} = plainly(...words, '--quiet');
    assert.deepEqual([status, stdout, stderr.replace(/^.*: warning: .*\n/gm, '')], [0, '', ''], words.join(' '));
  }
  assert.deepEqual(on_terminal([program, ...papers('typst'), '--out', path('q'), '-q']), {status: 0, sent: ''});
  const exported = plainly('export', edition, ...content, '-q');
  assert.equal(exported.stdout, plainly('export', edition, ...content).stdout);
  assert.ok(exported.stdout.length > 1000);
});

test('--quiet keeps no error back', () => {
  writeFileSync(path('content/site.toml'), 'not toml at all\n');
  const {status, stdout, stderr} = plainly('build', '--content', path('content'), '--out', path('none'), '-q');
  assert.deepEqual([status, stdout], [1, '']);
  assert.match(stderr, /site\.toml:1:\d+: error: /);
});
