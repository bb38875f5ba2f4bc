// Sets documents with Typst, all in one process: what starting costs, and the fonts, are paid for once.
// usage: node engine.mjs TEMPLATES FONTS...  <jobs  >answers
// A job is "TEMPLATE LENGTH\n" and so many bytes of JSON; its answer "ok LENGTH\n" and the PDF, or "error LENGTH\n" and why.
// Ends with 3 where Typst is not installed.
import {createRequire} from 'node:module';
import {readFileSync, writeSync} from 'node:fs';
import {basename, join, resolve} from 'node:path';
import {Glyphs} from './glyphs.mjs';

/** What npm installs for this machine; its error names the package that is missing. */
function load() {
  try {
    return createRequire(import.meta.url)('@myriaddreamin/typst-ts-node-compiler').NodeCompiler;
  } catch (error) {
    process.stderr.write(`${error.message.split('\n')[0]}\n`);
    process.exit(3);
  }
}

function* jobs(input) {
  for (let at = 0; at < input.length;) {
    const line = input.indexOf('\n', at);
    const [name, length] = input.toString('utf8', at, line).split(' ');
    at = line + 1 + Number(length);
    yield {name, data: input.toString('utf8', line + 1, at)};
  }
}

function write(bytes) {
  for (let done = 0; done < bytes.length;) {
    try {
      done += writeSync(1, bytes, done);
    } catch (error) {
      if (error.code !== 'EAGAIN') throw error;
    }
  }
}

const answer = (word, bytes) => {
  write(Buffer.from(`${word} ${bytes.length}\n`));
  write(bytes);
};

/** "protocol.typ:12:3: what is wrong", a line each. */
const told = (diagnostics) => diagnostics.map(({message, path, range}) =>
    [path && basename(path), range && `${range.start.line + 1}:${range.start.character + 1}`, ` ${message}`]
        .filter(Boolean).join(':').trim()).join('\n');

class Engine {
  constructor(templates, fonts) {
    this.folder = resolve(templates);
    this.glyphs = new Glyphs(fonts);
    this.compiler = load().create({workspace: this.folder, fontArgs: [{fontPaths: fonts}]});
  }

  /** Throws where the document cannot be set. */
  pdf({name, data}) {
    this.compiler.mapShadow(join(this.folder, 'data.json'), Buffer.from(this.glyphs.printable(data)));
    const done = this.compiler.compile({mainFilePath: join(this.folder, `${name}.typ`), inputs: {data: '/data.json'}});
    if (!done.result) throw new Error(told(this.compiler.fetchDiagnostics(done.takeDiagnostics())));
    try {
      return this.compiler.pdf(done.result, {pdfStandard: 'ua-1'});
    } catch (error) {
      throw new Error(error.message.match(/message: "((?:[^"\\]|\\.)*)"/)?.[1] ?? error.message);
    }
  }
}

const engine = new Engine(process.argv[2], process.argv.slice(3));
for (const job of jobs(readFileSync(0))) {
  try {
    answer('ok', engine.pdf(job));
  } catch (error) {
    answer('error', Buffer.from(error.message));
  }
}
