// The content security policy of every page is strict and the page keeps to it by itself: no inline script, style or
// handler, no script address, nothing loaded from elsewhere.
import {attribute, describe} from '../lib/html.mjs';

const loading = {
  script: 'src', img: 'src', iframe: 'src', embed: 'src', object: 'data', source: 'src', audio: 'src', video: 'src',
  track: 'src', use: 'href', image: 'href', feImage: 'href',
};
const loading_links = /\b(stylesheet|icon|preload|modulepreload|prefetch|manifest|apple-touch-icon)\b/;
const scheme_of_script = /^\s*(javascript|data|vbscript):/i;
const elsewhere = (address) => /^(https?:)?\/\//i.test(address.trim());

/** What is wrong with the policy itself. */
function policy_problems(policy) {
  if (policy === undefined) return ['has no content security policy'];
  const directives = new Map(policy.split(';').reverse()  // where one is given twice the first holds
                                 .map((part) => part.trim().split(/\s+/))
                                 .map(([name, ...sources]) => [name, sources.join(' ')]));
  const problems = [];
  for (const name of ['default-src', 'script-src', 'style-src', 'base-uri', 'form-action']) {
    const fetches = name.endsWith('-src');
    const value = directives.get(name) ?? (fetches ? directives.get('default-src') : undefined);
    if (!/^'(self|none)'$/.test(value ?? '')) problems.push(`policy: ${name} is ${value ?? 'not given'}`);
  }
  if (/unsafe-|\*/.test(policy)) problems.push(`policy is open: ${policy}`);
  return problems;
}

function element_problems(element) {
  const problems = [];
  const tag = element.tagName;
  if (tag === 'script' && attribute(element, 'src') === undefined) problems.push('inline script');
  if (tag === 'style') problems.push('inline style sheet');
  for (const {name, value} of element.attrs) {
    if (name === 'style') problems.push(`${describe(element)}: style attribute`);
    if (/^on/.test(name)) problems.push(`${describe(element)}: ${name} attribute`);
    if (scheme_of_script.test(value) && tag !== 'link' && name !== 'content') {
      problems.push(`${describe(element)}: ${value}`);
    }
  }
  const sources = [attribute(element, loading[tag]), attribute(element, 'srcset'),
                   loading[tag] === 'href' ? attribute(element, 'xlink:href') : undefined];
  if (tag === 'link' && loading_links.test(attribute(element, 'rel') ?? '')) sources.push(attribute(element, 'href'));
  if (sources.some((address) => address !== undefined && elsewhere(address))) {
    problems.push(`${describe(element)}: loads from elsewhere`);
  }
  return problems;
}

/** The policy holds only for what follows it, so nothing that loads may stand before it. */
function page_problems(page) {
  const problems = [];
  let policy;
  for (const element of page.elements) {
    const tag = element.tagName;
    if (tag === 'meta' && /^content-security-policy$/i.test(attribute(element, 'http-equiv') ?? '')) {
      policy ??= attribute(element, 'content');
    } else if (['script', 'link', 'style'].includes(tag) && policy === undefined) {
      problems.push(`${describe(element)}: stands before the policy`);
    }
    problems.push(...element_problems(element));
  }
  return [...policy_problems(policy), ...problems];
}

export default function policy(checks, {site}) {
  for (const page of site.pages) checks.item(page.url, page_problems(page));
  for (const path of site.files.filter((file) => file.endsWith('.css'))) {
    const outside = [...site.read(path).matchAll(/(?:url\(|@import)\s*["']?((?:https?:)?\/\/[^"')\s]+)/g)];
    checks.item(path, outside.map(([, address]) => `loads ${address}`));
  }
}
