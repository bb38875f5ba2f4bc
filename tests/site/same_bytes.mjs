// Same input, same bytes: builds from two folders, with one job and with four, in other time zones and locales and
// into a used output folder, must give equal trees.
import {cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join, resolve} from 'node:path';
import {run} from '../lib/command.mjs';

const builds = [
  {folder: 'a', jobs: 1, env: {TZ: 'UTC', LC_ALL: 'C'}},
  {folder: 'another/and deeper', jobs: 4, env: {TZ: 'Pacific/Kiritimati', LC_ALL: 'C.UTF-8'}},
];

const files_below = (root) => readdirSync(root, {recursive: true, withFileTypes: true})
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(root.length + 1)).sort();

// Views of strings that are gone show as rubbish in a page, or not at all; the sanitizers see each one. Graphviz leaks a
// little at each layout, so leaks are left to the unit tests.
const sanitized = {folder: 'sanitized', jobs: 2, program: 'build-asan/concordat', env: {ASAN_OPTIONS: 'detect_leaks=0'}};

async function build(context, top, {folder, jobs, env, program}) {
  const here = join(top, folder);
  mkdirSync(here, {recursive: true});
  for (const source of ['content', 'templates']) cpSync(source, join(here, source), {recursive: true});
  const {code, output} = await run(
      [program ? resolve(program) : context.program, 'build', '--content', 'content', '--templates', 'templates', '--out', 'out',
       '--assets', join(dirname(context.program), 'assets'), '--as-of', '2026-11-21', '--jobs', String(jobs)],
      {cwd: here, env});
  return code === 0 ? [] : [`ended with ${code}`, ...output.split('\n').slice(0, 20)];
}

function differences(left, right) {
  const [here, there] = [files_below(left), files_below(right)];
  const both = here.filter((path) => there.includes(path));
  return [
    ...here.filter((path) => !there.includes(path)).map((path) => `only in the first: ${path}`),
    ...there.filter((path) => !here.includes(path)).map((path) => `only in the second: ${path}`),
    ...both.filter((path) => !readFileSync(join(left, path)).equals(readFileSync(join(right, path))))
        .map((path) => `differs: ${path}`),
    ...(here.length === 0 ? ['nothing was written'] : []),
  ];
}

export default async function same_bytes(checks, context) {
  const top = mkdtempSync(join(tmpdir(), 'concordat-bytes-'));
  const [one, four] = builds.map(({folder}) => join(top, folder));
  for (const plan of builds) checks.item(`builds with --jobs ${plan.jobs}`, await build(context, top, plan));
  if (checks.failed === 0) {
    checks.item('--jobs 1 and --jobs 4 from two folders', differences(join(one, 'out'), join(four, 'out')));
    cpSync(join(one, 'out'), join(top, 'first'), {recursive: true});
    checks.item('builds again over its own output', await build(context, top, {...builds[0], jobs: 4}));
    checks.item('the second build equals the first', differences(join(top, 'first'), join(one, 'out')));
  }
  checks.item('builds under the sanitizers', await build(context, top, sanitized));
  if (checks.failed === 0) checks.item('the same under the sanitizers', differences(join(one, 'out'), join(top, 'sanitized', 'out')));
  rmSync(top, {recursive: true});
}
