// Runs the suites one after another and ends with their sum.
// usage: node tests/run.mjs [--only SUITE]... [--site DIR] [--program FILE] [--list]
import {resolve} from 'node:path';
import {parseArgs} from 'node:util';
import {Checks} from './lib/checks.mjs';
import {run_suite} from './lib/command.mjs';
import {Context} from './lib/context.mjs';
import {suites} from './suites.mjs';

const {values: options} = parseArgs({options: {
  only: {type: 'string', multiple: true},
  site: {type: 'string', default: 'site-out'},
  program: {type: 'string', default: 'build/concordat'},
  list: {type: 'boolean', default: false},
}});

async function perform(suite, context) {
  const checks = new Checks();
  const start = performance.now();
  console.log(`== ${suite.name}: ${suite.about}`);
  try {
    if (suite.command) await run_suite(checks, suite.command(), {env: {...suite.env, CONCORDAT_SITE: context.root}});
    else await suite.module(checks, context);
    if (checks.passed + checks.failed === 0) checks.item(suite.name, ['tested nothing']);
  } catch (error) {
    checks.item(suite.name, [error.stack]);
  }
  checks.print();
  return {suite, checks, seconds: (performance.now() - start) / 1000};
}

function summary({suite, checks, seconds}) {
  const count = (number) => String(number).padStart(5);
  return `  ${suite.name.padEnd(12)} ${count(checks.passed)} passed  ${count(checks.failed)} failed` +
         `  ${seconds.toFixed(1).padStart(6)} s`;
}

async function main() {
  if (options.list) {
    for (const {name, about} of suites) console.log(`${name.padEnd(12)} ${about}`);
    return;
  }
  const unknown = (options.only ?? []).filter((name) => !suites.some((suite) => suite.name === name));
  if (unknown.length > 0) {
    console.error(`no suite ${unknown.join(', ')}; there are: ${suites.map(({name}) => name).join(' ')}`);
    process.exitCode = 2;
    return;
  }
  const context = new Context({root: resolve(options.site), program: resolve(options.program)});
  const results = [];
  for (const suite of suites) {
    if (!options.only || options.only.includes(suite.name)) results.push(await perform(suite, context));
  }
  await context.close();
  const sum = (key) => results.reduce((total, {checks}) => total + checks[key], 0);
  console.log(`\nSummary\n${results.map(summary).join('\n')}\n`);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  process.exitCode = sum('failed') > 0 ? 1 : 0;
}

await main();
