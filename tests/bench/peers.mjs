// Concordat beside other generators of static sites that make the same pages, and beside a plain copy of them: docs/benchmarks.md.
// usage: node tests/bench/peers.mjs [real|PAGES …]; in the environment RUNS=n: runs of which the median counts; PEERS=none: a copy alone
import {cpSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {write_corpus} from './corpus.mjs';
import {with_folder} from './lib.mjs';
import {machine, versions} from './machine.mjs';
import {costs_of, cost_of, size_of} from './measure.mjs';
import {paper_commands} from './papers.mjs';
import {parity, peers, write_project} from './peers/project.mjs';
import {cost_table, size_table, write_part} from './report.mjs';

const page = 'docs/benchmarks.md';
const usual_sizes = ['real', '1000', '10000'];
const today = '2026-11-21';
/** Below that share the peers do other work, and their times say nothing. */
const least_same = 0.99;

const runs_for = (size) => Number(process.env.RUNS ?? (Number(size) >= 100_000 ? 3 : 5));

const build = (content, out, ...cache) => ['build/concordat', 'build', '--quiet', '--as-of', today, '--content', content, '--out', out, ...cache];
const remove = (path) => () => rmSync(path, {recursive: true, force: true});

/** Another word at the end of the first clause, or without it again, by turns. */
function turn(path) {
  const added = ' Then they meet.';
  const text = readFileSync(path, 'utf8');
  const changed = text.includes(added) ? text.replace(added, '') : text.replace(/^(1\.1 .*)$/m, `$1${added}`);
  if (changed === text) throw new Error(`${path} has no clause that could change`);
  writeFileSync(path, changed);
}

/** A file of the content with the clause 1.1, and the page that other generators make of it. */
function clause_in(content) {
  const name = readdirSync(content, {recursive: true}).sort().find((one) => /\/text\/.*\.md$/.test(one) && /^1\.1 /m.test(readFileSync(join(content, one), 'utf8')));
  return {file: name, page: name.replace(/text\/\d+-/, '')};
}

/** Adds a sentence to the Markdown of a page, or takes it away again. */
function turn_page(path) {
  const added = '\nThen they meet.\n';
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.endsWith(added) ? text.slice(0, -added.length) : text + added);
}

/** From nothing: Concordat, the peers that can, and a copy. */
function from_nothing(at, able) {
  const cold = (name) => ({words: peers[name](at('project'), at(`${name}-new`)), prepare: remove(at(`${name}-new`))});
  return {
    'Concordat': {words: build(at('content'), at('new'), '--no-cache'), prepare: remove(at('new'))},
    'Concordat, with its cache': {words: build(at('content'), at('warm'), '--cache', at('cache')), prepare: remove(at('warm'))},
    ...Object.fromEntries(able.map((name) => [name, cold(name)])),
    'cp -r': {words: ['cp', '-r', at('site'), at('copy')], prepare: remove(at('copy'))},
  };
}

/** Again, after nothing or one page has changed. */
function again(at, able, clause) {
  const changed = join(at('project'), 'content', clause.page);
  return {
    'Concordat, nothing has changed': {words: build(at('content'), at('site'), '--cache', at('cache'))},
    'Concordat, one clause has changed': {words: build(at('turned'), at('turned-site'), '--cache', at('cache')), prepare: () => turn(join(at('turned'), clause.file))},
    ...Object.fromEntries(able.map((name) => [`${name}, one page has changed`,
      {words: peers[name](at('project'), at(name)), prepare: () => turn_page(changed)}])),
  };
}

/** Makes what the runs start from; gives the peers that could make the pages, and what each made. */
function prepare(at, size) {
  write_corpus(at('content'), size);
  cpSync(at('content'), at('turned'), {recursive: true});
  for (const [content, out] of [['content', 'site'], ['turned', 'turned-site']]) cost_of(build(at(content), at(out), '--cache', at('cache')), at('notes'));
  const sizes = {Concordat: size_of(at('site'))};
  if (process.env.PEERS === 'none') return {sizes, failed: [], able: []};
  write_project(at('site'), at('project'));
  const failed = [];
  for (const [name, command] of Object.entries(peers)) {
    try {
      cost_of(command(at('project'), at(name)), at('notes'));
    } catch (error) {
      console.error(error.message);
      failed.push(name);
      continue;
    }
    const {pages, wanted, same, differs} = parity(at('site'), at(name));
    if (pages !== wanted || same < least_same * wanted) throw new Error(`${name} made ${pages} of ${wanted} pages, ${same} with the same words; not ${differs.join(', ')}`);
    sizes[name] = {...size_of(at(name)), same: same / wanted};
  }
  return {sizes, failed, able: Object.keys(sizes).slice(1)};
}

function measure(size) {
  with_folder((folder) => {
    const at = (name) => join(folder, name);
    const where = machine(folder);
    const {sizes, failed, able} = prepare(at, size);
    const runs = runs_for(size);
    const first = costs_of(from_nothing(at, able), runs, at('notes'));
    const second = costs_of(again(at, able, clause_in(at('content'))), runs, at('notes'));
    const papers = size === 'real' ? costs_of(paper_commands(at('site'), at), runs, at('notes')) : null;
    const text = [
      `${new Date().toISOString().slice(0, 10)}, \`node tests/bench/peers.mjs ${size}\`, median of ${runs}. ${where}. ${versions()}.`,
      ...failed.map((name) => `${name} could not make so many pages on this machine.`),
      cost_table(first, ['cp -r', 'Hugo', 'Eleventy']), 'Again, over what was made before:', cost_table(second, able.map((name) => `${name}, one page has changed`)),
      'What each wrote:', size_table(sizes),
      ...(papers ? ['One protocol as PDF:', cost_table(papers, ['Chromium'])] : []),
    ].map((part) => part.trim()).join('\n\n');
    write_part(page, size, text);
    console.log(`\nPages: ${size}\n\n${text}`);
  });
}

for (const size of process.argv.length > 2 ? process.argv.slice(2) : usual_sizes) measure(size);
