// concordat diff: every format, and editions of other folders, revisions and places.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {cpSync, readFileSync, writeFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {describe, test} from 'node:test';
import {today, with_content} from '../diagnostics/lib/workplace.mjs';
import {attribute, elements, one_line, parse_html, text_of} from '../lib/html.mjs';

const [old, fresh] = ['northshire/protocol/2024', 'northshire/protocol/2025'];
/** The protocol and a next edition, with a report that comes each year. */
const two = (use) => with_content('tests/diagnostics/base', (place) => {
  cpSync(place.path('content', old), place.path('content', fresh), {recursive: true});
  place.edit(`${fresh}/edition.toml`, ['label = "2024"', 'label = "2025"'], ['dated = 2024-03-01', 'dated = 2025-03-01']);
  place.edit(`${fresh}/reports.toml`, ['season = "spring"', 'season = "spring"\nfrequency = "each year"']);
  place.edit(`${fresh}/text/01-purpose.md`, [/plans for/, 'great plans & \\<deeds> for']);
  place.copy_templates();
  return use(place, (from, to, ...words) => place.run('diff', from, to, '--content', 'content', '--as-of', today, ...words));
});
const changed = /Annual Report: Health Board moves from Agree \(Spring\) to Agree \(Spring, each year\)\./;

/** Runs the program and keeps what it writes as bytes. */
function bytes_of(place, ...words) {
  const {status, stdout, stderr} = spawnSync(resolve('build/concordat'), ['diff', old, fresh, '--content', 'content', '--as-of', today, ...words],
                                             {cwd: place.folder, maxBuffer: 1 << 28});
  assert.equal(status, 0, String(stderr));
  const file = place.path('paper');
  writeFileSync(file, stdout);
  return file;
}

describe('formats', () => {
  test('html is one whole page: the list, the redline, whole addresses, nothing fetched', () => two((place, diff) => {
    const {status, out, err} = diff(old, fresh, '--format', 'html');
    assert.equal(status, 0, err);
    const page = parse_html(out);
    const all = [...elements(page)];
    const words = one_line(text_of(all.find(({tagName}) => tagName === 'main')));
    assert.match(words, /^Northshire Partnership Protocol 2025: what changed since Northshire Partnership Protocol 2024/);
    assert.match(words, changed);
    assert.match(words, /Added: great /);
    assert.match(words, /& <deeds>/);
    assert.ok(!out.includes('<deeds>'));
    assert.ok(all.some(({tagName}) => tagName === 'ins') && all.some((element) => attribute(element, 'lang') === 'en-GB'));
    for (const link of all.filter(({tagName}) => tagName === 'a')) assert.match(attribute(link, 'href'), /^(https?:|mailto:|#.)/);
    assert.deepEqual(all.filter(({tagName}) => ['script', 'link', 'img'].includes(tagName)), []);
    const levels = all.filter(({tagName}) => /^h[1-6]$/.test(tagName)).map(({tagName}) => Number(tagName[1]));
    levels.reduce((before, level) => (assert.ok(level <= before + 1, `h${before}, then h${level}`), level), 0);
  }));

  test('pdf and docx are papers, the same bytes each time', () => two((place) => {
    const pdf = bytes_of(place, '--format', 'pdf', '--templates', 'templates');
    const printed = one_line(spawnSync('pdftotext', ['-layout', pdf, '-'], {encoding: 'utf8'}).stdout);
    assert.match(printed, changed);
    assert.match(printed, /\[added: /);
    const word = bytes_of(place, '--format', 'docx', '--templates', 'templates');
    const first = readFileSync(word);
    const tracked = spawnSync('pandoc', ['-f', 'docx', '--track-changes=all', '-t', 'html', word], {encoding: 'utf8'}).stdout;
    assert.match(tracked, /insertion|<ins/);
    assert.ok(readFileSync(bytes_of(place, '--format', 'docx', '--templates', 'templates')).equals(first));
  }));
});

describe('what is compared', () => {
  test('an edition of another folder', () => two((place, diff) => {
    cpSync(place.path('content'), place.path('backup'), {recursive: true});
    place.write(`content/${old}/reports.toml`, place.read(`content/${fresh}/reports.toml`));
    place.write(`content/${old}/text/01-purpose.md`, place.read(`content/${fresh}/text/01-purpose.md`));
    const same = JSON.parse(diff(old, fresh, '--format', 'json').out).map(({kind}) => kind);
    assert.ok(!same.includes('cell-changed'));
    for (const folder of [`backup/${old}`, `./backup/${old}/`, place.path('backup', old)]) {
      const {status, out, err} = diff(folder, fresh);
      assert.equal(status, 0, err);
      assert.match(one_line(out), changed);
    }
    place.write(`backup/${old}/edition.toml`, 'title = ');
    const {status, out, err} = diff(`backup/${old}`, fresh);
    assert.equal(status, 2);
    assert.equal(out, '');
    assert.match(err, /edition\.toml:1:\d+: error/);
  }));

  test('a revision that git keeps: the same edition, or another', () => two((place, diff) => {
    const git = (...words) => {
      const {status, stderr} = spawnSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...words], {cwd: place.folder, encoding: 'utf8'});
      assert.equal(status, 0, stderr);
    };
    git('init', '-q');
    git('add', 'content');
    git('commit', '-qm', 'before');
    place.edit(`${fresh}/boards/practice-group.toml`, [/^/, 'meets = "each month"\n']);
    const kinds = (from) => JSON.parse(diff(from, fresh, '--format', 'json').out).map(({kind}) => kind);
    assert.deepEqual(kinds('git:HEAD'), ['body-meets']);
    assert.ok(kinds(`git:HEAD:${old}`).includes('cell-changed'));
    assert.equal(diff(fresh, fresh, '--format', 'json').out, '[]\n');
    for (const [name, why] of [['git:nowhere', /git: .*nowhere/], ['git:--output=x', /there is no revision/], ['git:HEAD:x/y/z', /there is no edition "x\/y\/z"/]]) {
      const {status, out, err} = diff(name, fresh);
      assert.equal(status, 2, name);
      assert.equal(out, '');
      assert.match(err, why);
    }
  }));

  test('editions of two places: boards of the same statutory kind count as one', () => with_content('content', (place) => {
    const {status, out, err} = place.run('diff', 'buckinghamshire/protocol/v3.0', 'oxfordshire/protocol/2017-18', '--content', 'content', '--format', 'json', '--as-of', today);
    assert.equal(status, 0, err);
    const all = JSON.parse(out);
    const of = (kind) => all.filter((one) => one.kind === kind).map(({words}) => words);
    assert.ok(of('body-renamed').includes('Health and Wellbeing Board is now called Oxfordshire Health and Wellbeing Board.'));
    assert.ok(of('body-renamed').some((words) => /Buckinghamshire Safeguarding Adults Board is now called Oxfordshire Safeguarding Adults Board/.test(words)));
    assert.ok(of('body-ended').some((words) => /Early Help/.test(words)));
    assert.ok(!all.some(({words}) => words.includes('..') && !words.includes('...')));
  }));
});
