// The facts of one edition: what it is, its words for reports and lines, its timetable, relationships and themes.
import {chance_of} from './random.mjs';
import {boards, reports} from './shape.mjs';
import {sentences} from './text.mjs';
import {keys, part, parts} from './toml.mjs';
import * as words from './words.mjs';

const vocabulary = parts('season', [['spring', 'Spring', [3, 4, 5]], ['summer', 'Summer', [6, 7, 8]], ['autumn', 'Autumn', [9, 10, 11]], ['winter', 'Winter', [12, 1, 2]]]
  .map(([id, name, months]) => ({id, name, months}))) +
  parts('action', [
    {id: 'agree', name: 'Agree', meaning: 'The board signs the report off', role: 'decides'},
    {id: 'comment', name: 'Comment', meaning: 'The board is asked before the report is agreed', role: 'contributes'},
    {id: 'note', name: 'Note', meaning: 'The board is told, and uses the report in its own plans', role: 'receives'},
  ]) + parts('relation', [
    {id: 'reports-to', name: 'reports to', inverse: 'receives reports from', family: 'reporting'},
    {id: 'answers-to', name: 'answers to', inverse: 'is answered to by', family: 'accountability'},
    {id: 'challenges', name: 'supports and challenges', inverse: 'is supported and challenged by', family: 'scrutiny', symmetric: true},
    {id: 'escalates-to', name: 'escalates concerns to', inverse: 'receives concerns from', family: 'escalation'},
    {id: 'advises', name: 'advises', inverse: 'is advised by', family: 'support'},
  ]) + parts('group', [
    {id: 'strategy', name: 'Strategy and commissioning', description: 'Sets priorities and commissions services'},
    {id: 'assurance', name: 'Assurance and challenge', description: 'Asks whether people are safer, and says so in public'},
  ]) + parts('exchange', [
    {between: ['strategy', 'assurance'], what: 'Joint needs assessment', report: 'needs-assessment'},
    {between: ['assurance', 'strategy'], what: 'Yearly reports'},
  ]);

const summary_of = (area) => `How the boards of ${area.name} work together to keep people safe and well: what each is for, how they challenge ` +
  `and support each other, and when they report.`;

/** `changes` are of clauses against the edition before; `review` is the section of agreement and review. */
export function edition_file(area, document, edition, changes) {
  const {dated, at} = edition;
  const is_last = at === document.editions.length - 1;
  const draws = chance_of(area.key, document.id, dated, 'edition');
  return keys({
    title: `${area.name} ${document.title}`, label: String(dated), kind: document.kind, status: is_last ? 'agreed' : 'superseded',
    supersedes: at > 0 ? String(document.editions[at - 1]) : undefined, summary: summary_of(area), dated: `${dated}-04-01`,
    effective: `${dated}-04-01`, boards: document.bodies.map(({id}) => id), approvals_clause: `${edition.review}.3`,
  }) + part('review', {next: `${dated + 5}-03-31`, frequency: 'at least every five years', clause: `${edition.review}.1`}) +
    parts('control', [{field: 'Owner', value: `Partnership office, ${area.name} County Council`}, {field: 'Date of next review', value: `March ${dated + 5}`}]) +
    parts('version', document.editions.slice(0, at + 1).map((year, number) => (
      {number: `${number + 1}.0`, date: `${year}-04-01`, changes: number ? [`${draws.pick(words.reasons)}`] : ['First text of the boards']}))) +
    vocabulary + parts('approval', boards.map(({id}) => ({body: id, date: `${dated}-0${draws.between(1, 3)}-${draws.between(10, 28)}`, status: 'agreed'}))) +
    parts('change', changes);
}

export function reports_file(area, edition) {
  const draws = chance_of(area.key, edition.document, edition.at, 'reports');
  const columns = boards.map(({id}) => id);
  /** What the law wants each year comes each year. */
  const comes = (id) => (id.endsWith('strategy') ? `every ${draws.between(2, 5)} years` : undefined);
  const cell = ({id, owner}) => (to) => {
    const action = to === owner ? 'agree' : draws.pick(['comment', 'note', 'note']);
    return {to, action, season: draws.pick(['spring', 'summer', 'autumn', 'winter']),
            frequency: comes(id), note: draws.happens(0.2) ? 'sees the draft' : undefined};
  };
  return keys({columns, clause: `${edition.reporting}.1`, footnote: `Boards may ask for any report at other times; see [](clause:${edition.reporting}.3).`}) +
    reports.map((report) => parts('report', [report]) +
      parts('report.cell', columns.filter((to) => to === report.owner || draws.happens(0.8)).map(cell(report)))).join('');
}

/** Each board reports to the first, challenges the next and has its groups below it. */
export function relationships_file(area, document, edition) {
  const draws = chance_of(area.key, document.id, edition.at, 'lines');
  const clause = () => `${edition.together}.${draws.between(1, edition.clauses_together)}`;
  const [first, ...others] = boards.map(({id}) => id);
  const groups = document.bodies.filter(({parents}) => parents);
  return parts('line', [
    ...others.map((from) => ({from, kind: 'reports-to', to: first, clause: clause(), note: 'Yearly report'})),
    ...others.slice(1).map((from, at) => ({from, kind: 'challenges', to: others[at], clause: clause()})),
    ...groups.map(({id, parents}) => ({from: id, kind: 'answers-to', to: parents[0], clause: clause()})),
    ...groups.map(({id}) => ({from: id, kind: 'escalates-to', to: draws.pick(others), clause: clause(), exception: true})),
    ...groups.flatMap(({id, parents}) => boards.filter((board) => !parents.includes(board.id)).map(({id: to}) => (
      {from: id, kind: 'advises', to, clause: clause(), note: `About ${draws.pick(words.things)}`}))),
  ]);
}

export function themes_file(area, edition) {
  const draws = chance_of(area.key, 'themes');
  return keys({intro: 'Some matters concern more than one board. One of them leads.', clause: `${edition.together}.4`}) +
    parts('theme', draws.some(words.subjects, 7).map((title) => {
      const id = title.toLowerCase().replaceAll(' ', '-');
      return {id, title, lead: draws.pick(boards).id, arrangements: sentences(`${area.key}/${edition.document}/${id}`, edition.at, edition.names, 2)};
    }));
}
