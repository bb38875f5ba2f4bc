// Files that are no Word files, or are meant to do harm: each is refused in words, and nothing is written.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {deflateRawSync} from 'node:zlib';
import {Importing, edition, imported, refused} from './lib/importing.mjs';
import {h, p, table, word} from './lib/word.mjs';

const whole = word({body: h('Purpose') + p('Words of the text.')});

test('what is no Word file says what it is', () => {
  assert.match(refused(Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest', 'latin1'), 'old.doc'), /Word file of the old kind \(\.doc\), or one with a password/);
  assert.match(refused('plain words'), /it is no Word file/);
  assert.match(refused(whole.subarray(0, whole.length - 40)), /it is no Word file \(\.docx\), or it is damaged/);
  assert.match(refused(whole.subarray(0, 60)), /it is no Word file/);
  assert.match(refused(Buffer.from('%PDF-1.4 broken')), /pdftotext/);
});

test('parts that are missing, damaged or something else', () => {
  assert.match(refused(word({body: '', parts: {'word/document.xml': ''}})), /damaged/);
  assert.match(refused(word({body: '', parts: {'word/document.xml': '<a><b></a>'}})), /word\/document\.xml is damaged at byte/);
  assert.match(refused(word({body: '', parts: {'word/document.xml': '<workbook/>'}})), /is not the text of a word processor/);
  assert.match(refused(word({body: ''})), /has no words/);
  assert.match(refused(Buffer.from(word({body: ''}).toString('latin1').replaceAll('word/document.xml', 'ward/document.xml').replaceAll('Target="ward', 'Target="word'), 'latin1')), /damaged|no text/);
});

test('declarations of entities are refused', () => {
  const bomb = '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><w:document xmlns:w="x"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>';
  assert.match(refused(word({body: '', parts: {'word/document.xml': bomb}})), /declares entities/);
});

test('elements in one another without end', () => {
  const deep = (tag, times, inside) => `<${tag}>`.repeat(times) + inside + `</${tag}>`.repeat(times);
  assert.match(refused(word({body: deep('w:sdt', 100000, p('x'))})), /deep in one another/);
  const nested = Array.from({length: 20}).reduce((inside) => table([[`<w:tc>${inside}<w:p/></w:tc>`, 'x']]), p('core'));
  imported(word({body: h('Nested') + nested}));
});

test('an archive that swells is refused before it is unpacked', () => {
  const zeros = deflateRawSync(Buffer.alloc(1 << 16, ' '));
  const name = Buffer.from('word/document.xml');
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(8, 8);
  head.writeUInt32LE(zeros.length, 18);
  head.writeUInt32LE((1 << 28) + 1, 22);
  head.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  head.copy(entry, 6, 4, 30);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + name.length, 12);
  end.writeUInt32LE(30 + name.length + zeros.length, 16);
  assert.match(refused(Buffer.concat([head, name, zeros, entry, name, end])), /would swell beyond measure/);
});

test('rings: styles based on one another, lists that stand for lists, a contents list that never ends', () => {
  const style = (id, on, list = '') => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:basedOn w:val="${on}"/>${list}</w:style>`;
  const open = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>';
  const made = imported(word({styles: style('A', 'B') + style('B', 'C') + style('C', 'A', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'),
    numbering: '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="A"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>' +
      '<w:num w:numId="2"><w:abstractNumId w:val="99"/></w:num>',
    body: p(open) + h('Text') + p('Words that stay.', {style: 'A'}) + p('More.', {list: [2, 99]})}));
  assert.match(made.text('text'), /Words that stay\./);
});

test('numbers that are none or too large do no harm', () => {
  imported(word({numbering: '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="99999999999"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="%1%9%%"/></w:lvl>' +
    '<w:lvl w:ilvl="77"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
    body: h('Odd') + p('a', {list: [1, 0]}) + p('b', {list: [1, -4]}) + table([`<w:tr><w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr>${p('x')}</w:tc><w:tc>${p('y')}</w:tc></w:tr>`])}));
});

test('an edition that is there, a list that is there, and other wrong words', () => {
  const made = imported(whole);
  const again = new Importing(whole);
  assert.equal(made.run().status, 2);
  assert.match(made.err, /northshire\/protocol\/2027" is there already; nothing was written/);
  writeFileSync(join(again.folder, 'import-northshire-protocol-2027.md'), 'mine');
  assert.equal(again.run().status, 2);
  assert.equal(again.list, 'mine');
  for (const words of [['no.docx', edition], [again.file, 'northshire/protocol'], [again.file, 'North Shire/protocol/2027'], [again.file, '../x/y'], [again.folder, edition]])
    assert.equal(again.concordat('import', ...words).status, 2, words.join(' '));
});

test('content that is there keeps every byte, and gets what it lacks', () => {
  const made = new Importing(word({body: h('Boards') + p('The Northshire Wellbeing Board (NWB) and the Northshire Growth Board (NGB) meet.')}));
  spawnSync(join(process.cwd(), 'build/concordat'), ['init', 'content', '--templates', join(process.cwd(), 'templates')], {cwd: made.folder});
  const before = readFileSync(join(made.folder, 'content/northshire/area.toml'), 'utf8');
  assert.equal(made.run().status, 0, made.err);
  const after = readFileSync(join(made.folder, 'content/northshire/area.toml'), 'utf8');
  assert.ok(after.startsWith(before));
  assert.equal(after.slice(before.length), '\n[[body]]\nid = "ngb"\nname = "Northshire Growth Board"\nacronym = "NGB"\n');
  assert.match(made.read('edition.toml'), /boards = \["wellbeing-board", "ngb"\]/);
  assert.equal(made.concordat('build', '--templates', join(process.cwd(), 'templates'), '--as-of', '2026-11-21').status, 0);
});

test('content with errors is not added to', () => {
  const made = new Importing(whole);
  mkdirSync(join(made.folder, 'content'));
  writeFileSync(join(made.folder, 'content/site.toml'), 'title = ');
  assert.equal(made.run().status, 1);
  assert.match(made.err, /"content" has errors; nothing was written/);
  assert.ok(!made.has('edition.toml'));
});
