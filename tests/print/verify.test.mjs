// concordat verify tells true papers and sites from changed ones, and says which file differs.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {copyFileSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync} from 'node:fs';
import {after, before, beforeEach, describe, test} from 'node:test';
import {today, Workplace} from '../diagnostics/lib/workplace.mjs';

const base = 'tests/diagnostics/base';
const edition = 'northshire/protocol/2024';
const clause_file = `${edition}/text/01-purpose.md`;
const protocol = `out/${edition}/downloads/protocol.pdf`;
const board = `out/${edition}/downloads/boards/adults-board.pdf`;

describe('verify', () => {
  const place = new Workplace(base);
  const kept = new Map();
  const change = (path, edit) => {
    const bytes = readFileSync(place.path(path), 'latin1');
    if (!kept.has(path)) kept.set(path, Buffer.from(bytes, 'latin1'));
    place.write(path, Buffer.from(edit(bytes), 'latin1'));
  };
  const verify = (...words) => {
    const {status, out, err} = place.run('verify', '--content', 'content', '--json', ...words);
    return {status, told: JSON.parse(err).map(({code, severity, message}) => `${severity} ${code} ${message}`), out};
  };

  before(() => {
    place.copy_templates();
    const {status, err} = place.run('build', '--print', '--content', 'content', '--templates', 'templates', '--out', 'out', '--as-of', today);
    assert.equal(status, 0, err);
    copyFileSync(place.path(protocol), place.path('protocol.pdf'));
    copyFileSync(place.path(board), place.path('board.pdf'));
  });
  beforeEach(() => {
    for (const [path, bytes] of kept) place.write(path, bytes);
    kept.clear();
  });
  after(() => place.remove());

  test('a true site', () => {
    assert.deepEqual(verify('out'), {status: 0, told: [], out: ''});
    const {status, out} = place.run('verify', 'out');
    assert.equal(status, 0);
    assert.match(out, /^out: \d+ files as Concordat \S+ made them from "content" as of 2026-11-21; its manifest is (\w{4} ?){3}\n$/);
  });

  test('a true PDF, in its site and away from it', () => {
    for (const words of [[protocol], [board], ['protocol.pdf'], ['board.pdf'], ['protocol.pdf', '--site', 'out'],
                         ['board.pdf', '--site', 'out']]) {
      assert.deepEqual(verify(...words).told, []);
      assert.equal(verify(...words).status, 0);
    }
    assert.equal(place.run('verify', 'protocol.pdf').out, 'protocol.pdf: byte for byte what Concordat makes of northshire/protocol/2024 in "content"\n');
    assert.match(place.run('verify', 'protocol.pdf', '--site', 'out').out, /; the file is as it was published$/m);
  });

  test('a paper is made anew to be compared: nothing that was kept is asked, and nothing is kept', () => {
    const {status} = place.run_in({XDG_CACHE_HOME: place.path('unused')}, 'verify', 'protocol.pdf');
    assert.equal(status, 0);
    assert.ok(!existsSync(place.path('unused')));
  });

  test('V001: what says nothing of where it came from', () => {
    for (const words of [['content'], [`content/${clause_file}`], ['protocol.pdf', '--site', 'content']]) {
      const {status, told} = verify(...words);
      assert.equal(status, 1);
      assert.match(told.join('\n'), /^error V001 /);
    }
  });

  test('V002: a PDF that was changed', () => {
    change(protocol, (bytes) => bytes.replace(/endstream/, 'endstreaM'));
    const told = [`error V002 "${edition}/downloads/protocol.pdf" was changed after it was published`];
    assert.deepEqual(verify(protocol), {status: 1, told, out: ''});
    assert.deepEqual(verify('out'), {status: 1, told, out: ''});
    change('protocol.pdf', (bytes) => bytes + ' ');
    assert.deepEqual(verify('protocol.pdf', '--site', 'out').told,
                     ['error V002 "protocol.pdf" is not one of the files that the site was published with']);
  });

  test('V002, V004: a page that was changed, one that was taken away, one that was added', () => {
    const page = `out/${edition}/index.html`;
    change(page, (bytes) => bytes.replace('</h1>', '!</h1>'));
    change('out/sitemap.xml', (bytes) => bytes);
    rmSync(place.path('out/sitemap.xml'));
    place.write('out/added.html', 'added');
    const {status, told} = verify('out');
    assert.equal(status, 1);
    assert.deepEqual(told.sort(), [
      `error V002 "${edition}/index.html" was changed after it was published`,
      'error V002 "sitemap.xml" is missing from the site',
      'warning V004 "added.html" was not published with the site',
    ]);
    assert.equal(verify(page).status, 1);
    rmSync(place.path('out/added.html'));
  });

  test('what others put into the site is a warning, and an error with --strict', () => {
    place.write('out/CNAME', 'partnerships.example\n');
    assert.equal(verify('out').status, 0);
    assert.equal(verify('out', '--strict').status, 1);
    rmSync(place.path('out/CNAME'));
  });

  test('V003: content that was changed after it was published', () => {
    change(`content/${clause_file}`, (bytes) => bytes.replace('plans for', 'indeed plans for'));
    const differs = `error V003 the content's "${clause_file}" is not as it was published`;
    assert.deepEqual(verify('out'), {status: 1, told: [differs], out: ''});
    assert.equal(verify(board).status, 0);  // it does not hold this clause
    const {status, told} = verify(protocol);
    assert.equal(status, 1);
    assert.ok(told.includes(differs));
    assert.match(told.join('\n'), /"out\/.*protocol\.pdf" holds another text of northshire\/protocol\/2024: its fingerprint is \w{4} \w{4} \w{4}, that of the content is/);
    assert.equal(verify('protocol.pdf').told.length, 1);
  });

  test('line ends of Windows in the content are no change', () => {
    change(`content/${clause_file}`, (bytes) => bytes.replaceAll('\n', '\r\n'));
    assert.equal(verify('out').status, 0);
    assert.equal(verify('protocol.pdf').status, 0);
  });

  test('papers that are printed into a site are of it', () => {
    const {status, err} = place.run('print', '--content', 'content', '--templates', 'templates', '--out', 'out', '--as-of', today,
                                    '--section', '1');
    assert.equal(status, 0, err);
    assert.equal(verify('out', '--strict').status, 0);
    const [{papers}] = JSON.parse(place.read('out/verify/papers.json')).editions;
    const known = new Map(papers.map(({file, sha256}) => [file, sha256]));
    for (const file of ['section-purpose.pdf', 'protocol.pdf']) {
      const hash = createHash('sha256').update(readFileSync(place.path(`out/${edition}/downloads`, file))).digest('hex');
      assert.equal(known.get(file), hash, file);
    }
  });

  test('what lies in a site and is no file of it is found, whatever it is called and whatever it is', () => {
    place.write('out/.hidden/script.js', 'added');
    symlinkSync('/etc/passwd', place.path('out/link'));
    assert.equal(spawnSync('mkfifo', [place.path('out/pipe')]).status, 0);
    assert.deepEqual(verify('out').told.sort(), ['.hidden/script.js', 'link', 'pipe'].map((path) =>
        `warning V004 "${path}" was not published with the site`));
    for (const path of ['.hidden', 'link', 'pipe']) rmSync(place.path('out', path), {recursive: true});
    const page = `out/${edition}/index.html`;
    change(page, (bytes) => bytes);
    renameSync(place.path(page), place.path('moved'));
    symlinkSync(place.path('moved'), place.path(page));
    assert.deepEqual(verify('out').told, [`error V002 "${edition}/index.html" was changed after it was published`]);
    rmSync(place.path(page));
  });

  test('V002: a page under the name of a paper', () => {
    copyFileSync(place.path('out/index.html'), place.path('page.pdf'));
    assert.match(verify('page.pdf', '--site', 'out').told.join('\n'), /^error V002 "page.pdf" is not one of the files/);
    copyFileSync(place.path('out/index.html'), place.path(`out/${edition}/other.html`));
    assert.match(verify(`out/${edition}/other.html`).told.join('\n'), /^error V002 .* was not published with the site/);
    rmSync(place.path(`out/${edition}/other.html`));
  });

  test('V003: a paper of an edition that is not there', () => {
    for (const claimed of ['northshire/protocol/2023', 'northshire/protocol', 'northshire']) {
      change('protocol.pdf', (bytes) => bytes.replace(`edition:${edition}`, `edition:${claimed}`));
      const {status, told} = verify('protocol.pdf');
      assert.equal(status, 1);
      assert.deepEqual(told, [`error V003 "protocol.pdf" is a paper of ${claimed}, and the content has no such edition`]);
      place.write('protocol.pdf', kept.get('protocol.pdf'));
    }
  });

  test('V003: a paper with the right fingerprint and other words, and one with the right words saved anew', () => {
    // Printed from other content, with the claim of the true one.
    change(`content/${clause_file}`, (bytes) => bytes.replace('plans for', 'never plans for'));
    assert.equal(place.run('print', '--content', 'content', '--templates', 'templates', '--out', 'forged', '--format', 'pdf',
                           '--only', 'protocol').status, 0);
    place.write(`content/${clause_file}`, kept.get(`content/${clause_file}`));
    const fingerprint = (path) => /fingerprint:(\w{64})/.exec(readFileSync(place.path(path), 'latin1'))[1];
    const forged = `forged/${edition}/downloads/protocol.pdf`;
    const bytes = readFileSync(place.path(forged), 'latin1').replaceAll(fingerprint(forged), fingerprint('protocol.pdf'));
    place.write('forged.pdf', Buffer.from(bytes, 'latin1'));
    const {status, told} = verify('forged.pdf');
    assert.equal(status, 1);
    assert.match(told.join('\n'), /^error V003 the paper does not have the words of northshire\/protocol\/2024: after "[^"]*" it has "[^"]*", and the content "/);
    assert.equal(spawnSync('qpdf', ['--object-streams=disable', place.path('protocol.pdf'), place.path('again.pdf')]).status, 0);
    assert.equal(verify('again.pdf').status, 0);
    assert.match(verify('again.pdf').told.join('\n'), /^warning V005 "again.pdf" has the words of /);
    assert.equal(verify('again.pdf', '--strict').status, 1);
  });

  test('a file that is not there is wrong use', () => {
    assert.equal(place.run('verify', 'nothing.pdf').status, 2);
    assert.equal(place.run('verify').status, 2);
    assert.equal(place.run('verify', '--help').status, 0);
  });
});
