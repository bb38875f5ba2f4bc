// concordat add: what an officer adds most often, as they would write it. What is wrong is said before anything is written.
import assert from 'node:assert/strict';
import {existsSync} from 'node:fs';
import {describe, test} from 'node:test';
import {parse} from 'smol-toml';
import {snapshot, today, with_content} from '../diagnostics/lib/workplace.mjs';

const edition = 'northshire/protocol/2026';
const on_example = (use) => with_content('templates/example', use);
const add = (place, ...words) => place.run('add', ...words, '--content', 'content', '--as-of', today);
const errors = (place) => place.check().diagnostics.filter(({severity}) => severity === 'error');

function added(place, ...words) {
  const {status, out, err} = add(place, ...words);
  assert.equal(status, 0, err);
  assert.deepEqual(errors(place), []);
  return out;
}

function refused(place, words, why) {
  const before = snapshot(place.path('content'));
  const said = add(place, ...words);
  assert.deepEqual([said.status, said.out], [2, ''], said.err);
  for (const one of why) assert.match(said.err, one);
  assert.deepEqual(snapshot(place.path('content')), before);
}

/** Every line that was there is there, in its order. */
function keeps_lines(before, after) {
  const lines = after.split('\n');
  let at = 0;
  for (const line of before.split('\n')) {
    at = lines.indexOf(line, at) + 1;
    assert.ok(at > 0, `lost: ${line}`);
  }
}

