// The Oxfordshire protocol of 2017-18, Appendices A, C and D: functions, members, chairs and priorities of each board.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {each, each_same, Edition, facts_csv, facts_json} from './support/facts.mjs';
import {alike, items, lists, main, under, words, words_of} from './support/words.mjs';

const edition = new Edition('/oxfordshire/protocol/2017-18/');
const published = facts_json('oxfordshire_text.json');
const members = facts_csv('oxfordshire_members.csv');
const priorities = facts_csv('oxfordshire_priorities.csv');
const functions = facts_json('oxfordshire_functions.json');

const board_page = (board) => edition.page(`boards/${board}/`);
const boards_of = (facts) => [...new Set(facts.map(({board}) => board))];
const detail_of = ({departments, seats}) =>
  departments ? `including ${departments}` : seats ? `${seats} seats` : '';

test('a page for each board', (t) => {
  each(t, published.boards, (board) => (board_page(board) ? '' : board));
  const told = edition.rows('boards').map(({board_id}) => board_id);
  each(t, published.boards, (board) => (told.includes(board) ? '' : board));
});

for (const board of boards_of(members)) {
  const facts = members.filter((row) => row.board === board);
  test(`members of ${board}: names and departments`, (t) => {
    const told = edition.rows('members').filter((row) => row.board_id === board && row.group !== 'Post');
    each_same(t, told.map(({member}) => alike(member)), facts.map(({member}) => alike(member)));
    each_same(t, told.map(({detail}) => detail.replace(/^Printed as one council.*$/, '')), facts.map(detail_of));
    each(t, facts, ({member, departments}) => {
      const parts = [member, ...departments.split('; ')].map(alike);
      const places = [under(edition.page('appendix-c/'), board), main(board_page(board)), main(edition.page('print/'))];
      return places.every((place) => parts.every((part) => words(place).includes(part))) ? '' : `on pages: ${member}`;
    });
    const invited = told.filter(({group}) => group === 'Invited').length;
    assert.equal(invited, facts.filter(({group}) => group === 'invited').length);
  });
}

test('members: six authorities lead each group of the partnership, and officers come from the rest', (t) => {
  each(t, members.filter(({group}) => group), ({board, group, member}) => {
    const told = edition.rows('members').find((row) => row.board_id === board && row.member === member &&
                                                       (group !== 'officers' || row.group === 'Officers'));
    const word = {authorities: /^Local authorities/, officers: /^Officers$/, invited: /^Invited$/}[group];
    return word.test(told?.group ?? '') ? '' : `${board}, ${member}: “${told?.group}”`;
  });
});

test('chairs, the deputy and the lay members', (t) => {
  const post = (board, title) =>
    edition.rows('members').find((row) =>
      row.board_id === board && row.group === 'Post' && row.detail.startsWith(title));
  const facts = [
    ['hwb', 'Chair', 'Leader of Oxfordshire County Council'],
    ['hwb', 'Deputy chairman', 'Clinical Chairman of the Oxfordshire Clinical Commissioning Group'],
    ['sop-coordination', 'Chair', 'Oxfordshire County Council Fire and Rescue Deputy Chief Fire Officer'],
  ];
  each(t, facts, ([board, title, holder]) => {
    const page = words_of(board_page(board));
    return alike(post(board, title)?.member ?? '') === alike(holder) && page.includes(alike(holder)) ? '' : holder;
  });
  each(t, ['oscb', 'osab'], (board) => {
    const chair = edition.json.posts.find(({organization_id, independent}) =>
      organization_id.endsWith(`/${board}/`) && independent);
    const text = words(under(edition.page('appendix-a/'), board));
    const accountable = text.includes("county council's head of paid service");
    return chair && accountable ? '' : `${board}: no Independent Chair, accountable to the Head of Paid Service`;
  });
});

