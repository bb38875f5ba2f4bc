// The files of one area beside its editions, and what the areas share.
import {chance_of} from './random.mjs';
import {agencies, bodies} from './shape.mjs';
import {keys, part, parts} from './toml.mjs';
import * as words from './words.mjs';

export const most_areas = words.name_beginnings.length * words.name_ends.length;

/** Area number `at`: its name is found nowhere else, and `seed` goes into all that is drawn for it. */
export function area_of(seed, at) {
  // Steps through all pairs, since the step and their number have no common factor.
  const pair = (at * 377) % most_areas;
  const name = `${words.name_beginnings[pair % words.name_beginnings.length]}${words.name_ends[Math.floor(pair / words.name_beginnings.length)]}shire`;
  const id = name.toLowerCase();
  return {id, name, key: `${seed}/${id}`, agency: (which) => `${id}-${which}`};
}

const acronym_of = (area, name) => area.name[0] + [...name.matchAll(/\b[A-Z]/g)].join('');

export function area_file(area) {
  const subjects = chance_of(area.key, 'topics').some(words.subjects, 6);
  return keys({
    name: area.name,
    summary: `An invented county with two districts. Its boards have worked by a common protocol since 2020.`,
    worried: `If somebody is in danger now, call 999. Otherwise tell the [county council](https://${area.id}.example/report).`,
    councils: agencies.slice(0, 3).map(({id}) => area.agency(id)),
  }) + parts('body', bodies.map(({id, name, kind}) => (
    {id, name: `${area.name} ${name}`, acronym: acronym_of(area, name), aliases: [name], statutory_kind: kind}))) +
  parts('office', words.posts.slice(0, 6).map((title) => (
    {id: title.toLowerCase().replaceAll(' ', '-'), title, organisation: area.agency('county-council')}))) +
  parts('term', [
    {term: 'safeguarding', meaning: "Protecting a person's right to live in safety, free from abuse and neglect."},
    {term: 'threshold', meaning: 'The point from which a family is offered help of a certain kind.'},
    {term: 'deputy', meaning: 'Somebody who may decide in the place of a member who cannot come.'},
  ]) + parts('topic', subjects.map((name) => ({id: name.toLowerCase().replaceAll(' ', '-'), name})));
}

export const organisations_file = (areas) => parts('organisation', areas.flatMap((area) => agencies.map(({id, name, kind}) => (
  {id: area.agency(id), name: `${area.name} ${name}`, kind, website: `https://${area.id}.example/${id}`}))));

const acts = [
  ['crime-and-disorder-act-1998', 'Crime and Disorder Act 1998', '1998/37'], ['children-act-2004', 'Children Act 2004', '2004/31'],
  ['health-and-social-care-act-2012', 'Health and Social Care Act 2012', '2012/7'], ['care-act-2014', 'Care Act 2014', '2014/23'],
  ['homelessness-reduction-act-2017', 'Homelessness Reduction Act 2017', '2017/13'],
];

export const legislation_file = () => parts('act', acts.map(([id, title, number]) => (
  {id, title, kind: 'act', year: Number(title.slice(-4)), address: `https://www.legislation.gov.uk/ukpga/${number}/contents`}))) +
  parts('statutory_kind', bodies.filter(({kind}) => kind).map(({kind, name, act}) => ({id: kind, name, acts: [act]})));

export const site_file = () => keys({
  title: 'Partnership protocols', base_url: 'https://protocols.example', language: 'en-GB',
  description: 'How boards and partnerships of invented counties work together.',
}) + part('publisher', {name: 'Invented counties', contact: 'https://protocols.example/contact'}) +
  part('theme', {colour: '#1d4f5c'}) +
  part('accessibility', {
    compliance: 'partial', prepared: '2026-04-01', reviewed: '2026-04-01', tested: '2026-04-01',
    method: 'By keyboard and with a screen reader.', reply_days: 10, contact: 'mailto:office@protocols.example',
  });
