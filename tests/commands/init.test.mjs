// concordat init for somebody's own county: by options, and asked at a terminal. Nothing is in it that nobody said, and the check names
// what is to be filled in.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, test} from 'node:test';
import {parse} from 'smol-toml';
import {snapshot} from '../diagnostics/lib/workplace.mjs';

const program = 'build/concordat';
const today = '2026-11-21';
let top;
before(() => { top = mkdtempSync(join(tmpdir(), 'concordat-init-')); });
after(() => rmSync(top, {recursive: true}));
const path = (...names) => join(top, ...names);

const run = (...words) => spawnSync(program, words, {encoding: 'utf8'});
const init = (name, ...words) => run('init', path(name), '--as-of', today, ...words);
const west = ['--area', 'Westmark', '--council', 'Westmark County Council'];
const findings = (name, day = today) =>
  JSON.parse(run('check', '--content', path(name), '--as-of', day, '--json').stderr).filter(({severity}) => severity !== 'advice');

/** What somebody at a terminal sees who types these lines, and then Ctrl-D. */
function at_terminal(name, lines, ...words) {
  const command = [program, 'init', path(name), '--as-of', today, ...words].map((word) => `'${word}'`).join(' ');
  const {status, stdout} = spawnSync('script', ['-qec', command, '/dev/null'],
                                     {encoding: 'utf8', input: lines.map((line) => `${line}\n`).join('') + '\x04', timeout: 20_000});
  return {status, seen: stdout.replaceAll('\r\n', '\n')};
}

describe('by options', () => {
  test('a draft with the names of the county, which has no error, says what is to be filled in, and builds', () => {
    const {status, stdout, stderr} = init('west', ...west, '--board', 'health-and-wellbeing-board', '--board',
                                          'safeguarding-adults-board=Westmark *Adults* "Board"', '--board', 'other=Westmark Housing Forum');
    assert.deepEqual([status, stderr], [0, '']);
    assert.match(stdout, /A draft for Westmark stands in .*west\./);
    assert.match(stdout, /Still to be filled in:\n {2}site\.toml: [^]*it is still to be filled in where the website will be published/);
    const edition = parse(readFileSync(path('west/westmark/protocol/2026/edition.toml'), 'utf8'));
    assert.deepEqual([edition.status, edition.boards], ['draft', ['health-and-wellbeing-board', 'adults-board', 'housing-forum']]);
    const reports = parse(readFileSync(path('west/westmark/protocol/2026/reports.toml'), 'utf8')).report;
    const annual = reports.find(({id}) => id === 'annual-report');
    assert.deepEqual(annual.cell, [{to: 'adults-board', action: 'agree'}, {to: 'health-and-wellbeing-board', action: 'note'}]);
    const codes = new Set(findings('west').map(({code}) => code));
    assert.deepEqual([...codes].filter((code) => !['G050', 'L015', 'C012'].includes(code)), []);
    assert.ok(codes.has('G050') && codes.has('L015'));
    const built = run('build', '--content', path('west'), '--out', path('west-site'), '--as-of', today);
    assert.equal(built.status, 0, built.stderr);
    const page = readFileSync(path('west-site/westmark/protocol/2026/purpose/index.html'), 'utf8');
    assert.ok(page.includes('>Westmark *Adults* &quot;Board&quot;</a>'), page);
    assert.match(readFileSync(path('west-site/westmark/protocol/2026/the-boards/index.html'), 'utf8'), /\. It helps and protects adults who/);
    const statement = readFileSync(path('west-site/accessibility/index.html'), 'utf8');
    assert.match(statement, /has not been tested against the WCAG 2\.2 AA standard yet/);
  });

  test('no word is of the invented county of the example', () => {
    assert.equal(init('own', ...west).status, 0);
    for (const [name, bytes] of snapshot(path('own'))) {
      if (name.startsWith('.')) continue;
      assert.doesNotMatch(name + Buffer.from(bytes, 'base64').toString(), /northshire|ardmoor|fellside|example\.org/i, name);
    }
  });

  test('every kind of board that is offered makes a content without errors', () => {
    const kinds = [...readFileSync('law/boards.toml', 'utf8').matchAll(/^kind = "([a-z-]+)"\nname/gm)].map(([, kind]) => kind);
    assert.ok(kinds.length > 5);
    assert.equal(init('all', ...west, ...kinds.flatMap((kind) => ['--board', kind])).status, 0);
    assert.deepEqual(findings('all').filter(({severity}) => severity === 'error'), []);
    assert.equal(init('none', ...west, '--board', 'other=The Board').status, 0);
    assert.deepEqual(findings('none').filter(({severity}) => severity === 'error'), []);
  });

  test('filled in, it has no more to fill in', () => {
    assert.equal(init('full', ...west, '--address', 'https://westmark.example', '--contact', 'office@westmark.example', '--colour', '#1d4f6e').status, 0);
    const site = readFileSync(path('full/site.toml'), 'utf8');
    assert.match(site, /contact = "mailto:office@westmark\.example"/);
    assert.deepEqual(findings('full').filter(({code}) => code === 'G050').map(({message}) => message),
                     ['it is still to be filled in within how many working days people are answered']);
  });

  test('what is wrong is said, all of it, and nothing is written', () => {
    const {status, stdout, stderr} = init('bad', '--council', 'C', '--colour', '#ffcc00', '--board', 'safeguarding-adult-board', '--board', 'other',
                                          '--address', 'ftp://x', '--contact', 'nobody');
    assert.deepEqual([status, stdout], [2, '']);
    for (const one of [/--area: say the name of the area/, /--colour: its contrast with white is 1\.\d\d:1/, /did you mean "safeguarding-adults-board"/,
                       /other=NAME/, /--address: /, /--contact: /, /nothing was written/]) assert.match(stderr, one);
    assert.ok(!existsSync(path('bad')));
    assert.equal(init('bad', '--area', 'Search', '--council', 'C').status, 2);
    assert.equal(init('bad', ...west, '--example').status, 2);
    assert.ok(!existsSync(path('bad')));
  });

  test('--example is the worked example, as is the command without a terminal and without options', () => {
    assert.equal(init('one', '--example').status, 0);
    assert.equal(init('two').status, 0);
    assert.deepEqual(snapshot(path('one')), snapshot(path('two')));
    assert.ok(existsSync(path('one/northshire/area.toml')));
  });
});

