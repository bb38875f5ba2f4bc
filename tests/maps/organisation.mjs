// Content of a made-up organisation of many bodies, for maps that are larger than those of any protocol at hand.
// usage: node tests/maps/organisation.mjs FOLDER [--bodies 120] [--seed 1]
// The folder must be new or empty. The same numbers give the same bytes.
import {existsSync, mkdirSync, readdirSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {parseArgs} from 'node:util';

/** How a relation says of which family it is: a key and its value. */
const told_family = (family) => ['family', family];

const relations = [
  {id: 'reports-to', name: 'reports to', inverse: 'receives reports from', family: 'reporting'},
  {id: 'accountable-to', name: 'is accountable to', inverse: 'is owed an account by', family: 'accountability'},
  {id: 'scrutinises', name: 'scrutinises', inverse: 'is scrutinised by', family: 'scrutiny'},
  {id: 'escalates-to', name: 'escalates to', inverse: 'receives escalations from', family: 'escalation'},
  {id: 'supports', name: 'gives support to', inverse: 'is given support by', family: 'support'},
  {id: 'advises', name: 'advises', inverse: 'is advised by', family: 'support'},
];

const group_names = [
  'Harbours and Heights', 'Lamps and Lanterns', 'Orchards', 'Bridges, Ferries and Fords', 'Weather and Tides', 'Clocks'];
const first_words = [
  'Copper', 'Amber', 'Velvet', 'Crooked', 'Silver', 'Humming', 'Paper', 'Striped', 'Northern', 'Drowsy', 'Marble', 'Spotted',
  'Golden', 'Whistling', 'Woollen', 'Polite', 'Hidden', 'Salted', 'Tartan', 'Brisk', 'Mossy', 'Painted', 'Second', 'Lucky',
  'Patient', 'Glass'];
const second_words = [
  'Heron', 'Teapot', 'Otter', 'Lantern', 'Thistle', 'Badger', 'Kettle', 'Puffin', 'Anchor', 'Walnut', 'Gooseberry', 'Hedgehog',
  'Trumpet', 'Magpie', 'Dumpling', 'Lighthouse', 'Turnip', 'Falcon', 'Compass', 'Marmalade', 'Newt', 'Barometer', 'Pumpkin',
  'Sparrow', 'Hammock'];
const titles = {
  lead: ['Strategic Board'], scrutiny: ['Scrutiny Committee', 'Select Committee'],
  board: ['Board', 'Partnership', 'Partnership Board', 'Executive', 'Forum'],
  group: ['Group', 'Sub-Group', 'Working Group', 'Panel', 'Delivery and Performance Group', 'Network'],
  team: ['Task Group', 'Reference Group', 'Team'], outside: ['Trust', 'Inspectorate', 'Council', 'Agency'],
};

/** Numbers from 0 to 1 that look like chance: the generator mulberry32. */
function chance_of(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

class Chance {
  constructor(seed) {
    this.number = chance_of(seed);
  }

  below(limit) {
    return Math.floor(this.number() * limit);
  }

  of(list) {
    return list[this.below(list.length)];
  }

  happens(share) {
    return this.number() < share;
  }
}

/** Names in an order of chance, none twice; one in six is long. */
function* names(chance) {
  const all = first_words.flatMap((first) => second_words.map((second) => `${first} ${second}`));
  while (all.length > 1) {
    const [name] = all.splice(chance.below(all.length), 1);
    yield chance.happens(1 / 6) ? `${name} and ${all.splice(chance.below(all.length), 1)[0]}` : name;
  }
}

const id_of = (name) => name.toLowerCase().replaceAll(',', '').replaceAll(' ', '-');

/** Under whom a body is: boards are under none, a group is under a board, and one in four is under another group. */
function place_of(chance, members) {
  const boards = members.filter(({role}) => role === 'board' || role === 'lead');
  const groups = members.filter(({role}) => role === 'group');
  if (members.length === 0) return {role: 'lead'};
  if (boards.length < 2 || chance.happens(0.2)) return {role: 'board'};
  if (groups.length > 0 && chance.happens(0.25)) return {role: 'team', parent: chance.of(groups)};
  return {role: 'group', parent: chance.of(boards)};
}

function make_bodies(chance, count) {
  const new_names = names(chance);
  const groups = group_names.slice(0, 4 + chance.below(3)).map((name) => ({id: id_of(name), name}));
  const bodies = [];
  for (let at = 0; at < count; at += 1) {
    const outside = at % 12 === 11;
    const group = outside ? undefined : groups[at < groups.length ? at : chance.below(groups.length)];
    const members = bodies.filter((body) => body.group === group);
    const place = outside ? {role: at % 24 === 11 ? 'outside' : 'scrutiny'} : place_of(chance, members);
    const name = `${new_names.next().value} ${chance.of(titles[place.role])}`;
    bodies.push({id: id_of(name), name, group, ...place});
  }
  return {groups, bodies};
}

/** A line of a kind, from and to bodies that may have it. */
function make_line(chance, bodies) {
  const of = (...roles) => chance.of(bodies.filter(({role}) => roles.includes(role)));
  const kind = chance.of(relations).id;
  const [from, to] = {
    'reports-to': () => [of('board', 'lead'), of('lead', 'board')],
    'accountable-to': () => [of('board', 'lead'), of('lead', 'outside')],
    'scrutinises': () => [of('scrutiny'), of('board', 'lead')],
    'escalates-to': () => [of('group', 'team', 'board'), of('lead', 'board')],
    'supports': () => [of('group', 'team', 'outside'), of('board', 'group')],
    'advises': () => [of('group', 'outside', 'scrutiny'), of('lead', 'board')],
  }[kind]();
  return {from, kind, to};
}

/** Four lines for each three bodies: half of the groups report to those above them, the rest goes to and fro. */
function make_lines(chance, bodies) {
  const lines = new Map();
  const add = ({from, kind, to}) => from !== to && lines.set(`${from.id} ${kind} ${to.id}`, {from, kind, to});
  for (const body of bodies) {
    if (body.parent && chance.happens(0.5)) add({from: body, kind: 'reports-to', to: body.parent});
  }
  while (lines.size < Math.round(bodies.length * 4 / 3)) add(make_line(chance, bodies));
  return [...lines.values()];
}

const capital = (text) => text[0].toUpperCase() + text.slice(1);
const link = ({id, name}) => `[${name}](board:${id})`;

/** "The first reports to the second. It advises the third." */
function sentences({body, lines}) {
  const told = lines.map(({kind, to}) => `${relations.find(({id}) => id === kind).name} the ${link(to)}`);
  const all = [...(body.parent ? [`belongs under the ${link(body.parent)}`] : []), ...told];
  if (all.length === 0) return `The ${link(body)} meets when there is something to talk about.`;
  return all.map((words, at) => (at === 0 ? `The ${link(body)} ${words}.` : capital(`it ${words}.`))).join(' ');
}

/** A section for each group and one for the bodies of none; each body has a clause, which states its lines. */
function make_sections({groups, bodies, lines}) {
  const sections = [...groups, undefined].map((group, at) => ({
    id: group?.id ?? 'outside-the-groups', title: group?.name ?? 'Bodies outside the groups', number: at + 2,
    clauses: bodies.filter((body) => body.group === group)
        .map((body) => ({body, lines: lines.filter(({from}) => from === body)})),
  }));
  return sections.map((section) => (
    {...section, clauses: section.clauses.map((clause, at) => ({...clause, number: `${section.number}.${at + 1}`}))}));
}

const value_in_toml = (value) => (Array.isArray(value) ? `[${value.map(value_in_toml).join(', ')}]` : JSON.stringify(value));
const in_toml = (values) => Object.entries(values).filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name} = ${value_in_toml(value)}\n`).join('');
const in_tables = (name, rows) => rows.map((row) => `[[${name}]]\n${in_toml(row)}`).join('\n');

const site = `title = "The Thimbleshire accord"
base_url = "https://example.org"
language = "en-GB"
description = "How a made-up organisation of many bodies works together."

[publisher]
name = "Thimbleshire Office of Offices"
contact = "mailto:office@example.org"

[theme]
colour = "#3d3a7c"

[accessibility]
compliance = "none"
prepared = 2026-01-05
reviewed = 2026-01-05
tested = 2026-01-05
method = "Nobody has tested it."
contact = "mailto:office@example.org"
reply_days = 20
`;

function board_file({body, number}) {
  const standing = {outside: 'outside', group: 'sub-group', team: 'sub-group'}[body.role] ?? 'board';
  const parents = body.parent && {parents: [body.parent.id], parents_clause: number};
  return in_toml({standing, group: body.group?.id, ...parents, role: `Looks after what its name says (${number}).`});
}

function section_file({number, title, clauses}) {
  const text = clauses.map((clause) => `${clause.number} ${sentences(clause)}\n`).join('\n');
  return `+++\n${in_toml({title, number: `${number}`})}+++\n\n${text}`;
}

function edition_file({groups, bodies}) {
  const kinds = relations.map(({family, ...relation}) => ({...relation, ...Object.fromEntries([told_family(family)])}));
  return in_toml({
    title: 'The Thimbleshire Accord', label: 'First accord', kind: 'protocol', status: 'agreed', dated: '2026-01',
    summary: 'Who answers to whom in Thimbleshire.', boards: bodies.map(({id}) => id),
  }) + `\n${in_tables('relation', kinds)}\n${in_tables('group', groups)}`;
}

/** The files of the content: path -> text. */
export function organisation({bodies: count = 120, seed = 1} = {}) {
  const chance = new Chance(seed);
  const {groups, bodies} = make_bodies(chance, count);
  const lines = make_lines(chance, bodies);
  const sections = make_sections({groups, bodies, lines});
  const clauses = sections.flatMap((section) => section.clauses);
  const stated = clauses.flatMap(({number, lines: of_body}) =>
      of_body.map(({from, kind, to}) => ({from: from.id, kind, to: to.id, clause: number})));
  const edition = 'thimbleshire/accord/first';
  return new Map([
    ['site.toml', site],
    ['organisations.toml', in_toml({organisation: []})],
    ['legislation.toml', in_toml({act: []})],
    ['thimbleshire/area.toml', in_toml({name: 'Thimbleshire', summary: 'A county that nobody has found.'}) +
                               `\n${in_tables('body', bodies.map(({id, name}) => ({id, name})))}`],
    [`${edition}/edition.toml`, edition_file({groups, bodies})],
    [`${edition}/relationships.toml`, in_tables('line', stated)],
    [`${edition}/text/01-purpose.md`, '+++\ntitle = "Purpose"\nnumber = "1"\n+++\n\n1.1 This accord says who answers to whom.\n'],
    ...sections.map((section) => [`${edition}/text/0${section.number}-${section.id}.md`, section_file(section)]),
    ...clauses.map((clause) => [`${edition}/boards/${clause.body.id}.toml`, board_file(clause)]),
  ]);
}

function write(folder, files) {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), {recursive: true});
    writeFileSync(join(folder, path), text);
  }
}

function main() {
  const {values, positionals} = parseArgs({options: {bodies: {type: 'string', default: '120'}, seed: {type: 'string', default: '1'}},
                                           allowPositionals: true});
  const [folder, ...others] = positionals;
  const [bodies, seed] = [values.bodies, values.seed].map(Number);
  if (!folder || others.length > 0) throw new Error('name one folder');
  if (!(bodies >= 24 && bodies <= 500) || !Number.isInteger(seed)) throw new Error('24 to 500 bodies, and a whole number as seed');
  if (existsSync(folder) && readdirSync(folder).length > 0) throw new Error(`${folder} is not empty`);
  write(folder, organisation({bodies, seed}));
}

if (process.argv[1]?.endsWith('/organisation.mjs')) {
  try {
    main();
  } catch (error) {
    console.error(`organisation: ${error.message}`);
    process.exitCode = 2;
  }
}
