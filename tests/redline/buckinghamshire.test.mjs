// V2.1 of the Buckinghamshire protocol, RECONSTRUCTED from the version record of V3.0: nobody here has that text, and it is published
// nowhere. Each entry of the record is taken back in a copy of V3.0; what changed must then be what the record says.
import assert from 'node:assert/strict';
import {cpSync, readdirSync, rmSync} from 'node:fs';
import {test} from 'node:test';
import {today, with_content} from '../diagnostics/lib/workplace.mjs';
import {one_line} from '../lib/html.mjs';

const [old, fresh] = ['buckinghamshire/protocol/v2.1', 'buckinghamshire/protocol/v3.0'];

/** Without the tables of a list ("line", "report.cell") of which `gone(text)` is true. */
const without = (text, list, gone) => text.split(/^(?=\[\[)/m).filter((table) => !(table.startsWith(`[[${list}]]`) && gone(table))).join('');
/** Without the part of a text from this heading to the next of its level or a higher one. */
const without_part = (text, id) => text.replace(new RegExp(`^### [^\\n]*\\{#${id}\\}\\n[\\s\\S]*?(?=^#{1,3} |(?![^]))`, 'm'), '');

function reconstruct(place) {
  cpSync(place.path('content', fresh), place.path('content', old), {recursive: true});
  const change = (file, edit) => {
    const path = `content/${old}/${file}`, before = place.read(path), after = edit(before);
    assert.notEqual(after, before, file);
    place.write(path, after);
  };
  // "JETs replaced by Integrated Commissioning Executive Team (ICET)", and "Early Help Strategy Group added".
  for (const body of ['icet', 'ehsg']) rmSync(place.path('content', old, 'boards', `${body}.toml`));
  rmSync(place.path('content', old, 'boards/early-help-operational-group.toml'));
  change('edition.toml', (text) => text.replace('"icet", ', '').replace(', "ehsg"', '').replace('"early-help-operational-group",', '')
    .replace('label = "V3.0"', 'label = "V2.1 (reconstructed)"').replace('dated = "2017-01"', 'dated = "2016-01"').replace('next = "2018-01"', 'next = "2017-01"')
    .replace(/\[\[version\]\]\nnumber = "V3\.0"[\s\S]*?\n\]\n/, ''));
  change('relationships.toml', (text) => without(text.replaceAll('"icet"', '"childrens-jet"'), 'line', (line) => /"(ehsg|early-help-operational-group)"/.test(line)));
  change('reports.toml', (text) => text.replaceAll('"icet"', '"childrens-jet"'));
  for (const file of readdirSync(place.path('content', old, 'text'))) {
    const path = `content/${old}/text/${file}`;
    place.write(path, without_part(without_part(place.read(path), 'icet'), 'ehsg')
      .replace(/^- \[Integrated Commissioning Executive Team\].*\n/m, '').replace(/^- \[Early Help Strategy Group\].*\n/m, '')
      .replaceAll('](board:icet)', '](board:childrens-jet)').replaceAll('](board:ehsg)', '](board:bscb)'));
  }
  // "Text added to explain the role of the officers group".
  change('text/03-how-the-boards-work-together.md', (text) => text.replace(/^## Officers meeting\n[\s\S]*?(?=^## )/m, ''));
  // "Text amended to say that the chairs meet at least annually".
  change('text/03-how-the-boards-work-together.md', (text) => text.replace('At least once a year the Chairs', 'From time to time the Chairs'));
  // "PCC section updated". (What "Format amended" changed cannot be told.)
  change('text/02-functions.md', (text) => text.replace('and should be consulted when there are any safeguarding concerns', 'and are consulted on safeguarding'));
}

test('what changed from the reconstructed V2.1 to V3.0 is what its record says', () => with_content('content', (place) => {
  reconstruct(place);
  const run = (...words) => {
    const {status, out, err} = place.run('diff', old, fresh, '--content', 'content', '--as-of', today, ...words);
    assert.equal(status, 0, err);
    return out;
  };
  const all = JSON.parse(run('--format', 'json'));
  const told = (kind) => all.filter((one) => one.kind === kind).map(({words}) => words);
  assert.deepEqual(told('body-added'), ['Integrated Commissioning Executive Team is new.', 'Early Help Strategy Group is new.', 'Early Help Operational Group is new.']);
  assert.deepEqual(told('column-added'), ['Integrated Commissioning Executive Team has a column of the timetable.']);
  assert.deepEqual(told('column-dropped'), ['Children\'s Joint Executive Team no longer has a column of the timetable.']);
  assert.match(told('version').join(), /^Version V3\.0 of the history is now given: January 2017; JETs replaced by Integrated Commissioning Executive Team \(ICET\);.*PCC section updated\.$/);
  assert.deepEqual(told('dated'), ['The date of the document was January 2016; it is now January 2017.']);
  assert.equal(told('line-added').filter((words) => words.startsWith('Early Help Strategy Group')).length, 8);
  // Nothing that the record does not give: no member, priority, theme, report or approval.
  const kinds = new Set(all.map(({kind}) => kind));
  for (const kind of ['member-joined', 'member-left', 'priority-added', 'theme-added', 'theme-gone', 'report-added', 'report-dropped', 'approval', 'status', 'body-ended', 'body-replaced'])
    assert.ok(!kinds.has(kind), kind);
  const text = one_line(run());
  assert.match(text, /\[added: Officers meeting\]/);
  assert.match(text, /\[added: Early Help Strategy Group\]/);
  assert.match(text, /\[removed: From time to time\]\[added: At least once a year\] the Chairs/);
  assert.match(text, /PCC and Panel are thus key partners, and \[removed: are \]\[added: should be \]consulted/);
  assert.match(text, /what changed since .*V2\.1 \(reconstructed\)/);
}));
