// Finds records by words. The index stands in parts, ordered by word, of which a query reads the one or two that hold
// its words; generator/search/files.hpp says what is in them. Nothing here knows the page.

const is_current = 8;
const kind_bits = 7;

// Words are cut as the generator cuts them (generator/search/terms.hpp).
export function wordsOf(text) {
  const small = text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  return small.match(/(?:[0-9a-z\u00C0-\u1FFF\u2070-\uFFFF]|(?<=[0-9])\.(?=[0-9]))+/gu) ?? [];
}

// A word without its ending, by which "resolving" finds "resolved".
function stem(word) {
  const cut = word.replace(/(?:ing|ings|ed|es|s|ion|ions|ment|ments|ly|al|e|y|ies)$/, "");
  return cut.length >= 4 ? cut : word;
}

// How well a word of the index answers one that was typed: 1 is the word itself, 0 another word.
export function likeness(word, typed) {
  if (word === typed) return 1;
  if (/^[0-9.]+$/.test(typed)) return 0;
  const plural = (a, b) => a === `${b}s` || a === `${b}es` || (b.endsWith("y") && a === `${b.slice(0, -1)}ies`);
  if (plural(word, typed) || plural(typed, word)) return 0.95;
  const root = stem(typed);
  if (root.length >= 4 && stem(word) === root) return 0.8;
  if (typed.length >= 3 && word.startsWith(typed)) return 0.5;
  return 0;
}

// Whether two words differ by a slip of the finger: one letter, or two in a long word; neighbours that changed places are
// one.
export function slipped(a, b) {
  const most = Math.min(a.length, b.length) >= 7 ? 2 : 1;
  if (Math.min(a.length, b.length) < 4 || Math.abs(a.length - b.length) > most) return false;
  let before = [], last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    [before, last] = [last, row];
  }
  return last[b.length] <= most;
}

// A part: [{ word, at, count }], `at` being where its postings begin.
class Part {
  constructor(bytes) {
    this.bytes = bytes;
    this.words = [];
    const decoder = new TextDecoder();
    this.at = 0;
    while (this.at < bytes.length) {
      const length = this.number();
      const word = decoder.decode(bytes.subarray(this.at, this.at + length));
      this.at += length;
      const entry = { word, part: this, at: this.at, count: this.number() };
      this.words.push(entry);
      for (let left = entry.count; left > 0; left -= 1) {
        this.number();
        this.at += 2;
      }
    }
  }

  number() {
    let value = 0, shift = 1, byte;
    do {
      byte = this.bytes[this.at];
      this.at += 1;
      value += (byte & 127) * shift;
      shift *= 128;
    } while (byte & 128);
    return value;
  }

  // Calls take(record, impact, flags) for each record that has the word.
  postings(at, take) {
    this.at = at;
    let record = 0;
    for (let left = this.number(); left > 0; left -= 1) {
      record += this.number();
      take(record, this.bytes[this.at], this.bytes[this.at + 1]);
      this.at += 2;
    }
  }
}

const rarity = ({ records }, count) => Math.log(1 + records / count);

// `read(path)` gives the bytes of a file below search/data/.
export class Finder {
  constructor(read) {
    this.read = read;
    this.kept = new Map();
  }

  once(path, make) {
    if (!this.kept.has(path)) this.kept.set(path, this.read(path).then(make));
    return this.kept.get(path);
  }

  directory(area) {
    const folder = area ? `areas/${area}/` : "all/";
    return this.once(`${folder}directory.json`, (bytes) => {
      const directory = JSON.parse(new TextDecoder().decode(bytes));
      return { ...directory, folder, words: directory.words.split(" "), common: new Set(directory.common.split(" ")) };
    });
  }

  // The words of the parts that can hold words beginning so; of many parts the first two.
  async wordsLike(directory, beginning) {
    const { words, folder } = directory;
    const first = Math.max(0, words.findLastIndex((word) => word <= beginning));
    const past = words.findIndex((word, i) => i > first && !word.startsWith(beginning));
    const end = Math.min(past === -1 ? words.length : past, first + 2);
    const parts = await Promise.all(Array.from({ length: end - first }, (_, i) =>
      this.once(`${folder}${first + i}.words`, (bytes) => new Part(bytes))));
    return parts.flatMap((part) => part.words);
  }

  // The words of the index that answer a typed one, with how well; where none does, those that a slip turned into it.
  async answers(directory, typed) {
    const root = /^[0-9.]+$/.test(typed) ? typed : stem(typed);
    const near = await this.wordsLike(directory, root);
    const found = near.map((entry) => ({ ...entry, like: likeness(entry.word, typed) })).filter(({ like }) => like > 0);
    if (found.some(({ like }) => like >= 0.5) || typed.length < 4) return found;
    const wider = await this.wordsLike(directory, typed.slice(0, 3));
    const slips = [...near, ...wider].filter(({ word }) => slipped(word, typed)).map((entry) => ({ ...entry, like: 0.6 }));
    return [...found, ...slips];
  }

  // The records that answer, best first: [{ record, score }]. Those with all words come before those with some, and
  // what holds now before what it followed.
  async find(query, { area = "", board = "", kind = "" } = {}) {
    const directory = await this.directory(area);
    const typed = [...new Set(wordsOf(query))];
    const telling = typed.filter((word) => !directory.common.has(word));
    const words = (telling.length > 0 ? telling : typed).slice(0, 7);
    const scores = new Map();
    for (const answers of await Promise.all(words.map((word) => this.answers(directory, word)))) {
      const best = new Map();
      const itself = answers.find(({ like }) => like === 1);
      for (const { part, at, like, count } of answers) {
        // A rare relative of a common word says no more than the word itself.
        const most = itself ? Math.min(1, rarity(directory, itself.count) / rarity(directory, count)) : 1;
        part.postings(at, (record, impact, flags) => {
          const score = impact * like * most;
          if (score > (best.get(record)?.score ?? 0)) best.set(record, { score, flags });
        });
      }
      for (const [record, { score, flags }] of best) {
        const sum = scores.get(record) ?? { record, score: 0, words: 0, flags };
        sum.score += score;
        sum.words += 1;
        scores.set(record, sum);
      }
    }
    let found = [...scores.values()];
    if (kind) found = found.filter(({ flags }) => directory.kinds[flags & kind_bits] === kind);
    if (board) {
      const concerned = await this.ofBoard(directory, board);
      found = found.filter(({ record }) => concerned.has(record));
    }
    for (const one of found) {
      one.score *= (one.words / words.length) ** 2;
      if (!(one.flags & is_current)) one.score *= 0.5;
    }
    return found.sort((a, b) => b.score - a.score || a.record - b.record);
  }

  async ofBoard(directory, board) {
    const name = `board=${board}`;
    const records = new Set();
    for (const { word, part, at } of await this.wordsLike(directory, name)) {
      if (word === name) part.postings(at, (record) => records.add(record));
    }
    return records;
  }

  // What a record is: { url, title, kind, place, words }.
  async record(number, directory) {
    const size = directory.records_a_file;
    const lines = await this.once(`records/${Math.floor(number / size)}.tsv`,
      (bytes) => new TextDecoder().decode(bytes).split("\n"));
    const [url, title, kind, place, words] = lines[number % size].split("\t");
    return { url, title, kind, place, words };
  }
}