for (const [board, facts] of Object.entries(functions)) {
  test(`functions of ${board}: ${facts.length}, with their subjects`, (t) => {
    const told = edition.rows('functions').filter(({board_id}) => board_id === board);
    assert.equal(told.length, facts.length);
    assert.deepEqual(told.map(({number}) => Number(number)), facts.map((_, at) => at + 1));
    const section = items(lists(under(edition.page('appendix-a/'), board))[0]).map(words);
    const page = items(lists(under(board_page(board), 'functions'))[0]).map(words);
    assert.deepEqual([section.length, page.length], [facts.length, facts.length]);
    each(t, facts.flatMap((subjects, at) => subjects.map((subject) => ({subject: alike(subject), at}))),
         ({subject, at}) => [alike(told[at].function), section[at], page[at]].every((text) => text.includes(subject))
           ? '' : `${at + 1}: no “${subject}” in “${told[at].function}”`);
  });
}

for (const board of boards_of(priorities)) {
  const facts = priorities.filter((row) => row.board === board);
  test(`priorities of ${board}, word for word`, (t) => {
    const told = edition.rows('priorities').filter(({board_id}) => board_id === board);
    each_same(t, told.map(({year, number, priority}) => `${year} ${number} ${priority}`),
              facts.map(({number, priority}) => `2017-18 ${number} ${priority}`));
    const places = [under(edition.page('appendix-d/'), board === 'piqa' || board === 'childrens-trust' ?
                          {piqa: 'osab', 'childrens-trust': 'hwb'}[board] : board),
                    under(board_page(board), 'priorities'), main(edition.page('priorities/')),
                    main(edition.page('print/'))].map(words);
    each(t, facts, ({priority}) => (places.every((place) => place.includes(alike(priority))) ? '' : priority));
  });
}

test('who oversees which priorities of the HWB, and from which plan they come', (t) => {
  const text = words(under(edition.page('appendix-d/'), 'hwb'));
  const full_name = new Map(edition.json.organizations.map(({key, name}) => [key, name]));
  each(t, published.overseen, ([name, by, from, to]) => {
    const told = edition.json.overseen.find((row) => row.body === 'hwb' && row.by === by);
    const said = new RegExp(`overseen on behalf of the board by:.* priorities ${from} to ${to}: ${alike(full_name.get(by))}`);
    return told?.from === from && told?.to === to && said.test(text) ? '' : `${name}: ${from} to ${to}`;
  });
  each(t, Object.entries(published.sources), ([board, plan]) =>
    words(under(edition.page('appendix-d/'), board)).includes(alike(plan)) ? '' : `${board}: ${plan}`);
});

test('terms of reference and where they are', (t) => {
  each(t, Object.entries(published.terms_of_reference), ([board, address]) =>
    words(under(edition.page('appendix-a/'), board)).includes(address) && words_of(board_page(board)).includes(address)
      ? '' : `${board}: ${address}`);
});

test('the law that each board rests on', (t) => {
  const told = new Map(edition.rows('boards').map(({board_id, statutory_basis}) => [board_id, statutory_basis]));
  each(t, Object.entries(published.statutory_basis).flatMap(([board, laws]) => laws.map((law) => ({board, law}))),
       ({board, law}) => {
         const [title, provision = ''] = law.split(/, (?=section|regulation|Regulation)/);
         const page = words_of(edition.page(`boards/${board}/`));
         return told.get(board).split('; ').some((basis) => basis.startsWith(law)) && page.includes(alike(title)) &&
                page.includes(alike(provision)) ? '' : `${board}: ${law}, not “${told.get(board)}”`;
       });
});

test('boards that the diagram does not name are in their group by inference, and members whom a list names in part', (t) => {
  const drawn = ['hwb', 'oscb', 'osab', 'sop', 'csps', 'pcc'];
  each(t, published.boards, (board) => {
    const said = /the diagram in the executive summary (does not name|names the csps together)/.test(words_of(board_page(board)));
    return said === !drawn.includes(board) ? '' : board;
  });
  each(t, ['oscb', 'sop-coordination'], (board) =>
    words_of(board_page(board)).includes('inferred: the list does not say which company') ? '' : board);
});

test('the Police and Crime Commissioner is invited and sets nothing', () => {
  const page = words_of(board_page('pcc'));
  assert.match(page, /required to take account of the commissioner's priorities/);
  assert.doesNotMatch(page, /sets priorities/);
});

test('the officers of the Oversight Committee and the Co-ordination Group are not “other” agencies', (t) => {
  each(t, ['sop-oversight', 'sop-coordination'], (board) =>
    /officers from other agencies/.test(words_of(board_page(board))) ? board : '');
});
