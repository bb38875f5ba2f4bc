// What is kept from one build to the next changes how long it takes, and nothing else: after any edit of content, templates or
// published files, a build that may use what was kept makes and says what a build from nothing does. 1,000 edits in `make endure`.
import assert from 'node:assert/strict';
import {cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {test} from 'node:test';
import {snapshot, today, with_content} from '../diagnostics/lib/workplace.mjs';
import {whole} from '../lib/published.mjs';

const base = 'tests/diagnostics/base';
const edits = whole ? 1000 : 60;

/** Numbers below a bound, the same for the same seed. */
function random_from(seed) {
  let state = seed;
  return (bound) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor(state / 2 ** 32 * bound);
  };
}

const build = (place, out, ...words) => place.run('build', '--content', 'content', '--templates', 'templates', '--assets', 'assets', '--as-of', today,
    '--out', out, ...words);

/** What it says, without how long it took and whether it had to write. */
const words_of = ({out, err}) => (out + err).replace(/ (written to|are as they were in) \S+ in \d+ ms/g, '').replace(/site-(kept|anew)/g, 'site');

function files_below(place, folder) {
  return readdirSync(place.path(folder), {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name)).sort();
}

const kinds = {
  'a letter changes': (path, random) => {
    const text = readFileSync(path, 'latin1');
    const at = random(text.length);
    const letter = 'abcdefghijklmnop'[random(16)];
    writeFileSync(path, /[a-z]/.test(text[at]) ? text.slice(0, at) + letter + text.slice(at + 1) : `${text}\n`, 'latin1');
  },
  'a line goes': (path, random) => {
    const lines = readFileSync(path, 'latin1').split('\n');
    lines.splice(random(lines.length), 1);
    writeFileSync(path, lines.join('\n'), 'latin1');
  },
  'a file goes': (path) => rmSync(path),
  'a file gets another name': (path) => renameSync(path, path.replace(/(\.\w+)$/, '-x$1')),
  'a file comes': (path) => cpSync(path, path.replace(/(\.\w+)$/, '-y$1')),
  'the same is saved again': (path) => writeFileSync(path, readFileSync(path)),
};

function edit(place, random) {
  const where = ['content', 'content', 'content', 'templates', 'site-kept'][random(5)];
  // Without its list, a site is not known as one of ours.
  const files = files_below(place, where).filter((path) => !path.endsWith('manifest.json'));
  if (files.length === 0) return 'nothing';
  const path = files[random(files.length)];
  const names = Object.keys(kinds);
  const kind = names[random(names.length)];
  // A stranger's file in the site may stand where a page is to be, and is told of.
  if (where === 'site-kept' && !['a letter changes', 'a line goes', 'a file goes', 'the same is saved again'].includes(kind)) return 'nothing';
  kinds[kind](path, random);
  return `${kind}: ${path}`;
}

/** Content and templates as they were, now and then: else most edits would be of what is wrong already. */
function restore(place) {
  for (const [folder, from] of [['content', base], ['templates', 'templates']]) {
    rmSync(place.path(folder), {recursive: true});
    cpSync(from, place.path(folder), {recursive: true});
  }
}

test(`${edits} edits: what is kept makes the same site as nothing that is kept`, () => {
  with_content(base, (place) => {
    place.copy_templates();
    cpSync(resolve('build/assets'), place.path('assets'), {recursive: true});
    const random = random_from(20261130);
    let unchanged = 0;
    for (let i = 0; i < edits; ++i) {
      if (i % 4 === 0) restore(place);
      const done = existsSync(place.path('site-kept')) ? edit(place, random) : 'nothing';
      const kept = build(place, 'site-kept', '--cache', 'kept');
      const anew = build(place, 'site-anew', '--no-cache');
      const told = `edit ${i}, ${done}`;
      assert.equal(kept.status, anew.status, `${told}\n${kept.err}`);
      assert.equal(words_of(kept), words_of(anew), told);
      if (kept.status === 0) assert.deepEqual(snapshot(place.path('site-kept')), snapshot(place.path('site-anew')), told);
      unchanged += kept.out.includes('are as they were');
    }
    assert.ok(unchanged > 0, 'no build found that it had nothing to do');
  });
});

test('a published file that somebody changed is made again, and so is one that went', () => {
  with_content(base, (place) => {
    const again = () => place.run('build', '--content', 'content', '--as-of', today, '--out', 'site', '--cache', 'kept');
    again();
    assert.match(again().out, /are as they were/);
    const page = place.path('site/index.html');
    const bytes = readFileSync(page);
    writeFileSync(page, Buffer.from(bytes).reverse());
    assert.match(again().out, /written to/);
    assert.deepEqual(readFileSync(page), bytes);
    rmSync(page);
    assert.match(again().out, /written to/);
    assert.deepEqual(readFileSync(page), bytes);
    assert.match(place.run('build', '--content', 'content', '--as-of', '2026-11-22', '--out', 'site', '--cache', 'kept').out, /written to/);
  });
});

test('a build of which most files stay is kept like one from nothing', () => {
  with_content(base, (place) => {
    const again = () => place.run('build', '--content', 'content', '--as-of', today, '--out', 'site', '--cache', 'kept');
    again();
    const text = place.path(files_below(place, 'content').find((path) => /text\/.*\.md$/.test(path)).slice(place.folder.length + 1));
    writeFileSync(text, readFileSync(text, 'utf8').replace(/\.\n/, ', and so on.\n'));
    assert.match(again().out, /written to/);
    assert.match(again().out, /are as they were/);
  });
});

test('papers are kept with the site, and with what makes them', () => {
  with_content(base, (place) => {
    place.copy_templates();
    const print = (...words) => place.run('build', '--content', 'content', '--templates', 'templates', '--as-of', today, '--out', 'site', '--cache', 'kept',
                                          '--print', ...words);
    assert.match(print().out, /written to/);
    const papers = snapshot(place.path('site'));
    assert.match(print().out, /are as they were/);
    rmSync(files_below(place, 'site').find((path) => path.endsWith('.docx')));
    assert.match(print().out, /written to/);
    assert.deepEqual(snapshot(place.path('site')), papers);
    writeFileSync(place.path('templates/print/map.typ'), `${readFileSync(place.path('templates/print/map.typ'), 'utf8')}// another look\n`);
    assert.match(print().out, /written to/);
    assert.match(place.run('build', '--content', 'content', '--templates', 'templates', '--as-of', today, '--out', 'site', '--cache', 'kept').out, /written to/);
    assert.ok(!files_below(place, 'site').some((path) => path.endsWith('.docx')));
  });
});
