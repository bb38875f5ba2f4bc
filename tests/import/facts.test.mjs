// Boards, members, dates of agreement and the timetable, out of lists and tables.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {imported} from './lib/importing.mjs';
import {abstract, h, level, num, p, r, row, table, word} from './lib/word.mjs';

const numbering = abstract(1, level(0, 'bullet', '•')) + num(1, 1);
const items = (...words) => words.map((one) => p(one, {list: [1, 0]})).join('');
const boards = h('Boards') + items('Northshire Wellbeing Board (NWB)', 'Northshire Adults Board (NAB)', 'Learning from Reviews Group') +
  p('The Northshire Police Federation (NPF) is none, nor is Ardmoor NHS Foundation Trust (ANFT).');

test('boards are found by their names, and each says where', () => {
  const made = imported(word({numbering, body: boards}));
  assert.match(made.read('edition.toml'), /boards = \["nwb", "nab", "learning-from-reviews-group"\]/);
  assert.ok(made.doubts('likely').some((one) => /taken for a board: Northshire Adults Board \(paragraph 3: .*→ `boards\/nab\.toml:1`/.test(one)));
  assert.ok(made.doubts('guess').some((one) => one.includes('Learning from Reviews Group')));
});

test('the timetable: actions, seasons, what the words mean, cells that are empty or have no action, rows that head others', () => {
  const made = imported(word({numbering, body: boards + h('Appendix B: Timetable') + table([
    ['Report', 'NWB', 'NAB', 'Scrutiny Committee'],
    row(['<w:tc><w:tcPr><w:gridSpan w:val="4"/></w:tcPr>' + p('Reports of the NAB') + '</w:tc>']),
    ['Yearly report', 'Inform (Autumn)', 'Agree (Summer)', 'Inform committee: Autumn'],
    ['Needs assessment', 'Agree every 3 years', '–', 'n/a'],
  ]) + p('Inform: use it in its own work') + p('Agree nothing in haste.')}));
  const reports = made.read('reports.toml');
  assert.match(reports, /columns = \["nwb", "nab", "scrutiny-committee"\]\nclause = "section:appendix-b"/);
  assert.match(reports, /title = "Yearly report"\nowner = "nab"\n.*\nheading = "Reports of the NAB"/);
  assert.match(reports, /\{ to = "nwb", action = "inform", season = "autumn" \}/);
  assert.match(reports, /\{ to = "scrutiny-committee", action = "inform", season = "autumn", note = "committee" \}/);
  assert.match(reports, /\{ to = "nwb", action = "agree", frequency = "every 3 years" \}/);
  assert.match(reports, /\{ to = "scrutiny-committee", blank_reason = "n\/a" \}/);
  assert.match(reports, /owner_inferred = /);
  const edition = made.read('edition.toml');
  assert.match(edition, /id = "inform"\nname = "Inform"\nmeaning = "use it in its own work"\nrole = "receives"/);
  assert.match(edition, /id = "agree"\nname = "Agree"\nmeaning = "Agree"\nrole = "decides"\nnote = /);
  assert.match(edition, /id = "autumn"\nname = "Autumn"\nmonths = \[9, 10, 11\]/);
  assert.ok(made.doubts('guess').some((one) => one.includes('nab is taken for the board that makes the report "Yearly report"')));
});

test('members stand below the heading that names their board, chairs in a table or behind a colon', () => {
  const made = imported(word({numbering, body: boards + h('Appendix C: Membership') + h('Northshire Wellbeing Board', 2) +
    table([['Chair', 'Leader of the Council'], ['Deputy chair', 'Clinical lead']]) + items('Northshire Police', 'Northshire Adults Board', 'A lay member') +
    h('Northshire Adults Board', 2) + p('Chair: Independent, to be appointed') + items('Northshire Police') + h('Somebody else', 2) + items('Nobody')}));
  const board = made.read('boards/nwb.toml');
  assert.match(board, /members_clause = "section:appendix-c"/);
  assert.match(board, /title = "Chair"\nholder = "Leader of the Council"\nclause = "section:appendix-c"/);
  assert.match(board, /title = "Deputy chair"\nholder = "Clinical lead"/);
  assert.match(board, /\[\[member\]\]\norganisation = "northshire-police"\n\n\[\[member\]\]\nbody = "nab"\n\n\[\[member\]\]\npost = "A lay member"\n$/);
  assert.match(made.read('boards/nab.toml'), /title = "Chair"\nholder = "Independent, to be appointed"\nindependent = true/);
  assert.equal(made.doubts('likely').filter((one) => one.startsWith('likely: member of')).length, 4);
  assert.match(made.content('organisations.toml'), /id = "northshire-police"\nname = "Northshire Police"\nkind = "police"/);
});

test('dates: of agreement, of the document, of the next review; one whose board nobody knows is a doubt', () => {
  const made = imported(word({numbering, body: p('The protocol') + p('Date: 3 March 2026') + p('Date of next review: January 2028') + boards + h('Sign-off') +
    table([['Board', 'Date agreed'], ['NWB', '27 January 2026'], ['Northshire Adults Board', 'not yet'], ['The Fire Service', '1 February 2026']])}));
  const edition = made.read('edition.toml');
  assert.match(edition, /dated = "2026-03-03"\napprovals_clause = "section:the-sign-off"/);
  assert.match(edition, /\[review\]\nnext = "2028-01"/);
  assert.match(edition, /\[\[approval\]\]\nbody = "nwb"\ndate = "2026-01-27"\nstatus = "agreed"\n$/);
  assert.ok(made.doubts('likely').some((one) => one.includes('the board is not known: The Fire Service, 2026-02-01')));
});

test('nothing is claimed that the file does not say', () => {
  const made = imported(word({body: h('Purpose') + p(r('The chair is Ann Other, and the board agreed this on 3 May 2026.'))}));
  assert.match(made.read('edition.toml'), /status = "unknown"/);
  assert.doesNotMatch(made.read('edition.toml'), /approval|dated|2026-05/);
  assert.ok(!made.has('boards') && !made.has('reports.toml'));
});
