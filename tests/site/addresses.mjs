// What was published stays where it is: every page, and on each what a link can lead to, but not the ids that are the
// site's own (they have an underscore), nor fingerprints, which go as texts change (they have a colon). UPDATE_GOLDEN=1
// writes the list anew; read the difference before you commit.
import {readFileSync, writeFileSync} from 'node:fs';

const golden = 'tests/golden/addresses.txt';

/** `/board/ members functions`: a page and its ids in their order. */
const line_of = ({url, ids}) => [url, ...[...ids].filter((id) => !/[_:]/.test(id))].join(' ');

export default function addresses(checks, {site}) {
  const now = site.pages.map(line_of).sort();
  if (process.env.UPDATE_GOLDEN) writeFileSync(golden, now.join('\n') + '\n');
  const published = readFileSync(golden, 'utf8').trimEnd().split('\n');
  const by_page = new Map(now.map((line) => line.split(' ')).map(([url, ...ids]) => [url, new Set(ids)]));
  for (const line of published) {
    const [url, ...ids] = line.split(' ');
    const there = by_page.get(url);
    checks.item(url, there ? ids.filter((id) => !there.has(id)).map((id) => `#${id} is gone`) : ['the page is gone']);
  }
  const [known, listed] = [new Set(published), new Set(published.map((line) => line.split(' ')[0]))];
  const fresh = now.filter((line) => !known.has(line) && !(listed.has(line.split(' ')[0]) && published.includes(line)));
  checks.item('the list is up to date', fresh.map((line) => `${line.slice(0, 100)}: write the list with UPDATE_GOLDEN=1`));
}
