// Pages as they are seen: where pdftotext finds the words, and pictures of them. Lengths are points, from the top left.
import {execFileSync} from 'node:child_process';
import {attribute, elements, parse_html, text_of} from './html.mjs';

const run = (...command) =>
  execFileSync(command[0], command.slice(1).map(String), {maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore']});

/** The words of each page: {text, left, top, right, bottom}. */
export function boxes(file) {
  const document = parse_html(run('pdftotext', '-bbox', file, '-').toString('utf8'));
  const of = (element, name) => Number(attribute(element, name));
  const pages = [];
  for (const element of elements(document)) {
    if (element.tagName === 'page') pages.push([]);
    if (element.tagName !== 'word') continue;
    pages.at(-1).push({text: text_of(element), left: of(element, 'xmin'), top: of(element, 'ymin'),
                       right: of(element, 'xmax'), bottom: of(element, 'ymax')});
  }
  return pages;
}

/** One page in grey. */
export class Picture {
  constructor(width, height, bytes, scale) {
    Object.assign(this, {width, height, bytes, scale});
  }

  /** Whether there is ink at a place in points. */
  dark(x, y) {
    return this.dark_pixel(Math.round(x * this.scale), Math.round(y * this.scale));
  }

  dark_pixel(column, row) {
    return this.bytes[row * this.width + column] < 128;
  }

  /** Share of pixels that are not white, in an area given in points. */
  ink({left, top, right, bottom}) {
    const to = (length, most) => Math.max(0, Math.min(most, Math.round(length * this.scale)));
    const [first, last] = [to(left, this.width), to(right, this.width)];
    let [inked, all] = [0, 0];
    for (let row = to(top, this.height); row < to(bottom, this.height); ++row) {
      for (let column = first; column < last; ++column, ++all) inked += this.bytes[row * this.width + column] < 250;
    }
    return all === 0 ? 0 : inked / all;
  }
}

/** Pictures of all pages, or of one. */
export function pictures(file, resolution, page) {
  const only = page ? ['-f', page, '-l', page] : [];
  const bytes = run('pdftoppm', '-gray', '-r', resolution, ...only, file);
  const found = [];
  for (let at = 0; at < bytes.length;) {
    const [head, width, height] = /^P5\s(\d+) (\d+)\s255\s/.exec(bytes.toString('latin1', at, at + 40));
    const [start, length] = [at + head.length, width * height];
    found.push(new Picture(Number(width), Number(height), bytes.subarray(start, start + length), resolution / 72));
    at = start + length;
  }
  return found;
}

const mm = 72 / 25.4;

/** Each page of some papers, with its words. */
export const sheets_of = (papers) => papers.flatMap((paper) => {
  const words = boxes(paper.file);
  return paper.pdf.pages.map((page, index) => ({path: `${paper.path} page ${index + 1}`, paper, page, words: words[index]}));
});

/** Where the text of a page may stand: between its running head and foot, and as wide as they; a cover has neither. */
export function frame({paper, page, words}) {
  const artifacts = paper.pdf.marks(page).filter(({tag}) => tag === 'Artifact');
  const line_of = (kind) => artifacts.filter((mark) => mark.kind === kind).flatMap(({runs}) => runs)[0]?.y;
  const [head, foot] = ['Header', 'Footer'].map(line_of);
  if (foot === undefined) {
    return {left: 23 * mm, right: page.width - 23 * mm, top: 0, bottom: page.height - 20 * mm, cover: true};
  }
  const on_foot = words.filter(({top, bottom}) => top < page.height - foot && bottom > page.height - foot);
  return {left: Math.min(...on_foot.map(({left}) => left)), right: Math.max(...on_foot.map(({right}) => right)),
          top: page.height - head + 4, bottom: page.height - foot - 9};
}

export const inside = (word, {left, right, top, bottom}) =>
  word.left > left - 1.5 && word.right < right + 1.5 && word.top > top - 1 && word.bottom < bottom + 1;

/** The words of a page but for those of its running head and foot. */
export function body_of(sheet) {
  const {top, bottom, cover} = frame(sheet);
  return cover ? sheet.words : sheet.words.filter((word) => word.bottom > top + 3 && word.top < bottom - 3);
}

export const where = ({left, top, text}) => `“${text}” at ${Math.round(left)}, ${Math.round(top)}`;

/** Words that stand over a margin. */
export function strays(sheet) {
  const area = frame(sheet);
  return body_of(sheet).filter((word) => !inside(word, area)).map(where);
}

/** Pairs of words of a page that are printed over each other, by more than letters lean into the next. */
export function overlaps({words}) {
  const found = [];
  const by_top = [...words].sort((a, b) => a.top - b.top);
  by_top.forEach((word, at) => {
    for (let i = at + 1; i < by_top.length && by_top[i].top < word.bottom; ++i) {
      const other = by_top[i];
      const across = Math.min(word.right, other.right) - Math.max(word.left, other.left);
      const down = Math.min(word.bottom, other.bottom) - Math.max(word.top, other.top);
      const least = Math.min(word.bottom - word.top, other.bottom - other.top);
      if (across > 1.5 && down > least / 2) found.push(`${where(word)} and ${where(other)}`);
    }
  });
  return found;
}
