// The file of one board or group: members, posts, functions and priorities, which change a little from edition to edition.
import {chance_of} from './random.mjs';
import {agencies, boards} from './shape.mjs';
import {sentence, sentences} from './text.mjs';
import {keys, part, parts} from './toml.mjs';
import * as words from './words.mjs';

const lower = (text) => text[0].toLowerCase() + text.slice(1);

function members_of(area, key, edition) {
  const draws = chance_of(key, 'members', edition);
  const seats = draws.some(agencies, draws.between(8, 10)).map(({id, kind}) => ({
    organisation: area.agency(id),
    departments: kind === 'council' && draws.happens(0.5) ? draws.some(words.departments, 2) : undefined,
    count: draws.happens(0.2) ? 2 : undefined,
    note: draws.happens(0.25) ? `Asked ${draws.pick(words.questions)}` : undefined,
  }));
  const officers = draws.some(words.posts.slice(6), 5).map((post) => ({post, capacity: draws.pick(['member', 'attends', 'invited'])}));
  return parts('member', [...seats, ...officers]);
}

function posts_of(area, key, edition) {
  const draws = chance_of(key, 'posts', edition);
  return parts('post', ['Chair', 'Deputy chair'].map((title) => ({title, holder: draws.pick(words.posts), organisation: area.agency(draws.pick(agencies).id)})));
}

function of_a_board(key, {dated, at, last_section}) {
  const draws = chance_of(key, 'priorities', at);
  return parts('functions', [{heading: 'Key functions', items: [...draws.some(words.functions, 5),
    {text: 'Agree its own plan of work, which', sub: [`says who will ${draws.pick(words.verbs)} ${draws.pick(words.things)}`, `says how ${draws.pick(words.aims)}`]}]}]) +
    parts('priorities', [{year: `${dated}-${(dated + 3) % 100}`, kind: 'priorities', clause: `section:${last_section}`, items: draws.some(words.priorities, 5)}]);
}

/** `number` is the clause that speaks of it. */
export function board_file(area, body, edition, number) {
  const key = `${area.key}/${edition.document}/${body.id}`;
  const is_board = boards.includes(body);
  return keys({
    standing: is_board ? undefined : 'sub-group', group: body.group, parents: body.parents, parents_clause: body.parents && number,
    role: `Helps so that ${chance_of(key, 'role').pick(words.aims)}. ${sentences(`${key}/role`, edition.at, edition.names, 2)}`, role_clause: number,
    accountability: sentence(`${key}/accountability`, edition.at, edition.names),
    website: `https://${area.id}.example/${body.id}`,
    meets: chance_of(key, 'meets').pick(['four times a year', 'every two months', 'six times a year, twice in public']),
    quorum: is_board ? 'four members, of whom one is from a council' : undefined,
    members_clause: 'section:appendix-a',
  }) + (body.act ? parts('statutory_basis', [{act: body.act, clause: number}]) : '') +
    part('terms_of_reference', {status: `to be looked at when ${lower(chance_of(key, 'terms').pick(words.cases))}`}) +
    (is_board ? of_a_board(key, edition) : '') + posts_of(area, key, edition.at) + members_of(area, key, edition.at);
}
