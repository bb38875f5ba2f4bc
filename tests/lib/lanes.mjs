// Jobs side by side, as many as there are processors. What takes longest comes first, so that no long job is left for
// the end, when the other lanes have nothing more to do.
import {availableParallelism} from 'node:os';

/** Does every job, the heaviest first; a job is {weight, work}. Jobs of one weight keep their order. */
export async function in_lanes(jobs) {
  const queue = [...jobs].sort((a, b) => b.weight - a.weight).values();
  const lane = async () => {
    for (const {work} of queue) await work();
  };
  await Promise.all(Array.from({length: Math.max(2, availableParallelism())}, lane));
}
