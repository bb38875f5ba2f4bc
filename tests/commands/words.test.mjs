// The words of the command line: what is asked for in a wrong way ends with exit code 2 and says so on standard error.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {test} from 'node:test';

const run = (...words) => spawnSync('build/concordat', words, {encoding: 'utf8'});

test('help and version are no mistakes', () => {
  for (const words of [['--help'], ['--version'], ['print', '--help']]) {
    const {status, stdout, stderr} = run(...words);
    assert.deepEqual([status, stderr], [0, ''], words.join(' '));
    assert.notEqual(stdout, '');
  }
});

const wrong = [
  [[], 'A subcommand is required'],
  [['nope'], 'A subcommand is required'],
  [['check', '--nope'], 'The following argument was not expected: --nope'],
  [['check', '--out', 'site'], 'The following arguments were not expected: site --out'],
  [['build', '--jobs', '0'], '--jobs: Value 0 not in range 1 to 256'],
  [['build', '--as-of', '2026-11'], '--as-of: write the day as 2026-11-21'],
  [['print', '--only', 'pages'], '--only: pages not in {protocol,pack,signature-sheet,boards,timetable,map,changes}'],
  [['serve', '--port', '70000'], 'Could not convert: --port = 70000'],
  [['verify'], 'path is required'],
  [['init'], 'folder is required'],
];

for (const [words, message] of wrong) {
  test(`wrong use: concordat ${words.join(' ')}`, () => {
    const {status, stdout, stderr} = run(...words);
    assert.deepEqual([status, stdout], [2, '']);
    assert.equal(stderr.split('\n')[0], message);
    assert.match(stderr, /Run with --help for more information\./);
  });
}
