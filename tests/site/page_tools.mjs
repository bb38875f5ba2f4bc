// What a page offers at its head: the paper that says the same, where this build made one, else a button that prints it. And
// what cards say: a sentence, of which the board's own page has the whole.
import {attribute, elements, one_line, text_of} from '../lib/html.mjs';

const has_class = (element, name) => (attribute(element, 'class') ?? '').split(' ').includes(name);

/** The paper of a page by its address, below the edition's downloads/. */
const papers = [
  [/^(\/[^/]+\/[^/]+\/[^/]+\/)$/, 'protocol.pdf'], [/^(.*\/)timetable\/$/, 'timetable.pdf'], [/^(.*\/)map\/$/, 'map.pdf'],
  [/^(.*\/)sign-off\/$/, 'sign-off-pack.pdf'], [/^(.*\/)changes\/$/, 'changes.pdf'], [/^(\/[^/]+\/[^/]+\/[^/]+\/)boards\/([^/]+)\/$/, 'boards/$2.pdf'],
];

function paper_of(url, files) {
  for (const [pattern, name] of papers) {
    const path = url.replace(pattern, `$1downloads/${name}`);
    if (pattern.test(url) && files.has(path.slice(1))) return path;
  }
  return undefined;
}

function tools_problems(page, files) {
  const tools = [...page.elements].filter((element) => has_class(element, 'page-tools'));
  const paper = paper_of(page.url, files);
  return tools.flatMap((place) => {
    const links = [...elements(place)].map((element) => attribute(element, 'href')).filter(Boolean);
    const prints = attribute(place, 'data-print') !== undefined;
    if (!paper) return prints && links.length === 0 ? [] : [`offers ${links.join() || 'nothing'}, and has no paper`];
    return !prints && links.length === 1 && links[0].endsWith(paper) ? [] : [`offers ${links.join() || 'printing'}, not ${paper}`];
  });
}

/** Cards of boards whose words are no sentence, or are not on the page of the board. */
function card_problems(page, by_url) {
  const cards = [...page.elements].filter((element) => has_class(element, 'card'));
  return cards.flatMap((card) => {
    const inside = [...elements(card)];
    const words = inside.filter((element) => element.tagName === 'p' && !has_class(element, 'card__note')).map((element) => one_line(text_of(element)));
    const own = by_url.get(new URL(attribute(inside.find((element) => has_class(element, 'card__link')), 'href'), 'http://site' + page.url).pathname);
    const whole = own ? one_line(text_of(own.document)) : '';
    return words.flatMap((text) => [
      ...(/[.?!]$/.test(text) ? [] : [`“${text}” ends in the middle`]),
      ...(/[a-z]{4}[.?!] [A-Z]/.test(text) ? [`“${text}” is more than a sentence`] : []),
      ...(whole.includes(text) ? [] : [`“${text}” is not on the board's own page`]),
    ]);
  });
}

export default function page_tools(checks, {site}) {
  const files = new Set(site.files);
  for (const page of site.pages.filter(({html}) => html.includes('class="page-tools"'))) checks.item(`${page.url} tools`, tools_problems(page, files));
  for (const page of site.pages.filter(({url}) => /^\/[^/]+\/[^/]+\/[^/]+\/boards\/$/.test(url))) checks.item(`${page.url} cards`, card_problems(page, site.by_url));
}
