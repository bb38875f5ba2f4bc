// Many different mistakes in one copy of the shipped content: one run tells every one at its place and nothing else, and
// the site that was published before stays as it was.
import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import {Workplace, snapshot, today} from './lib/workplace.mjs';

const protocol = 'content/oxfordshire/protocol/2017-18';
const update = 'content/oxfordshire/partnership-update/2015';

let place;
let site_before;
let warnings_before;
const planted = [];  // {code, file, line, column, marked}

function place_of(text, offset) {
  const above = text.slice(0, offset).split('\n');
  return {line: above.length, column: [...above.at(-1)].length + 1};
}

function plant(code, file, text, marked, from = 0) {
  const offset = text.indexOf(marked, from);
  assert.ok(offset >= 0, `${file} has no ${marked}`);
  place.write(file, text);
  planted.push({code, file, ...place_of(text, offset), marked: marked.split('\n')[0]});
}

/** Puts `now` in the place of `then`, and expects the diagnostic at `marked`. */
function change(code, file, then, now, marked = now) {
  const text = place.read(file);
  const at = text.indexOf(then);
  assert.ok(at >= 0, `${file} has no ${then}`);
  plant(code, file, text.slice(0, at) + now + text.slice(at + then.length), marked, at);
}

const add_below = (code, file, lines, marked) => {
  const text = place.read(file);
  plant(code, file, `${text}\n${lines}`, marked, text.length);
};

const add_above = (code, file, lines, marked) => plant(code, file, lines + place.read(file), marked);

function plant_in_data() {
  change('C007', 'content/site.toml', /colour = (".*")/.exec(place.read('content/site.toml'))[1], '"#ffdd00"');
  change('T007', 'content/site.toml', /base_url = (".*")/.exec(place.read('content/site.toml'))[1], '"www.protocol.example"');
  const first = /^id = "(.*)"$/m.exec(place.read('content/organisations.toml'))[1];
  add_below('T009', 'content/organisations.toml', `[[organisation]]\nid = "${first}"\nname = "Twin"\nkind = "public"\n`, `"${first}"`);
  add_below('T008', `${protocol}/edition.toml`, '[[group]]\nid = "Big Group"\nname = "Big group"\n', '"Big Group"');
  add_below('T004', 'content/legislation.toml', '[[act]]\nid = "poor-law-1601"\nkind = "act"\n', '[[act]]');
  add_below('T005', 'content/organisations.toml', '[[organisation]]\nid = "beadle"\nname = "The Beadle"\nkind = "beadle"\n', '"beadle"\n');
  planted.at(-1).marked = '"beadle"';
  planted.at(-1).line += 2;
  planted.at(-1).column += 2;  // of the kind, not of the id
  change('R001', `${protocol}/relationships.toml`, 'to = "hwb"', 'to = "hwbb"', '"hwbb"');
  add_above('T002', `${protocol}/boards/healthwatch.toml`, 'webbsite = "https://healthwatch.example"\n', 'webbsite');
  add_above('T003', `${protocol}/boards/pcc.toml`, 'quorum = 5\n', '5');
  add_below('R008', `${protocol}/boards/pcc.toml`, '[[member]]\norganisation = "the-crown"\ninferred = "planted"\n', '"the-crown"');
  add_below('C014', `${protocol}/boards/healthwatch.toml`, '[[member]]\nname = "Somebody"\ninferred = "planted"\n', '[[member]]');
  add_below('T001', `${protocol}/boards/piqa.toml`, '[[member]]\nname = "not closed\n', '\n');
  // The end of the line is where the string should have been closed.
  Object.assign(planted.at(-1), place_of(place.read(planted.at(-1).file), place.read(planted.at(-1).file).lastIndexOf('\n')), {marked: ''});
  change('T006', `${protocol}/edition.toml`, 'date = 2016-01-27', 'date = "27th of January"', '"27th of January"');
  change('T011', `${protocol}/edition.toml`, 'months = [3, 4, 5]', 'months = [3, 4, 15]', '15');
  change('R009', `${protocol}/reports.toml`, 'action = "consult"', 'action = "consolt"', '"consolt"');
  change('C013', `${protocol}/reports.toml`, '{ to = "jmgs", action = "inform"', '{ to = "paqa", action = "inform"', '"paqa"');
  change('F006', `${protocol}/edition.toml`, '"oscb-sub-groups"', '"oscb-sub-grups"', '"oscb-sub-grups"');
  add_above('C001', `${protocol}/boards/hwb.toml`, 'parents = ["hib"]\nparents_clause = "2.4"\n', '"hib"');
  const hib = place.read(`${protocol}/boards/hib.toml`);
  planted.pop();  // the circle is told where it closes
  plant('C001', `${protocol}/boards/hib.toml`, hib, '"hwb"');
  plant('F004', `${protocol}/themes.toml`, ' ', ' ');
  planted.at(-1).marked = '';
  plant('F007', `${protocol}/agenda.toml`, 'title = "Agenda"\n', 'title');
}

function plant_in_text() {
  const text = `${protocol}/text/03-principles-of-joint-working.md`;
  change('M003', text, '\n3.5 ', '\n3.55 ', '3.55');
  const links = {R001: 'board:hwbs', R002: 'clause:9.9', R003: 'section:appendix-z', R004: 'act:magna-carta-1215',
                 R005: 'report:weather', R006: 'edition:protocol/1999', R012: 'meeting:march', M006: 'javascript:alert',
                 T007: 'https://no"where'};
  for (const [code, link] of Object.entries(links)) add_below(code, text, `See [there](${link}).\n`, link);
  add_below('F008', text, 'A bell\u0007 rings.\n', '\u0007');
  planted.at(-1).marked = ' ';  // as a terminal shows it
  add_below('M001', text, 'Some <font color="red">red words</font>.\n', '<font color="red">');
  add_below('M005', text, '![A picture](picture.png)\n', 'picture.png');
  add_below('R007', text, '![](view:timetables)\n', 'view:timetables');
  add_below('M007', text, '{.greek}\n\n1. alpha\n', '{.greek}');
  add_below('M009', text, 'A claim.[^nowhere]\n', '[^nowhere]');
  add_below('M008', text, '## Think partnerships\n', '## Think partnerships');
  add_below('M004', text, `${'> '.repeat(80)}deep\n`, '> '.repeat(16));
  // The place is that of the first level that is too deep.
  planted.at(-1).column = 2 * 64 - 1;
  planted.at(-1).marked = '> >';
}

