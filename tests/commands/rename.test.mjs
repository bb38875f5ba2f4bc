// concordat rename: an id or a folder under another name, everywhere; what was published leads on; no byte is touched but those
// that must be.
import assert from 'node:assert/strict';
import {existsSync} from 'node:fs';
import {resolve} from 'node:path';
import {describe, test} from 'node:test';
import {snapshot, today, with_content} from '../diagnostics/lib/workplace.mjs';

const edition = 'northshire/protocol/2026';
const on_example = (use) => with_content('templates/example', use);
const rename = (place, ...words) => place.run('rename', ...words, '--content', 'content', '--as-of', today);
const errors = (place) => place.check().diagnostics.filter(({severity}) => severity === 'error');

function build(place) {
  const {status, err} = place.run('build', '--content', 'content', '--templates', resolve('templates'), '--assets', resolve('build/assets'),
                                  '--out', 'out', '--as-of', today);
  assert.equal(status, 0, err);
  return (path) => place.read(`out/${path}`);
}

/** That nothing is written, the command ends so, and says why. */
function refused(place, words, status, why) {
  const before = snapshot(place.path('content'));
  const said = rename(place, ...words);
  assert.deepEqual([said.status, said.out], [status, ''], said.err);
  assert.match(said.err, why);
  assert.deepEqual(snapshot(place.path('content')), before);
}

describe('a body', () => {
  test('has another id in every file, and its file another name; the content is without errors', () => on_example((place) => {
    place.run('new-edition', edition, '2027', '--content', 'content');
    const {status, out, err} = rename(place, 'safer-northshire', 'community-safety');
    assert.equal(status, 0, err);
    assert.match(out, /safer-northshire is community-safety now: \d+ files written, 2 files or folders renamed/);
    for (const year of ['2026', '2027']) {
      assert.ok(existsSync(place.path(`content/northshire/protocol/${year}/boards/community-safety.toml`)));
      assert.ok(!existsSync(place.path(`content/northshire/protocol/${year}/boards/safer-northshire.toml`)));
    }
    assert.match(place.read('content/northshire/area.toml'), /id = "community-safety"\nformer_ids = \["safer-northshire"\]\n/);
    assert.match(place.read(`content/northshire/protocol/2027/edition.toml`), /place = "boards\/community-safety"/);
    const left = [...snapshot(place.path('content')).values()].map((bytes) => Buffer.from(bytes, 'base64').toString())
        .filter((text) => text.replace('former_ids = ["safer-northshire"]', '').includes('safer-northshire'));
    assert.deepEqual(left, []);
    assert.deepEqual(errors(place), []);
  }));

  test('and there and back again, every byte is as it was but the ids that it had', () => on_example((place) => {
    const before = snapshot(place.path('content'));
    assert.equal(rename(place, 'adults-board', 'grown-ups').status, 0);
    assert.equal(rename(place, 'grown-ups', 'adults-board').status, 0);
    const area = place.read('content/northshire/area.toml');
    assert.match(area, /id = "adults-board"\nformer_ids = \["grown-ups"\]\n/);
    place.write('content/northshire/area.toml', area.replace('former_ids = ["grown-ups"]\n', ''));
    assert.deepEqual(snapshot(place.path('content')), before);
  }));

  test('has its old addresses still: pages lead on, calendars and data files are there', () => on_example((place) => {
    build(place);
    const before = [...snapshot(place.path('out')).keys()];
    assert.equal(rename(place, 'safer-northshire', 'csp').status, 0);
    assert.equal(rename(place, 'csp', 'community-safety').status, 0);
    const read = build(place);
    const now = new Set(snapshot(place.path('out')).keys());
    const word_parts = /^search\//;  // made of what is there, and found by no address that people have
    assert.deepEqual(before.filter((path) => !now.has(path) && !word_parts.test(path)), []);
    for (const old of ['safer-northshire', 'csp']) {
      for (const folder of ['northshire', edition]) {
        const page = read(`${folder}/boards/${old}/index.html`);
        assert.ok(page.includes(`<link rel="canonical" href="https://example.org/${folder}/boards/community-safety/">`), page);
        assert.ok(page.includes(`<meta http-equiv="refresh" content="0; url=/${folder}/boards/community-safety/">`));
        assert.match(page, new RegExp(`<a href="/${folder}/boards/community-safety/" data-moved>`));
      }
      assert.equal(read(`northshire/boards/${old}/calendar.ics`), read('northshire/boards/community-safety/calendar.ics'));
      assert.equal(read(`${edition}/data/boards/${old}.ics`), read(`${edition}/data/boards/community-safety.ics`));
    }
    assert.ok(!read('sitemap.xml').includes('/csp/'));
  }));

  test('keeps line ends and comments', () => on_example((place) => {
    const path = 'content/northshire/area.toml';
    place.write(path, place.read(path).replaceAll('\n', '\r\n'));
    assert.equal(rename(place, 'adults-board', 'grown-ups').status, 0);
    const after = place.read(path);
    assert.ok(!after.replaceAll('\r\n', '').includes('\n'));
    assert.match(after, /id = "grown-ups"\r\nformer_ids = \["adults-board"\]\r\nname/);
  }));
});

