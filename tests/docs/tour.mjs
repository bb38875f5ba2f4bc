// The tour of the README is what the program says: its commands are run as they stand, with the mistakes that it shows.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {after, before, test} from 'node:test';

// What differs from run to run, and what every new page or rule changes.
const steady = (text) => text.replace(/\d+ pages and \d+ other files/, 'N pages and N other files').replace(/in \d+ ms/, 'in N ms')
    .replace(/\d+ pieces of advice/, 'N pieces of advice');

// [command, output] for each "$ command" of an indented block.
const commands = [...readFileSync('README.md', 'utf8').matchAll(/^ {4}\$ (.*)\n((?: {4}(?!\$ ).*\n)*)/gm)]
    .map(([, command, output]) => [command, output.replace(/^ {4}/gm, '')]);
const shown = (start) => commands.find(([command]) => command.startsWith(`build/concordat ${start}`));

let top;
before(() => {
  top = mkdtempSync(join(tmpdir(), 'concordat-tour-'));
  for (const name of ['build', 'templates']) symlinkSync(resolve(name), join(top, name));
});
after(() => rmSync(top, {recursive: true}));

function say([command, expected]) {
  const {stdout, stderr} = spawnSync(command.split(' ')[0], command.split(' ').slice(1), {cwd: top, encoding: 'utf8'});
  assert.equal(steady(stderr + stdout), steady(expected), command);
}

function change(path, from, to) {
  const file = join(top, 'mycounty/northshire/protocol/2026', path);
  const text = readFileSync(file, 'utf8');
  assert.ok(text.includes(from), `${path} has ${from}`);
  writeFileSync(file, text.replace(from, to));
}

const mistakes = [
  ['boards/adults-board.toml', 'website =', 'websit ='],
  ['reports.toml', '"adults-board", action = "agree"', '"adult-board", action = "agree"'],
  ['text/04-reporting.md', 'clause:escalation', 'clause:3.9'],
];

test('init, check with the mistakes, build', () => {
  say(shown('init'));
  for (const [path, right, wrong] of mistakes) change(path, right, wrong);
  say(shown('check'));
  for (const [path, right, wrong] of mistakes) change(path, wrong, right);
  say(shown('build'));
});

test('every command of the tour works', () => {
  const others = commands.filter((one) => !['init', 'check', 'serve'].some((word) => one === shown(word)));
  for (const [command] of others) {
    const {status, stderr} = spawnSync(command, {cwd: top, shell: true, encoding: 'utf8'});  // some words are quoted
    assert.equal(status, 0, `${command}\n${stderr}`);
  }
});
