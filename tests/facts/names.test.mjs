// Concordat is for any partnership: no place and no body of the published content may occur in the program or in its
// templates. The names are taken from the built site: areas, boards, agencies, and acronyms of three letters or more.
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {one_line} from '../lib/html.mjs';
import {records} from './support/csv.mjs';
import {each, site} from './support/facts.mjs';
import {all, main, seen} from './support/words.mjs';

const sources = ['generator', 'templates'].flatMap((folder) =>
  readdirSync(folder, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name)));
const lists = site.files.filter((path) => path.endsWith('/data/boards.csv'));
const boards = lists.flatMap((path) => records(site.read(path)));
const areas = [...new Set(lists.map((path) => path.split('/')[0]))];
const agencies = site.pages.filter(({url}) => /^\/organisations\/[^/]+\/$/.test(url))
                     .map((page) => one_line(seen(all(main(page), 'h1')[0])));

const words_only = (text) => `(?<![\\w.-])${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\w-])`;
/** A single word ("Police", "Probation") is also a word of the language, and names nobody alone. */
const is_name = (text) => /\s/.test(text);
const acronyms = new Set(boards.flatMap(({acronym}) => acronym.match(/\b[A-Z]{3,}s?\b/g) ?? []));
/** Ids that are words of the trade, too: the shell. */
const words_of_trade = new Set(['bash']);
const names = new Set([...boards.map(({name}) => name), ...agencies].filter(is_name));

/** Where a pattern occurs: "file: line". */
function places(pattern) {
  return sources.flatMap((path) => readFileSync(path, 'utf8').split('\n').flatMap((line, at) =>
    pattern.test(line) ? [`${path}:${at + 1}`] : []));
}

test('there are names to look for, and places to look', () => {
  assert.ok(areas.length >= 2 && acronyms.size >= 20 && names.size >= 100 && sources.length >= 100,
            `${areas.length} areas, ${acronyms.size} acronyms, ${names.size} names, ${sources.length} files`);
});

test('no area occurs in generator/ or templates/', (t) => {
  each(t, areas, (area) => places(new RegExp(area, 'i')).map((place) => `${area}: ${place}`).join('\n'));
});

test('no acronym of a board occurs, nor an id that is one', (t) => {
  const ids = [...acronyms].map((acronym) => acronym.toLowerCase())
                  .filter((id) => boards.some(({board_id}) => board_id === id) && !words_of_trade.has(id));
  each(t, [...acronyms, ...ids], (word) =>
    places(new RegExp(words_only(word))).map((place) => `${word}: ${place}`).join('\n'));
});

test('no name of a board or an agency occurs', (t) => {
  const any = new RegExp([...names].map(words_only).join('|'));
  const found = places(any);
  each(t, names, (name) =>
    found.length ? places(new RegExp(words_only(name))).map((place) => `${name}: ${place}`).join('\n') : '');
});
