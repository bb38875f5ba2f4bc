// What a drawing says: which bodies each line joins, as its strokes show it, and whether that is what the data say.
import {name_of} from './drawing.mjs';
import {bounds, distance, point_to_rect, point_to_segment, segments_of} from './geometry.mjs';
import {belongs} from './overlaps.mjs';
import {boxes_of_end} from './strokes.mjs';

/** A stroke may end this far from its box or its arrow head, so that the edges of the two do not thicken each other. */
const reach = 2;

const ends_of = (points) => [points[0], points.at(-1)];
const touches = (points, point) => points.some((other) => distance(point, other) <= reach) ||
                                   segments_of(points).some((segment) => point_to_segment(point, segment) <= reach);

const strokes_touch = (a, b) => ends_of(a).some((end) => touches(b, end)) || ends_of(b).some((end) => touches(a, end));

/** Strokes of a line that hang together, with the arrow heads at their ends. */
function parts_of({strokes, heads}) {
  const parts = [];
  for (const stroke of strokes) {
    const joined = parts.filter((part) => part.some((other) => strokes_touch(stroke, other)));
    joined.forEach((part) => parts.splice(parts.indexOf(part), 1));
    parts.push([stroke, ...joined.flat()]);
  }
  return parts.map((part) => ({
    strokes: part,
    heads: heads.filter((head) => part.flatMap(ends_of).some((end) => point_to_rect(end, bounds(head)) <= reach)),
  }));
}

const tips = ({strokes, heads}) => [...strokes.flatMap(ends_of), ...heads.flat()];
const at_box = (part, {rect}) => tips(part).some((point) => point_to_rect(point, rect) <= reach);

const reached = (drawing, part, ends) => ends.filter((end) => boxes_of_end(drawing, end).some((box) => at_box(part, box)));

/** Which ends a line joins with which: each of a part's with each other. A chip joins all that it names, in words. */
function joined_by(drawing, item) {
  if (item.kind === 'chip') return [{from: item.from, to: item.to}];
  return parts_of(item).map((part) => ({from: reached(drawing, part, item.from), to: reached(drawing, part, item.to)}));
}

/** An end of a stroke that is at no box and no head of its line, and on no other stroke of it. */
function loose_ends(drawing, line) {
  const boxes = [...line.from, ...line.to].flatMap((end) => boxes_of_end(drawing, end));
  const rects = [...boxes.map(({rect}) => rect), ...line.heads.map(bounds)];
  return line.strokes.flatMap((stroke) => ends_of(stroke)
      .filter((end) => !rects.some((rect) => point_to_rect(end, rect) <= reach))
      .filter((end) => !line.strokes.some((other) => other !== stroke && touches(other, end))));
}

export function end_faults(drawing) {
  return drawing.lines.flatMap((line) => {
    const joined = joined_by(drawing, line).flatMap(({from, to}) => [...from, ...to]);
    const missed = [...new Set([...line.from, ...line.to])].filter((end) => !joined.includes(end));
    return [
      ...line.strokes.filter(({length}) => length < 2).map(() => ({kind: 'stroke_empty', what: name_of(line)})),
      ...missed.map((end) => ({kind: 'end_not_reached', what: `${name_of(line)} does not reach ${end}`})),
      ...loose_ends(drawing, line).map(([x, y]) => ({kind: 'end_loose', what: `${name_of(line)} at ${x.toFixed(1)} ${y.toFixed(1)}`})),
    ];
  });
}

/** `group:ID` as its members, where the drawing says who they are, and what stands in their boxes. */
function bodies_of({boxes}, end) {
  const frame = boxes.find(({group, members}) => members && end === `group:${group}`);
  return frame ? [...frame.members, ...boxes.filter((box) => belongs(box, frame)).map(({body}) => body)] : [end];
}

/** A pair of bodies in either direction. */
const key = (one, other) => [one, other].sort().join(' ');

/** The pairs of bodies that a line joins, each end taken as the bodies that `of_end` makes of it. */
function pairs_joined(drawing, item, of_end) {
  return new Set(joined_by(drawing, item).flatMap(({from, to}) => {
    const [ones, others] = [from, to].map((ends) => ends.flatMap(of_end));
    return ones.flatMap((one) => others.filter((other) => other !== one).map((other) => key(one, other)));
  }));
}

const is_group = (end) => end.startsWith('group:');

function faults_of_item(drawing, item, data) {
  const unknown = item.lines.filter((index) => !data[index - 1]);
  const pairs = new Map(item.lines.filter((index) => data[index - 1])
      .map((index) => [index, key(data[index - 1].from_id, data[index - 1].to_id)]));
  const joined = pairs_joined(drawing, item, (end) => bodies_of(drawing, end));
  // A line of a group may be of one member only, one of a body is of that body.
  const claimed = pairs_joined(drawing, item, (end) => (is_group(end) ? [] : [end]));
  const stated = new Set(pairs.values());
  return [
    ...unknown.map((index) => ({kind: 'fact_unknown', what: `${name_of(item)} stands for line ${index} of ${data.length}`})),
    ...[...pairs].filter(([, pair]) => !joined.has(pair))
        .map(([index, pair]) => ({kind: 'fact_astray', what: `${name_of(item)} does not join ${pair}, line ${index}`})),
    ...[...claimed].filter((pair) => !stated.has(pair))
        .map((pair) => ({kind: 'fact_invented', what: `${name_of(item)} joins ${pair}`})),
  ];
}

/** The lines of the data (`data/relationships.json` of an edition) against all drawings of it together. */
export function fact_faults(drawings, data) {
  const items = drawings.flatMap((drawing) => [...drawing.lines, ...drawing.chips].map((item) => ({drawing, item})));
  const drawn = new Set(items.flatMap(({item}) => item.lines));
  return [
    ...data.map(({from_id, kind, to_id}, at) => ({index: at + 1, line: `${from_id} ${kind} ${to_id}`}))
        .filter(({index}) => !drawn.has(index)).map(({index, line}) => ({kind: 'fact_not_found', what: `line ${index}: ${line}`})),
    ...items.flatMap(({drawing, item}) => faults_of_item(drawing, item, data)),
  ];
}
