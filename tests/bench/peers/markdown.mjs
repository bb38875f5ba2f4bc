// HTML of a page as Markdown that has the same words, for generators that read Markdown. It keeps headings, lists, tables, quotations,
// links and emphasis; forms and lists of terms become paragraphs.
import {all, attribute, children, flat_text, text_of} from './tree.mjs';
import {inline, wordless} from './words.mjs';

const is_inline = (node) => node.nodeName === '#text' || node.nodeName === 'br' || wordless.has(node.nodeName) ||
  (inline.has(node.nodeName) && children(node).every(is_inline));

const escaped = (text) => text.replace(/[\t\n\r ]+/g, ' ').replace(/[\\`*_[\]<>&|~#!{}]/g, '\\$&');

/** What opens a block at the beginning of a line is only a sign there. */
const opening = (line) => line.replace(/^(\d+)([.)])/, '$1\\$2').replace(/^[-+=:]/, '\\$&');

/** Signs of emphasis around words, where both sides are letters or digits: elsewhere Markdown may not take them for signs. */
function emphasised(sign, words, before) {
  const [, left, core, right] = /^(\s*)(.*?)(\s*)$/s.exec(words);
  if (!/^[\p{L}\p{N}]/u.test(core) || !/[\p{L}\p{N}]$/u.test(core) || core.includes(sign[0]) || (left === '' && /[*~]$/.test(before))) return words;
  return left + sign + core + sign + right;
}

const signs = {strong: '**', b: '**', ins: '**', em: '*', i: '*', del: '~~', s: '~~'};

/** Nodes of one line. `so_far` is the line up to here; gives all of it. */
function line_of(nodes, so_far = '') {
  return nodes.reduce((line, node) => {
    const name = node.nodeName;
    if (name === '#text') return line + escaped(node.value);
    if (name === 'br') return `${line}\\\n`;
    if (wordless.has(name) || !node.tagName) return line;
    const words = line_of(children(node));
    if (signs[name]) return line + emphasised(signs[name], words, line);
    const to = name === 'a' ? attribute(node, 'href') : undefined;
    return to && words.trim() !== '' ? `${line}[${words}](<${to}>)` : line + words;
  }, so_far);
}

const paragraph = (nodes) => line_of(nodes).trim().split('\n').map((line) => opening(line.trim())).join('\n');

/** All that a node holds in one line, also what stands in blocks there. */
function one_line(node, so_far = '') {
  const line = children(node).reduce((before, child) => (is_inline(child) ? line_of([child], before) : `${one_line(child, `${before} `)} `), so_far);
  return line.replaceAll('\\\n', ' ').replace(/ {2,}/g, ' ');
}

const indented = (text, by) => text.replace(/\n(?=.)/g, `\n${' '.repeat(by)}`);

function list(node) {
  const items = children(node).filter(({nodeName}) => nodeName === 'li').map((item) => blocks(item)).filter((one) => one.length > 0);
  const mark = node.nodeName === 'ol' ? '1. ' : '- ';
  const gap = items.every((one) => one.length === 1) ? '\n' : '\n\n';
  return items.map((one) => mark + indented(one.join('\n\n'), mark.length)).join(gap);
}

const row_of = (cells, count) => `| ${Array.from({length: count}, (_, at) => cells[at] ?? '').join(' | ')} |`;

function table(node) {
  const rows = all(node, ({nodeName}) => nodeName === 'tr')
    .map((row) => children(row).filter(({nodeName}) => nodeName === 'td' || nodeName === 'th').map((cell) => one_line(cell).trim()));
  const count = Math.max(...rows.map((cells) => cells.length));
  const head = all(node, ({nodeName}) => nodeName === 'thead').length > 0 ? rows.shift() : [];
  const caption = children(node).filter(({nodeName}) => nodeName === 'caption').flatMap((one) => blocks(one));
  return [...caption, [row_of(head, count), `|${'---|'.repeat(count)}`, ...rows.map((cells) => row_of(cells, count))].join('\n')];
}

const special = {
  ul: (node) => [list(node)],
  ol: (node) => [list(node)],
  table,
  blockquote: (node) => [blocks(node).join('\n\n').replace(/^/gm, '> ')],
  pre: (node) => [`~~~\n${text_of(node).trim()}\n~~~`],
  hr: () => ['***'],
};
for (let level = 1; level <= 6; level += 1)
  special[`h${level}`] = (node) => (flat_text(node) === '' ? [] : [`${'#'.repeat(level)} ${one_line(node).trim()}`]);

/** The blocks of Markdown for what a node holds; `leaves_out` names elements that stand elsewhere. */
export function blocks(node, leaves_out = () => false) {
  const made = [];
  let run = [];
  const end_run = () => {
    const text = paragraph(run);
    if (text !== '') made.push(text);
    run = [];
  };
  for (const child of children(node)) {
    if (wordless.has(child.nodeName) || (child.nodeName !== '#text' && !child.tagName) || leaves_out(child)) continue;
    if (is_inline(child)) {
      run.push(child);
      continue;
    }
    end_run();
    made.push(...(special[child.nodeName]?.(child) ?? blocks(child, leaves_out)).filter((text) => text !== ''));
  }
  end_run();
  return made;
}
