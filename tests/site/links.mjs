// Every address inside the site leads to a file that is there, every fragment to an id on it, in pages, style sheets
// and the sitemap's own base; and every page can be reached from another one.
import {posix} from 'node:path';
import {attribute, describe} from '../lib/html.mjs';

const address_attributes = ['href', 'src', 'action', 'xlink:href', 'poster', 'data', 'cite'];

/** The address under which the site says that it is published: the home page's canonical link. */
function published_base(site) {
  const home = site.by_url.get('/');
  for (const element of home?.elements ?? []) {
    if (element.tagName === 'link' && attribute(element, 'rel') === 'canonical') return attribute(element, 'href');
  }
  return undefined;
}

/** The path and fragment of an address within the site, or undefined for one that leads elsewhere. */
function within(address, from, base) {
  const here = new URL(from, 'http://site.invalid');
  const target = new URL(base && address.startsWith(base) ? '/' + address.slice(base.length) : address, here);
  if (target.host !== here.host) return undefined;
  return {path: decodeURIComponent(target.pathname), fragment: decodeURIComponent(target.hash.slice(1))};
}

/** What is wrong with the way to `target`, or undefined. */
function broken(site, files, {path, fragment}) {
  const page = site.by_url.get(path);
  if (!page && !files.has(path.slice(1))) return `nothing at ${path}`;
  if (fragment && page && !page.ids.has(fragment)) return `no id “${fragment}” on ${path}`;
  return undefined;
}

export default function links(checks, {site}) {
  const [files, base, reached] = [new Set(site.files), published_base(site), new Set(['/', '/404.html'])];
  for (const page of site.pages) {
    const problems = [];
    for (const element of page.elements) {
      for (const name of address_attributes) {
        const address = attribute(element, name);
        if (address === undefined) continue;
        if (!URL.canParse(address, 'http://site.invalid')) {
          problems.push(`${describe(element)}: not an address`);
          continue;
        }
        const target = within(address, page.url, base);
        if (!target) continue;
        const canonical = element.tagName === 'link' && attribute(element, 'rel') === 'canonical';
        if (!canonical && target.path !== page.url) reached.add(target.path);
        if (canonical && target.path !== page.url) problems.push(`canonical link goes to ${target.path}`);
        const problem = broken(site, files, target);
        if (problem) problems.push(`${describe(element)}: ${problem}`);
      }
    }
    checks.item(page.url, problems);
  }
  for (const path of site.files.filter((file) => file.endsWith('.css'))) {
    const targets = [...site.read(path).matchAll(/url\(\s*["']?([^"')]+)/g)].map(([, address]) => address);
    const own = targets.filter((address) => !/^(data:|https?:|\/\/)/.test(address));
    const missing = own.filter((address) => !files.has(posix.join('/', posix.dirname(path), address).slice(1)));
    checks.item(path, missing.map((address) => `url(${address}): nothing there`));
  }
  const orphans = site.pages.filter(({url}) => !reached.has(url));
  checks.item('every page is linked from another', orphans.map(({url}) => url));
}
