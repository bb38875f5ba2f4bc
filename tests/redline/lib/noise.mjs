// How much a redline marks beside what changed. A redline is read as HTML with <ins> and <del>: it shows two texts, and what must
// at least be marked is the shortest edit from the words of the one to those of the other.
import {attribute, parse_html} from '../../lib/html.mjs';

const is_hidden = (node) => /govuk-visually-hidden|cite\b/.test(attribute(node, 'class') ?? '');

/** The mark of an element; pandoc writes those of Word files as spans. */
function mark_of(node) {
  if (node.tagName === 'ins' || node.tagName === 'del') return node.tagName;
  const name = node.tagName === 'span' ? attribute(node, 'class') : '';
  return name === 'insertion' ? 'ins' : name === 'deletion' ? 'del' : '';
}

/** The pieces of text below a node, in order: {text, mark: '' | 'ins' | 'del'}. */
function pieces_of(node, mark = '', out = []) {
  if (node.nodeName === '#text') out.push({text: node.value, mark});
  if (node.tagName && is_hidden(node)) return out;
  const own = mark_of(node) || mark;
  for (const child of node.childNodes ?? []) pieces_of(child, own, out);
  if (/^(p|li|td|th|h\d|tr|dt|dd|div|caption)$/.test(node.tagName ?? '')) out.push({text: ' ', mark: ''});
  return out;
}

const words_of = (text) => text.match(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? [];
const letters_of = (text) => text.replace(/\s/g, '').length;

/** Letters of the words that the shortest edit takes out and puts in: by the longest common subsequence (Myers). */
export function shortest_edit(before, after) {
  let begin = 0;
  while (begin < before.length && begin < after.length && before[begin] === after[begin]) begin += 1;
  let end = 0;
  while (end < before.length - begin && end < after.length - begin && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const a = before.slice(begin, before.length - end), b = after.slice(begin, after.length - end);
  // The cheapest way to each pair of places, a row at a time.
  let row = Array.from({length: b.length + 1}, () => 0);
  for (let j = 1; j <= b.length; j += 1) row[j] = row[j - 1] + b[j - 1].length;
  for (let i = 1; i <= a.length; i += 1) {
    const next = [row[0] + a[i - 1].length];
    for (let j = 1; j <= b.length; j += 1) {
      const edit = Math.min(row[j] + a[i - 1].length, next[j - 1] + b[j - 1].length);
      next.push(a[i - 1] === b[j - 1] ? Math.min(edit, row[j - 1]) : edit);
    }
    row = next;
  }
  return row[b.length];
}

/** {marked, changed}: letters that the redline marks, and letters that changed. */
export function noise_of(html, begin) {
  const tree = parse_html(html);
  const pieces = begin ? after_heading(tree, begin) : pieces_of(tree);
  const side = (without) => words_of(pieces.filter(({mark}) => mark !== without).map(({text}) => text).join(''));
  const marked = pieces.filter(({mark}) => mark).reduce((sum, {text}) => sum + letters_of(text), 0);
  return {marked, changed: shortest_edit(side('ins'), side('del'))};
}

/** What follows the heading with this id, among its siblings. */
function after_heading(tree, id) {
  const find = (node) => (node.tagName && attribute(node, 'id') === id ? node : (node.childNodes ?? []).map(find).find(Boolean));
  const heading = find(tree);
  if (!heading) return [];
  const siblings = heading.parentNode.childNodes;
  return siblings.slice(siblings.indexOf(heading) + 2).flatMap((node) => pieces_of(node));
}
