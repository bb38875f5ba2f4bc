// The program run on a file, and what it made.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {today} from '../../diagnostics/lib/workplace.mjs';

const program = resolve('build/concordat');
export const edition = 'northshire/protocol/2027';

const folders = [];
process.on('exit', () => folders.forEach((folder) => rmSync(folder, {recursive: true, force: true})));

export class Importing {
  /** `bytes` of the file that `name` has; nothing is run yet. */
  constructor(bytes, name = 'protocol.docx') {
    this.folder = mkdtempSync(join(tmpdir(), 'concordat-import-'));
    folders.push(this.folder);
    this.file = join(this.folder, name);
    writeFileSync(this.file, bytes);
  }

  concordat(...words) {
    const {status, stdout, stderr, error} = spawnSync(program, words, {cwd: this.folder, encoding: 'utf8', timeout: 60000, maxBuffer: 1 << 28});
    if (error) throw error;
    return {status, out: stdout, err: stderr};
  }

  run(...words) {
    Object.assign(this, this.concordat('import', this.file, edition, '--as-of', today, ...words));
    return this;
  }

  get left() {
    return readdirSync(this.folder).sort();
  }
  read(path) {
    return readFileSync(join(this.folder, 'content', edition, path), 'utf8');
  }
  /** A file beside the area. */
  content(path) {
    return readFileSync(join(this.folder, 'content', path), 'utf8');
  }
  has(path) {
    return existsSync(join(this.folder, 'content', edition, path));
  }
  get list() {
    return readFileSync(join(this.folder, 'import-northshire-protocol-2027.md'), 'utf8');
  }
  get names() {
    return readdirSync(join(this.folder, 'content', edition, 'text')).sort();
  }
  /** The text of a section, without its front matter. */
  text(section) {
    const name = this.names.find((one) => one.replace(/^\d+-|\.md$/g, '') === section);
    assert.ok(name, `no section ${section} among ${this.names}`);
    return this.read(`text/${name}`).replace(/^\+\+\+[^]*?\n\+\+\+\n\n/, '').trimEnd();
  }
  /** Lines of the list that begin so: "lost", "guess". */
  doubts(kind = '') {
    return this.list.split('\n').filter((line) => line.startsWith(`- [ ] ${kind}`)).map((line) => line.slice(6));
  }
  /** Words of the file, and those of them that are accounted for. */
  get words() {
    const [, found, all, kept, left] = /(\d+) of (\d+) words of the file are accounted for: (\d+) stand in it, (\d+) are left out/.exec(this.out);
    return {found: Number(found), all: Number(all), kept: Number(kept), left_out: Number(left)};
  }
}

/** Imports a file that must be whole: every word accounted for, and content without an error. */
export function imported(bytes, ...words) {
  const made = new Importing(bytes).run(...words);
  assert.equal(made.status, 0, made.err + made.out);
  assert.equal(made.err, '');
  assert.equal(made.words.found, made.words.all);
  const {status, err} = made.concordat('check', '--as-of', today);
  assert.equal(status, 0, err);
  return made;
}

/** A file that is not taken: what is said, and nothing is left. */
export function refused(bytes, name = 'protocol.docx') {
  const made = new Importing(bytes, name).run();
  assert.equal(made.status, 1, made.out);
  assert.deepEqual(made.left, [name]);
  return made.err.trimEnd();
}
