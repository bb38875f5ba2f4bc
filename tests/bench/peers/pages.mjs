// The pages of a site that Concordat made, taken apart for other generators: a text in Markdown for each, and around it what a
// template has: header, navigation, path, status, contents and footer. What is the same for many pages is kept once, a frame.
import {readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {serializeOuter} from 'parse5';
import {blocks} from './markdown.mjs';
import {all, attribute, first, flat_text, has_class, tree_of} from './tree.mjs';

export const pages_below = (folder) => readdirSync(folder, {recursive: true}).filter((name) => name.endsWith('.html')).sort();

const by_class = (name) => (node) => has_class(node, name);
const by_name = (name) => (node) => node.nodeName === name;
const frame = ['govuk-skip-link', 'site-header', 'site-nav', 'govuk-breadcrumbs', 'site-footer'];
const part = (page, is) => {
  const found = first(page, is);
  return found ? serializeOuter(found) : '';
};

const links = (node) => (node ? all(node, by_name('a')).map((link) => [flat_text(link), attribute(link, 'href')]) : []);

/** Values that are the same for many pages, each once. */
class Shared {
  #places = new Map();

  place_of(value) {
    const key = JSON.stringify(value);
    if (!this.#places.has(key)) this.#places.set(key, this.#places.size);
    return this.#places.get(key);
  }

  get values() {
    return [...this.#places.keys()].map((key) => JSON.parse(key));
  }
}

function page_of(name, html, shared) {
  const page = tree_of(html);
  const navigation = first(page, by_class('site-nav'));
  const path = first(page, by_class('govuk-breadcrumbs'));
  // On some pages these stand below the title, and are a part of the text.
  const above = (name) => all(page, (node) => has_class(node, name) || node.nodeName === 'h1').slice(0, 1).find(by_class(name));
  const [status, contents] = [above('status'), above('contents')];
  const is_frame = (node) => node === status || node === contents || frame.some((one) => has_class(node, one));
  return {
    name,
    text: blocks(first(page, by_name('body')), is_frame).join('\n\n'),
    front: {
      title: flat_text(first(page, by_name('title'))),
      description: attribute(first(page, (node) => attribute(node, 'name') === 'description') ?? {}, 'content') ?? '',
      url: `/${name.replace(/(^|\/)index\.html$/, '$1')}`,
      permalink: `/${name}`,
      trail: path ? all(path, by_name('li')).map((item) => [flat_text(item), attribute(first(item, by_name('a')) ?? {}, 'href') ?? '']) : [],
      frame: shared.place_of({
        header: part(page, by_class('site-header')).replace(/<input type="hidden"[^>]*>/, ''), navigation: links(navigation), status: status ? serializeOuter(status) : '',
        contents_title: contents ? flat_text(first(contents, by_name('h2'))) : '', contents: links(contents),
        footer: part(page, by_class('site-footer')),
      }),
    },
  };
}

/** Hands each page on: {name, text, front}. Gives the frames. */
export function take_apart(site, use) {
  const shared = new Shared();
  for (const name of pages_below(site)) use(page_of(name, readFileSync(join(site, name), 'utf8'), shared));
  return {frames: shared.values};
}
