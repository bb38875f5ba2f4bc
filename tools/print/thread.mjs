// One more thread of the engine: takes the next job of the queue that all share until there is none.
import {workerData} from 'node:worker_threads';
import {Setter} from './setter.mjs';

new Setter(workerData.templates).work(workerData);
