// The schemas, as an editor uses them: taplo, the language server of TOML editors, passes what the check passes and
// marks what it refuses.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {appendFileSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {after, before, describe, test} from 'node:test';

const program = resolve('build/concordat');
const taplo = resolve('node_modules/.bin/taplo');
const folder = mkdtempSync(join(tmpdir(), 'concordat-schema-'));
const protocol = join(folder, 'protocol');

const run = (command, words, cwd = '.') => spawnSync(command, words, {cwd, encoding: 'utf8'});
const lint = (root) => {
  const {status, stderr} = run(taplo, ['lint', '--colors', 'never'], root);
  return {passes: status === 0, text: stderr};
};

before(() => {
  const {status, stderr} = run(program, ['init', protocol]);
  assert.equal(status, 0, stderr);
});
after(() => rmSync(folder, {recursive: true}));

test('init writes the schemas, and each file names its own', () => {
  const first_line = (path) => readFileSync(join(protocol, path), 'utf8').split('\n')[0];
  assert.equal(first_line('site.toml'), '#:schema ./.schema/site.json');
  assert.equal(first_line('northshire/area.toml'), '#:schema ../.schema/area.json');
  assert.equal(first_line('northshire/protocol/2026/boards/adults-board.toml'), '#:schema ../../../../.schema/board.json');
  for (const name of ['site', 'area', 'board', 'edition']) assert.ok(existsSync(join(protocol, `.schema/${name}.json`)));
  assert.equal(run(program, ['check', '--content', protocol]).status, 0);
});

test('the example and the shipped documents have nothing that an editor marks', () => {
  assert.deepEqual(lint(protocol), {passes: true, text: lint(protocol).text});
  const shipped = join(folder, 'shipped');
  cpSync('content', shipped, {recursive: true});
  cpSync(join(protocol, '.schema'), join(shipped, '.schema'), {recursive: true});
  cpSync(join(protocol, '.taplo.toml'), join(shipped, '.taplo.toml'));
  const {passes, text} = lint(shipped);
  assert.ok(passes, text);
});

describe('what the check refuses, an editor marks', () => {
  const edition = 'northshire/protocol/2026/edition.toml';
  const mistakes = [
    ['T002', 'an unknown key', edition, '[[season]]\nid = "x"\nname = "X"\nmonths = [1]\ncolour = "red"\n'],
    ['T003', 'a value of the wrong type', edition, '[[season]]\nid = "x"\nname = 3\nmonths = [1]\n'],
    ['T004', 'a key that is missing', edition, '[[season]]\nid = "x"\nmonths = [1]\n'],
    ['T005', 'a value that is not one of the choices', edition,
     '[[approval]]\nbody = "adults-board"\nstatus = "agred"\n'],
    ['T006', 'a date that is none', edition, '[[version]]\nnumber = "9"\ndate = "last May"\n'],
    ['T007', 'an address without a scheme', 'organisations.toml',
     '[[organisation]]\nid = "x"\nname = "X"\nkind = "other"\nwebsite = "www.example.org"\n'],
    ['T008', 'an id with capitals', edition, '[[group]]\nid = "The Group"\nname = "X"\n'],
    ['T011', 'a month that is none', edition, '[[season]]\nid = "x"\nname = "X"\nmonths = [13]\n'],
  ];
  for (const [code, name, path, text] of mistakes) {
    test(`${code}: ${name}`, () => {
      const file = join(protocol, path);
      const kept = readFileSync(file);
      try {
        appendFileSync(file, `\n${text}`);
        const {stderr} = run(program, ['check', '--content', protocol]);
        assert.ok(stderr.includes(`[${code}]`), stderr);
        const marked = lint(protocol);
        assert.ok(!marked.passes);
        assert.ok(marked.text.includes(path.split('/').pop()), marked.text);
      } finally {
        writeFileSync(file, kept);
      }
    });
  }
});

describe('concordat schema', () => {
  test('lists the kinds of file', () => {
    const {status, stdout} = run(program, ['schema']);
    assert.equal(status, 0);
    assert.match(stdout, /^edition +edition\.toml +/m);
    assert.equal(stdout.trim().split('\n').length, 10);
  });

  test('prints one by its id, its name or the path of a file', () => {
    const [by_id, by_name, by_path] = ['board', 'boards/<body>.toml', 'northshire/protocol/2026/boards/x.toml']
                                          .map((name) => run(program, ['schema', name]).stdout);
    assert.equal(JSON.parse(by_id).title, 'boards/<body>.toml');
    assert.equal(by_name, by_id);
    assert.equal(by_path, by_id);
  });

  test('names the nearest where there is no such kind', () => {
    const {status, stderr} = run(program, ['schema', 'editon']);
    assert.equal(status, 2);
    assert.match(stderr, /did you mean "edition"\?/);
  });
});
