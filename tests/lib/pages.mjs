// The built site as files: which there are, at which address each is found, and the parsed pages.
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {attribute, elements, parse_html} from './html.mjs';

/** One HTML file. Parsed when first asked for. */
class Page {
  #document;
  #ids;

  constructor(root, path) {
    this.path = path;
    this.url = '/' + path.replace(/(^|\/)index\.html$/, '$1');
    this.html = readFileSync(join(root, path), 'utf8');
  }

  get document() {
    return (this.#document ??= parse_html(this.html));
  }

  get elements() {
    return elements(this.document);
  }

  /** Everything that a fragment of an address can name. */
  get ids() {
    return (this.#ids ??= new Set([...this.elements].map((element) => attribute(element, 'id')).filter(Boolean)));
  }
}

export class Site {
  constructor(root) {
    this.root = root;
    /** Paths of all files below the root, sorted. */
    this.files = readdirSync(root, {recursive: true, withFileTypes: true})
                     .filter((entry) => entry.isFile())
                     .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(join(root, '/').length))
                     .sort();
    this.pages = this.files.filter((path) => path.endsWith('.html')).map((path) => new Page(root, path));
    this.by_url = new Map(this.pages.map((page) => [page.url, page]));
  }

  read(path) {
    return readFileSync(join(this.root, path), 'utf8');
  }

  /** Addresses of all editions: the folders that hold a page of this name ("map", "print"). */
  with_page(name) {
    return this.pages.filter(({url}) => url.endsWith(`/${name}/`)).map(({url}) => url.slice(0, -name.length - 1));
  }

  /** A page of each kind, for what would take too long on all: home, the check of papers, those of an edition, a board. */
  one_of_each() {
    const edition = this.with_page('map')[0];
    const fixed = ['', 'map/', 'timetable/', 'boards/', 'members/', 'print/'].map((page) => edition + page);
    const board = this.pages.find(({url}) => url.startsWith(`${edition}boards/`) && url !== `${edition}boards/`);
    return ['/', '/verify/', ...fixed, board?.url].map((url) => this.by_url.get(url)).filter(Boolean);
  }
}
