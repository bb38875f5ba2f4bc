// A site of the content with every key, in which every text is changed.
import {readdirSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {today, Workplace} from '../diagnostics/lib/workplace.mjs';

/** Applies `change` to the TOML of each file, and adds `markdown` to each section. The site is in `out`. */
export function site_with(change, markdown) {
  const place = new Workplace('tests/keys/content');
  for (const path of readdirSync(place.path('content'), {recursive: true})) {
    const file = join('content', path);
    if (path.endsWith('.toml')) place.write(file, change(place.read(file).replace(/^fingerprint = .*\n/m, '')));  // it is of the text as it is
    if (!path.endsWith('.md')) continue;
    const [, front, text] = place.read(file).match(/^(\+\+\+\n[^]*?\n\+\+\+\n)([^]*)$/);
    place.write(file, change(front) + text + markdown);
  }
  const {status, err} = place.run('build', '--content', 'content', '--templates', resolve('templates'), '--assets',
                                  resolve('build/assets'), '--out', 'out', '--as-of', today);
  if (status !== 0) throw new Error(err.slice(0, 2000));
  return place;
}
