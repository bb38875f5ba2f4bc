// Sets one document after another with Typst; the compiler and its fonts are read once.
import {writeSync} from 'node:fs';
import {createRequire} from 'node:module';
import {basename, join, resolve} from 'node:path';
import {common, folders} from './fonts.mjs';

/** What npm installs for this machine; ends the process with 3 where it is missing. */
function load() {
  try {
    return createRequire(import.meta.url)('@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu').NodeCompiler;
  } catch (error) {
    process.stderr.write(`${error.message.split('\n')[0]}\n`);
    process.exit(3);
  }
}

/** "protocol.typ:12:3: what is wrong", a line each. */
const told = (diagnostics) => diagnostics.map(({message, path, range}) =>
    [path && basename(path), range && `${range.start.line + 1}:${range.start.character + 1}`, ` ${message}`]
        .filter(Boolean).join(':').trim()).join('\n');

function write(bytes) {
  for (let done = 0; done < bytes.length;) {
    try {
      done += writeSync(1, bytes, done);
    } catch (error) {
      if (error.code !== 'EAGAIN') throw error;
    }
  }
}

/** Lets one thread at a time `act`; `taken` is 1 while one does. */
function alone(taken, act) {
  while (Atomics.compareExchange(taken, 0, 0, 1) !== 0) Atomics.wait(taken, 0, 1);
  try {
    act();
  } finally {
    Atomics.store(taken, 0, 0);
    Atomics.notify(taken, 0, 1);
  }
}

/** What Typst says of a letter that none of its fonts has. */
const no_font = 'could not be displayed with font';

export class Setter {
  #compilers = new Map();

  constructor(templates) {
    this.folder = resolve(templates);
    this.#with(common);
  }

  /** A compiler with the fonts of some folders. */
  #with(fonts) {
    if (!this.#compilers.has(fonts)) {
      this.#compilers.set(fonts, load().create({workspace: this.folder, fontArgs: [{fontPaths: fonts}]}));
    }
    return this.#compilers.get(fonts);
  }

  /** Sets what is left of the queue, and writes each answer. `next` is the first job that nobody has taken. */
  work({queue, next, writing}) {
    for (let at; (at = Atomics.add(next, 0, 1)) < queue.length;) {
      const {word, bytes} = this.#answer(queue[at]);
      alone(writing, () => {
        write(Buffer.from(`${word} ${queue[at].index} ${bytes.length}\n`));
        write(bytes);
      });
    }
  }

  #answer(job) {
    try {
      return {word: 'ok', bytes: this.pdf(job)};
    } catch (error) {
      return {word: 'error', bytes: Buffer.from(error.message)};
    }
  }

  /** Throws where the document cannot be set. The fonts of rarer scripts are read for the first document that needs them. */
  pdf(job) {
    try {
      return this.#set(job, common);
    } catch (error) {
      if (!error.message.includes(no_font)) throw error;
      return this.#set(job, folders);
    }
  }

  #set({name, data}, fonts) {
    const compiler = this.#with(fonts);
    compiler.mapShadow(join(this.folder, 'data.json'), Buffer.from(data));
    const done = compiler.compile({mainFilePath: join(this.folder, `${name}.typ`), inputs: {data: '/data.json'}});
    if (!done.result) throw new Error(told(compiler.fetchDiagnostics(done.takeDiagnostics())));
    try {
      return compiler.pdf(done.result, {pdfStandard: 'ua-1'});
    } catch (error) {
      throw new Error((error.message.match(/message: "((?:[^"\\]|\\.)*)"/)?.[1] ?? error.message).replace(/\\(.)/g, '$1'));
    }
  }
}