describe('add', () => {
  test('an organisation that boards name already, which is a mistake until it is there', () => on_example((place) => {
    const folder = `content/${edition}`;
    place.write(`${folder}/members.csv`, 'board,organisation,clause\nadults-board,Northshire Canal Trust,2.2\n');
    assert.deepEqual(errors(place).map(({code}) => code), ['R008']);
    added(place, 'organisation', '--name', 'Northshire Canal Trust', '--kind', 'other');
    place.write(`${folder}/boards/adults-board.toml`, 'role = ');
    assert.equal(add(place, 'organisation', '--name', 'Northshire Tram Trust', '--kind', 'other').status, 1);
  }));

  test('a body: in the area, in the list of the edition, and a file of its own', () => on_example((place) => {
    const before = place.read('content/northshire/area.toml');
    const out = added(place, 'body', '--name', 'Northshire Housing "Board"', '--acronym', 'NHB', '--kind', 'safeguarding-adults-board');
    assert.match(out, /body housing-board added: 3 files written/);
    assert.match(out, /boards\/housing-board\.toml/);
    const area = parse(place.read('content/northshire/area.toml'));
    assert.deepEqual(area.body.at(-1), {id: 'housing-board', name: 'Northshire Housing "Board"', acronym: 'NHB', statutory_kind: 'safeguarding-adults-board'});
    keeps_lines(before, place.read('content/northshire/area.toml'));
    assert.equal(parse(place.read(`content/${edition}/edition.toml`)).boards.at(-1), 'housing-board');
    assert.ok(existsSync(place.path('content', edition, 'boards/housing-board.toml')));
  }));

  test('an organisation and a report, whose boards become columns', () => on_example((place) => {
    added(place, 'organisation', '--name', 'Northshire Probation', '--kind', 'probation');
    assert.equal(parse(place.read('content/organisations.toml')).organisation.at(-1).id, 'northshire-probation');
    const before = place.read(`content/${edition}/reports.toml`);
    added(place, 'report', 'housing-report', '--title', 'Report on housing', '--owner', 'adults-board', '--to', 'learning-group:note:autumn',
          '--to', 'adults-board:agree');
    const after = parse(place.read(`content/${edition}/reports.toml`));
    assert.equal(after.columns.at(-1), 'learning-group');
    assert.deepEqual(after.report.at(-1), {id: 'housing-report', title: 'Report on housing', owner: 'adults-board',
                                           cell: [{to: 'learning-group', action: 'note', season: 'autumn'}, {to: 'adults-board', action: 'agree'}]});
    keeps_lines(before.replace(/^columns.*\n/m, ''), place.read(`content/${edition}/reports.toml`));
  }));

  test('a clause at the end of its section, before a heading or a footnote', () => on_example((place) => {
    assert.match(added(place, 'clause', 'reporting', '--text', 'See [](clause:4.1).'), /the clause is 4\.4 of northshire\/protocol\/2026/);
    assert.match(place.read(`content/${edition}/text/04-reporting.md`), /!\[Relationship map\]\(view:map\)\n\n4\.4 See \[\]\(clause:4\.1\)\.\n$/);
    added(place, 'clause', '2', '--text', 'One more.');
    assert.match(place.read(`content/${edition}/text/02-the-boards.md`), /\n\n2\.6 One more\.\n\n\[\^1\]:/);
  }));

  test('a clause between others of a draft: numbers behind it move, and all that refers to them', () => on_example((place) => {
    place.run('new-edition', edition, '2027', '--content', 'content');
    const draft = 'northshire/protocol/2027';
    place.edit(`${draft}/text/05-review.md`, ['5.1 The boards', '5.1 As 3.4 says, the boards']);
    const out = added(place, 'clause', 'working-together', '--after', '3.1', '--text', 'They meet.');
    assert.match(out, /the clause is 3\.2 of northshire\/protocol\/2027/);
    assert.match(out, /05-review\.md:6 says 3\.4 in plain words; look whether that is 3\.5 now/);
    const text = place.read(`content/${draft}/text/03-working-together.md`);
    assert.match(text, /3\.1 The boards share[^]*\n\n3\.2 They meet\.\n\n## Challenge\n\n3\.3 The Children[^]*\n3\.4 \{#escalation\}[^]*\n3\.5 One board/);
    assert.equal(parse(place.read(`content/${draft}/themes.toml`)).clause, '3.5');
    assert.deepEqual(parse(place.read(`content/${draft}/relationships.toml`)).line.map(({clause}) => clause),
                     [['2.3', '4.1'], ['2.2', '4.1'], '3.3', '3.5', '3.4']);
    assert.equal(parse(place.read(`content/${edition}/themes.toml`)).clause, '3.4');
  }));

  test('beside clauses that are numbered in other ways; those go on by hand', () => on_example((place) => {
    const text = (name, front, words) => place.write(`content/${edition}/text/${name}.md`, `+++\ntitle = "${name}"\nclauses = "${front}"\n+++\n\n${words}\n`);
    text('11-rules', 'roman', 'i) Be there.\n\nii) Be brief.');
    text('13-points', 'numbered', '1 First.\n\n2 Second.');
    text('14-more', 'numbered', '3 Third.');
    refused(place, ['clause', 'rules', '--text', 'x'], [/the clauses of "rules" are not numbered by figures alone: add the clause in its file/]);
    assert.match(added(place, 'clause', 'more', '--text', 'Fourth.'), /the (clause|paragraph) is 4 of/);
    refused(place, ['clause', 'points', '--after', '1', '--text', 'x'], [/2 would be 3, and in an edition that is no draft/]);
    text('14-more', 'numbered', 'No number yet.');
    assert.match(added(place, 'clause', 'more', '--text', 'Third again.'), /is 3 of/);
  }));

  test('what is wrong is said, all of it, and nothing is written', () => on_example((place) => {
    refused(place, ['clause', 'working-together', '--after', '3.1', '--text', 'x'], [/3\.2 would be 3\.3, and in an edition that is no draft numbers are permanent/]);
    refused(place, ['clause', 'membership', '--text', 'x'], [/there is no section "membership"/]);
    refused(place, ['clause', 'appendix-a', '--text', 'x'], [/has no numbered clauses/]);
    refused(place, ['body', 'adults-board', '--name', 'Other'], [/describes the body "adults-board" already/, /leave --name out/]);
    refused(place, ['body', '--name', 'X Y', '--kind', 'safeguarding-adult-board'], [/did you mean "safeguarding-adults-board"\?/]);
    refused(place, ['report', '--title', 'T', '--owner', 'adult-board', '--to', 'adults-board:agre:summer', '--to', 'adults-board:agree:winter'],
            [/no body of this edition "adult-board"; did you mean "adults-board"/, /no action "agre"; did you mean "agree"/, /no season "winter"/]);
    refused(place, ['organisation', '--name', 'Ø', '--kind', 'pollice'], [/give an id/, /did you mean "police"/]);
    refused(place, ['body', '--name', 'A', '--title', 'B', '--text', 'C'], [/--title says nothing of a body/, /--text says nothing of a body/]);
    refused(place, ['body', '--name', 'A', '--edition', 'northshire/protocol/2025'], [/did you mean "northshire\/protocol\/2026"/]);
    const broken = add(place, 'clause', 'reporting', '--text', 'See [](clause:9.9).');
    assert.equal(broken.status, 1);
    assert.match(broken.err, /there is no clause "9\.9"[^]*with this, there would be 1 error[^]*nothing was written/);
  }));

  test('--dry-run shows it, and line ends are those of the file', () => on_example((place) => {
    const path = `content/${edition}/edition.toml`;
    place.write(path, place.read(path).replaceAll('\n', '\r\n'));
    const before = snapshot(place.path('content'));
    assert.match(add(place, 'body', '--name', 'Roads Board', '--dry-run').out, /boards\/roads-board\.toml \(new\)/);
    assert.deepEqual(snapshot(place.path('content')), before);
    added(place, 'body', '--name', 'Roads Board');
    assert.ok(!place.read(path).replaceAll('\r\n', '').includes('\n'));
  }));
});
