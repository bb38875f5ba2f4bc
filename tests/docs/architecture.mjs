// ARCHITECTURE.md must tell today's truth: whatever it names in code marks is there.
import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs';
import {test} from 'node:test';

const text = readFileSync('ARCHITECTURE.md', 'utf8');
const named = [...text.matchAll(/`([^`\n]+)`/g)].map(([, code]) => code);
const paths = named.filter((code) => /^(generator|docs|templates|tests)\//.test(code));

const sources = (path) => !statSync(path).isDirectory() ? [path] :
    readdirSync(path, {recursive: true}).map((name) => `${path}/${name}`.replace('//', '/'))
        .filter((name) => /\.[ch]pp$/.test(name));
const code_of = (path) => sources(path).map((name) => readFileSync(name, 'utf8')).join('\n');
const has_function = (code, name) => new RegExp(`\\b${name}\\(`).test(code);

test('every path is there', () => {
  assert.ok(paths.length > 20);
  assert.deepEqual(paths.filter((path) => !existsSync(path)), []);
});

test('each stage has its functions where the table says', () => {
  const rows = text.split('\n').filter((line) => /^\|.*\|$/.test(line)).map((line) => line.split('|').slice(1, -1))
                   .filter((cells) => cells.length === 5 && cells[4].includes('()'));
  assert.ok(rows.length >= 12);
  const missing = rows.flatMap(([stage, , , where, functions]) => {
    const code = code_of(/`([^`]+)`/.exec(where)[1]);
    return [...functions.matchAll(/`(\w+)\(\)`/g)].filter(([, name]) => !has_function(code, name))
        .map(([, name]) => `${stage.trim()}: ${name}`);
  });
  assert.deepEqual(missing, []);
});

test('every function and type is in the generator', () => {
  const code = code_of('generator');
  const functions = named.filter((name) => /^\w+\(\)$/.test(name)).map((name) => name.slice(0, -2));
  const types = named.filter((name) => /^[A-Z][a-z]\w+$/.test(name));
  assert.ok(functions.length > 15 && types.length > 12);
  assert.deepEqual(functions.filter((name) => !has_function(code, name)), []);
  const declared = (name) => new RegExp(`\\b(struct|class|enum class|using) ${name}\\b`).test(code);
  assert.deepEqual(types.filter((name) => !declared(name)), []);
});

test('every folder of the generator is listed', () => {
  const folders = readdirSync('generator', {withFileTypes: true}).filter((entry) => entry.isDirectory());
  assert.deepEqual(folders.map(({name}) => name).filter((name) => !text.includes(`generator/${name}/`)), []);
});

test('it is one page', () => {
  assert.ok(text.split('\n').length <= 100);
});

test('the fences around libraries hold', () => {
  // A folder, or one file, or several.
  const fences = {'toml\\+\\+': 'data/', 'cmark-gfm': 'markdown/', gvc: 'diagram/', cgraph: 'diagram/', zip: 'office/zip.cpp', pugixml: ['import/', 'tables/'], qrencode: 'print/qr_code.cpp',
                  xlsxwriter: 'exports/', openssl: 'fingerprint/sha256.cpp', httplib: 'cli/local_server.cpp', CLI: 'cli/command_line.cpp'};
  const outside = Object.entries(fences).flatMap(([library, place]) =>
      sources('generator').filter((name) => ![place].flat().some((one) => name.startsWith(`generator/${one}`)))
          .filter((name) => new RegExp(`#include <${library}`).test(readFileSync(name, 'utf8')))
          .map((name) => `${name}: ${library}`));
  assert.deepEqual(outside, []);
});
