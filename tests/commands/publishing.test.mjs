// docs/publishing.md: its commands run as they stand, and its recipes agree with each other, with the site and with the program.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {extname, join, resolve} from 'node:path';
import {after, before, test} from 'node:test';

const page = readFileSync('docs/publishing.md', 'utf8');
const recipes = new Map([...page.matchAll(/^```\w+ file=(\S+)\n([\s\S]*?)^```/gm)].map(([, name, text]) => [name, text]));
const servers = ['partnerships.nginx', 'partnerships.apache', 'Caddyfile'].map((name) => recipes.get(name));

const place = mkdtempSync(join(tmpdir(), 'concordat-publishing-'));
before(() => {
  mkdirSync(join(place, 'programs'));
  symlinkSync(resolve('build/concordat'), join(place, 'programs/concordat'));
  symlinkSync(resolve('templates/example'), join(place, 'content'));
});
after(() => rmSync(place, {recursive: true}));

/** What a shell runs, as it stands in each recipe. */
const commands = [...recipes].flatMap(([name, text]) => [...text.matchAll(/(?<!tag )\bconcordat (build .*)$/gm)]
    .map(([, words]) => ({name, words})));

test('each recipe builds, where it says', () => {
  assert.deepEqual(commands.map(({name}) => name), ['partnerships.service', 'partnerships.cron', 'pages.yml', '.gitlab-ci.yml', 'container']);
  const env = {PATH: `${place}/programs:${process.env.PATH}`, HOME: place, CACHE_DIRECTORY: `${place}/cache`};
  for (const {name, words} of commands) {
    const done = spawnSync('sh', ['-c', `concordat ${words}`], {cwd: place, encoding: 'utf8', env});
    assert.equal(done.status, 0, `${name}\n${done.stderr}`);
    assert.doesNotMatch(done.stderr, /warning/, name);
  }
  for (const folder of ['site', 'public', 'cache']) assert.ok(readdirSync(join(place, folder)).length > 0, folder);
  assert.match(recipes.get('partnerships.service'), /^WorkingDirectory=\/srv\/partnerships$/m);
  for (const text of servers) assert.match(text, /root \*? ?\/srv\/partnerships\/site\b/i);
  assert.match(recipes.get('pages.yml'), /path: site$/m);
  assert.match(recipes.get('.gitlab-ci.yml'), /- public$/m);
});

test('each builds at the same time of the day', () => {
  assert.match(recipes.get('partnerships.timer'), /^OnCalendar=\*-\*-\* 03:15$/m);
  assert.match(recipes.get('partnerships.cron'), /^15 3 \* \* \* /m);
  assert.match(recipes.get('pages.yml'), /cron: '15 3 \* \* \*'/);
  assert.match(page.split('## GitLab Pages')[1], /`15 3 \* \* \*`/);
});

test('code hosts install the package in the same way', () => {
  const steps = (text) => text.match(/(?:apt-get|curl) .*/g).map((line) => line.replace(' --no-install-recommends', ''));
  const wanted = steps(recipes.get('pages.yml'));
  assert.equal(wanted.length, 3);
  assert.deepEqual(steps(recipes.get('.gitlab-ci.yml')), wanted);
  assert.deepEqual(steps(readFileSync('docs/editors-and-ci.md', 'utf8')), wanted);
});

test('every server sends the same headers, and says of framing what pages cannot', () => {
  const headers = {'Cache-Control': /"?no-cache"?/, 'Content-Security-Policy': /"frame-ancestors 'none'"/, 'X-Content-Type-Options': /nosniff/,
                   'Referrer-Policy': /same-origin/};
  for (const text of servers) {
    for (const [name, value] of Object.entries(headers)) assert.match(text, new RegExp(`${name} ${value.source}`));
    assert.match(text, /404\.html/);
  }
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(readFileSync('templates/partials/head.mustache', 'utf8'))[1];
  assert.doesNotMatch(policy, /frame-ancestors/);
});

test('every kind of file that a site has gets a type', () => {
  const known = new Set(['.html', '.css', '.js', '.json', '.xml', '.svg', '.pdf', '.docx', '.xlsx', '.atom']);  // in nginx's own list
  for (const [, ending] of recipes.get('partnerships.nginx').matchAll(/^ {4}text\/[\w-]+ (\w+);$/gm)) known.add(`.${ending}`);
  const site = join(place, 'site');
  const endings = new Set(readdirSync(site, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile()).map(({name}) => extname(name)));
  assert.ok(endings.size > 8);
  assert.deepEqual([...endings].filter((ending) => !known.has(ending)), []);
});

test('the container is built by commands that are there', () => {
  const file = readFileSync('packaging/Containerfile', 'utf8');
  const [, target] = /&& make (\w+)$/m.exec(file);
  assert.match(readFileSync('Makefile', 'utf8'), new RegExp(`^${target}:`, 'm'));
  assert.match(readFileSync('packaging/package.cmake', 'utf8'), new RegExp(`CPACK_PACKAGE_DIRECTORY \\$\\{CMAKE_BINARY_DIR\\}/${target}\\)`));
  assert.match(file, /\/build\/package\/\*\.deb/);
});
