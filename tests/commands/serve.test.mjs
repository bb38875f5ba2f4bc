// The preview: on the loopback address only; rebuilds on change; keeps the last good site and shows what is wrong.
import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, test} from 'node:test';

const folder = mkdtempSync(join(tmpdir(), 'concordat-serve-'));
const site_file = join(folder, 'content', 'site.toml');
let server;
let origin;

const free_port = () => new Promise((resolve) => {
  const probe = createServer().listen(0, '127.0.0.1', () => {
    const {port} = probe.address();
    probe.close(() => resolve(port));
  });
});

/** Asks until the answer is as wanted, for at most ten seconds. */
async function eventually(path, wanted) {
  let last;
  for (let tries = 0; tries < 100; tries += 1) {
    try {
      const response = await fetch(origin + path, {redirect: 'manual'});
      last = {status: response.status, type: response.headers.get('content-type'), text: await response.text()};
      if (wanted(last)) return last;
    } catch {
      // not up yet
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  assert.fail(`never as wanted: ${JSON.stringify(last)?.slice(0, 400)}`);
}

before(async () => {
  cpSync('templates/example', join(folder, 'content'), {recursive: true});
  const port = await free_port();
  origin = `http://127.0.0.1:${port}`;
  server = spawn('build/concordat', ['serve', '--content', join(folder, 'content'), '--port', String(port),
                                     '--out', join(folder, 'out')], {stdio: 'ignore'});
  await eventually('/', ({status}) => status === 200);
});

after(() => {
  server.kill();
  rmSync(folder, {recursive: true});
});

test('pages come as HTML with the reload script, which the published site has not', async () => {
  const home = await eventually('/', ({status}) => status === 200);
  assert.equal(home.type, 'text/html; charset=utf-8');
  assert.match(home.text, /src="\/-\/reload\.js"/);
});

test('a folder without its slash leads to the page, and what is not there gives the 404 page', async () => {
  const moved = await eventually('/glossary', ({status}) => status === 302);
  assert.equal(moved.status, 302);
  const missing = await eventually('/nowhere/', ({status}) => status === 404);
  assert.match(missing.text, /<h1>Page not found/);
});

test('links work in the preview where the site will be published below a path', async () => {
  const text = readFileSync(site_file, 'utf8');
  writeFileSync(site_file, text.replace(/^base_url = .*$/m, 'base_url = "https://example.org/deep/path"'));
  const version = (await eventually('/-/version', () => true)).text;
  await eventually('/-/version', (answer) => answer.text !== version);
  const home = await eventually('/', ({status}) => status === 200);
  assert.doesNotMatch(home.text, /deep\/path/);
  writeFileSync(site_file, text);
});

test('a mistake is shown in the page while the last good site stays up, and goes when it is mended', async () => {
  const good = readFileSync(site_file, 'utf8');
  appendFileSync(site_file, '\nnot toml at all\n');
  const broken = await eventually('/', ({text}) => text.includes('concordat-problems'));
  assert.match(broken.text, /role="alert"/);
  assert.match(broken.text, /site\.toml:\d+:\d+: error: .*\[T001\]/);
  assert.match(broken.text, /<main/);
  writeFileSync(site_file, good);
  await eventually('/', ({text}) => !text.includes('concordat-problems'));
});
