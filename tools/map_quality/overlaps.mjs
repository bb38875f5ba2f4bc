// What lies on something else in a drawing: labels, boxes, names, and what is cut off.
import {name_of} from './drawing.mjs';
import {area, bounds, overlap, within} from './geometry.mjs';

const finding = (kind, ...items) => ({kind, what: items.join(' and ')});

/** What may stand in what. A row may stand in another row, which it belongs under. */
const may_stand_in = {card: ['frame'], row: ['frame', 'card', 'row'], chip: ['frame', 'card', 'row'], label: ['frame']};

function enclosing(item, kind) {
  for (let outer = item.owner; outer; outer = outer.owner) {
    if (outer.kind === kind) return outer;
  }
  return undefined;
}

/** Whether a thing stands in a box that it may stand in: the one that it is written in, if it is written in any. */
export function belongs(inner, outer) {
  if (!may_stand_in[inner.kind]?.includes(outer.kind) || !within(inner.rect, outer.rect)) return false;
  if (inner.kind === outer.kind && area(inner.rect) >= area(outer.rect)) return false;
  if (inner.kind === 'card' && outer.members && !outer.members.includes(inner.body)) return false;
  const written_in = enclosing(inner, outer.kind);
  return !written_in || written_in === outer || belongs(written_in, outer);
}

const pairs = (list) => list.flatMap((one, at) => list.slice(at + 1).map((other) => [one, other]));

function outlines_on_each_other(a, b) {
  return overlap(a.rect, b.rect) && !belongs(a, b) && !belongs(b, a);
}

function kind_of_overlap(a, b) {
  const labels = [a, b].filter(({kind}) => kind === 'label').length;
  return ['box_on_box', 'label_on_box', 'label_on_label'][labels];
}

/** A name that another outline covers or touches, though the outline of its own thing does not. */
function names_under(items, solids) {
  return items.flatMap((item) => item.texts.flatMap(({words, rect}) => solids
      .filter((solid) => solid !== item && overlap(rect, solid.rect) && !belongs(item, solid))
      .filter((solid) => !item.rect || !outlines_on_each_other(item, solid))
      .map((solid) => finding('name_on_name', `"${words}" of ${name_of(item)}`, name_of(solid)))));
}

const names_on_names = (items) => items.flatMap((item) => pairs(item.texts).filter(([a, b]) => overlap(a.rect, b.rect))
    .map(([a, b]) => finding('name_on_name', `"${a.words}"`, `"${b.words}" of ${name_of(item)}`)));

const names_beyond_boxes = (solids) => solids.flatMap((item) => item.texts.filter(({rect}) => !within(rect, item.rect))
    .map(({words}) => finding('name_beyond_box', `"${words}" of ${name_of(item)}`)));

function beyond_the_edge({items, page}) {
  const rects = (item) => [...(item.rect ? [item.rect] : []), ...item.texts.map(({rect}) => rect),
                           ...[...item.strokes, ...item.heads].map(bounds)];
  return items.filter((item) => rects(item).some((rect) => !within(rect, page)))
      .map((item) => finding('beyond_edge', name_of(item)));
}

/** A label on an arrow head hides which way the line leads. */
const labels_on_heads = ({labels, lines}) => labels.flatMap((label) => lines
    .filter(({heads}) => heads.some((head) => overlap(label.rect, bounds(head))))
    .map((line) => finding('label_on_head', name_of(label), name_of(line))));

export function overlaps(drawing) {
  const solids = [...drawing.boxes, ...drawing.chips, ...drawing.labels];
  return [
    ...pairs(solids).filter(([a, b]) => outlines_on_each_other(a, b))
        .map(([a, b]) => finding(kind_of_overlap(a, b), name_of(a), name_of(b))),
    ...names_under(drawing.items, solids),
    ...names_on_names(drawing.items),
    ...names_beyond_boxes(solids),
    ...labels_on_heads(drawing),
    ...beyond_the_edge(drawing),
  ];
}
