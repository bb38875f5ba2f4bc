// The text of one edition: numbered clauses that refer to boards, reports, Acts and each other, and the appendices.
import {chance_of} from './random.mjs';
import {boards, reports} from './shape.mjs';
import {clause, sentence} from './text.mjs';
import {keys} from './toml.mjs';
import * as words from './words.mjs';

const front = (table) => `+++\n${keys(table)}+++\n`;

/** How the text names what the edition has. */
export const names_of = ({bodies}) => [
  ...bodies.map(({id, name}) => `the [${name}](board:${id})`), ...bodies.map(({name}) => `the ${name}`),
  ...reports.slice(0, 3).map(({owner, title}) => `the [board](board:${owner}) of the ${title[0].toLowerCase()}${title.slice(1)}`),
];

/** The clauses of each section of an edition, without their numbers. */
export function clauses_of(area, document, edition) {
  return document.sections.map(({id, clauses, grows, of_bodies}) => Array.from({length: clauses + (grows ? edition.at : 0)}, (_, at) => {
    const text = clause(`${area.key}/${document.id}/${id}/${at}`, edition.at, edition.names);
    if (!of_bodies) return text;
    const {id: body, name, act} = document.bodies[at];
    return `The [${name}](board:${body}) ${act ? `rests on the [](act:${act}).` : 'is a group of the boards.'} ${text}`;
  }));
}

/** A clause with its number; some say where more is to be read, in one of the clauses that every edition has. */
function numbered(key, text, section, at, count) {
  const draws = chance_of(key, at, 'reference');
  const more = draws.happens(0.25) ? ` More is in [](clause:${section}.${draws.between(1, count)}) and in [](section:appendix-a).` : '';
  const [opening, ...rest] = text.split('\n\n');
  return [`${section}.${at + 1} ${rest.length > 0 ? opening : opening + more}`, ...rest].join('\n\n');
}

const views = (kind) => boards.map(({id, name}) => `![${kind} of the ${name}](view:${kind.toLowerCase()}/${id})\n`).join('\n');

function section_file(area, document, at, clauses) {
  const {id, title, clauses: fixed, view, of_bodies} = document.sections[at];
  const key = `${area.key}/${document.id}/${id}`;
  const texts = clauses.map((text, number) => {
    const whole = numbered(key, text, at + 1, number, fixed);
    return of_bodies && boards.includes(document.bodies[number])
      ? `${whole}\n\n![Functions of the ${document.bodies[number].name}](view:functions/${document.bodies[number].id})` : whole;
  });
  return `${front({title, number: String(at + 1)})}\n${texts.join('\n\n')}\n${view ? `\n## At a glance\n\n![](view:${view})\n` : ''}`;
}

function definitions(area, edition) {
  const draws = chance_of(area.key, 'definitions');
  return draws.some(words.things, 9).map((thing) => `| ${thing.replace(/^(?:a|an|the) /, '')} | ${sentence(`${area.key}/means/${thing}`, edition.at, edition.names)} |`).join('\n');
}

/** Each file of the text: [name, bytes]. */
export function text_files(area, document, edition, clauses) {
  const number = (at) => String(at + 1).padStart(2, '0');
  const appendix = (letter, title, text) => [
    `text/${number(document.sections.length + letter.charCodeAt(0) - 65)}-appendix-${letter.toLowerCase()}.md`,
    `${front({title, number: `Appendix ${letter}`, kind: 'appendix'})}\n${text}`];
  return [
    ...document.sections.map(({id}, at) => [`text/${number(at)}-${id}.md`, section_file(area, document, at, clauses[at])]),
    appendix('A', 'Members', views('Members')), appendix('B', 'Priorities', views('Priorities')),
    appendix('C', 'What words mean', `| words | meaning |\n|---|---|\n${definitions(area, edition)}\n`),
  ];
}
