// The next edition of the Oxfordshire protocol, as a review would make it (MADE UP for this test, published nowhere): the children's board
// and a health body of today's law, a new chair, two cells, a clause put in. From review to agreed, with pages, pack and Word.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {after, before, test} from 'node:test';
import {Workplace} from '../diagnostics/lib/workplace.mjs';
import {one_line} from '../lib/html.mjs';

const document = 'oxfordshire/protocol', [old, fresh] = [`${document}/2017-18`, `${document}/2027`];
const place = new Workplace('content');
const run = (...words) => {
  const {status, out, err} = place.run(...words, '--content', 'content', '--as-of', '2027-03-01');
  assert.equal(status, 0, `${words.join(' ')}\n${err}`);
  return out;
};
const papers = () => run('print', fresh, '--only', 'pack', '--only', 'changes', '--templates', 'templates', '--out', 'papers', '--no-cache');
const paper = (name) => place.path('papers', fresh, 'downloads', name);
const pdf = (name) => one_line(spawnSync('pdftotext', ['-layout', paper(name), '-'], {encoding: 'utf8'}).stdout);
const word = (side) => one_line(spawnSync('pandoc', ['-f', 'docx', `--track-changes=${side}`, '-t', 'plain', '--wrap=none', paper('changes.docx')], {encoding: 'utf8'}).stdout);
const page = (name) => {
  run('build', '--templates', 'templates', '--out', 'out');
  return one_line(place.read(`out/${fresh}/${name}index.html`));
};

before(() => place.copy_templates());
after(() => place.remove());

test('review: what the law asks since, and what is overdue', () => {
  const text = one_line(run('review', old));
  assert.match(text, /Approvals that are outstanding .*Physical Disability JMG: did not meet/);
  assert.match(text, /What the law is known to ask since the day of the document .*Local safeguarding partners|What the law is known to ask since .*safeguarding partners/i);
});

