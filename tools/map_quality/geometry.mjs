// Rectangles {left, top, right, bottom}, points [x, y] and segments of two points, in px of the drawing.

/** What is this near counts as touching: a hair line shows neither gap nor overlap of it. */
export const slack = 0.5;

export const rect_of = (x, y, width, height) => ({left: x, top: y, right: x + width, bottom: y + height});

/** Whether more than a touch is shared. */
export function overlap(a, b) {
  return Math.min(a.right, b.right) - Math.max(a.left, b.left) > slack &&
         Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > slack;
}

export function within(inner, outer) {
  return inner.left >= outer.left - slack && inner.right <= outer.right + slack &&
         inner.top >= outer.top - slack && inner.bottom <= outer.bottom + slack;
}

export const area = ({left, top, right, bottom}) => (right - left) * (bottom - top);

export const shrunk = ({left, top, right, bottom}, by) =>
  ({left: left + by, top: top + by, right: right - by, bottom: bottom - by});

export const bounds = (points) => ({
  left: Math.min(...points.map(([x]) => x)), top: Math.min(...points.map(([, y]) => y)),
  right: Math.max(...points.map(([x]) => x)), bottom: Math.max(...points.map(([, y]) => y)),
});

export const segments_of = (points) => points.slice(1).map((point, at) => [points[at], point]);

export const distance = ([ax, ay], [bx, by]) => Math.hypot(bx - ax, by - ay);

const cross = ([ax, ay], [bx, by]) => ax * by - ay * bx;
const from_to = ([ax, ay], [bx, by]) => [bx - ax, by - ay];

/** The part of a segment inside a rectangle as the shares of its length where it enters and leaves; none if it stays out. */
function part_inside([from, to], {left, top, right, bottom}) {
  const [dx, dy] = from_to(from, to);
  let [enters, leaves] = [0, 1];
  for (const [step, room] of [[-dx, from[0] - left], [dx, right - from[0]], [-dy, from[1] - top], [dy, bottom - from[1]]]) {
    if (step === 0 && room < 0) return undefined;
    if (step < 0) enters = Math.max(enters, room / step);
    if (step > 0) leaves = Math.min(leaves, room / step);
  }
  return enters <= leaves ? [enters, leaves] : undefined;
}

/** Whether a segment passes through a rectangle, and does not only touch its border. */
export const passes = (segment, rect) => part_inside(segment, shrunk(rect, slack)) !== undefined;

export function point_to_rect([x, y], {left, top, right, bottom}) {
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
}

export function point_to_segment(point, [from, to]) {
  const along = from_to(from, to);
  const length = distance(from, to);
  if (length === 0) return distance(point, from);
  const way = from_to(from, point);
  const share = Math.min(1, Math.max(0, (way[0] * along[0] + way[1] * along[1]) / length ** 2));
  return distance(point, [from[0] + share * along[0], from[1] + share * along[1]]);
}

export function segment_to_rect(segment, rect) {
  if (part_inside(segment, rect)) return 0;
  const {left, top, right, bottom} = rect;
  const corners = [[left, top], [right, top], [right, bottom], [left, bottom]];
  return Math.min(...segment.map((point) => point_to_rect(point, rect)),
                  ...corners.map((corner) => point_to_segment(corner, segment)));
}

/** Two directions that nobody could tell apart. */
const parallel = (a, b) => Math.abs(cross(from_to(...a), from_to(...b))) < 0.01 * distance(...a) * distance(...b);

/** Where two segments meet, one of them perhaps a hair short of the other; none where they are parallel. */
export function meeting(a, b) {
  if (parallel(a, b)) return undefined;
  const [along, other, between] = [from_to(...a), from_to(...b), from_to(a[0], b[0])];
  const turn = cross(along, other);
  const [at, at_other] = [cross(between, other) / turn, cross(between, along) / turn];
  const reached = (share, segment) => share >= -slack / distance(...segment) && share <= 1 + slack / distance(...segment);
  if (!reached(at, a) || !reached(at_other, b)) return undefined;
  return [a[0][0] + at * along[0], a[0][1] + at * along[1]];
}

/** Whether two parallel segments run on one another, so that they are seen as one. */
export function run_together(a, b) {
  if (!parallel(a, b)) return false;
  const length = distance(...a);
  const along = from_to(...a).map((step) => step / length);
  const place = (point) => from_to(a[0], point)[0] * along[0] + from_to(a[0], point)[1] * along[1];
  const aside = Math.max(...b.map((point) => Math.abs(cross(along, from_to(a[0], point)))));
  const [first, last] = b.map(place).sort((x, y) => x - y);
  return aside < 2 * slack && Math.min(length, last) - Math.max(0, first) > 2 * slack;
}
