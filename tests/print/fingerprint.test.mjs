// The fingerprint of an edition: the same wherever it stands, made as docs/fingerprint.md says, and no other on the papers.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {readFileSync, readdirSync} from 'node:fs';
import {after, before, describe, test} from 'node:test';
import {today, Workplace} from '../diagnostics/lib/workplace.mjs';

const base = 'tests/diagnostics/base';
const edition = 'northshire/protocol/2024';

/** The shell commands of the documentation, run in a content folder. */
function by_hand(content) {
  const [, script] = /```sh\ncd content\n(.*?)```/s.exec(readFileSync('docs/fingerprint.md', 'utf8'));
  const {stdout} = spawnSync('sh', ['-c', script.replaceAll('northshire/protocol/2026', edition)], {cwd: content, encoding: 'utf8'});
  return stdout.slice(0, 64);
}

function build(place, ...words) {
  const {status, err} = place.run('build', '--content', 'content', '--templates', 'templates', '--out', 'out', '--as-of', today, ...words);
  assert.equal(status, 0, err);
  return JSON.parse(place.read('out/manifest.json'));
}

describe('fingerprint', () => {
  const place = new Workplace(base);
  let manifest;
  before(() => {
    place.copy_templates();
    manifest = build(place);
  });
  after(() => place.remove());

  test('it is what the commands of the documentation give', () => {
    assert.equal(manifest.editions[edition], by_hand(place.path('content')));
  });

  test('so it is with a meeting, confirmations, another status and other outcomes, and it is the same', () => {
    const file = `content/${edition}/edition.toml`, facts = place.read(file);
    place.write(file, facts.replace('status = "agreed"\n', 'status = "proposed" # soon\n').replace('date = 2024-03-01\n', 'minute = "7"\n')
      .replace('[[approval]]', '[sign_off]\nmeeting = "Adults Board"\n\n[[approval]]') + '\n[[confirmation]]\nplace = "edition"\nwhat = "review"\n');
    assert.equal(by_hand(place.path('content')), manifest.editions[edition]);
    assert.equal(build(place).editions[edition], manifest.editions[edition]);
    place.write(file, facts.replace('body = "adults-board"', 'body = "practice-group"'));
    assert.notEqual(build(place).editions[edition], manifest.editions[edition]);
    assert.equal(build(place).editions[edition], by_hand(place.path('content')));
    place.write(file, facts);
    assert.deepEqual(build(place), manifest);
  });

  test('data, overview, print page and sign-off page show it', () => {
    const full = manifest.editions[edition];
    const short = full.slice(0, 12).replace(/(.{4})(?=.)/g, '$1 ');
    assert.equal(JSON.parse(place.read(`out/${edition}/data/edition.json`)).fingerprint, full);
    for (const page of ['', 'print/', 'sign-off/']) {
      assert.ok(place.read(`out/${edition}/${page}index.html`).includes(short), `not on /${page}`);
    }
  });

  test('every published file is in the manifest, with its hash', () => {
    const files = readdirSync(place.path('out'), {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile())
        .map((entry) => `${entry.parentPath ?? entry.path}/${entry.name}`.slice(place.path('out').length + 1))
        .filter((path) => !path.startsWith('.') && path !== 'manifest.json');
    assert.deepEqual(Object.keys(manifest.files), files.sort());
    const hash = (path) => createHash('sha256').update(readFileSync(place.path('out', path))).digest('hex');
    assert.deepEqual(files.filter((path) => manifest.files[path] !== hash(path)), []);
  });

  test('every source file is in the manifest, by its path in the content', () => {
    const files = readdirSync(base, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile())
        .map((entry) => `${entry.parentPath ?? entry.path}/${entry.name}`.slice(base.length + 1));
    assert.deepEqual(Object.keys(manifest.content).sort(), files.sort());
  });

  test('the manifest tells the version and the day, and no path of this machine', () => {
    assert.match(manifest.generator, /^Concordat \d+\.\d+\.\d+$/);
    assert.equal(manifest.as_of, today);
    assert.ok(!place.read('out/manifest.json').includes(place.folder));
  });

  test('line ends of Windows change nothing but a word does', () => {
    const path = `content/${edition}/text/01-purpose.md`;
    const text = place.read(path);
    place.write(path, '\ufeff' + text.replaceAll('.\n', '. \n').replaceAll('\n', '\r\n'));
    assert.deepEqual(build(place).content, manifest.content);
    const file = `content/${edition}/edition.toml`, facts = place.read(file);
    place.write(file, '\ufeff' + facts.replaceAll('\n', ' \r\n'));
    assert.deepEqual(build(place).editions, manifest.editions);
    place.write(file, facts);
    place.write(path, text.replace('plans for', 'indeed plans for'));
    assert.notEqual(build(place).editions[edition], manifest.editions[edition]);
    place.write(path, text);
    assert.deepEqual(build(place), manifest);
  });

  test('pages link to papers only where the build wrote them', () => {
    const links = () => [...place.read(`out/${edition}/index.html`).matchAll(/href="([^"]*\/downloads\/[^"]*)"/g)].map(([, href]) => href);
    assert.deepEqual(links(), []);
    manifest = build(place, '--print');
    assert.ok(links().length > 0);
    assert.deepEqual(links().filter((href) => !manifest.files[href.slice(1)]), []);
    assert.match(place.read(`out/${edition}/index.html`), />Whole text \(PDF, \d+ KB\)</);
    assert.match(place.read(`out/${edition}/boards/adults-board/index.html`), />Summary of this board \(PDF, \d+ KB\)</);
    build(place);
    assert.deepEqual(links(), []);
  });
});
