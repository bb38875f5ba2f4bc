// Words, lists and tables of a parsed page. Typography is not a fact: quotes, dashes, the hyphen of "co-operate",
// white space and letter case are made alike on both sides before they are compared.
import {attribute, elements, one_line} from '../../lib/html.mjs';

/** Text made alike: "£19.5million" is "£19.5 million", "Co-ordination" is "Coordination". */
export function alike(text) {
  return one_line(text)
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[–—]/g, '-')
    .replace(/(\d)\s*(million|billion|kg)\b/g, '$1 $2')
    .replace(/\bco-(?=op|ord)/g, 'co')
    .replace(/\s+([.,;:)])/g, '$1');
}

const has_class = (node, name) => Boolean(node.attrs) && (attribute(node, 'class') ?? '').split(' ').includes(name);

export const all = (node, tag) => [...elements(node)].filter(({tagName}) => tagName === tag);
export const with_class = (node, name) => [...elements(node)].filter((element) => has_class(element, name));
export const by_id = (node, id) => [...elements(node)].find((element) => attribute(element, 'id') === id);
export const main = (page) => all(page.document, 'main')[0];

const apart = new Set(['dd', 'div', 'dl', 'dt', 'figure', 'li', 'main', 'ol', 'p', 'section', 'table', 'td', 'th', 'tr',
                       'ul']);

/** What stands on the page: without drawings, and without what only a screen reader says in place of a dash. */
export function seen(node) {
  if (node.nodeName === '#text') return node.value;
  if (node.tagName === 'svg' || has_class(node, 'govuk-visually-hidden')) return '';
  return (node.childNodes ?? []).map(seen).join('') + (apart.has(node.tagName) ? ' ' : '');
}

export const words = (node) => alike(seen(node));
export const words_of = (page) => words(main(page));

/** The direct items of a list; lists inside an item belong to its words. */
export const items = (list) => list.childNodes.filter(({tagName}) => tagName === 'li');

/** Rows of cells, header row first, each as one line of text. */
export const table = (node) =>
  all(node, 'tr').map((row) =>
    row.childNodes.filter(({tagName}) => tagName === 'th' || tagName === 'td').map((cell) => one_line(seen(cell))));

/** The table whose caption has this id, which on the print page has its section before it. */
export const captioned = (node, id) => all(node, 'table').find((element) =>
    all(element, 'caption').some((caption) => attribute(caption, 'id')?.endsWith(id)));

/** What stands between the heading with this id and the next heading of its level or above. */
export function under(page, id) {
  const heading = by_id(main(page), id);
  if (!heading) throw new Error(`no “${id}” on ${page.url}`);
  const siblings = heading.parentNode.childNodes;
  const after = siblings.slice(siblings.indexOf(heading) + 1);
  const end = after.findIndex(({tagName}) => /^h[1-6]$/.test(tagName ?? '') && tagName <= heading.tagName);
  return {nodeName: '#part', childNodes: end < 0 ? after : after.slice(0, end)};
}

/** Lists in order, but for those inside other lists and in editorial notes. */
export function lists(node) {
  if (node.tagName === 'ul' || node.tagName === 'ol') return [node];
  if (has_class(node, 'editorial')) return [];
  return (node.childNodes ?? []).flatMap(lists);
}

export const headings = (page, tag) =>
  with_class(main(page), 'prose').flatMap((prose) => all(prose, tag)).map((heading) => alike(seen(heading)));
