// Reading a PDF as qpdf takes it apart: catalog, metadata, pages, bookmarks, links, and the structure tree with its text.
// Only what the tests ask of a tagged PDF; what is not there is undefined, and nothing is guessed.
import {execFileSync} from 'node:child_process';
import {inflateSync} from 'node:zlib';
import {read_marks} from './pdf_content.mjs';

const is_reference = (value) => typeof value === 'string' && /^\d+ \d+ R$/.test(value);

/** A string object: qpdf writes text as "u:text" and other bytes as "b:6869". */
export function text_string(value) {
  if (typeof value !== 'string') return undefined;
  if (value.startsWith('u:')) return value.slice(2);
  return value.startsWith('b:') ? Buffer.from(value.slice(2), 'hex').toString('latin1') : undefined;
}

const as_list = (value) => (value === undefined || value === null ? [] : Array.isArray(value) ? value : [value]);

/** An element of the structure tree. `kids` are elements, pieces of a page {page, mark}, and annotations {object}. */
class Element {
  constructor(type, dict, attributes) {
    this.type = type;
    this.alt = text_string(dict['/Alt']);
    this.attributes = attributes;
    this.kids = [];
  }

  get elements() {
    return this.kids.filter((kid) => kid instanceof Element);
  }

  /** This element and all below it, in reading order. */
  * all(...types) {
    if (types.length === 0 || types.includes(this.type)) yield this;
    for (const kid of this.elements) yield* kid.all(...types);
  }

  get inline() {
    return inline_types.has(this.type) && this.attributes['/Placement'] !== '/Block';
  }

  /** The first piece of a page that belongs to this element. */
  get place() {
    for (const kid of this.kids) {
      const place = kid instanceof Element ? kid.place : kid.mark && kid;
      if (place) return place;
    }
    return undefined;
  }

  /** The words as a screen reader gets them: blocks stand on lines of their own. */
  get text() {
    let text = '';
    for (const kid of this.kids) {
      if (!(kid instanceof Element)) text += kid.mark?.text ?? '';
      else text += kid.inline ? kid.text : `\n${kid.text}\n`;
    }
    return text;
  }
}

const inline_types = new Set(['Span', 'Link', 'Em', 'Strong', 'Reference', 'Lbl', 'Note', 'FENote', 'Code', 'Quote', 'Sub']);

export class Pdf {
  #objects;
  #json;
  #marks = new Map();
  #by_id = new Map();  // page -> mark by its id
  #page_of;            // page by its reference
  #tree;

  /** Throws where qpdf cannot read the file. */
  constructor(path) {
    const keys = ['qpdf', 'pages', 'outlines'].map((key) => `--json-key=${key}`);
    const words = ['--json=2', ...keys, '--json-stream-data=inline', '--decode-level=none', path];
    this.#json = JSON.parse(execFileSync('qpdf', words, {encoding: 'utf8', maxBuffer: 1 << 28}));
    this.#objects = this.#json.qpdf[1];
    this.path = path;
    this.info = this.get(this.#objects.trailer.value['/Info']) ?? {};
    this.catalog = this.get(this.#objects.trailer.value['/Root']);
    this.pages = this.#json.pages.map(({object}, index) => this.#page(object, index));
    this.#page_of = new Map(this.pages.map((page) => [page.object, page]));
  }

  /** The object behind a reference, or the value itself. Of a stream, its dictionary. */
  get(value) {
    if (!is_reference(value)) return value;
    const object = this.#objects[`obj:${value}`];
    return object?.stream ? object.stream.dict : object?.value;
  }

  /** Every object; of a stream, its dictionary. */
  get objects() {
    return Object.values(this.#objects).map(({stream, value}) => stream?.dict ?? value);
  }

  /** The bytes of a stream. */
  bytes(reference) {
    const {dict, data} = this.#objects[`obj:${reference}`].stream;
    const raw = Buffer.from(data, 'base64');
    return dict['/Filter'] === '/FlateDecode' ? inflateSync(raw) : raw;
  }

  get metadata() {
    return this.bytes(this.catalog['/Metadata']).toString('utf8');
  }

  #page(object, index) {
    const dict = this.get(object);
    const [left, bottom, right, top] = this.get(dict['/MediaBox']);
    return {object, index, dict, number: index + 1, width: right - left, height: top - bottom};
  }

  /** What a page shows, in the order in which it is painted: {id, text, runs}; what is no content has no id. */
  marks(page) {
    if (!this.#marks.has(page)) {
      const contents = as_list(page.dict['/Contents']).map((reference) => this.bytes(reference));
      this.#marks.set(page, read_marks(this, Buffer.concat(contents), page.dict['/Resources']));
    }
    return this.#marks.get(page);
  }

  /** Bookmarks in their order: {title, level, page}. */
  get bookmarks() {
    const flat = (entries, level) => entries.flatMap(({title, destpageposfrom1: page, kids}) =>
        [{title, level, page}, ...flat(kids, level + 1)]);
    return flat(this.#json.outlines, 1);
  }

  /** Links: {page, dict, target}; the target is a page number or an address. */
  get links() {
    return this.pages.flatMap((page) => as_list(this.get(page.dict['/Annots'])).map((reference) =>
        ({page, reference, dict: this.get(reference)})).filter(({dict}) => dict['/Subtype'] === '/Link'))
        .map((link) => ({...link, target: this.#target(link.dict)}));
  }

  #target(dict) {
    const action = this.get(dict['/A']);
    if (action?.['/S'] === '/URI') return text_string(action['/URI']);
    let to = this.get(dict['/Dest'] ?? action?.['/D']);
    if (typeof to === 'string') to = this.get(this.#named(to));
    if (to && !Array.isArray(to)) to = this.get(to['/D']);
    return this.#page_of.get(to?.[0])?.number;
  }

  #named(name) {
    const names = this.get(this.get(this.get(this.catalog['/Names'])?.['/Dests'])?.['/Names']) ?? [];
    return names[names.indexOf(name) + 1];
  }

  /** The root of the structure tree. */
  get structure() {
    if (!this.#tree) {
      const root = this.get(this.catalog['/StructTreeRoot']);
      this.#tree = new Element('Root', {}, {});
      for (const kid of as_list(this.get(root['/K']))) this.#tree.kids.push(this.#element(kid));
    }
    return this.#tree;
  }

  #element(reference) {
    const dict = this.get(reference);
    const attributes = Object.assign({}, ...as_list(this.get(dict['/A'])).map((entry) => this.get(entry)));
    const element = new Element(dict['/S'].slice(1), dict, attributes);
    element.kids = as_list(this.get(dict['/K'])).map((kid) => this.#kid(kid, dict['/Pg']));
    return element;
  }

  #kid(kid, page) {
    if (typeof kid === 'number') return this.#piece(page, kid);
    const dict = this.get(kid);
    if (dict['/Type'] === '/MCR') return this.#piece(dict['/Pg'] ?? page, dict['/MCID']);
    if (dict['/Type'] === '/OBJR') return {object: dict['/Obj']};
    return this.#element(kid);
  }

  #piece(reference, id) {
    const page = this.#page_of.get(reference);
    if (!this.#by_id.has(page)) this.#by_id.set(page, new Map(this.marks(page).map((mark) => [mark.id, mark])));
    return {page, id, mark: this.#by_id.get(page).get(id)};
  }
}