function plant_in_files() {
  const [introduction, moving] = [`${update}/text/01-introduction.md`, `${update}/text/04-moving-forward.md`];
  place.write(introduction, Buffer.concat([Buffer.from(place.read(introduction)), Buffer.from('caf\xe9\n', 'latin1')]));
  const bytes = place.read(introduction);
  planted.push({code: 'F003', file: introduction, ...place_of(bytes, bytes.indexOf('\ufffd')), marked: ''});
  add_below('F005', moving, 'z'.repeat(100_000) + '\n', 'z');
  Object.assign(planted.at(-1), {column: 65_537, marked: 'z'});
  plant('F002', `${update}/boards/oscb-cse.toml`, 'PK\u0003\u0004\u0000', '\u0000');
  planted.at(-1).marked = '';
  const recommendation = 'content/oxfordshire/safer-oxfordshire-report/2016/text/04-recommendation.md';
  const text = place.read(recommendation);
  plant('M002', recommendation, text.replace(/\n\+\+\+\n/, '\n'), '+++');
}

function told(err) {
  const lines = err.split('\n');
  const list = [];
  lines.forEach((line, i) => {
    const match = /^(\S+?):(\d+):(\d+): (error|warning): (.*) \[([A-Z]\d+)\]$/.exec(line);
    if (!match) return;
    const [, file, at, column, severity, message, code] = match;
    const caret = /^ {4}( *)\^+$/.exec(lines[i + 2] ?? '');
    const shown = caret ? [...lines[i + 1].slice(4)].slice(caret[1].length).join('') : undefined;
    list.push({file, line: Number(at), column: Number(column), severity, message, code, shown});
  });
  return list;
}

const key = ({code, file, line, column}) => `${file}:${line}:${column} ${code}`;
const run_build = () => place.run('build', '--content', 'content', '--templates', 'templates', '--out', 'out', '--as-of', today);

before(() => {
  place = new Workplace('content');
  place.copy_templates();
  const good = run_build();
  assert.equal(good.status, 0, good.err);
  warnings_before = new Set(told(good.err).map(({code, file}) => `${file} ${code}`));
  site_before = snapshot(place.path('out'));
  assert.ok(site_before.size > 50);
});

after(() => place?.remove());

describe('mistakes planted in one copy of the shipped content', () => {
  let result;
  let diagnostics;

  before(() => {
    plant_in_data();
    plant_in_text();
    plant_in_files();
    result = run_build();
    diagnostics = told(result.err);
  });

  test('there are forty of them and more, of more than thirty-five kinds', () => {
    assert.ok(planted.length >= 40, `${planted.length}`);
    assert.ok(new Set(planted.map(({code}) => code)).size > 35, `${new Set(planted.map(({code}) => code)).size}`);
  });

  test('each is reported at its file, line and column, and no other error is', () => {
    const errors = diagnostics.filter(({severity}) => severity === 'error');
    assert.deepEqual(errors.map(key).sort(), planted.map(key).sort());
  });

  test('no warning comes of them', () => {
    const warnings = diagnostics.filter(({severity}) => severity === 'warning');
    assert.deepEqual(warnings.filter(({file, code}) => !warnings_before.has(`${file} ${code}`)).map(key), []);
  });

  test('the caret stands under what is wrong', () => {
    for (const one of planted) {
      const found = diagnostics.find((diagnostic) => key(diagnostic) === key(one));
      if (one.marked === '' || found === undefined) continue;
      assert.ok(found.shown?.startsWith(one.marked), `${key(one)}: ${found.shown}`);
    }
  });

  test('the run ends with 1, counts the errors, and leaves the site as it was', () => {
    assert.equal(result.status, 1);
    assert.ok(result.err.includes(`${planted.length} errors, `), result.err.slice(-200));
    assert.deepEqual(snapshot(place.path('out')), site_before);
  });
});

describe('mistakes planted in templates', () => {
  test('an unknown name, a missing partial, a broken tag and open sections are reported in one run', () => {
    const good = new Workplace('content');
    const kept = [place, planted.splice(0)];
    place = good;
    try {
      place.copy_templates();
      assert.equal(run_build().status, 0);
      const site = snapshot(place.path('out'));
      change('S003', 'templates/partials/footer.mustache', '{{publisher}}', '{{publischer}}', 'publischer');
      add_below('S002', 'templates/pages/glossary.mustache', '{{#letters}}\n', 'letters');
      add_below('S002', 'templates/pages/not_found.mustache', '{{/nothing}}\n', 'nothing');
      change('S004', 'templates/pages/map.mustache', '{{> page_tools}}', '{{> page_toolz}}', 'page_toolz');
      add_below('S001', 'templates/pages/accessibility.mustache', '{{heading\n', '{{heading');
      const {status, err} = run_build();
      assert.equal(status, 1);
      assert.deepEqual(told(err).filter(({severity}) => severity === 'error').map(key).sort(), planted.map(key).sort());
      assert.deepEqual(snapshot(place.path('out')), site);
    } finally {
      good.remove();
      [place] = kept;
    }
  });
});
