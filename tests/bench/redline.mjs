// What redlines mark beside what changed, on the labelled pairs of tests/redline: ours, and those of other programs that are given the
// same two texts in the form that each takes. LibreOffice is asked where its Writer and python3-uno are installed.
import {spawnSync} from 'node:child_process';
import {mkdirSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {cases} from '../redline/lib/cases.mjs';
import {noise_of} from '../redline/lib/noise.mjs';
import {combinations, content, fresh, old, plant} from '../redline/lib/pairs.mjs';
import {today, with_content} from '../diagnostics/lib/workplace.mjs';
import {with_folder} from './lib.mjs';

const others = createRequire(new URL('redline/package.json', import.meta.url));
const pandiff = others('pandiff');
const {default: htmldiff} = others('htmldiff-js');

function output_of(place, ...words) {
  const {status, out, err} = place.run(...words, '--content', 'content', '--as-of', today);
  if (status !== 0) throw new Error(err);
  return out;
}

function pandoc(text, ...words) {
  const {status, stdout, stderr} = spawnSync('pandoc', ['-f', 'gfm', ...words], {input: text, maxBuffer: 1 << 28});
  if (status !== 0) throw new Error(String(stderr));
  return stdout;
}

/** {ours, texts}: our redline as HTML, and the two texts as Markdown. */
const pair_of = (chosen) => with_content(content, (place) => {
  plant(place, chosen);
  return {ours: output_of(place, 'diff', old, fresh, '--format', 'html'),
          texts: [old, fresh].map((edition) => output_of(place, 'export', edition).replaceAll(fresh, old))};
});

const html_of = (text) => String(pandoc(text, '-t', 'html'));

/** The redlines that LibreOffice makes of pairs of Word files, as HTML; null where it is not installed. */
function libreoffice(pairs, folder) {
  pairs.forEach(({texts}, at) => texts.forEach((text, side) => writeFileSync(`${folder}/${at}-${side}.docx`, pandoc(text, '-t', 'docx'))));
  const {status} = spawnSync('/usr/bin/python3', ['tests/bench/redline/libreoffice.py', folder, String(pairs.length)], {stdio: ['ignore', 'inherit', 'ignore']});
  if (status !== 0) return null;
  return pairs.map((_, at) => spawnSync('pandoc', ['--track-changes=all', '-t', 'html', `${folder}/${at}.docx`], {encoding: 'utf8', maxBuffer: 1 << 28}).stdout);
}

function sum_of(name, redlines) {
  const sum = {marked: 0, changed: 0, silent: 0};
  redlines.forEach((html, at) => {
    const {marked, changed} = noise_of(html);
    sum.marked += marked;
    sum.changed += changed;
    sum.silent += marked === 0 && pairs[at].texts[0] !== pairs[at].texts[1];
  });
  console.log(`  ${name.padEnd(28)} ${String(sum.marked).padStart(9)} ${String(sum.changed).padStart(9)} ${(sum.marked / sum.changed).toFixed(2).padStart(6)} ${String(sum.silent).padStart(6)}`);
}

const pairs = [...cases.map((one) => [one]), ...combinations].map(pair_of);
console.log(`\nRedlines of ${pairs.length} pairs of editions: letters marked, letters changed, their ratio, changed texts without a mark`);
sum_of('Concordat', pairs.map(({ours}) => ours));
sum_of('htmldiff-js', pairs.map(({texts}) => htmldiff.execute(...texts.map(html_of))));
const by_pandiff = [];
for (const {texts} of pairs) by_pandiff.push(await pandiff(...texts, {from: 'gfm', to: 'html'}) ?? '');
sum_of('pandiff', by_pandiff);
with_folder((folder) => {
  mkdirSync(folder, {recursive: true});
  const made = libreoffice(pairs, folder);
  if (made) sum_of('LibreOffice', made);
  else console.log('  LibreOffice                   Writer or python3-uno is not installed');
});
