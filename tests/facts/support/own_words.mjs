// How much of an edition's text is in the words of its source: the share of its runs of eight words that stand in the
// source too. Names, titles, priorities, members, cells and marked quotations are not restated, so they are not read.
import {createHash} from 'node:crypto';
import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {parse} from 'smol-toml';

const run_length = 8;

/** Lower-case words without markup: what two texts share whatever their punctuation. */
export function words(text) {
  return text.replace(/\]\([^)]*\)/g, '] ').replace(/\{#[^}]*\}/g, ' ').normalize('NFKD').toLowerCase()
    .replace(/[’']/g, '').match(/[\p{L}\p{N}]+/gu) ?? [];
}

export function runs(list) {
  return list.slice(run_length - 1).map((_, at) => list.slice(at, at + run_length).join(' '));
}

/** Short enough to keep thousands, long enough that two runs of a document hardly ever meet: 1 in 2,000. */
const mark = (run) => createHash('sha256').update(run).digest('base64').slice(0, 4);

export const marks = (text) => [...new Set(runs(words(text)).map(mark))].sort();

/** The paragraphs and items of Markdown, without headings, views, tables and quotations that name their source. */
function of_markdown(text, place) {
  const parts = [];
  const quoted = (block) => /^>/.test(block) && (/^> — /m.test(block) || /^> \[!EDITORIAL\]/.test(block));
  for (const block of text.split(/\n\s*\n/)) {
    if (quoted(block.trim()) || /^(#|\||!\[\]|\{\.)/.test(block.trim())) continue;
    parts.push(...block.split(/\n(?=\s*(?:[-*]|\d+\.) )/).filter((part) => !/^\s*(#|!\[)/.test(part)));
  }
  return parts.map((part) => ({place, text: part.replace(/^>\s?/gm, '')}));
}

function of_board(body, place) {
  const prose = [body.role, body.accountability, body.members_intro];
  for (const list of body.functions ?? []) {
    if (list.quoted) continue;
    prose.push(list.intro);
    for (const item of list.items) prose.push(...typeof item === 'string' ? [item] : [item.text, ...item.sub ?? []]);
  }
  for (const row of [...body.post ?? [], ...body.member ?? [], ...body.statutory_basis ?? []]) prose.push(row.note);
  for (const list of body.priorities ?? []) prose.push(list.intro);
  return prose.filter(Boolean).flatMap((text) => of_markdown(text, place));
}

function of_data(name, table, place) {
  if (name === 'edition.toml') return of_markdown(table.summary, place);
  if (name === 'relationships.toml') return (table.line ?? []).flatMap((line) => of_markdown(line.note ?? '', place));
  if (name === 'reports.toml') return of_markdown(table.footnote ?? '', place);
  return [table.intro, ...(table.theme ?? []).map((theme) => theme.arrangements)].filter(Boolean)
    .flatMap((text) => of_markdown(text, place));
}

/** Every paragraph and item of an edition's folder that is in our own words: [{place, text}]. */
export function own_texts(edition) {
  const parts = [];
  for (const name of ['edition.toml', 'relationships.toml', 'reports.toml', 'themes.toml']) {
    const path = join(edition, name);
    if (existsSync(path)) parts.push(...of_data(name, parse(readFileSync(path, 'utf8')), path));
  }
  const boards = join(edition, 'boards');
  for (const name of existsSync(boards) ? readdirSync(boards).sort() : []) {
    parts.push(...of_board(parse(readFileSync(join(boards, name), 'utf8')), join(boards, name)));
  }
  for (const name of readdirSync(join(edition, 'text')).sort()) {
    const [, , text] = readFileSync(join(edition, 'text', name), 'utf8').split(/^\+\+\+$/m);
    parts.push(...of_markdown(text, join(edition, 'text', name)));
  }
  return parts;
}

/** What is shared with a source of these marks: `share` of all runs, and the `close` parts, nearest first. */
export function shared(edition, source_marks) {
  const known = new Set(source_marks);
  const measured = own_texts(edition).map((part) => {
    const all = runs(words(part.text)).map(mark);
    return {...part, words: words(part.text).length, runs: all.length, same: all.filter((each) => known.has(each)).length};
  });
  const sum = (key) => measured.reduce((total, part) => total + part[key], 0);
  const close = measured.filter((part) => part.words >= 12 && part.same > 0.6 * part.runs)
    .sort((one, other) => other.same / other.runs - one.same / one.runs);
  return {share: sum('same') / Math.max(1, sum('runs')), runs: sum('runs'), close, measured};
}
