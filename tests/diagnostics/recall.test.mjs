// Faults of many kinds, planted by chance into copies of the published documents: each is found, and told once.
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {today, Workplace} from './lib/workplace.mjs';

const faults = 200;
const content = 'content';
const files = readdirSync(content, {recursive: true}).filter((path) => /\.(toml|md)$/.test(path)).sort();
const texts = new Map(files.map((path) => [path, readFileSync(join(content, path), 'utf8')]));

/** Numbers that look like chance, and are the same in every run. */
function chance(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const blocks_of = (text, name) => [...text.matchAll(new RegExp(`^\\[\\[${name}\\]\\]\\n(?:(?!\\[).*\\n?)+`, 'gm'))].map(([block]) => block);
const after = (text, part, more) => text.replace(part, () => part + more);
const first_key = (text, line) => text.replace(/^(?=[a-z_]+ = |\[)/m, () => `${line}\n`);
const ends_with_gap = (text) => (text.endsWith('\n') ? text : `${text}\n`);

// [code, files, what becomes of a text; nothing where it cannot be planted there]
const kinds = [
  ['R001', /relationships\.toml$/, (text, pick) => {
    const lines = blocks_of(text, 'line');
    const line = lines[pick(lines.length)];
    return text.replace(line, () => line.replace(/^to = ".*"/m, 'to = "nobody-at-all"'));
  }],
  ['R002', /relationships\.toml$/, (text, pick) => {
    const lines = blocks_of(text, 'line').filter((line) => /^clause = "\d/m.test(line));
    if (lines.length === 0) return undefined;
    const line = lines[pick(lines.length)];
    return text.replace(line, () => line.replace(/^clause = ".*"/m, 'clause = "98.7"'));
  }],
  ['C009', /relationships\.toml$/, (text, pick) => {
    const lines = blocks_of(text, 'line');
    const line = lines[pick(lines.length)];
    const [, from] = /^from = "(.*)"/m.exec(line);
    return text.replace(line, () => line.replace(/^to = ".*"/m, `to = "${from}"`));
  }],
  ['C010', /relationships\.toml$/, (text, pick) => {
    const lines = blocks_of(text, 'line');
    const line = lines[pick(lines.length)];
    return after(text, line, `\n${line}`);
  }],
  ['T004', /relationships\.toml$/, (text, pick) => {
    const lines = blocks_of(text, 'line').filter((line) => /^clause = "/m.test(line) && !/^inferred/m.test(line));
    const line = lines[pick(lines.length)];
    return text.replace(line, () => line.replace(/^clause = .*\n/m, ''));
  }],
  ['T002', /\.toml$/, (text) => first_key(text, 'titel = "Plan"')],
  ['C008', /reports\.toml$/, (text, pick) => {
    const cells = [...text.matchAll(/^ {2}\{ to = .*\},\n/gm)].map(([cell]) => cell);
    if (cells.length === 0) return undefined;
    const cell = cells[pick(cells.length)];
    return after(text, cell, cell);
  }],
  ['C027', /reports\.toml$/, (text, pick) => {
    const reports = blocks_of(text, 'report');
    if (reports.length === 0) return undefined;
    const report = reports[pick(reports.length)];
    return `${ends_with_gap(text)}\n${report.replace(/^id = ".*"/m, 'id = "planted-report"')}`;
  }],
  ['C026', /boards\/[^/]+\.toml$/, (text, pick) => {
    const members = blocks_of(text, 'member').filter((member) => !/^note/m.test(member));
    if (members.length === 0) return undefined;
    const member = members[pick(members.length)];
    return after(text, member, `${ends_with_gap(member).endsWith('\n\n') ? '' : '\n'}${member}`);
  }],
  ['C025', /boards\/[^/]+\.toml$/, (text) => (
    blocks_of(text, 'member').length === 0 || /^quorum/m.test(text) ? undefined : first_key(text, 'quorum = "99 members"'))],
  ['C031', /edition\.toml$/, (text, pick) => {
    const approvals = blocks_of(text, 'approval').filter((approval) => /^status = "agreed"/m.test(approval) && /^date = /m.test(approval));
    if (approvals.length === 0) return undefined;
    const approval = approvals[pick(approvals.length)];
    return text.replace(approval, () => approval.replace(/^date = .*/m, 'date = 2031-05-01'));
  }],
  ['C028', /edition\.toml$/, (text) => (/^next = /m.test(text) && /^dated = /m.test(text) ? text.replace(/^next = .*/m, 'next = "2001-01"') : undefined)],
  ['G041', /text\/[^/]+\.md$/, (text, pick) => {
    const found = [...text.matchAll(/ (OSCB|OSAB|BSCB|BSAB|SSBPB|ICET|CSPs) /g)].filter(([, acronym]) => acronym.length >= 4 && acronym === acronym.toUpperCase());
    if (found.length === 0) return undefined;
    const {1: acronym, index} = found[pick(found.length)];
    const at = 1 + pick(acronym.length - 1);
    const wrong = `${acronym.slice(0, at)}X${acronym.slice(at + 1)}`;
    return text.slice(0, index) + ` ${wrong} ` + text.slice(index + acronym.length + 2);
  }],
  ['L010', /text\/[^/]+\.md$/, (text) => {
    const plain = /^(\d+\.\d+ (?:\{#[\w-]+\} )?)/m.exec(text);
    return plain ? text.replace(plain[0], () => `${plain[0]}The Children Act 2017 applies. `) : undefined;
  }],
  ['C015', /text\/[^/]+\.md$/, (text) => {
    const plain = /^(\d+\.\d+ (?:\{#[\w-]+\} )?)/m.exec(text);
    return plain ? text.replace(plain[0], () => `${plain[0]}There is a biweekly call. `) : undefined;
  }],
  ['M003', /text\/[^/]+\.md$/, (text) => {
    const numbers = [...text.matchAll(/^(\d+)\.(\d+) /gm)];
    if (numbers.length < 3) return undefined;
    const last = numbers[numbers.length - 1];
    return text.slice(0, last.index) + `${last[1]}.${Number(last[2]) + 7} ` + text.slice(last.index + last[0].length);
  }],
  ['R012', /text\/[^/]+\.md$/, (text) => {
    const plain = /^(\d+\.\d+ (?:\{#[\w-]+\} )?)/m.exec(text);
    return plain ? text.replace(plain[0], () => `${plain[0]}See [this](bord:hwb). `) : undefined;
  }],
  ['C005', /text\/[^/]+\.md$/, (text) => {
    const plain = /^(\d+\.\d+ (?:\{#[\w-]+\} )?)/m.exec(text);
    return plain ? text.replace(plain[0], () => `${plain[0]}The QZK is asked. `) : undefined;
  }],
  ['C041', /text\/[^/]+\.md$/, (text) => `${ends_with_gap(text)}\n(9.9) The boards agree.\n`],
];

const key_of = ({code, file, message}) => `${code} ${file} ${message}`;

test(`of ${faults} faults at least 98 % are found, and none twice`, (context) => {
  const place = new Workplace(content);
  try {
    const known = new Set(place.check().diagnostics.map(key_of));
    const pick = chance(2026);
    const missed = [];
    const twice = [];
    for (let planted = 0; planted < faults;) {
      const [code, pattern, plant] = kinds[planted % kinds.length];
      const candidates = files.filter((path) => pattern.test(path));
      const path = candidates[pick(candidates.length)];
      const text = plant(texts.get(path), pick);
      if (text === undefined || text === texts.get(path)) continue;
      planted += 1;
      place.write(`content/${path}`, text);
      const found = place.check().diagnostics.filter((one) => !known.has(key_of(one)) && one.severity !== 'advice');
      place.write(`content/${path}`, texts.get(path));
      const same = found.filter((one) => one.code === code);
      if (same.length === 0) missed.push(`${code} in ${path}: ${found.map(key_of)}`);
      // Where a clause is renumbered, what cites it leads nowhere.
      const others = found.filter((one) => one.code !== code && !(code === 'M003' && one.code === 'R002'));
      if (same.length > 1 || (same.length === 1 && others.length > 0)) twice.push(`${code} in ${path}: ${found.map(key_of).join('; ')}`);
    }
    context.diagnostic(`${faults - missed.length} of ${faults} found${missed.map((one) => `\n${one}`).join("")}`);
    assert.ok(missed.length <= faults * 0.02, `${missed.length} missed:\n${missed.join('\n')}`);
    assert.deepEqual(twice, []);
  } finally {
    place.remove();
  }
});
