// The words of a page: what is left of its HTML without tags, with white space as single blanks. Drawings and scripts have none.

/** Elements that stand within a line; any other parts words. */
export const inline = new Set(['a', 'abbr', 'b', 'bdi', 'cite', 'code', 'del', 'dfn', 'em', 'i', 'ins', 'kbd', 'mark', 'q', 's', 'small', 'span', 'strong', 'sub',
  'sup', 'time', 'u', 'var', 'wbr']);
export const wordless = new Set(['script', 'style', 'svg', 'template']);

const named = {amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' '};
const character = (whole, name) => (name[0] === '#' ? String.fromCodePoint(/^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1))) : named[name] ?? whole);

export function words_of(html) {
  return html.replace(/<(script|style|svg|template)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->/g, '')
    .replace(/<\/?([a-z][a-z0-9]*)\b[^>]*>/gi, (_, name) => (inline.has(name.toLowerCase()) ? '' : ' '))
    .replace(/<!doctype[^>]*>/i, '').replace(/&(#?\w+);/g, character).replace(/\s+/g, ' ').trim();
}
