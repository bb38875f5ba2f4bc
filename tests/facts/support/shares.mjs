// How far the text of editions is in our own words. `node tests/facts/support/shares.mjs SOURCE EDITION` measures the folder of an
// edition against the text of its source; `--keep NAME` also keeps the source's marks for the test, never its words.
import {readFileSync, writeFileSync} from 'node:fs';
import {marks, shared} from './own_words.mjs';

const [source, edition, option, name] = process.argv.slice(2);
if (!source || !edition || (option && (option !== '--keep' || !name))) {
  console.error('usage: node tests/facts/support/shares.mjs SOURCE EDITION [--keep NAME]');
  process.exit(2);
}
const of_source = marks(readFileSync(source, 'utf8'));
if (option) writeFileSync(new URL(`../data/source_runs/${name}.txt`, import.meta.url), `${of_source.join('').replace(/.{120}/g, '$&\n')}\n`);

const {share, runs, close, measured} = shared(edition, of_source);
const percent = (part) => `${(100 * part).toFixed(1)} %`;
const by_file = Map.groupBy ? Map.groupBy(measured, (part) => part.place) : measured.reduce((map, part) => (
  map.set(part.place, [...map.get(part.place) ?? [], part])), new Map());
for (const [place, parts] of by_file) {
  const all = parts.reduce((sum, part) => sum + part.runs, 0);
  const same = parts.reduce((sum, part) => sum + part.same, 0);
  if (same) console.log(`${percent(same / all).padStart(7)} of ${String(all).padStart(5)}  ${place}`);
}
for (const part of close) console.log(`${percent(part.same / part.runs)}: ${part.place}: ${part.text.trim().replace(/\s+/g, ' ')}`);
console.log(`${percent(share)} of ${runs} runs of eight words; ${close.length} parts of 12 words and more above 60 %`);
