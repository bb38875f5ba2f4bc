// Sets documents with Typst, all in one process: what starting costs, and the fonts, are paid for once.
// usage: node engine.mjs THREADS TEMPLATES  <jobs  >answers
// A job is "TEMPLATE LENGTH\n" and so many bytes of JSON; its answer "ok JOB LENGTH\n" and the PDF, or "error JOB LENGTH\n" and
// why. Jobs are counted from 0, and answered as they are done. Ends with 3 where Typst is not installed.
import {readFileSync} from 'node:fs';
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

/** Another thread that sets what is left. */
const helper = (shared) => new Promise((resolve, reject) => {
  const worker = new Worker(new URL('./thread.mjs', import.meta.url), {workerData: shared});
  worker.on('error', reject);
  worker.on('exit', resolve);
});

const [threads, templates] = process.argv.slice(2);
// Fonts are read while whoever started this program is still writing the jobs.
const setter = new Setter(templates);
const jobs = [...read_jobs(readFileSync(0))].map((job, index) => ({...job, index}));
// The longest first, so that no thread is left with one at the end.
const queue = [...jobs].sort((a, b) => b.data.length - a.data.length);
const number = () => new Int32Array(new SharedArrayBuffer(4));
const shared = {templates, queue, next: number(), writing: number()};
// Another thread costs as much to start as a few short documents.
const wanted = Math.min(Number(threads), Math.ceil(jobs.length / 4));
const helpers = Array.from({length: wanted - 1}, () => helper(shared));
setter.work(shared);
await Promise.all(helpers);
