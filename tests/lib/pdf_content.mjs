// The text of a page by marked content: reads the operators of a content stream (ISO 32000-2, 7.8.2 and 9.4) and tells for
// each marked piece what it says and how large. Knows what Typst writes; anything else throws rather than being passed over.

const space = new Set([0, 9, 10, 12, 13, 32]);
const delimiters = new Set([...'()<>[]{}/%'].map((char) => char.charCodeAt(0)));
const escapes = {n: '\n', r: '\r', t: '\t', b: '\b', f: '\f'};

/** Tokens of a content stream. Strings are Buffers, names begin with "/", operators are {operator}. */
class Reader {
  #bytes;
  #at = 0;

  constructor(bytes) {
    this.#bytes = bytes;
  }

  #skip() {
    while (space.has(this.#bytes[this.#at])) this.#at += 1;
  }

  #word() {
    const start = this.#at++;
    while (this.#at < this.#bytes.length && !space.has(this.#bytes[this.#at]) && !delimiters.has(this.#bytes[this.#at])) {
      this.#at += 1;
    }
    return this.#bytes.toString('latin1', start, this.#at);
  }

  #until(end) {
    const items = [];
    for (let item = this.next(); item !== end; item = this.next()) {
      if (item === undefined) throw new Error(`no ${end.description} in a content stream`);
      items.push(item);
    }
    return items;
  }

  #hex() {
    const end = this.#bytes.indexOf('>', this.#at);
    const digits = this.#bytes.toString('latin1', this.#at + 1, end).replace(/\s/g, '');
    this.#at = end + 1;
    return Buffer.from(digits, 'hex');
  }

  #literal() {
    const codes = [];
    let depth = 1;
    for (this.#at += 1; ; this.#at += 1) {
      let char = String.fromCharCode(this.#bytes[this.#at]);
      if (char === '(') depth += 1;
      if (char === ')' && --depth === 0) break;
      if (char === '\\') {
        const octal = /^[0-7]{1,3}/.exec(this.#bytes.toString('latin1', this.#at + 1, this.#at + 4))?.[0];
        this.#at += octal ? octal.length : 1;
        char = octal ? String.fromCharCode(parseInt(octal, 8)) : String.fromCharCode(this.#bytes[this.#at]);
        if (!octal) char = escapes[char] ?? char;
      }
      codes.push(char.charCodeAt(0));
    }
    this.#at += 1;
    return Buffer.from(codes);
  }

  /** undefined at the end. */
  next() {
    this.#skip();
    if (this.#at >= this.#bytes.length) return undefined;
    const two = this.#bytes.toString('latin1', this.#at, this.#at + 2);
    if (two === '<<') {
      this.#at += 2;
      const items = this.#until(end_of.dictionary);
      return Object.fromEntries(Array.from({length: items.length / 2}, (_, i) => [items[2 * i], items[2 * i + 1]]));
    }
    if (two === '>>') return (this.#at += 2, end_of.dictionary);
    if (two[0] === '<') return this.#hex();
    if (two[0] === '(') return this.#literal();
    if (two[0] === '[') return (this.#at += 1, this.#until(end_of.array));
    if (two[0] === ']') return (this.#at += 1, end_of.array);
    const word = this.#word();
    if (word[0] === '/') return word;
    return /^[+-]?[\d.]+$/.test(word) ? Number(word) : {operator: word};
  }
}

const end_of = {array: Symbol(']'), dictionary: Symbol('>>')};

const utf16 = (bytes) => Buffer.from(bytes).swap16().toString('utf16le');
const of_hex = (digits) => utf16(Buffer.from(digits, 'hex'));

/** What a string of a dictionary says: UTF-16 with its mark, else one byte a character. */
const said = (bytes) => (bytes[0] === 0xfe && bytes[1] === 0xff ? utf16(bytes.subarray(2)) : bytes.toString('latin1'));

/** A font: how many bytes a code has, and which characters a code stands for. */
function read_font(pdf, reference) {
  const dict = pdf.get(reference);
  if (!dict['/ToUnicode']) throw new Error(`font ${dict['/BaseFont']} does not say which characters it shows`);
  const map = pdf.bytes(dict['/ToUnicode']).toString('latin1');
  const characters = new Map();
  for (const [, lines] of map.matchAll(/beginbfchar([^]*?)endbfchar/g)) {
    for (const [, code, text] of lines.matchAll(/<(\w+)>\s*<(\w+)>/g)) characters.set(parseInt(code, 16), of_hex(text));
  }
  for (const [, lines] of map.matchAll(/beginbfrange([^]*?)endbfrange/g)) {
    for (const [, first, last, text] of lines.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
      for (let code = parseInt(first, 16); code <= parseInt(last, 16); ++code) {
        characters.set(code, of_hex((parseInt(text, 16) + code - parseInt(first, 16)).toString(16).padStart(text.length, '0')));
      }
    }
  }
  return {name: dict['/BaseFont'], width: dict['/Subtype'] === '/Type0' ? 2 : 1, characters};
}

const times = ([a, b, c, d, e, f], [A, B, C, D, E, F]) =>
  [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
const identity = [1, 0, 0, 1, 0, 0];

class Interpreter {
  marks = [];
  #pdf;
  #open = [];       // marked content, the innermost last: {mark, actual}
  #saved = [];
  #state = {matrix: identity, font: undefined, size: 0};
  #line = identity;
  #fonts = new Map();

  constructor(pdf) {
    this.#pdf = pdf;
  }

  run(bytes, resources) {
    const reader = new Reader(bytes);
    let operands = [];
    for (let token = reader.next(); token !== undefined; token = reader.next()) {
      if (!token.operator) {
        operands.push(token);
        continue;
      }
      this.#do(token.operator, operands, resources);
      operands = [];
    }
  }

  #do(operator, operands, resources) {
    if (operator === 'q') this.#saved.push({...this.#state});
    else if (operator === 'Q') this.#state = this.#saved.pop();
    else if (operator === 'cm') this.#state.matrix = times(operands, this.#state.matrix);
    else if (operator === 'BDC' || operator === 'BMC') this.#begin(...operands);
    else if (operator === 'EMC') this.#end();
    else if (operator === 'Tf') this.#set_font(resources, ...operands);
    else if (operator === 'BT') this.#line = identity;
    else if (operator === 'Tm') this.#line = operands;
    else if (operator === 'Td') this.#line = times([1, 0, 0, 1, ...operands], this.#line);
    else if (operator === 'Tj') this.#show(operands);
    else if (operator === 'TJ') this.#show(operands[0].filter(Buffer.isBuffer));
    else if (operator === 'Do') this.#paint(resources, operands[0]);
    else if (['TD', 'T*', "'", '"', 'BI'].includes(operator)) throw new Error(`unknown operator ${operator}`);
  }

  #begin(tag, properties) {
    const id = properties?.['/MCID'];
    const outer = this.#open.at(-1);
    const starts = id !== undefined || tag === '/Artifact' || !outer;
    const mark = starts ? {id, tag: tag.slice(1), kind: properties?.['/Subtype']?.slice(1), text: '', runs: []} : outer.mark;
    if (starts) this.marks.push(mark);
    const actual = properties?.['/ActualText'];
    this.#open.push({mark, hidden: outer?.hidden || actual !== undefined});
    if (actual) mark.text += said(actual);
  }

  #end() {
    this.#open.pop();
  }

  #set_font(resources, name, size) {
    const reference = this.#pdf.get(this.#pdf.get(resources)['/Font'])[name];
    if (!this.#fonts.has(reference)) this.#fonts.set(reference, read_font(this.#pdf, reference));
    Object.assign(this.#state, {font: this.#fonts.get(reference), size});
  }

  #show(strings) {
    const {font, size, matrix} = this.#state;
    let text = '';
    for (const bytes of strings) {
      for (let at = 0; at < bytes.length; at += font.width) {
        text += font.characters.get(bytes.readUIntBE(at, font.width)) ?? '\ufffd';
      }
    }
    const [, , c, d, x, y] = times(this.#line, matrix);
    const {mark, hidden} = this.#open.at(-1) ?? this.#stray();
    mark.runs.push({text, size: size * Math.hypot(c, d), x, y, font: font.name});
    if (!hidden) mark.text += text;
  }

  // Text outside of marked content is a fault of the PDF; it gets a mark without id or tag.
  #stray() {
    const mark = {text: '', runs: []};
    this.marks.push(mark);
    return {mark, hidden: false};
  }

  #paint(resources, name) {
    const reference = this.#pdf.get(this.#pdf.get(resources)['/XObject'])[name];
    const dict = this.#pdf.get(reference);
    if (dict['/Subtype'] !== '/Form') return;
    const outside = this.#state;
    this.#state = {...outside, matrix: times(this.#pdf.get(dict['/Matrix']) ?? identity, outside.matrix)};
    this.run(this.#pdf.bytes(reference), dict['/Resources'] ?? resources);
    this.#state = outside;
  }
}

/** Marked pieces of a content stream: {id, tag, kind, text, runs: [{text, size, x, y, font}]}; an artifact may have a kind. */
export function read_marks(pdf, bytes, resources) {
  const interpreter = new Interpreter(pdf);
  interpreter.run(bytes, resources);
  return interpreter.marks;
}