test('draft: edited as a review would, and each change told once', () => {
  run('new-edition', old, '2027');
  place.edit(`${fresh}/boards/oscb.toml`, [/^/, 'name = "Oxfordshire Safeguarding Children Partnership"\n'], ['organisation = "oxfordshire-clinical-commissioning-group"', 'organisation = "integrated-care-board"']);
  for (const body of ['sop-coordination', 'osab', 'sop-oversight'])
    place.edit(`${fresh}/boards/${body}.toml`, ['organisation = "oxfordshire-clinical-commissioning-group"', 'organisation = "integrated-care-board"']);
  place.edit(`${fresh}/boards/hwb.toml`, ['holder = "Clinical Chairman of the Oxfordshire Clinical Commissioning Group"\norganisation = "oxfordshire-clinical-commissioning-group"',
                                          'holder = "Chair of the Integrated Care Board"\norganisation = "integrated-care-board"']);
  place.add('content/organisations.toml', '[[organisation]]\nid = "integrated-care-board"\nname = "Buckinghamshire, Oxfordshire and Berkshire West Integrated Care Board"\nkind = "health"\n');
  place.edit(`${fresh}/reports.toml`, ['{ to = "hwb", action = "agree", season = "spring" }', '{ to = "hwb", action = "agree", season = "summer" }'],
             ['{ to = "childrens-trust", action = "consult", season = "summer" }', '{ to = "childrens-trust", action = "inform", season = "summer" }']);
  place.edit(`${fresh}/text/06-review-and-monitoring.md`, [/^6\.3 /m, '6.4 '], [/^6\.2 /m, '6.3 '], [/^6\.3 /m, '6.2 The lead officers report on the review to each board.\n\n6.3 ']);
  place.edit(`${fresh}/relationships.toml`, [/\[\[line\]\]\nfrom = "paqa"\nkind = "reports-to"\nto = "childrens-trust"\n[\s\S]*?(?=\[\[line)/, '']);
  place.edit(`${fresh}/edition.toml`, ['[[confirmation]]', '[[change]]\nclause = "6.2"\nnote = "Each board hears of the review."\nreason = "Two boards had not."\n\n[[confirmation]]']);
  const all = JSON.parse(run('diff', old, fresh, '--format', 'json'));
  const told = (kind) => all.filter((one) => one.kind === kind).map(({words}) => words);
  assert.deepEqual(told('body-renamed'), ['Oxfordshire Safeguarding Children Board is now called Oxfordshire Safeguarding Children Partnership.']);
  assert.equal(told('cell-changed').length, 2);
  assert.equal(told('member-joined').length, 4);
  assert.equal(told('member-left').length, 4);
  assert.match(told('post-holder').join(), /Chair of the Integrated Care Board/);
  assert.deepEqual(told('clause-added'), ['Clause 6.2 is new.']);
  assert.deepEqual(told('clauses-renumbered'), ['Clauses 6.2 to 6.3 are now clauses 6.3 to 6.4.']);
  assert.match(told('approvals-own').join(), /Approvals are this edition's own: 0 of 14 so far\./);
  assert.deepEqual([told('clause-removed'), told('clause-reworded'), told('clause-moved'), told('approval')], [[], [], [], []]);
  assert.deepEqual(told('line-gone'), ['It is no longer said that Performance, Audit and Quality Assurance sub-group reports to Children\'s Trust.']);
  const changes = page('changes/');
  assert.match(changes, /On the map.*<svg.*gone: reports.*Gone: PAQA reports to Children/);
  assert.match(changes, /The lead officers report on the review to each board\./);
  assert.match(page(''), /This is a draft/);
});

let minuted;
test('proposed: pack with changes and wording, Word whose two sides are the two texts', () => {
  place.edit(`${fresh}/edition.toml`, ['status = "draft"', 'status = "proposed"\ndated = 2027-04-01']);
  papers();
  const pack = pdf('sign-off-pack.pdf');
  [, minuted] = /That the board agrees Oxfordshire Partnership Protocol 2027 \(fingerprint ([0-9a-f ]{14})\)/.exec(pack);
  assert.match(pack, /Clause 6\.2 is new\. \(Each board hears of the review\. Reason: Two boards had not\.\)/);
  assert.match(pack, /\[added: The lead officers report on the review to each board\.\]/);
  assert.match(pdf('changes.pdf'), /Oxfordshire Safeguarding Children \[removed: Board\]\[added: Partnership\]|is now called Oxfordshire Safeguarding Children Partnership/);
  const [accepted, rejected] = [word('accept'), word('reject')];
  assert.match(accepted, /6\.2 The lead officers report on the review to each board\. 6\.3 The protocol will be effective if/);
  assert.ok(!rejected.slice(rejected.indexOf('The whole text, with tracked changes')).includes('report on the review'));
  assert.match(rejected, /Clinical Chairman of the Oxfordshire Clinical Commissioning Group/);
});

test('agreed: board after board, and the old edition leads to the new one', () => {
  const boards = [...place.read(`content/${fresh}/edition.toml`).matchAll(/\[\[approval\]\]\nbody = "(.*)"/g)].map(([, body]) => body);
  for (const board of boards) run('approve', fresh, board, '--on', '2027-02-20', '--fingerprint', minuted);
  place.edit(`${old}/edition.toml`, ['status = "agreed"\nsummary', 'status = "superseded"\nsummary']);
  assert.match(page('sign-off/'), new RegExp(`${boards.length} of ${boards.length} boards have agreed this edition`));
  assert.match(one_line(place.read(`out/${old}/index.html`)), /no longer holds\..*href="\/oxfordshire\/protocol\/2027\/"/);
  assert.match(page('history/6.3/'), /Clause 6\.3 says the same as in Oxfordshire Partnership Protocol 2017-18, where it was clause 6\.2\./);
  papers();
  assert.match(pdf('sign-off-pack.pdf'), /That the board notes that every board listed has agreed/);
});
