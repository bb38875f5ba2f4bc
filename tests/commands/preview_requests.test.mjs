// Who may ask the preview for what: one port for one preview, callers on this machine only, and no request that stops
// or fills it.
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {Preview} from '../lib/preview.mjs';

let preview;

before(async () => {
  preview = new Preview();
  await preview.start();
});

after(() => preview.remove());

const alive = async () => assert.equal((await preview.get('/')).status, 200);

test('a port that is taken is not shared: an error where it was asked for, the next free one where it was not', async () => {
  const second = new Preview();
  const third = new Preview();
  try {
    second.launch('--port', String(preview.port));
    assert.equal((await second.stop()).code, 2);
    assert.match(second.err, new RegExp(`port ${preview.port} is taken`));

    await second.start('--jobs', '1');  // the default port, or one after it
    await third.start('--jobs', '1');
    assert.ok(third.port > second.port && second.port >= 8080, `${second.port}, ${third.port}`);
    assert.match(third.out, new RegExp(`port 8080 is taken; this preview is on port ${third.port}`));
  } finally {
    second.remove();
    third.remove();
  }
});

test('a caller must name this machine, so that no page from elsewhere can read the preview', async () => {
  const {port} = preview;
  for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, `LOCALHOST:${port}`, `[::1]:${port}`]) {
    assert.equal(await preview.status('/', {head: `Host: ${host}\r\n`}), 200, host);
  }
  for (const host of [`evil.example:${port}`, `localhost.evil.example:${port}`, 'localhost', `localhost:${port + 1}`, '',
                      `user@localhost:${port}`, `localhost:${port}, evil.example`]) {
    assert.equal(await preview.status('/', {head: `Host: ${host}\r\n`}), 421, host);
    assert.equal(await preview.status('/-/version', {head: `Host: ${host}\r\n`}), 421, host);
  }
  assert.equal(await preview.status('/', {head: ''}), 421);
  assert.equal(await preview.status('/', {head: `Host: localhost:${port}\r\nHost: evil.example\r\n`}), 421);
});

test('a preview can be looked at, and nothing else', async () => {
  assert.equal(await preview.status('/', {method: 'HEAD'}), 200);
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'CONNECT']) {
    assert.equal(await preview.status('/', {method}), 405, method);
  }
  const host = `Host: 127.0.0.1:${preview.port}\r\n`;
  assert.equal(await preview.status('/', {method: 'POST', head: `${host}Content-Length: 99999999999\r\n`}), 405);
  assert.equal(await preview.status('/', {method: 'POST', head: `${host}Transfer-Encoding: chunked\r\n`}), 405);
  await alive();
});

test('odd addresses are refused or not found', async () => {
  for (const target of ['?', '*', 'x', 'http://127.0.0.1/', '/%', '/%4', '/%zz', '/a%2', '/%u0041']) {
    assert.equal(await preview.status(target), 400, target);
  }
  for (const target of ['/../etc/passwd', '/%2e%2e/%2e%2e/etc/passwd', '/..%2fsite.toml', '//', '//evil.example/%2e%2e', '/\\..\\x',
                        '/%00', '/index.html%00.css', '/%ff%fe', '/.concordat-files', '/%0d%0aX: y', `/${'a'.repeat(8000)}`]) {
    const status = await preview.status(target);
    assert.ok([400, 404].includes(status), `${target.slice(0, 40)}: ${status}`);
  }
  assert.equal(await preview.status('/?x=%'), 400);
  assert.equal(await preview.status('/?x'), 200);
  assert.equal(await preview.status(`/${'a'.repeat(9000)}`), 414);
  for (const line of ['GARBAGE\r\n\r\n', '\r\n\r\n', 'GET /\r\n\r\n', '\0\0\0\0\r\n\r\n', 'FOO / HTTP/1.1\r\n\r\n']) {
    assert.match(await preview.raw(line), /^(HTTP\/1\.1 4\d\d|$)/, JSON.stringify(line));
  }
  await alive();
});

test('a head that does not end is cut off, and parts of a file come as the whole of it', async () => {
  const host = `Host: 127.0.0.1:${preview.port}\r\n`;
  const whole = (await preview.get('/')).text.length;
  assert.doesNotMatch(await preview.raw('G'.repeat(1 << 20)), /^HTTP\/1\.1 [235]/);
  assert.doesNotMatch(await preview.raw(`GET / HTTP/1.1\r\n${host}${'X-More: y\r\n'.repeat(100_000)}`), /^HTTP\/1\.1 [235]/);
  for (const ranges of ['0-', '0-1', Array(1000).fill('0-').join(','), '99999999999999999999999-', '5-1', 'x']) {
    const answer = await preview.raw(`GET / HTTP/1.1\r\n${host}Range: bytes=${ranges}\r\n\r\n`);
    assert.match(answer, /^HTTP\/1\.1 (200|416)/, ranges);
    assert.ok(answer.length < whole + 1000, `${ranges.slice(0, 20)}: ${answer.length} bytes`);
  }
  await alive();
});

test('an answer comes as it is, since to compress it would take longer than to send it', async () => {
  const head = `Host: 127.0.0.1:${preview.port}\r\nAccept-Encoding: gzip, deflate, br\r\n`;
  assert.doesNotMatch(await preview.raw(`GET / HTTP/1.1\r\n${head}\r\n`), /^Content-Encoding:/im);
});

test('callers that say nothing keep nobody from being answered', async () => {
  const silent = await Promise.all(Array.from({length: 40}, () => preview.connect()));
  for (const [at, socket] of silent.entries()) socket.on('error', () => {}).write(at % 2 ? 'GET / HT' : '');
  await alive();
  for (const socket of silent) socket.destroy();
});
