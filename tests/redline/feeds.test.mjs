// changes.atom: of each document and each board, an entry for each edition, with whole addresses and nothing but what concerns it.
import assert from 'node:assert/strict';
import {cpSync, existsSync} from 'node:fs';
import {spawnSync} from 'node:child_process';
import {test} from 'node:test';
import {today, with_content} from '../diagnostics/lib/workplace.mjs';
import {text_of, parse_html, one_line} from '../lib/html.mjs';

const [old, fresh] = ['northshire/protocol/2024', 'northshire/protocol/2025'];

/** The entries of a feed, which must be XML. */
function entries(place, path) {
  const file = place.path('out', path);
  const checked = spawnSync('xmllint', ['--noout', file], {encoding: 'utf8'});
  assert.equal(checked.status, 0, checked.stderr);
  const text = place.read(`out/${path}`);
  const value = (xml, name) => new RegExp(`<${name}[^>]*>([\\s\\S]*?)</${name}>`).exec(xml)?.[1];
  const plain = (words) => words.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', '\'').replaceAll('&amp;', '&');
  return [...text.matchAll(/<entry>([\s\S]*?)<\/entry>/g)].map(([, xml]) => ({
    id: value(xml, 'id'), title: plain(value(xml, 'title')), updated: value(xml, 'updated'),
    words: one_line(text_of(parse_html(plain(value(xml, 'content')))))}));
}

test('feeds of what changes', () => with_content('tests/diagnostics/base', (place) => {
  cpSync(place.path('content', old), place.path('content', fresh), {recursive: true});
  place.edit(`${fresh}/edition.toml`, ['label = "2024"', 'label = "2025"'], ['dated = 2024-03-01', 'dated = 2025-03-01']);
  place.edit(`${fresh}/reports.toml`, ['season = "spring"', 'season = "spring"\nfrequency = "each <i>year</i> & more"']);
  place.edit(`${fresh}/boards/practice-group.toml`, [/^/, 'meets = "each month"\n']);
  // A clause that is gone is told to the board that it named, and not to that which its number names now.
  const words = (...clauses) => `+++\ntitle = "Working together"\nnumber = "2"\n+++\n\n${clauses.map((one, at) => `2.${at + 1} ${one}\n`).join('\n')}`;
  const kept = 'The [Practice Group](board:practice-group) writes down what it learns from every case.';
  place.write(`content/${old}/text/03-working.md`, words('Money of the [Health Board](board:health-board) is counted twice each year.', kept));
  place.write(`content/${fresh}/text/03-working.md`, words(kept));
  place.copy_templates();
  const {status, err} = place.run('build', '--content', 'content', '--templates', 'templates', '--out', 'out', '--as-of', today);
  assert.equal(status, 0, err);
  const site = /base_url = "(.*)"/.exec(place.read('content/site.toml'))[1];

  const all = entries(place, 'northshire/protocol/changes.atom');
  assert.deepEqual(all.map(({title}) => title.replace(/\d+ changes/, 'N changes')), ['Northshire Partnership Protocol 2025 (agreed): N changes', 'Northshire Partnership Protocol 2024 (agreed): first edition']);
  assert.deepEqual(all.map(({updated}) => updated), ['2025-03-01T00:00:00Z', '2024-03-01T00:00:00Z']);
  assert.ok(all.every(({id}) => id.startsWith(site)));
  assert.match(all[0].words, /Annual Report: Health Board moves from Agree \(Spring\) to Agree \(Spring, each <i>year<\/i> & more\)\./);
  assert.match(all[0].words, /The interval of meetings of Practice Group is now given: each month\./);

  const health = entries(place, 'northshire/boards/health-board/changes.atom');
  assert.deepEqual(health.map(({title}) => title.split(': ')[1]), ['2 changes', 'first edition']);
  assert.match(health[0].words, /Annual Report: Health Board moves/);
  assert.match(health[0].words, /Clause 2\.1 is gone\./);
  const group = entries(place, 'northshire/boards/practice-group/changes.atom');
  assert.equal(group.length, 2);
  assert.ok(!group[0].words.includes('Annual Report') && !group[0].words.includes('is gone'));
  assert.notEqual(health[0].id, group[0].id);

  for (const page of ['northshire/protocol', 'northshire/boards/health-board']) {
    assert.ok(place.read(`out/${page}/index.html`).includes(`<link rel="alternate" type="application/atom+xml" title="What changes" href="/${page}/changes.atom">`), page);
    assert.ok(existsSync(place.path('out', page, 'changes.atom')));
  }
}));
