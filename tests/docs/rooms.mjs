// The folders of the generator: no include runs up against the order of ARCHITECTURE.md, and each folder says what
// belongs in it.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {basename, join} from 'node:path';
import {test} from 'node:test';

const read = (path) => readFileSync(path, 'utf8');
const folders_in = (path) => readdirSync(path, {withFileTypes: true}).filter((entry) => entry.isDirectory())
                                 .map(({name}) => join(path, name)).flatMap((folder) => [folder, ...folders_in(folder)]);
const folders = folders_in('generator');
const rooms = folders.filter((path) => path.split('/').length === 2).map((path) => basename(path));
const [, listed] = /\*\*Folders, bottom to top\.\*\*([\s\S]*?)\n\n/.exec(read('ARCHITECTURE.md'));
const order = [...listed.matchAll(/`(\w+)`/g)].map(([, name]) => name);

/** What the sources are, at the top. What a tool or a hand leaves here, a commit of everything would take along. */
const top = ['.ci', '.clang-format', '.clang-tidy', '.dockerignore', '.editorconfig', '.gitignore', '.npmrc', 'ARCHITECTURE.md', 'CHANGELOG.md', 'CMakeLists.txt',
  'CMakePresets.json', 'LICENSE', 'Makefile', 'README.md', 'content', 'docs', 'generator', 'law', 'package-lock.json', 'package.json', 'packages.apt', 'packaging',
  'templates', 'tests', 'tools'];

test('the top level holds the sources, and nothing that was left behind', {skip: !existsSync('.git')}, () => {
  const names = new Set(execFileSync('git', ['ls-files'], {encoding: 'utf8', maxBuffer: 1 << 26}).trim().split('\n').map((path) => path.split('/')[0]));
  assert.deepEqual([...names].filter((name) => !top.includes(name)), []);
});

test('every folder has its place in the order', () => {
  assert.deepEqual(rooms.filter((room) => !order.includes(room)), []);
  assert.equal(new Set(order).size, order.length);
});

test('no include runs up', () => {
  const files = rooms.flatMap((room) => readdirSync(`generator/${room}`, {recursive: true})
      .filter((name) => /\.[ch]pp$/.test(name)).map((name) => ({room, path: `generator/${room}/${name}`})));
  const arrows = files.flatMap(({room, path}) => [...read(path).matchAll(/^#include "(\w+)\//gm)]
      .map(([, to]) => ({room, path, to})));
  assert.ok(arrows.length > 400);
  const up = arrows.filter(({room, to}) => order.indexOf(to) === -1 || order.indexOf(to) > order.indexOf(room));
  assert.deepEqual(up.map(({path, to}) => `${path} includes from ${to}/`), []);
});

test('each folder has a README of two sentences, which names a neighbour', () => {
  const wrong = folders.filter((folder) => {
    if (!existsSync(join(folder, 'README.md'))) return true;
    const text = read(join(folder, 'README.md'));
    const sentences = text.replace(/`[^`]*`/g, 'code').match(/[.!?](?=\s|$)/g) ?? [];
    const neighbours = [...text.matchAll(/`(\w+)\/[\w./]*`/g)].map(([, name]) => name);
    return sentences.length !== 2 || !neighbours.some((name) => rooms.includes(name) || name === 'templates');
  });
  assert.deepEqual(wrong, []);
});
