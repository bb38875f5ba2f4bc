// The papers of the shipped content, as of a day that stays. They are made for each run of the test files, by whichever of
// the files comes first; the others find them. Reading this module makes them. PDFs of the built site that are what they
// should be are taken over as they stand; that they would be made the same again is for same_bytes.test.mjs to say. Word
// files are made anew, for they may name the day.
import assert from 'node:assert/strict';
import {execFile, spawnSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {promisify} from 'node:util';
import {today} from '../diagnostics/lib/workplace.mjs';
import {records} from '../facts/support/csv.mjs';
import {Pdf} from './pdf.mjs';

const folder = resolve('build/papers');
export const root = join(folder, 'site');

/** Names the process that runs the test files, as no other process will be named. */
const run = `${process.ppid} ${readFileSync(`/proc/${process.ppid}/stat`, 'latin1').split(') ')[1].split(' ')[19]}`;

// Test files may be run side by side, so that one waits here for another.
const script = `
  if [ "$(cat "$0/run" 2>/dev/null)" = "$1" ]; then exit 0; fi
  rm -rf "$0" && mkdir -p "$0"
  if [ -d "$3" ]; then cp -r "$3" "$0/site" && find "$0/site" -name '*.docx' -delete; fi
  build/concordat build --print --out "$0/site" --as-of "$2"
  echo "$1" >"$0/run"`;

function make() {
  const words = ['build/papers.lock', 'sh', '-e', '-c', script, folder, run, today, process.env.CONCORDAT_SITE ?? 'site-out'];
  const {status, stderr, error} = spawnSync('flock', words, {encoding: 'utf8'});
  if (error) throw error;
  assert.equal(status, 0, stderr);
}

make();
export const manifest = JSON.parse(readFileSync(join(root, 'manifest.json'), 'utf8'));

/** One PDF of an edition. */
export class Paper {
  #pdf;

  constructor(folder, path) {
    this.path = path;
    this.file = join(folder, path);
    [, this.edition, this.name] = /^(.*)\/downloads\/(.*)\.pdf$/.exec(path) ?? [];
    this.kind = this.name?.replace(/^boards\/.*/, 'board');
  }

  get pdf() {
    return (this.#pdf ??= new Pdf(this.file));
  }
}

export const papers = Object.keys(manifest.files).filter((path) => path.endsWith('.pdf')).map((path) => new Paper(root, path));

/** An edition, and what its data files say. */
export class Edition {
  #json;

  constructor(key) {
    this.key = key;
    this.papers = papers.filter(({edition}) => edition === key);
  }

  paper(name) {
    return this.papers.find((paper) => paper.name === name);
  }

  /** Rows of a CSV file; none where the edition has no such file. */
  rows(name) {
    const path = `${this.key}/data/${name}.csv`;
    return path in manifest.files ? records(readFileSync(join(root, path), 'utf8')) : [];
  }

  get json() {
    return (this.#json ??= JSON.parse(readFileSync(join(root, this.key, 'data/edition.json'), 'utf8')));
  }
}

export const editions = Object.keys(manifest.editions).map((key) => new Edition(key));
export const edition_of = (paper) => editions.find(({key}) => key === paper.edition);

/** Fails with each of the problems; a test that looked at nothing fails too. */
export function none(problems, looked_at) {
  assert.ok(looked_at > 0, 'looked at nothing');
  assert.equal(problems.length, 0, `${problems.length} problems, looked at ${looked_at}:\n${problems.slice(0, 30).join('\n')}`);
}

/** `problems_of(paper)` for each; the problems of all, each with the paper's path. */
export const problems_of = (list, problems) => list.flatMap((paper) => problems(paper).map((text) => `${paper.path}: ${text}`));

const start = promisify(execFile);

/** Output of a program for each paper, a few at a time; {paper, output, code}. */
export async function run_on(list, ...command) {
  const results = [];
  const queue = list.entries();
  const work = async () => {
    for (const [index, paper] of queue) {
      const words = command.map((word) => (word === 'FILE' ? paper.file : word));
      const {stdout, code} = await start(words[0], words.slice(1), {maxBuffer: 1 << 28}).catch((error) => error);
      results[index] = {paper, output: stdout, code: code ?? 0};
    }
  };
  await Promise.all([work(), work()]);
  return results;
}
