// What stands about the words of a Word file: tables, notes, boxes, tracked changes, fields, hidden words, odd letters.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {imported} from './lib/importing.mjs';
import {abstract, bookmark, cell, field, h, level, num, p, r, row, tab, table, word} from './lib/word.mjs';

const deleted = (text) => `<w:del w:id="1"><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
const inserted = (inside) => `<w:ins w:id="2">${inside}</w:ins>`;
const mark = (change) => ({properties: `<w:rPr><w:${change} w:id="3"/></w:rPr>`});

test('merged cells, a title above the head, cells with lines, a table in a table', () => {
  const made = imported(word({body: h('Tables') + table([
    row([cell('Who does what', '<w:gridSpan w:val="3"/>')]),
    row(['Board', cell('Duties', '<w:gridSpan w:val="2"/>')]),
    row([cell('Adults Board', '<w:vMerge w:val="restart"/>'), cell(p('one') + p('two')), 'a|b']),
    row([cell('<w:p/>', '<w:vMerge/>'), 'three', cell(table([['in', 'side']]) + '<w:p/>')]),
    row(['x', 'y'], '<w:gridBefore w:val="1"/>'),
  ])}));
  assert.equal(made.text('tables'), ['Who does what', '', '| Board | Duties | |', '|---|---|---|', '| Adults Board | one / two | a\\|b |', '|  | three | in / side |', '|  | x | y |'].join('\n'));
  assert.ok(made.doubts('likely').some((one) => one.includes('merged cells')));
  assert.ok(made.doubts('likely').some((one) => one.includes('strokes part them')));
});

test('a table of one column is a frame about text', () => {
  const made = imported(word({body: h('Frame') + table([[cell(p('First.') + p('Second.'))]])}));
  assert.equal(made.text('frame'), 'First.\n\nSecond.');
});

test('tracked changes are taken over, or undone: words, rows, ends of paragraphs, moves', () => {
  const body = h('Changes') + p(r('The board ') + deleted('may') + inserted(r('must')) + r(' meet.')) +
    table([['Board', 'Duty'], row(['Kept', 'a']), row(['Gone', 'b'], '<w:del w:id="4"/>'), row(['New', 'c'], '<w:ins w:id="5"/>')]) +
    p('First half,', mark('del')) + p(' second half.') + p('New end.', mark('ins')) + p('Next.') +
    p('<w:moveFrom w:id="6"><w:r><w:t>moved words</w:t></w:r></w:moveFrom>') + p('<w:moveTo w:id="7"><w:r><w:t>moved words</w:t></w:r></w:moveTo>');
  const accepted = imported(word({body}));
  assert.equal(accepted.text('the-changes'), ['The board must meet.', '', '| Board | Duty |', '|---|---|', '| Kept | a |', '| New | c |', '',
                                          'First half, second half.', '', 'New end.', '', 'Next.', '', 'moved words'].join('\n'));
  assert.match(accepted.list, /deleted by a tracked change: 3 words/);
  assert.match(accepted.list, /a row of a tracked change: 2 words/);
  const rejected = imported(word({body}), '--changes', 'reject');
  assert.equal(rejected.text('the-changes'), ['The board may meet.', '', '| Board | Duty |', '|---|---|', '| Kept | a |', '| Gone | b |', '',
                                          'First half,', '', 'second half.', '', 'New end.Next.', '', 'moved words'].join('\n'));
});

test('content controls, smart tags and custom XML are looked into', () => {
  const sdt = (inside) => `<w:sdt><w:sdtPr/><w:sdtContent>${inside}</w:sdtContent></w:sdt>`;
  const made = imported(word({body: sdt(h('Controls')) + sdt(p(r('One ') + sdt(r('two')) + `<w:smartTag w:element="x">${r(' three')}</w:smartTag>` +
    `<w:customXml w:element="y">${r(' four')}</w:customXml>`)) + table([['a', 'b'], `<w:sdt><w:sdtContent>${row([`<w:tc>${p('c')}</w:tc>`, 'd'])}</w:sdtContent></w:sdt>`])}));
  assert.equal(made.text('controls'), 'One two three four\n\n| a | b |\n|---|---|\n| c | d |');
});

test('a text box stands behind its paragraph, once', () => {
  const box = (words) => `<w:txbxContent>${p(words)}</w:txbxContent>`;
  const both = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box('In the box.')}</wps:txbx></w:drawing></mc:Choice>` +
    `<mc:Fallback><w:pict><v:textbox>${box('In the box.')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
  const old = `<w:r><w:pict><v:shape><v:textbox>${box('In the shape.')}</v:textbox></v:shape></w:pict></w:r>`;
  const made = imported(word({body: h('Boxes') + p(r('Before') + both + r(' and after.')) + p(old) + p('Last.')}));
  assert.equal(made.text('boxes'), 'Before and after.\n\nIn the box.\n\nIn the shape.\n\nLast.');
  assert.match(made.list, /the same once more, for older programs: 3 words/);
  assert.equal(made.doubts('sure').filter((one) => one.includes('text box')).length, 2);
});

test('footnotes and endnotes, in tables and headings, of two paragraphs; one that nothing refers to', () => {
  const note = (kind, id, inside) => `<w:${kind} w:id="${id}">${inside}</w:${kind}>`;
  const ref = (id, kind = 'footnote') => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
  const made = imported(word({body: p(r('Notes') + ref(4), {style: 'Heading1'}) + p(r('A sentence') + ref(2) + r('. Another') + ref(1, 'endnote') + r('.')) +
      table([['a', p(r('b') + ref(3))], ['c', 'd']]),
    footnotes: note('footnote', 0, p('rule')).replace('w:id="0"', 'w:type="separator" w:id="0"') + note('footnote', 2, p(r('First.')) + p('Second.')) +
      note('footnote', 3, p('In a cell.')) + note('footnote', 4, p('Of the heading.')) + note('footnote', 5, p('Nobody.')),
    endnotes: note('endnote', 1, p('At the end.'))}));
  assert.equal(made.text('notes'), ['[^f4]', '', 'A sentence[^f2]. Another[^e1].', '', '| a | b[^f3] |', '|---|---|', '| c | d |', '', '[^f4]: Of the heading.', '',
                                    '[^f2]: First.', '', '    Second.', '', '[^e1]: At the end.', '', '[^f3]: In a cell.'].join('\n'));
  assert.match(made.list, /a note that nothing refers to: 1 words/);
});

test('hidden words, comments, headers, pictures of charts are left out and listed', () => {
  const made = imported(word({body: h('Hidden') + p(r('Seen') + r(' unseen', '<w:vanish/>') + r(' again.')), comments: `<w:comment w:id="1" w:author="A">${p('A remark.')}</w:comment>`,
    header: p('Draft of May'), parts: {'word/charts/chart1.xml': '<c:chart xmlns:c="c" xmlns:a="a"><a:p><a:r><a:t>Bars and lines</a:t></a:r></a:p></c:chart>', 'word/media/image1.png': 'x'}}));
  assert.equal(made.text('hidden'), 'Seen again.');
  assert.equal(made.words.left_out, 9);
  for (const reason of ['hidden in Word: 1', 'a comment: 2', 'a header or footer, which the papers have of their own: 3', 'words of a chart or diagram: 3', 'word/media/image1.png'])
    assert.ok(made.list.includes(reason), reason);
});

test('letters: Welsh, signs of fonts, soft hyphens, hyphens and spaces that do not break, tabs, line breaks', () => {
  const made = imported(word({body: h('Tŷ a dŵr: Ŵ, ŷ') + p(r('Mae’r tŷ a’r dŵr yn ŵyl.')) + p(r('safe\u00adguarding and\u00a0more\u200b words') + '<w:r><w:noBreakHyphen/></w:r>' + r('end')) +
    p('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>' + r(' done ') + '<w:r><w:sym w:font="Webdings" w:char="F061"/></w:r>') +
    p(r('left') + tab + r('right')) + p(r('one') + '<w:r><w:br/></w:r>' + r('- two') + '<w:r><w:br/></w:r>' + r('3. three'))}));
  assert.equal(made.text('ty-a-dwr-w-y'), ['Mae’r tŷ a’r dŵr yn ŵyl.', '', 'safeguarding and more words-end', '', '✓ done □', '', 'left right', '', 'one\\\n\\- two\\\n3\\. three'].join('\n'));
  assert.ok(made.doubts('sure').some((one) => one.includes('the font Webdings')));
});

test('links and fields: addresses, schemes that are not allowed, codes that are not shown', () => {
  const made = imported(word({links: [['rId7', 'https://example.org/a(b)'], ['rId8', 'file:///C:/secret']], body: h('Links') +
    p(`<w:hyperlink r:id="rId7">${r('the page')}</w:hyperlink>` + r(', ') + `<w:hyperlink r:id="rId8">${r('a file')}</w:hyperlink>` + r(', ') +
      field('HYPERLINK "https://example.org/c"', r('another')) + r(', ') + `<w:fldSimple w:instr=" DATE ">${r('5 May 2026')}</w:fldSimple>` +
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' + r('not shown') + '<w:r><w:fldChar w:fldCharType="end"/></w:r>')}));
  assert.equal(made.text('links'), '[the page](<https://example.org/a(b)>), a file, [another](https://example.org/c), 5 May 2026');
  assert.match(made.list, /the code of a field, which Word does not show: 2 words/);
});

test('signs of Markdown, TOML and Concordat stay words', () => {
  const lines = ['# no heading', '> no quotation', '*no* _emphasis_ **at** `all`', '[^1]: no note', '{.alpha}', '{#key} {{x}}', '| no | table |', '<b>no tag</b> &amp;', '---', '===',
                 '1.no item', '[words](board:x) board:hwb', '![x](view:map)', 'a \\ b', '+ plus', '~~x~~', '`', '**', '`! x', '-x', '1.x', '• x', '{{'];
  const made = imported(word({body: h('Signs "quoted" \\ {#x} *y*') + lines.map((line) => p(line)).join('') + table([lines.slice(0, 3), lines.slice(3, 6), lines.slice(-6, -3), lines.slice(-3)])}));
  assert.match(made.text('signs-quoted-x-y'), /^\\# no heading\n/);
});

test('bold and italics are kept where Markdown reads them, and words always', () => {
  const bold = (text) => r(text, '<w:b/>');
  const made = imported(word({body: h('Looks') + p(bold('Chair') + r(' is bold, ') + r('this', '<w:i/>') + r(' is not; ') + bold('half') + r('word and ') + bold('colon:') + r('x ') + bold(' blanks ') + r('.'))}));
  assert.equal(made.text('looks'), '**Chair** is bold, *this* is not; halfword and colon:x **blanks** .');
});

test('headings: of styles without names, of outline levels, numbered ones below, the same one twice, none at all', () => {
  const numbering = abstract(1, level(0, 'decimal', '%1'), level(1, 'decimal', '%1.%2')) + num(1, 1);
  const made = imported(word({numbering, body: p('The title', {properties: '<w:outlineLvl w:val="0"/>'}) + p('Cover.') +
    p('Boards', {properties: '<w:outlineLvl w:val="1"/>', list: [1, 0]}) + p('Purpose', {style: 'Heading3', list: [1, 1]}) + p('a') + h('Purpose', 3) + p('b') + h('Purpose', 3) + p('c') +
    p('Print', {properties: '<w:outlineLvl w:val="1"/>', list: [1, 0]}) + p('d') + p('Appendix A: Map', {style: 'Heading2'}) + p('e')}));
  assert.deepEqual(made.names, ['00-about.md', '01-the-boards.md', '02-the-print.md', '03-appendix-a.md']);
  assert.match(made.read('edition.toml'), /title = "The title"/);
  assert.equal(made.text('the-boards'), '## 1.1 Purpose\n\na\n\n## Purpose\n\nb\n\n## Purpose {#purpose-2}\n\nc');
  assert.match(made.read('text/03-appendix-a.md'), /title = "Map"\nnumber = "Appendix A"\nkind = "appendix"/);
  const plain = imported(word({body: p(r('1 PURPOSE', '<w:b/>')) + p('Words.') + p(r('2 REVIEW', '<w:b/>')) + p('More words.')}));
  assert.deepEqual(plain.names, ['01-purpose.md', '02-review.md']);
  assert.equal(plain.doubts('guess').filter((one) => one.includes('taken for a heading')).length, 2);
  assert.deepEqual(imported(word({body: p('Only words of a document without any heading, and more of them.')})).names, ['00-about.md']);
});

test('another prefix for the elements, as some programs write', () => {
  const bytes = word({prefix: 'q', body: h('Other') + p('Words.') + p('item', {list: [1, 0]}), numbering: abstract(1, level(0, 'decimal', '%1.')) + num(1, 1)});
  assert.equal(imported(bytes).text('other'), 'Words.\n\n1. item');
});

test('a bookmark on a section, and text that goes on below an item', () => {
  const numbering = abstract(1, level(0, 'bullet', '•')) + num(1, 1);
  const made = imported(word({numbering, body: p(bookmark('_Ref5', r('First')), {style: 'Heading1'}) + p('a', {list: [1, 0]}) + p('goes on', {properties: '<w:ind w:left="720"/>'}) +
    p('b', {list: [1, 0]}) + p(r('See ') + field('REF _Ref5 \\h', r('First')))}));
  assert.equal(made.text('first'), '- a\n\n  goes on\n- b\n\nSee [First](section:first)');
});
