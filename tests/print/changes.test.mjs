// What became of words since an earlier edition, as the print templates say it. The data is as
// generator/print/writer.hpp writes it (tests/unit/writers_test.cpp).
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {cpSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import {one_line} from '../lib/pdf_words.mjs';

const edition = {title: 'Accord', label: '2026', citation: 'Accord 2026', status: 'Agreed', draft: false, publisher: 'Keyshire',
                 language: 'en-GB', colour: '#1d4f5c', address: 'https://a.example/', id: 'keyshire/accord/2026', date: [2026, 1, 1],
                 map_paper: 'a4'};
const change = (how, now, was) => [{k: 'change', how, c: [now], ...(was && {was: [was]})}];
const blocks = [
  {k: 'par', c: change('added', 'new words')}, {k: 'par', c: change('removed', 'old words')},
  {k: 'par', c: change('moved', 'moved words')}, {k: 'par', c: change('changed', 'today', 'yesterday')},
  {k: 'list', tight: true, c: [[{k: 'par', c: change('added', 'an item')}]]},
  {k: 'table', caption: 'Table', align: ['left', 'left'], head: {c: [{c: ['A']}, {c: ['B']}]},
   groups: [{rows: [{c: [{c: change('removed', 'a cell')}, {c: ['kept']}]}]}]},
];

test('every change is said in words', () => {
  const folder = mkdtempSync(join(tmpdir(), 'concordat-changes-'));
  try {
    cpSync('templates/print', folder, {recursive: true});
    writeFileSync(join(folder, 'probe.typ'), '#import "views.typ": *\n#show: document-of.with("Changes")\n#all-blocks(data.blocks)\n');
    const data = JSON.stringify({edition, blocks});
    const fonts = ['/usr/share/fonts/truetype/liberation', '/usr/share/fonts/truetype/dejavu'];
    const {stdout, stderr} = spawnSync('node', ['tools/print/engine.mjs', '1', folder, ...fonts],
                                       {input: `probe ${Buffer.byteLength(data)}\n${data}`, maxBuffer: 1 << 24});
    const line = stdout.indexOf('\n');
    assert.match(stdout.toString('utf8', 0, line), /^ok 0 \d+$/, stdout.toString('utf8', line) + stderr);
    const file = join(folder, 'probe.pdf');
    writeFileSync(file, stdout.subarray(line + 1));
    const text = one_line(spawnSync('pdftotext', ['-layout', file, '-'], {encoding: 'utf8'}).stdout);
    for (const words of ['[added: new words]', '[removed: old words]', '[moved: moved words]', '[was: yesterday] [now: today]',
                         '[added: an item]', '[removed: a cell]']) {
      assert.ok(text.includes(words), `${words}: ${text}`);
    }
  } finally {
    rmSync(folder, {recursive: true});
  }
});
