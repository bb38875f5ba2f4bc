// Reading HTML with a real parser: the few questions that the suites ask of a parsed page.
import {parse} from 'parse5';

export const parse_html = (text) => parse(text);

/** Every element below `node` in document order, the contents of `template` included. */
export function* elements(node) {
  for (const child of node.childNodes ?? []) {
    if (child.tagName) yield child;
    yield* elements(child);
  }
  if (node.content) yield* elements(node.content);
}

/** The value of an attribute, prefix and all (`xlink:href`), or undefined. */
export function attribute(element, name) {
  return element.attrs.find(({prefix, name: local}) => (prefix ? `${prefix}:${local}` : local) === name)?.value;
}

export function text_of(node) {
  if (node.nodeName === '#text') return node.value;
  return (node.childNodes ?? []).map(text_of).join('');
}

export const one_line = (text) => text.replace(/\s+/g, ' ').trim();

/** `<a class="x">` as a reader finds it in the source: tag and the attributes that tell it apart. */
export function describe(element) {
  const told = element.attrs.filter(({name}) => ['id', 'class', 'href', 'src'].includes(name));
  return `<${[element.tagName, ...told.map(({name, value}) => `${name}="${value}"`)].join(' ')}>`;
}
