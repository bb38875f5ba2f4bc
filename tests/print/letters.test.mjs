// The table of letters that papers can show is what the fonts have, and all who use the fonts mean the same ones.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {families, folders} from '../../tools/print/fonts.mjs';
import {table} from '../../tools/print/letters.mjs';
import {table as widths} from '../../tools/print/widths.mjs';

const read = (path) => readFileSync(path, 'utf8');

test('the tables that the program reads are made of the fonts that are installed', () => {
  assert.equal(read('generator/fonts/letters_table.cpp'), table());
  assert.equal(read('generator/fonts/widths_table.cpp'), widths());
});

test('the official command is given the folders of the script', () => {
  const told = [...read('generator/print/engine.cpp').matchAll(/"(\/usr\/share\/fonts\/[^"]*)"/g)].map(([, path]) => path);
  assert.deepEqual(told, folders);
});

test('the templates name the families in the order of the table', () => {
  const text = read('templates/print/page.typ');
  const list = (name) => [...new RegExp(`#let ${name} = \\(([^)]*)\\)`).exec(text)[1].matchAll(/"([^"]*)"/g)].map(([, one]) => one);
  const noto = (name) => `Noto Sans ${name}`.trim();
  const named = ['Liberation Sans', 'DejaVu Sans', ...list('scripts').map(noto), 'Noto Serif Tibetan', ...list('signs').map(noto),
                 'Droid Sans Fallback'];
  const bare = (name) => name.replaceAll(' ', '');
  assert.deepEqual(named.map(bare), families.map(([name]) => bare(name)));
});
