// A copy of some content in a temporary folder, and the program run on it.
import {spawnSync} from 'node:child_process';
import {appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join, resolve} from 'node:path';

const program = resolve('build/concordat');
export const today = '2026-11-21';

export class Workplace {
  constructor(content) {
    this.folder = mkdtempSync(join(tmpdir(), 'concordat-test-'));
    cpSync(content, join(this.folder, 'content'), {recursive: true});
  }

  path(...parts) {
    return join(this.folder, ...parts);
  }

  copy_templates() {
    cpSync('templates', this.path('templates'), {recursive: true});
  }

  write(path, bytes) {
    mkdirSync(dirname(this.path(path)), {recursive: true});
    writeFileSync(this.path(path), bytes);
  }

  add(path, text) {
    appendFileSync(this.path(path), `\n${text}`);
  }

  read(path) {
    return readFileSync(this.path(path), 'utf8');
  }

  /** Replaces words in a file of the content; throws where they are not there. */
  edit(path, ...changes) {
    let text = this.read(`content/${path}`);
    for (const [from, to] of changes) {
      if (!(from instanceof RegExp ? from.test(text) : text.includes(from))) throw new Error(`${path} has no ${from}`);
      text = text.replace(from, () => to);
    }
    this.write(`content/${path}`, text);
  }

  /** Runs the program in the folder; gives {status, out, err}. */
  run(...words) {
    return this.run_in({}, ...words);
  }

  /** The same, with these variables of the environment. */
  run_in(variables, ...words) {
    const {status, stdout, stderr, error} = spawnSync(
        program, words, {cwd: this.folder, env: {...process.env, ...variables}, encoding: 'utf8', maxBuffer: 1 << 28});
    if (error) throw error;
    return {status, out: stdout, err: stderr};
  }

  /** `concordat check`: {status, diagnostics}. */
  check(...words) {
    const {status, err} = this.run('check', '--content', 'content', '--as-of', today, '--json', ...words);
    return {status, diagnostics: JSON.parse(err)};
  }

  remove() {
    rmSync(this.folder, {recursive: true, force: true});
  }
}

/** Calls `use` with a copy of the content, and removes it whatever happens. */
export function with_content(content, use) {
  const place = new Workplace(content);
  try {
    return use(place);
  } finally {
    place.remove();
  }
}

/** Every file below a folder: path -> bytes as hex. */
export function snapshot(folder) {
  const files = new Map();
  const walk = (path) => {
    for (const entry of readdirSync(join(folder, path), {withFileTypes: true})) {
      const below = join(path, entry.name);
      if (entry.isDirectory()) walk(below);
      else files.set(below, readFileSync(join(folder, below)).toString('base64'));
    }
  };
  walk('');
  return files;
}
