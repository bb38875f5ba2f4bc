// The data of an SVG path as the points of its strokes.

const numbers_of = {M: 2, L: 2, H: 1, V: 1, Q: 4, Z: 0};
const steps_of_a_curve = 6;

function curve(from, control, to) {
  return Array.from({length: steps_of_a_curve}, (_, at) => {
    const t = (at + 1) / steps_of_a_curve;
    return [0, 1].map((axis) => (1 - t) ** 2 * from[axis] + 2 * t * (1 - t) * control[axis] + t ** 2 * to[axis]);
  });
}

/** What a command adds to a stroke that has come to `at`. */
function points_of(command, numbers, at, first) {
  switch (command) {
    case 'H': return [[numbers[0], at[1]]];
    case 'V': return [[at[0], numbers[0]]];
    case 'Q': return curve(at, numbers.slice(0, 2), numbers.slice(2));
    case 'Z': return [first];
    default: return [numbers];
  }
}

/** Each command with its numbers; numbers that go on repeat the command, and after M they are lines. */
function* commands_of(data) {
  for (const [, command, rest] of data.matchAll(/([a-df-z])([^a-df-z]*)/gi)) {
    const count = numbers_of[command];
    if (count === undefined) throw new Error(`a path has the command ${command}`);
    const numbers = (rest.match(/[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi) ?? []).map(Number);
    if (count === 0) yield [command, []];
    if (count === 0) continue;
    if (numbers.length === 0 || numbers.length % count !== 0) throw new Error(`${command} of a path has ${numbers.length} numbers`);
    for (let at = 0; at < numbers.length; at += count) {
      yield [command === 'M' && at > 0 ? 'L' : command, numbers.slice(at, at + count)];
    }
  }
}

/** The strokes of a path, each a list of points; curves are many short lines. */
export function strokes_of(data) {
  const strokes = [];
  for (const [command, numbers] of commands_of(data)) {
    if (command === 'M') strokes.push([numbers]);
    else if (strokes.length === 0) throw new Error('a path does not begin with M');
    else strokes.at(-1).push(...points_of(command, numbers, strokes.at(-1).at(-1), strokes.at(-1)[0]));
  }
  // A step of no length has no direction.
  return strokes.map((points) => points.filter((point, at) => at === 0 || points[at - 1].some((x, axis) => x !== point[axis])));
}
