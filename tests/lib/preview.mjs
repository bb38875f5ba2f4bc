// `concordat serve` at work on a copy of some content.
import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {cpSync, mkdtempSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {connect} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {once} from 'node:events';

export class Preview {
  #folder = mkdtempSync(join(tmpdir(), 'concordat-serve-'));
  #program;
  out = '';
  err = '';
  port = 0;
  environment = {};  // in addition to that of the tests

  constructor(content = 'templates/example') {
    cpSync(content, this.path('content'), {recursive: true});
    cpSync('templates', this.path('templates'), {recursive: true});
  }

  path(...names) {
    return join(this.#folder, ...names);
  }

  /** Starts it, and waits until it says where it is. Without words it takes any free port. */
  async start(...words) {
    this.launch(...(words.length > 0 ? words : ['--port', '0']));
    const ended = once(this.#program, 'exit');
    this.#program.stdout.setEncoding('utf8').on('data', (text) => { this.out += text; });
    while (this.port === 0) {
      await Promise.race([once(this.#program.stdout, 'data'), ended]);
      assert.equal(this.#program.exitCode, null, this.err);
      this.port = Number(this.out.match(/Look at http:\/\/127\.0\.0\.1:(\d+)\//)?.[1] ?? 0);
    }
  }

  /** The number of its process. */
  get program() {
    return this.#program.pid;
  }

  launch(...words) {
    const folders = ['--content', this.path('content'), '--templates', this.path('templates'), '--out', this.path('out')];
    this.#program = spawn('build/concordat', ['serve', ...folders, ...words],
                          {stdio: ['ignore', 'pipe', 'pipe'], env: {...process.env, ...this.environment}});
    this.#program.stderr.on('data', (text) => { this.err += text; });
  }

  /** How it ends, after this signal or by itself. */
  async stop(signal) {
    const ended = once(this.#program, 'exit');
    if (signal) this.#program.kill(signal);
    const [code, by] = await ended;
    return {code, signal: by};
  }

  remove() {
    this.#program?.kill('SIGKILL');
    rmSync(this.#folder, {recursive: true});
  }

  async get(path) {
    const response = await fetch(`http://127.0.0.1:${this.port}${path}`, {redirect: 'manual'});
    return {status: response.status, type: response.headers.get('content-type'), text: await response.text()};
  }

  /** Asks until the answer is as wanted, for at most twenty seconds. */
  async eventually(path, wanted) {
    let last;
    for (let tries = 0; tries < 200; tries += 1) {
      last = await this.get(path);
      if (wanted(last)) return last;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    assert.fail(`never as wanted: ${JSON.stringify(last)?.slice(0, 400)}`);
  }

  /** Makes a change, and waits until the site was built again. */
  async rebuilt(change) {
    const {text} = await this.get('/-/version');
    change();
    await this.eventually('/-/version', (answer) => answer.text !== text);
  }

  /** Gives a file another text in one step, so that no build is made of the half of it, and waits for the build. */
  async save(path, text) {
    await this.rebuilt(() => {
      writeFileSync(this.path('saved'), text);
      renameSync(this.path('saved'), path);
    });
  }

  /** An open connection that says nothing. */
  connect() {
    return new Promise((resolve, reject) => {
      const socket = connect(this.port, '127.0.0.1', () => resolve(socket)).on('error', reject);
    });
  }

  /** The answer to bytes as they are; empty where the connection was closed without one. */
  async raw(bytes) {
    const socket = await this.connect();
    const parts = [];
    socket.on('data', (part) => parts.push(part)).on('error', () => {});
    socket.write(bytes);
    await new Promise((resolve) => socket.once('close', resolve));  // once() of node:events fails where it is cut off
    return Buffer.concat(parts).toString('latin1');
  }

  /** The status of a request with this target, method and further head. */
  async status(target, {method = 'GET', head = `Host: 127.0.0.1:${this.port}\r\n`} = {}) {
    const text = await this.raw(`${method} ${target} HTTP/1.1\r\n${head}\r\n`);
    return Number(text.match(/^HTTP\/1\.1 (\d+)/)?.[1] ?? 0);
  }
}
