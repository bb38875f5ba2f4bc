// docs/editors-and-ci.md: the hook refuses a commit with errors and takes one without; the steps of the workflow do what they
// say. And SARIF is what its schema asks for.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {resolve} from 'node:path';
import {describe, test} from 'node:test';
import {today, with_content} from '../diagnostics/lib/workplace.mjs';

const page = readFileSync('docs/editors-and-ci.md', 'utf8');
const block = (name) => new RegExp(`^\`\`\`\\w+ file=${name}\\n([\\s\\S]*?)^\`\`\``, 'm').exec(page)[1];
const text = 'northshire/protocol/2024/text/03-working.md';
const words = (body) => `+++\ntitle = "Working together"\nnumber = "2"\n+++\n\n2.1 ${body}\n`;

/** Runs a command in the place, with the program on the search path. */
function shell(place, command, ...args) {
  const programs = place.path('programs');
  mkdirSync(programs, {recursive: true});
  try {
    symlinkSync(resolve('build/concordat'), `${programs}/concordat`);
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  const env = {...process.env, PATH: `${programs}:${process.env.PATH}`, GIT_CONFIG_GLOBAL: '/dev/null', GIT_AUTHOR_NAME: 'a',
               GIT_AUTHOR_EMAIL: 'a@example.org', GIT_COMMITTER_NAME: 'a', GIT_COMMITTER_EMAIL: 'a@example.org'};
  return spawnSync(command, args, {cwd: place.folder, env, encoding: 'utf8'});
}

describe('hook before a commit', () => {
  test('checks what is to be committed, not what lies in the folder', () => with_content('tests/diagnostics/base', (place) => {
    const git = (...args) => shell(place, 'git', ...args);
    assert.equal(git('init', '--quiet').status, 0);
    const hook = place.path('.git/hooks/pre-commit');
    mkdirSync(place.path('.git/hooks'), {recursive: true});
    writeFileSync(hook, block('pre-commit'));
    chmodSync(hook, 0o755);

    git('add', 'content');
    place.write(`content/${text}`, words('[](board:nobody)'));
    const good = git('commit', '--quiet', '-m', 'good');
    assert.equal(good.status, 0, good.stderr);

    git('add', 'content');
    place.write(`content/${text}`, words('The boards meet.'));
    const bad = git('commit', '--quiet', '-m', 'bad');
    assert.equal(bad.status, 1);
    assert.match(bad.stderr, /content\/northshire[^\n]*03-working\.md:6:\d+: error: [^\n]*nobody[^\n]*\[R001\]/);

    git('add', 'content');
    assert.equal(git('commit', '--quiet', '-m', 'mended').status, 0);
  }));
});

describe('workflow on a server', () => {
  const steps = [...block('protocol.yml').matchAll(/- name: (.*)\n(?: {8}(?!run).*\n)* {8}run: ((?:(?!\|)[^\n]+)|\|\n(?: {10}.*\n)+)/g)]
      .map(([, name, run]) => ({name, run: run.replace(/^\|\n/, '').replace(/^ {10}/gm, '')}));
  const run = (place, name) => shell(place, 'sh', '-e', '-c', steps.find((step) => step.name === name).run);

  test('its steps are read from the page', () => {
    assert.deepEqual(steps.map(({name}) => name), ['Install the program', 'Mark the lines', 'Keep the findings']);
  });

  test('a mistake is marked and kept, and fails; none passes', () => with_content('tests/diagnostics/base', (place) => {
    assert.equal(run(place, 'Mark the lines').status, 0);
    place.write(`content/${text}`, words('[](board:nobody)'));
    const marked = run(place, 'Mark the lines');
    assert.equal(marked.status, 1);
    assert.match(marked.stderr, /^::error file=content\/northshire\/.*03-working\.md,line=6/m);
    assert.equal(run(place, 'Keep the findings').status, 0);
    assert.equal(JSON.parse(place.read('findings.sarif')).runs[0].results[0].ruleId, 'R001');
  }));
});

describe('SARIF', () => {
  const require = createRequire(import.meta.url);
  const Ajv = require('ajv');
  const ajv = new Ajv({schemaId: 'auto', allErrors: true, unknownFormats: 'ignore'});
  ajv.addMetaSchema(require('ajv/lib/refs/json-schema-draft-04.json'));
  const valid = ajv.compile(require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'));
  const check = (log) => assert.ok(valid(log), JSON.stringify(valid.errors?.slice(0, 3), null, 1));

  test('a log of the shipped content, of errors, of waived findings and of nothing has its schema', () => {
    const shipped = spawnSync('build/concordat', ['check', '--format', 'sarif', '--as-of', today], {encoding: 'utf8', maxBuffer: 1 << 28});
    const log = JSON.parse(shipped.stderr);
    assert.ok(log.runs[0].results.length > 50);
    assert.ok(log.runs[0].results.some(({relatedLocations}) => relatedLocations?.length > 0));
    check(log);
    with_content('tests/diagnostics/base', (place) => {
      const sarif = () => JSON.parse(place.run('check', '--content', 'content', '--as-of', today, '--format', 'sarif').err);
      check(sarif());
      place.add('content/site.toml', '[[waiver]]\ncode = "C012"\nplace = "northshire"\nreason = "Later"\nuntil = 2027-01-01\n');
      place.add('content/northshire/protocol/2024/edition.toml', '[[approval]]\nbody = "practice-group"\nstatus = "outstanding"\n');
      place.write(`content/${text}`, words('[](board:nobody)'));
      const mixed = sarif();
      assert.ok(mixed.runs[0].results.some(({suppressions}) => suppressions));
      check(mixed);
    });
  });

  test('the schema is one that can fail', () => {
    assert.equal(valid({version: '2.1.0', runs: [{tool: {}}]}), false);
  });
});
