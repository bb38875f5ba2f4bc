// Runs the suites side by side and ends with their sum. What a suite says of its failures is printed together, when its
// last job is done.
// usage: node tests/run.mjs [--only SUITE]... [--site DIR] [--program FILE] [--list]
import {resolve} from 'node:path';
import {parseArgs} from 'node:util';
import {Checks} from './lib/checks.mjs';
import {run_program} from './lib/command.mjs';
import {Context} from './lib/context.mjs';
import {in_lanes} from './lib/lanes.mjs';
import {suites} from './suites.mjs';

const {values: options} = parseArgs({options: {
  only: {type: 'string', multiple: true},
  site: {type: 'string', default: 'site-out'},
  program: {type: 'string', default: 'build/concordat'},
  list: {type: 'boolean', default: false},
}});

/** A suite while it runs: its checks, how many of its jobs are left, and the seconds that they took together. */
class Running {
  checks = new Checks();
  seconds = 0;
  #left;

  constructor(suite) {
    this.suite = suite;
    this.#left = suite.jobs.length;
  }

  async perform(job, context) {
    const start = performance.now();
    try {
      if (job.command) await run_program(this.checks, job.command, {env: {...job.env, CONCORDAT_SITE: context.root}});
      else await job.module(this.checks, context);
    } catch (error) {
      this.checks.item(this.suite.name, [error.stack]);
    }
    this.seconds += (performance.now() - start) / 1000;
    this.#left -= 1;
    if (this.#left === 0) this.#end();
  }

  #end() {
    const {name, about} = this.suite;
    if (this.checks.passed + this.checks.failed === 0) this.checks.item(name, ['tested nothing']);
    console.log([`== ${name}: ${about}`, ...this.checks.report].join('\n'));
  }

  get summary() {
    const count = (number) => String(number).padStart(5);
    return `  ${this.suite.name.padEnd(12)} ${count(this.checks.passed)} passed  ${count(this.checks.failed)} failed` +
           `  ${this.seconds.toFixed(1).padStart(6)} s`;
  }
}

async function run(chosen) {
  const context = new Context({root: resolve(options.site), program: resolve(options.program),
                               suites: chosen.map(({name}) => name)});
  const running = chosen.map((suite) => new Running(suite));
  const jobs = running.flatMap((one) => one.suite.jobs.map((job) =>
      ({weight: job.weight, work: () => one.perform(job, context)})));
  await in_lanes(jobs);
  await context.close();
  const sum = (key) => running.reduce((total, {checks}) => total + checks[key], 0);
  console.log(`\nSummary\n${running.map((one) => one.summary).join('\n')}\n`);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  process.exitCode = sum('failed') > 0 ? 1 : 0;
}

async function main() {
  if (options.list) {
    for (const {name, about} of suites) console.log(`${name.padEnd(12)} ${about}`);
    return;
  }
  const wanted = options.only ?? suites.map(({name}) => name);
  const unknown = wanted.filter((name) => !suites.some((suite) => suite.name === name));
  if (unknown.length > 0) {
    console.error(`no suite ${unknown.join(', ')}; there are: ${suites.map(({name}) => name).join(' ')}`);
    process.exitCode = 2;
    return;
  }
  await run(suites.filter(({name}) => wanted.includes(name)));
}

await main();
