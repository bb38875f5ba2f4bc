// The same content gives the same bytes, wherever and however it is printed; and what is changed in the content changes the
// papers that hold it and no other.
import assert from 'node:assert/strict';
import {readFileSync, rmSync} from 'node:fs';
import {after, describe, test} from 'node:test';
import {papers, root} from '../lib/papers.mjs';
import {one_line} from '../lib/pdf_words.mjs';
import {Printed} from '../lib/printed.mjs';

const bytes_of = (list) => new Map(list.map(({path, file}) => [path, readFileSync(file)]));
const published = bytes_of(papers);
const edition = 'oxfordshire/protocol/2017-18';
const clause = ['text/04-interfaces-between-boards.md', 'appropriate senior officer or officers', 'appropriate junior officer or officers'];

/** Paths whose bytes are not those that were published, without what all papers of the edition have in common. */
function changed(place) {
  const now = bytes_of(place.papers);
  assert.deepEqual([...now.keys()].sort(), [...published.keys()].sort());
  return [...now].filter(([path, bytes]) => !bytes.equals(published.get(path)))
      .map(([path]) => path.replace(`${edition}/downloads/`, ''));
}

describe('same bytes', () => {
  const place = new Printed('content');
  after(() => place.remove());

  test('in another folder, with one thread', () => {
    const {status, err} = place.print('--jobs', '1');
    assert.equal(status, 0, err);
    assert.deepEqual(changed(place), []);
  });

  test('a second run makes nothing anew', () => {
    const {status, out} = place.print();
    assert.equal(status, 0);
    assert.match(out, new RegExp(`^${papers.length} papers written .*\\(0 made, ${papers.length} unchanged\\)`));
    assert.deepEqual(changed(place), []);
  });
});

describe('a change', () => {
  // Whatever changes in an edition changes its fingerprint, which the whole text, the sign-off pack and the signature sheet carry.
  const whole = ['protocol.pdf', 'sign-off-pack.pdf', 'signature-sheet.pdf'];
  const change = (path, from, to, prepare = () => {}) => {
    const place = new Printed('content');
    try {
      place.edit(`${edition}/${path}`, [from, to]);
      // A run into the papers of before makes those anew that are not what they should be, or are not there.
      place.begin_with(root);
      prepare(place);
      const {status, err} = place.print();
      assert.equal(status, 0, err);
      return changed(place).sort();
    } finally {
      place.remove();
    }
  };

  test('of a clause is in the whole text and in what is signed alone, though all of the edition is made anew', () => {
    const take_away = (place) => rmSync(place.path('out', edition), {recursive: true});
    assert.deepEqual(change(...clause, take_away), whole);
  });

  test('of a cell of the timetable is in the timetable, and with the board that gives and the one that gets', () => {
    const cell = (season) => `{ to = "hib", action = "inform", season = "${season}" }`;
    assert.deepEqual(change('reports.toml', cell('spring'), cell('autumn')),
                     ['boards/hib.pdf', 'boards/hwb.pdf', ...whole, 'timetable.pdf']);
  });

  test('of a member is with the board', () => {
    assert.deepEqual(change('boards/hwb.toml', 'name = "Director of Commissioning Operations NHS England (South)"', ''),
                     ['boards/hwb.pdf', ...whole]);
  });

  test('of a line is on the map, and with both boards', () => {
    assert.deepEqual(change('relationships.toml', 'kind = "considers-training-with"', 'exception = true\nkind = "considers-training-with"'),
                     ['boards/csps.pdf', 'boards/osab.pdf', 'map.pdf', ...whole]);
  });

  test('shows where it was made', () => {
    const place = new Printed('content');
    try {
      const [path, ...words] = clause;
      place.edit(`${edition}/${path}`, words);
      assert.equal(place.print(edition, '--section', '4').status, 0);
      const [{pdf}] = place.papers;
      assert.match(one_line(pdf.structure.text), /appropriate junior officer or officers/);
    } finally {
      place.remove();
    }
  });
});
