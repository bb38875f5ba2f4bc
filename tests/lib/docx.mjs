// Word files as tests need them: their parts, paragraphs and tables. Each is unpacked once, into
// a folder that goes when the process ends.
import {execFileSync} from 'node:child_process';
import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

const entities = {amp: '&', lt: '<', gt: '>', quot: '"', apos: "'"};
const plain = (xml) => xml.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (_, decimal, hex, name) =>
    (name ? entities[name] : String.fromCodePoint(decimal ? Number(decimal) : parseInt(hex, 16))));

const attribute = (tag, name) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];

const unpacked = mkdtempSync(join(tmpdir(), 'concordat-docx-'));
process.on('exit', () => rmSync(unpacked, {recursive: true, force: true}));

export class Docx {
  constructor(file) {
    this.folder = mkdtempSync(join(unpacked, 'file-'));
    execFileSync('unzip', ['-q', file, '-d', this.folder]);
    this.names = readdirSync(this.folder, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(this.folder.length + 1));
    this.document = this.part('word/document.xml');
  }

  part(name) {
    return readFileSync(join(this.folder, name), 'utf8');
  }

  /** Words of a piece of XML: paragraphs on lines, tabs and line breaks as spaces. */
  static words(xml) {
    return plain(xml.replace(/<w:(?:tab|br)\/>/g, ' ').replace(/<\/w:p>/g, '\n').replace(/<w:instrText[^>]*>[^<]*/g, '')
        .replace(/<[^>]*>/g, '')).replace(/[^\S\n]+/g, ' ');
  }

  /** All words, of footnotes too. */
  get text() {
    return Docx.words(this.document) + (this.names.includes('word/footnotes.xml') ? Docx.words(this.part('word/footnotes.xml')) : '');
  }

  get headings() {
    return [...this.document.matchAll(/<w:pStyle w:val="Heading(\d)" ?\/>/g)].map(([, level]) => Number(level));
  }

  /** Tables that hold no other table, as XML. */
  get tables() {
    return [...this.document.matchAll(/<w:tbl>(?:(?!<w:tbl>).)*?<\/w:tbl>/gs)].map(([xml]) => xml);
  }

  tags(name) {
    return [...this.document.matchAll(new RegExp(`<${name}\\b[^>]*>`, 'g'))].map(([tag]) => tag);
  }

  values(tag, name) {
    return this.tags(tag).map((one) => attribute(one, name)).filter((value) => value !== undefined).map(plain);
  }

  /** Id of a relationship → {type, target}. */
  get relationships() {
    const all = [...this.part('word/_rels/document.xml.rels').matchAll(/<Relationship\b[^>]*>/g)].map(([tag]) => tag);
    return new Map(all.map((tag) => [attribute(tag, 'Id'), {type: attribute(tag, 'Type').split('/').pop(), target: plain(attribute(tag, 'Target'))}]));
  }

  /** Pictures with width and height, and the room of the page that each stands on, in English Metric Units (36,000 a
   * millimetre, 9,525 a pixel); `dots` are those of an inch on paper. */
  get pictures() {
    const places = [...this.document.matchAll(/<w:drawing>.*?<\/w:drawing>/gs)];
    return places.map(({0: xml, index}) => {
      const [width, height] = ['cx', 'cy'].map((name) => Number(attribute(/<wp:extent[^>]*>/.exec(xml)[0], name)));
      const page = /<w:pgSz\b[^>]*>.*?<w:pgMar\b[^>]*>/s.exec(this.document.slice(index))[0];
      const [high, wide, ...margins] = ['h', 'w', 'top', 'bottom', 'left', 'right'].map((name) => Number(attribute(page, `w:${name}`)) * 635);
      const room = {width: wide - margins[2] - margins[3], height: high - margins[0] - margins[1]};
      const png = readFileSync(join(this.folder, 'word', this.relationships.get(attribute(xml, 'r:embed')).target));
      return {name: attribute(/<pic:cNvPr[^>]*>/.exec(xml)[0], 'name'), width, height, page: room, dots: png.readUInt32BE(16) / (width / 914400)};
    });
  }
}
