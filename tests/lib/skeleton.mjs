// The skeleton of a page: its elements with their attributes, without words and addresses. What a style sheet can tell
// apart stays, so that pages of one skeleton have text of the same colours on the same grounds.
import {createHash} from 'node:crypto';

/** Attributes whose value is words, a name, an address or a shape; the others keep their value. */
const told = /^(id|for|headers|name|href|src|alt|title|content|value|datetime|d|points|transform|viewbox|width|height|[rxy]|[cr][xy]|[xy][12]|aria-(label|labelledby|describedby|controls)|data-.*)$/;

const described = ({tagName, attrs}) =>
  [tagName, ...attrs.map(({name, value}) => (told.test(name.toLowerCase()) ? name : `${name}=${value}`)).sort()].join(' ');

function outline(element) {
  const below = (element.content ?? element).childNodes.filter(({tagName}) => tagName).map(outline);
  const once = below.filter((text, at) => text !== below[at - 1]);  // a list of ten is as a list of two
  const words = element.childNodes.some(({nodeName, value}) => nodeName === '#text' && value.trim() !== '');
  return `<${described(element)}${words ? ' …' : ''}>${once.join('')}</>`;
}

/** Equal for pages that differ in their words only. */
export function skeleton({document}) {
  const root = document.childNodes.find(({tagName}) => tagName === 'html');
  return createHash('sha256').update(outline(root)).digest('hex');
}

/** The first page of each skeleton. */
export function first_of_each_skeleton(pages) {
  const first = new Map();
  for (const page of pages) {
    const key = skeleton(page);
    if (!first.has(key)) first.set(key, page);
  }
  return new Set(first.values());
}