describe('at a terminal', () => {
  test('asks, and again where an answer is wrong, and makes what the options make', () => {
    const {status, seen} = at_terminal('asked', ['', 'Westmark', 'Westmark County Council', '1, 9', '1 3', '', 'Westmark Adults Board', 'Westmark Housing Forum', '',
                                                 '#ffcc00', '#1d4f6e', 'westmark', '', 'office@westmark.example']);
    assert.equal(status, 0, seen);
    assert.match(seen, /Name of the area, such as a county: [^]*write a name with letters/);
    assert.match(seen, /write numbers from 1 to \d, with commas between them/);
    assert.match(seen, /What it is called \[Westmark Health and Wellbeing Board\]: /);
    assert.match(seen, /its contrast with white is 1\.\d\d:1, and 4\.5:1 is needed: choose a darker colour/);
    assert.match(seen, /A draft for Westmark stands in/);
    const same = init('told', ...west, '--board', 'health-and-wellbeing-board', '--board', 'safeguarding-adults-board=Westmark Adults Board', '--board',
                      'other=Westmark Housing Forum', '--colour', '#1d4f6e', '--contact', 'office@westmark.example');
    assert.equal(same.status, 0, same.stderr);
    assert.deepEqual(snapshot(path('asked')), snapshot(path('told')));
  });

  test('the end of the input writes nothing', () => {
    for (const lines of [[], ['Westmark'], ['Westmark', 'Westmark Council', '1', ''], ['Westmark', 'Westmark Council', '1', '', '', '']]) {
      const {status, seen} = at_terminal('ended', lines);
      assert.equal(status, 1, seen);
      assert.match(seen, /nothing was written/);
      assert.ok(!existsSync(path('ended')));
    }
  });

  test('--example asks nothing', () => {
    const {status, seen} = at_terminal('quick', [], '--example');
    assert.equal(status, 0, seen);
    assert.doesNotMatch(seen, /Name of the area/);
  });
});