describe('other things', () => {
  test('an organisation, a report, an action, a season and a theme', () => on_example((place) => {
    for (const [old, now] of [['northshire-police', 'county-police'], ['adults-report', 'yearly-adults-report'], ['note', 'take-note'],
                              ['autumn', 'fall'], ['exploitation', 'exploited']]) {
      const {status, err} = rename(place, old, now);
      assert.equal(status, 0, err);
    }
    assert.deepEqual(errors(place), []);
    assert.match(place.read('content/organisations.toml'), /id = "county-police"\nformer_ids = \["northshire-police"\]/);
    assert.match(place.read(`content/${edition}/boards/adults-board.toml`), /\[yearly report\]\(report:yearly-adults-report\)/);
    assert.match(build(place)('organisations/northshire-police/index.html'), /href="\/organisations\/county-police\/" data-moved/);
  }));

  test('an edition, a document, an area and a section, one after the other', () => on_example((place) => {
    place.add('content/northshire/area.toml', '[[term]]\nterm = "pact"\nmeaning = "Ours."\nsource = "The [pact](edition:protocol/2026)"\n');
    const before = build(place);
    const old_page = before(`${edition}/reporting/index.html`);
    assert.ok(old_page.includes('id="clause-4.1"'));
    for (const [path, to] of [[edition, '2026-31'], ['northshire/protocol', 'pact'], ['northshire/pact/2026-31/reporting', 'reports'],
                              ['northshire', 'northmark']]) {
      const {status, err} = rename(place, path, to);
      assert.equal(status, 0, `${path}: ${err}`);
    }
    assert.ok(existsSync(place.path('content/northmark/pact/2026-31/text/04-reports.md')));
    assert.match(place.read('content/northmark/area.toml'), /edition:pact\/2026-31/);
    const read = build(place);
    for (const [old, now] of [[`${edition}/reporting/`, 'northmark/pact/2026-31/reports/'], [`${edition}/boards/adults-board/`,
                              'northmark/pact/2026-31/boards/adults-board/'], ['northshire/', 'northmark/'], ['northshire/protocol/', 'northmark/pact/']])
      assert.ok(read(`${old}index.html`).includes(`<a href="/${now}" data-moved>`), old);
    assert.equal(read(`${edition}/data/timetable.csv`), read('northmark/pact/2026-31/data/timetable.csv'));
    assert.equal(read('northshire/protocol/calendar.ics'), read('northmark/pact/calendar.ics'));
  }));
});

describe('what cannot be', () => {
  test('is said, and nothing is written', () => on_example((place) => {
    place.add('content/organisations.toml', '[[organisation]]\nid = "adults-board"\nname = "The Board"\nkind = "other"\n');
    refused(place, ['adult-board', 'x'], 2, /there is no id "adult-board"; did you mean "adults-board"\?/);
    refused(place, ['adults-board', 'x'], 2, /say which with --kind: body, organisation/);
    refused(place, ['children-partnership', 'wellbeing-board'], 2, /there is a body "wellbeing-board" already/);
    refused(place, ['children-partnership', 'Not An Id'], 2, /is not an id/);
    refused(place, ['safeguarding-adults-board', 'sab'], 2, /the program knows what the law asks of such boards/);
    refused(place, ['northshire/protocol/2025', '2024'], 2, /there is no edition "northshire\/protocol\/2025"/);
    refused(place, ['northshire', 'search'], 1, /is the name of a page that Concordat makes[^]*nothing was written/);
    place.write('content/site.toml', 'not toml');
    refused(place, ['children-partnership', 'cp'], 1, /nothing was written/);
  }));

  test('an id that something else had', () => on_example((place) => {
    assert.equal(rename(place, 'safer-northshire', 'csp').status, 0);
    refused(place, ['adults-board', 'safer-northshire'], 2, /"safer-northshire" was the id of "csp"/);
  }));

  test('an edition of which a minute has the fingerprint', () => on_example((place) => {
    place.edit(`${edition}/edition.toml`, ['date = 2026-02-12\nstatus = "agreed"', 'date = 2026-02-12\nstatus = "agreed"\nfingerprint = "FINGER"']);
    const said = place.run('check', '--content', 'content', '--as-of', today).err;
    const [, now] = /this one is ([0-9a-f ]+)/.exec(said);
    place.edit(`${edition}/edition.toml`, ['FINGER', now.trim()]);
    refused(place, ['safer-northshire', 'csp'], 1, /minutes have the fingerprint of this text/);
  }));

  test('--dry-run shows each line, and writes nothing', () => on_example((place) => {
    const before = snapshot(place.path('content'));
    const {status, out} = rename(place, 'safer-northshire', 'csp', '--dry-run');
    assert.equal(status, 0);
    assert.match(out, /northshire\/area\.toml:\d+\n {2}- id = "safer-northshire"\n {2}\+ id = "csp"\n/);
    assert.match(out, /boards\/safer-northshire\.toml becomes .*boards\/csp\.toml/);
    assert.deepEqual(snapshot(place.path('content')), before);
  }));
});
