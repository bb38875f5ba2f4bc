// Sets documents with Typst, all in one process: what starting costs, and the fonts, are paid for once.
// usage: node engine.mjs THREADS TEMPLATES FONTS...  <jobs  >answers
// A job is "TEMPLATE LENGTH\n" and so many bytes of JSON; its answer "ok LENGTH\n" and the PDF, or "error LENGTH\n" and why.
// Answers come in the order of the jobs. Ends with 3 where Typst is not installed.
import {readFileSync, writeSync} from 'node:fs';
import {Worker} from 'node:worker_threads';
import {load, Setter} from './setter.mjs';

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

/** The longest jobs first, so that no thread is left with one at the end. */
const by_length = (jobs) => jobs.map((job, index) => ({job, index})).sort((a, b) => b.job.data.length - a.job.data.length);

/** A thread takes the next job when it is done with the last. */
function set_in_threads(jobs, threads, settings) {
  const answers = [];
  const queue = by_length(jobs);
  const work = () => new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./thread.mjs', import.meta.url), {workerData: settings});
    const next = () => {
      const entry = queue.shift();
      if (!entry) return worker.terminate().then(resolve);
      worker.once('message', (answer) => {
        answers[entry.index] = answer;
        next();
      });
      worker.postMessage(entry.job);
    };
    worker.on('error', reject);
    next();
  });
  return Promise.all(Array.from({length: threads}, work)).then(() => answers);
}

const [threads, templates, ...fonts] = process.argv.slice(2);
const jobs = [...read_jobs(readFileSync(0))];
load();
// Another thread costs as much to start as a few short documents.
const wanted = Math.min(Number(threads), Math.ceil(jobs.length / 4));
const answers = wanted > 1 ? await set_in_threads(jobs, wanted, {templates, fonts})
                           : jobs.map((setter => (job) => setter.answer(job))(new Setter(templates, fonts)));
for (const {word, bytes} of answers) {
  write(Buffer.from(`${word} ${bytes.length}\n`));
  write(bytes);
}
