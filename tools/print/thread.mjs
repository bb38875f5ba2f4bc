// One thread of the engine: sets the documents that it is sent.
import {parentPort, workerData} from 'node:worker_threads';
import {Setter} from './setter.mjs';

const setter = new Setter(workerData.templates, workerData.fonts);
parentPort.on('message', (job) => parentPort.postMessage(setter.answer(job)));
