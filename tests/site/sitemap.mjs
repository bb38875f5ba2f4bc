// The sitemap lists each page once, and nothing else; the page for unknown addresses works at any depth.
import {attribute, describe, elements, one_line, parse_html, text_of} from '../lib/html.mjs';

function compare_sitemap(checks, site) {
  const listed = [...elements(parse_html(site.read('sitemap.xml')))].filter(({tagName}) => tagName === 'loc')
                     .map((element) => one_line(text_of(element)));
  const base = [...listed].sort((a, b) => a.length - b.length)[0] ?? '';  // the home page has the shortest address
  const pages = site.pages.map(({url}) => url).filter((url) => url !== '/404.html');
  const expected = new Set(pages.map((url) => base.replace(/\/$/, '') + url));
  checks.item('the base is a full address', /^https?:\/\/[^/]+\//.test(base) ? [] : [`found “${base}”`]);
  checks.item('every page is listed',
              [...expected].filter((address) => !listed.includes(address)).map((address) => `not listed: ${address}`));
  checks.item('nothing else is listed',
              listed.filter((address) => !expected.has(address)).map((address) => `no such page: ${address}`));
  checks.item('no page is listed twice', listed.filter((address, index) => listed.indexOf(address) !== index));
}

/** It is shown in place of any address, so an address relative to it would lead nowhere. */
async function unknown_address(checks, context, page) {
  const relative = [...page.elements].filter((element) => {
    const address = attribute(element, 'href') ?? attribute(element, 'src');
    return address !== undefined && !/^(\/|#|[a-z]+:)/.test(address);
  });
  checks.item('404.html has no relative address', relative.map(describe));
  const home = [...page.elements].some((element) => element.tagName === 'a' && attribute(element, 'href') === '/');
  checks.item('404.html leads home', home ? [] : ['no link to /']);
  const {origin} = await context.server();
  const response = await fetch(`${origin}/no/such/page/`);
  const body = await response.text();
  checks.item('an unknown address shows it', response.status === 404 && body === page.html ? [] : ['it does not']);
}

export default async function sitemap(checks, context) {
  const {site} = context;
  checks.item('sitemap.xml is there', site.files.includes('sitemap.xml') ? [] : ['missing']);
  if (site.files.includes('sitemap.xml')) compare_sitemap(checks, site);
  const page = site.by_url.get('/404.html');
  checks.item('404.html is there', page ? [] : ['missing']);
  if (page) await unknown_address(checks, context, page);
}
