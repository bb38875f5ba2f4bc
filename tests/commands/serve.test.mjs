// The preview: it rebuilds on any change, keeps the last good site and shows what is wrong, and ends when asked.
import assert from 'node:assert/strict';
import {appendFileSync, readFileSync, readdirSync, renameSync, statSync, symlinkSync, utimesSync, writeFileSync} from 'node:fs';
import {spawnSync} from 'node:child_process';
import {after, before, test} from 'node:test';
import {Preview} from '../lib/preview.mjs';

let preview;
let site_file;

before(async () => {
  preview = new Preview();
  site_file = preview.path('content', 'site.toml');
  await preview.start();
});

after(() => preview.remove());

test('pages come as HTML with the drawer of the preview, which the published site has not', async () => {
  const home = await preview.eventually('/', ({status}) => status === 200);
  assert.equal(home.type, 'text/html; charset=utf-8');
  assert.match(home.text, /<script type="module" src="\/-\/preview\.js">/);
  for (const [path, type] of [['/-/preview.js', 'text/javascript'], ['/-/preview.css', 'text/css']]) {
    const file = await preview.get(path);
    assert.deepEqual([file.status, file.type], [200, `${type}; charset=utf-8`]);
  }
  const {status, stderr} = spawnSync('build/concordat', ['build', '--content', preview.path('content'), '--out', preview.path('site')],
                                     {encoding: 'utf8'});
  assert.equal(status, 0, stderr);
  const published = readdirSync(preview.path('site'), {recursive: true}).map((name) => preview.path('site', name))
                        .filter((path) => statSync(path).isFile());
  assert.ok(published.length > 50);
  assert.deepEqual(published.filter((path) => /concordat-preview|\/-\//.test(readFileSync(path, 'utf8'))), []);
});

test('a folder without its slash leads to the page, and what is not there gives the 404 page', async () => {
  const moved = await preview.eventually('/glossary', ({status}) => status === 302);
  assert.equal(moved.status, 302);
  const missing = await preview.eventually('/nowhere/', ({status}) => status === 404);
  assert.match(missing.text, /<h1>Page not found/);
});

test('links work in the preview where the site will be published below a path', async () => {
  const text = readFileSync(site_file, 'utf8');
  await preview.rebuilt(() =>
      writeFileSync(site_file, text.replace(/^base_url = .*$/m, 'base_url = "https://example.org/deep/path"')));
  const home = await preview.eventually('/', ({status}) => status === 200);
  assert.doesNotMatch(home.text, /deep\/path/);
  await preview.rebuilt(() => writeFileSync(site_file, text));
});

test('a mistake is shown in the page while the last good site stays up, and goes when it is mended', async () => {
  const good = readFileSync(site_file, 'utf8');
  appendFileSync(site_file, '\nnot toml at all\n');
  const broken = await preview.eventually('/', ({text}) => text.includes('concordat-preview--failed'));
  assert.match(broken.text, /Not rebuilt: 1 error, \d+ warnings?; the last good site stays up/);
  assert.match(broken.text, /<strong>error<\/strong> [^<]+ <span[^>]*>T001</);
  assert.match(broken.text, /content\/site\.toml:\d+:\d+</);
  assert.match(broken.text, /<main/);
  writeFileSync(site_file, good);
  await preview.eventually('/', ({text}) => !text.includes('concordat-preview--failed'));
});

test('a change is seen whatever its time stamp says', async () => {
  const text = readFileSync(site_file, 'utf8');
  const titled = (title) => text.replace(/^title = .*$/m, `title = "${title}"`);
  const shown = (title) => preview.eventually('/', (answer) => answer.text.includes(title));
  const {atime, mtime} = statSync(site_file);

  writeFileSync(site_file, titled('Older than before'));
  utimesSync(site_file, atime, new Date('2001-01-01'));
  await shown('Older than before');

  // Another file of the same name, size and time, as rsync leaves one.
  writeFileSync(site_file + '.new', titled('0lder than before'));
  utimesSync(site_file + '.new', atime, new Date('2001-01-01'));
  renameSync(site_file + '.new', site_file);
  await shown('0lder than before');

  writeFileSync(site_file, text);
  utimesSync(site_file, atime, mtime);
  await preview.eventually('/', (answer) => !answer.text.includes('lder than before'));
});

test('pipes and links among the files are passed over, and what a link leads to is not served', async () => {
  const pipe = preview.path('content', 'northshire', 'pipe.toml');
  await preview.rebuilt(() => assert.equal(spawnSync('mkfifo', [pipe]).status, 0));
  await preview.rebuilt(() => symlinkSync('/etc', preview.path('content', 'northshire', 'etc')));
  await preview.rebuilt(() => symlinkSync('/etc/passwd', preview.path('templates', 'script', 'passwd.js')));
  for (const path of ['/northshire/etc/passwd', '/assets/passwd.js']) assert.equal((await preview.get(path)).status, 404);
});

test('Ctrl-C and an asked-for end are no failures, even while a connection is open', async () => {
  for (const signal of ['SIGINT', 'SIGTERM']) {
    const own = new Preview();
    try {
      await own.start('--port', '0');
      const silent = await own.connect();
      assert.deepEqual(await own.stop(signal), {code: 0, signal: null});
      silent.destroy();
    } finally {
      own.remove();
    }
  }
});
