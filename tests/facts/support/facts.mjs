// What the fact tests share: the built site, the tests' own data, and a check that tells every fact that is missing
// and not only the first.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {Site} from '../../lib/pages.mjs';
import {records} from './csv.mjs';

/** The folder that tests/run.mjs names with --site. */
export const site = new Site(resolve(process.env.CONCORDAT_SITE ?? 'site-out'));

const data = (name) => readFileSync(new URL(`../data/${name}`, import.meta.url), 'utf8');

export const facts_json = (name) => JSON.parse(data(name));
export const facts_csv = (name) => records(data(name));

/** Checks each fact; `problem` says what is wrong with one, or nothing. The number of facts is told with the test. */
export function each(t, facts, problem) {
  const list = [...facts];
  assert.ok(list.length > 0, 'no facts to compare');
  const problems = list.map(problem).filter(Boolean);
  t.diagnostic(`${list.length} facts compared`);
  assert.equal(problems.length, 0, `${problems.length} of ${list.length} facts:\n${problems.join('\n')}`);
}

/** Facts that must be the same on both sides, in this order: `told` is built, `fact` is published. */
export function each_same(t, told, facts) {
  const longer = Math.max(told.length, facts.length);
  each(t, Array.from({length: longer}, (_, at) => at), (at) =>
    told[at] === facts[at] ? '' : `${at + 1}: “${told[at] ?? '(nothing)'}”, published “${facts[at] ?? '(nothing)'}”`);
}

/** One edition of the built site. */
export class Edition {
  #json;

  /** `base` is its address: "/place/document/edition/". */
  constructor(base) {
    this.base = base;
  }

  rows(name) {
    return records(site.read(`${this.base.slice(1)}data/${name}.csv`));
  }

  get json() {
    return (this.#json ??= JSON.parse(site.read(`${this.base.slice(1)}data/edition.json`)));
  }

  /** The page at an address below the edition's own. */
  page(path) {
    const page = site.by_url.get(this.base + path);
    assert.ok(page, `no page at ${this.base}${path}`);
    return page;
  }

  /** Pages of the text, in the order of the contents. */
  get sections() {
    return this.json.sections.map(({key}) => this.page(`${key}/`));
  }
}
