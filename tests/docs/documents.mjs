// The documents name only what is there: links lead somewhere, examples are from real content, commands and options
// exist, and every dependency is told of with its version.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {test} from 'node:test';

const program = 'build/concordat';
const below = (folder, ending) => readdirSync(folder, {recursive: true}).filter((name) => name.endsWith(ending))
                                      .map((name) => join(folder, name));
const documents = ['README.md', 'ARCHITECTURE.md', 'CHANGELOG.md', ...below('docs', '.md')];
const read = (path) => readFileSync(path, 'utf8');
const without_code = (text) => text.replace(/^```[\s\S]*?^```$/gm, '').replace(/`[^`\n]*`/g, '').replace(/^ {4}.*$/gm, '');

// As GitHub makes them.
const anchors = (text) => new Set([...text.matchAll(/^#+ (.*)$/gm)].map(([, heading]) =>
    heading.toLowerCase().replace(/[^\w\- ]/g, '').replaceAll(' ', '-')));

test('links between the documents lead somewhere', () => {
  const dead = documents.flatMap((path) => [...without_code(read(path)).matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, target]) => target).filter((target) => !/^(https?|mailto):/.test(target))
      .filter((target) => {
        const [file, fragment] = target.split('#');
        const there = file === '' ? path : join(dirname(path), file);
        if (!existsSync(there)) return true;
        return fragment !== undefined && !statSync(there).isDirectory() && !anchors(read(there)).has(fragment);
      }).map((target) => `${path}: ${target}`));
  assert.deepEqual(dead, []);
});

test('the examples of the content reference are from the example or the shipped content', () => {
  const files = ['templates/example', 'content'].flatMap((folder) => [...below(folder, '.toml'), ...below(folder, '.md')]);
  const contents = files.map(read);
  const examples = [...read('docs/content-reference.md').matchAll(/^```(?:toml|markdown)\n([\s\S]*?)^```$/gm)];
  assert.ok(examples.length > 20);
  assert.deepEqual(examples.map(([, text]) => text).filter((text) => !contents.some((content) => content.includes(text))), []);
});

test('every command and option that the documents name exists', () => {
  const help = (...words) => execFileSync(program, [...words, '--help'], {encoding: 'utf8'});
  const commands = [...help().matchAll(/^ {2}([a-z][a-z-]*) {3,}/gm)].map(([, name]) => name);
  const options = new Set(commands.flatMap((name) => help(name).match(/--[a-z][a-z-]*/g)));
  const of_others = new Set(['--delete', '--ignore-scripts', '--version']);  // rsync, npm, every program
  const text = ['README.md', 'docs/guide.md', 'CHANGELOG.md'].map(read).join('\n');
  const unknown = [
    ...[...text.matchAll(/build\/concordat ([a-z][a-z-]*)/g)].map(([, name]) => name).filter((name) => !commands.includes(name)),
    ...(text.match(/(?<=[\s`])--[a-z][a-z-]*/g) ?? []).filter((name) => !options.has(name) && !of_others.has(name)),
  ];
  assert.deepEqual(unknown, []);
  const targets = new Set([...read('Makefile').matchAll(/^([a-z-]+):/gm)].map(([, name]) => name));
  const made = documents.flatMap((path) => [...read(path).matchAll(/`make ([a-z]+)`/g)].map(([, name]) => name));
  assert.deepEqual(made.filter((name) => !targets.has(name)), []);
});

test('every dependency is listed, and none that is gone', () => {
  const rows = [...read('docs/dependencies.md').matchAll(/^\| `([^`]+)` \| ([^|]+) \|/gm)];
  const told = new Map(rows.map(([, name, version]) => [name, version.trim()]));
  const debian = read('packages.apt').split('\n').map((line) => line.replace(/#.*/, '').trim().split(/\s+/)[0])
                     .filter((name) => name !== '' && !name.startsWith('['));
  const {dependencies = {}, devDependencies = {}, optionalDependencies = {}} = JSON.parse(read('package.json'));
  const npm = {...dependencies, ...devDependencies, ...optionalDependencies};
  assert.deepEqual([...told.keys()].sort(), [...new Set([...debian, ...Object.keys(npm)])].sort());
  for (const [name, version] of Object.entries(npm)) assert.equal(told.get(name), version, name);
});

test('each decision says its context, the decision and what it costs', () => {
  const lacking = below('docs/decisions', '.md').filter((path) =>
      !['**Context.**', '**Decision.**', '**What it costs.**'].every((part) => read(path).includes(part)));
  assert.deepEqual(lacking, []);
});

test('pictures are small and described', () => {
  const pictures = [...read('README.md').matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)];
  assert.ok(pictures.length > 0);
  for (const [, words, path] of pictures) {
    assert.ok(words.length > 20, path);
    assert.ok(statSync(path).size < 300_000, path);
  }
});
