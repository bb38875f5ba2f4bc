// One more thread of the engine: takes the next job of the queue that all share until there is none.
import {parentPort, workerData} from 'node:worker_threads';
import {Setter} from './setter.mjs';

const {templates, queue, next} = workerData;
for (const entry of new Setter(templates).answers(queue, next)) parentPort.postMessage(entry);
