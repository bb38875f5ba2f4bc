// Where the strokes of a drawing pass: through boxes and names, across and on one another, past labels.
import {name_of} from './drawing.mjs';
import {distance, meeting, overlap, passes, run_together, segment_to_rect, shrunk} from './geometry.mjs';
import {belongs} from './overlaps.mjs';

/** Meetings of two lines this near are one. */
const same_place = 1;

const near = ({bounds}, rect) => overlap(shrunk(bounds, -2 * same_place), rect);
const passes_line = (line, rect) => near(line, rect) && line.segments.some((segment) => passes(segment, rect));

/** The boxes that one of a line's ends is: those of a body, or the frame of `group:ID`. */
export function boxes_of_end({boxes}, end) {
  return boxes.filter(({kind, group, body}) => (kind === 'frame' ? end === `group:${group}` : body === end));
}

/** The boxes that a line may be in: those of its ends, and what they stand in. */
function is_theirs(drawing, line) {
  const ends = [...line.from, ...line.to].flatMap((end) => boxes_of_end(drawing, end));
  return (box) => ends.includes(box) || ends.some((end) => belongs(end, box));
}

function through_of_line(drawing, line) {
  const theirs = is_theirs(drawing, line);
  const told = (passed_by) => `${name_of(line)} through ${passed_by}`;
  const passed = [...drawing.boxes, ...drawing.chips].filter((box) => !theirs(box) && passes_line(line, box.rect));
  const names = [...drawing.boxes, drawing.loose].filter((item) => !passed.includes(item))
      .flatMap((item) => item.texts.filter(({rect}) => passes_line(line, rect)).map(({words}) => ({words, item})));
  return [
    ...passed.map((box) => ({kind: box.kind === 'frame' ? 'through_frame' : 'through_box', what: told(name_of(box))})),
    ...names.map(({words, item}) => ({kind: 'through_name', what: told(`"${words}" of ${name_of(item)}`)})),
  ];
}

export const through = (drawing) => drawing.lines.flatMap((line) => through_of_line(drawing, line));

function line_pairs({lines}) {
  const all = lines.filter(({segments}) => segments.length > 0);
  return all.flatMap((one, at) => all.slice(at + 1).filter((other) => near(one, shrunk(other.bounds, -2 * same_place)))
      .map((other) => [one, other]));
}

const is_end = (line, point) => line.strokes.some((points) =>
    [points[0], points.at(-1)].some((end) => distance(end, point) <= same_place));

/** The places where two lines cross, or one ends on the other's way; not where both only begin or end. */
function crossings_of([one, other]) {
  const places = [];
  for (const segment of one.segments) {
    for (const place of other.segments.map((second) => meeting(segment, second))) {
      if (!place || (is_end(one, place) && is_end(other, place))) continue;
      if (!places.some((known) => distance(known, place) <= same_place)) places.push(place);
    }
  }
  return places;
}

export const crossings = (drawing) => line_pairs(drawing).flatMap(crossings_of);

export function lines_on_lines(drawing) {
  return line_pairs(drawing)
      .filter(([one, other]) => one.segments.some((a) => other.segments.some((b) => run_together(a, b))))
      .map(([one, other]) => ({kind: 'line_on_line', what: `${name_of(one)} and ${name_of(other)}`}));
}

const distance_to = (line, rect) => Math.min(...line.segments.map((segment) => segment_to_rect(segment, rect)));

function faults_of_label(label, lines) {
  const own = lines.filter(({id}) => id !== undefined && id === label.of);
  if (own.length === 0) return [{kind: 'label_of_no_line', what: name_of(label)}];
  const others = lines.filter((line) => !own.includes(line));
  const struck = others.filter((line) => passes_line(line, label.rect));
  const far = Math.min(...own.map((line) => distance_to(line, label.rect)));
  const nearer = others.filter((line) => !struck.includes(line) && distance_to(line, label.rect) <= far);
  return [
    ...struck.map((line) => ({kind: 'label_struck', what: `${name_of(label)} by ${name_of(line)}`})),
    ...nearer.map((line) => ({kind: 'label_nearer_other', what: `${name_of(label)} to ${name_of(line)}`})),
  ];
}

export function label_faults({labels, lines}) {
  const drawn = lines.filter(({segments}) => segments.length > 0);
  return labels.flatMap((label) => faults_of_label(label, drawn));
}
