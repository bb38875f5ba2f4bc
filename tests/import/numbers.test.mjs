// Numbers that Word counts and the file does not hold.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {imported} from './lib/importing.mjs';
import {abstract, bookmark, field, h, level, num, p, r, restart, word} from './lib/word.mjs';

const styles = '<w:style w:type="paragraph" w:styleId="Clause"><w:name w:val="clause"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="Numbered"><w:name w:val="numbered"/><w:basedOn w:val="Heading1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
const legal = abstract(1, level(0, 'decimal', '%1'), level(1, 'decimal', '%1.%2'), level(2, 'lowerLetter', '(%3)'), level(3, 'lowerRoman', '(%4)'));
const section = (words) => p(words, {style: 'Numbered'});
const clause = (words) => p(words, {style: 'Clause'});

test('clauses are counted by their styles, and restart in each section', () => {
  const made = imported(word({styles, numbering: legal + num(1, 1), body:
    section('Purpose') + clause('One.') + clause('Two.') + section('Review') + clause('Three.') +
    p('a part', {list: [1, 2]}) + p('another', {list: [1, 2]}) + p('a part of it', {list: [1, 3]}) + clause('Four.')}));
  assert.deepEqual(made.names, ['01-purpose.md', '02-review.md']);
  assert.match(made.read('text/02-review.md'), /number = "2"/);
  assert.equal(made.text('purpose'), '1.1 One.\n\n1.2 Two.');
  assert.equal(made.text('review'), '2.1 Three.\n\n{.alpha}\n\n1. a part\n2. another\n\n   {.roman}\n\n   1. a part of it\n\n2.2 Four.');
});

test('clauses on four levels, counted by Word', () => {
  const deep = abstract(1, ...['%1', '%1.%2', '%1.%2.%3', '%1.%2.%3.%4'].map((text, at) => level(at, 'decimal', text)));
  const at = (depth, words) => p(words, {list: [1, depth]});
  const made = imported(word({styles, numbering: deep + num(1, 1), body: section('Water') + at(1, 'Becks.') + at(2, 'Walks.') + at(2, 'Lists.') +
    at(3, 'names') + at(3, 'ages') + at(1, 'Bridges.') + at(2, 'Arches.')}));
  assert.equal(made.text('water'), '1.1 Becks.\n\n1.1.1 Walks.\n\n1.1.2 Lists.\n\n1.1.2.1 names\n\n1.1.2.2 ages\n\n1.2 Bridges.\n\n1.2.1 Arches.');
});

test('a list restarts where it says so, and goes on where it does not', () => {
  const made = imported(word({numbering: abstract(1, level(0, 'decimal', '%1.')) + num(1, 1) + num(2, 1) + num(3, 1, restart(0, 5)),
    body: h('Lists') + p('a', {list: [1, 0]}) + p('Between.') + p('b', {list: [2, 0]}) + p('Between.') + p('c', {list: [3, 0]}) + p('d', {list: [3, 0]})}));
  assert.equal(made.text('lists'), '1. a\n\nBetween.\n\n2. b\n\nBetween.\n\n5. c\n6. d');
});

test('leftovers: a list that is gone, numId 0, a number before no words', () => {
  const made = imported(word({styles, numbering: legal + num(1, 1), body:
    section('Purpose') + p('No list.', {list: [77, 0]}) + p('None on purpose.', {style: 'Clause', list: [0, 0]}) + clause('One.') +
    p('<w:r/>', {style: 'Clause'}) + clause('Three.')}));
  assert.equal(made.text('purpose'), 'No list.\n\nNone on purpose.\n\n1.1 One.\n\n- 1.3 Three.');
  assert.ok(made.doubts('guess').some((one) => one.includes('list 77')));
  assert.ok(made.doubts('guess').some((one) => one.includes('number 1.2 stands before no words')));
});

