// Chance that is the same each time: whatever is drawn depends on the words that it is asked with and on nothing else, so one
// clause can be written again without all that came before it.

/** A number of 32 bits from a text (FNV-1a). */
function hash(text) {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return sum >>> 0;
}

/** Draws that belong to these words (mulberry32). */
export function chance_of(...words) {
  let state = hash(words.join('/'));
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end) => Math.floor(next() * end);
  const pick = (list) => list[below(list.length)];
  return {
    pick,
    below,
    between: (first, last) => first + below(last - first + 1),
    happens: (share) => next() < share,
    /** So many different ones, in the order of the list. */
    some(list, count) {
      const left = list.map((_, at) => at);
      while (left.length > count) left.splice(below(left.length), 1);
      return left.map((at) => list[at]);
    },
  };
}
