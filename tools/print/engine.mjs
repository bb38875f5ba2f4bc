// Sets documents with Typst, all in one process: what starting costs, and the fonts, are paid for once.
// usage: node engine.mjs THREADS TEMPLATES  <jobs  >answers
// A job is "TEMPLATE LENGTH\n" and so many bytes of JSON; its answer "ok LENGTH\n" and the PDF, or "error LENGTH\n" and why.
// Answers come in the order of the jobs. Ends with 3 where Typst is not installed.
import {readFileSync, writeSync} from 'node:fs';
import {Worker} from 'node:worker_threads';
import {Setter} from './setter.mjs';

function* read_jobs(input) {
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

/** Another thread that sets what is left; `take` gets its answers. */
const helper = (shared, take) => new Promise((resolve, reject) => {
  const worker = new Worker(new URL('./thread.mjs', import.meta.url), {workerData: shared});
  worker.on('message', take);
  worker.on('error', reject);
  worker.on('exit', resolve);
});

const [threads, templates] = process.argv.slice(2);
// Fonts are read while whoever started this program is still writing the jobs.
const setter = new Setter(templates);
const jobs = [...read_jobs(readFileSync(0))].map((job, index) => ({...job, index}));
// The longest first, so that no thread is left with one at the end.
const queue = [...jobs].sort((a, b) => b.data.length - a.data.length);
const next = new Int32Array(new SharedArrayBuffer(4));
const answers = [];
const take = ({index, answer}) => { answers[index] = answer; };
// Another thread costs as much to start as a few short documents.
const wanted = Math.min(Number(threads), Math.ceil(jobs.length / 4));
const helpers = Array.from({length: wanted - 1}, () => helper({templates, queue, next}, take));
for (const entry of setter.answers(queue, next)) take(entry);
await Promise.all(helpers);
for (const {word, bytes} of answers) {
  write(Buffer.from(`${word} ${bytes.length}\n`));
  write(bytes);
}
