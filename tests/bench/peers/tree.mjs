// A page as a tree, and the few questions that are asked of it.
import {parse} from 'parse5';

export const tree_of = (html) => parse(html);
export const children = (node) => node.childNodes ?? [];
export const attribute = (node, name) => node.attrs?.find((one) => one.name === name)?.value;
export const has_class = (node, name) => (attribute(node, 'class') ?? '').split(' ').includes(name);
export const text_of = (node) => (node.nodeName === '#text' ? node.value : children(node).map(text_of).join(''));
export const flat_text = (node) => text_of(node).replace(/\s+/g, ' ').trim();

/** Every element below a node for which `is` holds, in order. */
export const all = (node, is) => children(node).flatMap((child) => (is(child) ? [child, ...all(child, is)] : all(child, is)));

/** The first of them, or undefined. */
export function first(node, is) {
  for (const child of children(node)) {
    const found = is(child) ? child : first(child, is);
    if (found) return found;
  }
  return undefined;
}
