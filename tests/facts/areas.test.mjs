// Oxfordshire through time: former names and successions that its documents give, and no others; what the law asks for.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {attribute} from '../lib/html.mjs';
import {each, facts_json, site} from './support/facts.mjs';
import {all, alike, by_id, main, words, words_of} from './support/words.mjs';

const {formerly, took_over, never, order, kinds} = facts_json('areas.json');
const base = '/oxfordshire/boards/';
const pages = site.pages.filter(({url}) => url.startsWith(base) && url !== base);

/** Values of the terms of one name in the list that opens a page. */
function values(page, name) {
  const list = all(main(page), 'dt').filter((term) => alike(words(term)).trim() === alike(name));
  return list.flatMap((term) => {
    const siblings = term.parentNode.childNodes.filter(({nodeName}) => nodeName === 'dd');
    return siblings.map((value) => words(value).trim());
  });
}

test('former names and successions: those of the documents, of no other body', (t) => {
  each(t, pages, (page) => {
    const body = page.url.slice(base.length, -1);
    return [['Formerly', formerly], ['Took over from', took_over]].flatMap(([term, facts]) => {
      const told = values(page, term).join(' ');
      const names = facts[body] ?? [];
      if (names.length === 0) return told ? [`${body}: ${term} ${told}`] : [];
      return names.filter((name) => !told.includes(alike(name))).map((name) => `${body}: ${term} lacks ${name}`);
    }).join('\n');
  });
});

test('what no document calls a body is not among its names', (t) => {
  each(t, Object.entries(never).flatMap(([body, names]) => [names].flat().map((name) => [body, name])), ([body, name]) =>
    values(site.by_url.get(`${base}${body}/`), 'Also called').join(' ').includes(alike(name)) ? `${body}: ${name}` : '');
});

test('the documents of a body, oldest first', (t) => {
  each(t, Object.entries(order), ([body, documents]) => {
    const text = words_of(site.by_url.get(`${base}${body}/`));
    const places = documents.map((name) => text.indexOf(alike(name)));
    return places.every((place, at) => place >= 0 && (at === 0 || place > places[at - 1])) ? '' : `${body}: ${places}`;
  });
});

test('kinds that the law does not ask for in every area, or that are no boards, say so', (t) => {
  const page = site.by_url.get('/legislation/');
  each(t, Object.entries(kinds), ([kind, said]) => {
    const entry = by_id(main(page), `kind-${kind}`);
    assert.equal(attribute(entry, 'id'), `kind-${kind}`);
    return words(entry).includes(alike(said)) ? '' : `${kind}: no “${said}”`;
  });
});
