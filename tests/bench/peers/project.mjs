// A folder from which Hugo and Eleventy make the pages that Concordat made, out of the same Markdown; and whether they do.
import {cpSync, existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {pages_below, take_apart} from './pages.mjs';
import {words_of} from './words.mjs';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));

/** The home page has a name of its own: Hugo takes an index for the whole folder. */
const source_of = (name) => (name === 'index.html' ? 'home.md' : `${name.replace(/(\/index)?\.html$/, '')}.md`);

const front_matter = (front) => Object.entries(front).map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`).join('');

export function write_project(site, folder) {
  const write = (name, text) => {
    mkdirSync(dirname(join(folder, name)), {recursive: true});
    writeFileSync(join(folder, name), text);
  };
  const shared = take_apart(site, ({name, text, front}) => write(join('content', source_of(name)), `---\n${front_matter(front)}---\n\n${text}\n`));
  write('data/site.json', JSON.stringify(shared));
  write('package.json', '{"type": "module"}\n');
  for (const [from, to] of [['hugo.toml', 'hugo.toml'], ['single.html', 'layouts/_default/single.html'], ['eleventy.config.js', 'eleventy.config.js'],
    ['page.11ty.js', 'includes/page.11ty.js']]) {
    mkdirSync(dirname(join(folder, to)), {recursive: true});
    cpSync(here(from), join(folder, to));
  }
}

/** How each peer is started in the folder; `out` is where its pages go. */
export const peers = {
  Hugo: (folder, out) => ['hugo', '--quiet', '--source', folder, '--destination', out],
  Eleventy: (folder, out) => ['env', '-C', folder, 'NODE_OPTIONS=--max-old-space-size=16384', 'node', here('node_modules/@11ty/eleventy/cmd.cjs'), '--quiet',
    `--output=${out}`],
};

/** {pages, same, others}: how many pages both have, how many with the same words, and names of some that differ. */
export function parity(site, other) {
  const names = pages_below(site);
  const differs = names.filter((name) => !existsSync(join(other, name)) ||
    words_of(readFileSync(join(site, name), 'utf8')) !== words_of(readFileSync(join(other, name), 'utf8')));
  return {pages: pages_below(other).length, wanted: names.length, same: names.length - differs.length, differs: differs.slice(0, 5)};
}
