// What every invented area has: boards, groups, documents with their editions and sections. The numbers are those of the shipped
// protocols, so that pages come out as long as theirs.

/** The first five are boards, which report, hold priorities and agree. */
export const bodies = [
  {id: 'wellbeing-board', name: 'Wellbeing Board', group: 'strategy', act: 'health-and-social-care-act-2012'},
  {id: 'children-partnership', name: 'Safeguarding Children Partnership', group: 'assurance', kind: 'safeguarding-partners', act: 'children-act-2004'},
  {id: 'adults-board', name: 'Safeguarding Adults Board', group: 'assurance', kind: 'safeguarding-adults-board', act: 'care-act-2014'},
  {id: 'safety-partnership', name: 'Community Safety Partnership', group: 'strategy', kind: 'community-safety-partnership', act: 'crime-and-disorder-act-1998'},
  {id: 'housing-board', name: 'Housing and Care Board', group: 'strategy', act: 'homelessness-reduction-act-2017'},
  {id: 'learning-group', name: 'Learning from Reviews Group', group: 'assurance', parents: ['children-partnership', 'adults-board']},
  {id: 'figures-group', name: 'Figures and Evidence Group', group: 'assurance', parents: ['safety-partnership']},
  {id: 'workforce-group', name: 'Workforce and Training Group', group: 'strategy', parents: ['wellbeing-board']},
  {id: 'voices-forum', name: 'Voices Forum', group: 'assurance', parents: ['wellbeing-board', 'housing-board']},
];
export const boards = bodies.slice(0, 5);

/** `clauses` of each section; `view` is shown below them. One that `grows` gains one with each edition; one `of_bodies` has one for each body. */
const section = (id, title, clauses, more = {}) => ({id, title, clauses, ...more});

export const documents = [
  {
    id: 'protocol', title: 'Partnership Protocol', kind: 'protocol', editions: [2020, 2023, 2026], bodies,
    sections: [
      section('purpose', 'Purpose and scope', 6), section('the-boards', 'The boards and groups', bodies.length, {of_bodies: true}),
      section('working-together', 'Working together', 12, {grows: true, view: 'themes'}), section('sharing', 'Sharing what is known', 9),
      section('reporting', 'Reporting to each other', 6, {view: 'timetable'}), section('means', 'Money, staff and premises', 8, {grows: true}),
      section('disputes', 'Where boards do not agree', 6), section('review', 'Agreement and review', 5, {view: 'approvals'}),
    ],
  },
  {
    id: 'memorandum', title: 'Memorandum on Shared Work', kind: 'memorandum', editions: [2021, 2025], bodies: [...boards, bodies.at(-1)],
    sections: [
      section('aims', 'Aims of the memorandum', 6), section('parties', 'The parties', boards.length + 1, {of_bodies: true}),
      section('shared-work', 'Shared work', 10, {grows: true, view: 'themes'}), section('reports', 'Reports between the parties', 5, {view: 'timetable'}),
      section('review', 'Agreement and review', 5, {view: 'approvals'}),
    ],
  },
];

export const reports = [
  ['needs-assessment', 'Joint needs assessment', 'wellbeing-board'], ['wellbeing-strategy', 'Wellbeing strategy', 'wellbeing-board'],
  ['children-report', 'Yearly report on safeguarding children', 'children-partnership'], ['adults-report', 'Yearly report on safeguarding adults', 'adults-board'],
  ['safety-plan', 'Community safety plan', 'safety-partnership'], ['housing-strategy', 'Strategy for housing and care', 'housing-board'],
  ['register-of-risks', 'Register of shared risks', 'safety-partnership'], ['workforce-plan', 'Plan for training and staff', 'wellbeing-board'],
].map(([id, title, owner]) => ({id, title, owner}));

export const agencies = [
  ['county-council', 'County Council', 'council'], ['lower-district-council', 'Lower District Council', 'council'],
  ['upper-district-council', 'Upper District Council', 'council'], ['police', 'Police', 'police'], ['health-trust', 'Health Trust', 'health'],
  ['care-commissioners', 'Care Commissioners', 'health'], ['probation-service', 'Probation Service', 'probation'], ['fire-service', 'Fire Service', 'fire'],
  ['homes', 'Homes', 'housing'], ['voluntary-action', 'Voluntary Action', 'voluntary'],
].map(([id, name, kind]) => ({id, name, kind}));