test('legal numbers, letters behind z, capitals, ordinals, levels that never restart', () => {
  const numbering = abstract(1, level(0, 'upperRoman', '%1'), level(1, 'decimal', '%1.%2', '<w:isLgl/>')) +
    abstract(2, level(0, 'upperLetter', '%1.')) + abstract(3, level(0, 'ordinal', '%1')) + abstract(4, level(0, 'lowerLetter', '%1)')) +
    abstract(5, level(0, 'decimal', '%1.'), level(1, 'decimal', '%2.', '<w:lvlRestart w:val="0"/>')) +
    [1, 2, 3, 4, 5].map((id) => num(id, id)).join('');
  const letters = Array.from({length: 28}, (_, i) => p(`letter ${i + 1}`, {list: [4, 0]})).join('');
  const made = imported(word({numbering, body: h('Odd') + p('x', {list: [1, 0]}) + p('y', {list: [1, 1]}) + p('A', {list: [2, 0]}) + p('th', {list: [3, 0]}) +
    p('Between.') + letters + p('Between.') + p('a', {list: [5, 0]}) + p('b', {list: [5, 1]}) + p('c', {list: [5, 0]}) + p('d', {list: [5, 1]})}));
  const text = made.text('odd');
  assert.match(text, /- I x\n\n  - 1\.1 y/);
  assert.match(text, /A\. A\n/);
  assert.match(text, /1st th\n/);
  assert.match(text, /26\. letter 26\n\n- aa\) letter 27\n- bb\) letter 28/);
  assert.match(text, /1\. a\n\n {3}1\. b\n2\. c\n\n {3}2\. d$/);
});

test('numbers that are typed, with tabs, dots and in bold', () => {
  const made = imported(word({body: h('4. Reporting') + p(r('4.1') + '<w:r><w:tab/></w:r>' + r('First.')) + p(r('4.2', '<w:b/>') + r(' Second.')) +
    p('4.3. Third.') + p('(a) a part') + p('(b) another') + p('4.3.1 A part that is deeper.') + p('4.5 Out of turn.')}));
  assert.match(made.read('text/01-reporting.md'), /title = "Reporting"\nnumber = "4"/);
  assert.equal(made.text('reporting'), '4.1 First.\n\n4.2 Second.\n\n4.3 Third.\n\n{.alpha}\n\n1. a part\n2. another\n\n4.3.1 A part that is deeper.\n\n- 4.5 Out of turn.');
});

test('paragraphs that are counted through the document', () => {
  const paragraphs = (...numbers) => numbers.map((n) => p(`${n}. Paragraph ${n}.`)).join('');
  const made = imported(word({body: h('Background') + paragraphs(1, 2, 3) + h('Next steps') + paragraphs(4, 5)}));
  assert.match(made.read('text/02-next-steps.md'), /clauses = "numbered"/);
  assert.equal(made.text('next-steps'), '4 Paragraph 4.\n\n5 Paragraph 5.');
});

test('a contents list and a cross-reference that differ are doubts; those that agree are none, and lead to the clause', () => {
  const toc = [['_Toc1', '1 Purpose', 1], ['_Toc2', '3 Review', 4]].map(([mark, words, page]) =>
    p(`<w:hyperlink w:anchor="${mark}">${r(words)}<w:r><w:tab/></w:r>${field(`PAGEREF ${mark} \\h`, r(String(page)))}</w:hyperlink>`, {style: 'TOC1'}));
  const contents = '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>' +
    p('Contents', {style: 'TOCHeading'}) + toc.join('') + '</w:sdtContent></w:sdt>';
  const marked = (mark, words) => p(bookmark(mark, r(words)), {style: 'Numbered'});
  const made = imported(word({styles: styles + '<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style><w:style w:type="paragraph" w:styleId="TOCHeading"><w:name w:val="TOC Heading"/></w:style>',
    numbering: legal + num(1, 1), body: contents + marked('_Toc1', 'Purpose') + p(bookmark('_Ref1', r('One.')), {style: 'Clause'}) + marked('_Toc2', 'Review') +
      p(r('See ') + field('REF _Ref1 \\r \\h', r('1.1')) + r(' and ') + field('REF _Ref1 \\r \\h', r('1.2')) + r(' and ') + field('REF _Gone \\r', r('9')))}));
  assert.match(made.text('review'), /See \[1\.1\]\(clause:1\.1\) and \[1\.2\]\(clause:1\.1\) and 9/);
  const doubts = made.doubts('guess');
  assert.ok(doubts.some((one) => one.includes('the contents list has "3 Review", and here stands "2 Review"')), doubts.join('\n'));
  assert.ok(!doubts.some((one) => one.includes('1 Purpose')));
  assert.ok(doubts.some((one) => one.includes('says 1.2, and its place is counted as 1.1')));
  assert.ok(doubts.some((one) => one.includes('whose place is gone')));
  assert.match(made.list, /a contents list, which is made anew: 7 words/);
});
