// What a site says of findings, and the forms in which they are printed.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, test} from 'node:test';
import {parse_csv} from '../facts/support/csv.mjs';
import {registry} from './lib/pages.mjs';
import {today, with_content} from './lib/workplace.mjs';

const base = 'tests/diagnostics/base';
const outstanding = '[[approval]]\nbody = "practice-group"\nstatus = "outstanding"\n';
const edition = 'northshire/protocol/2024/edition.toml';
const waiver = (until, about = 'Practice Group') => `[[waiver]]
code = "C012"
place = "northshire/protocol/2024"
about = "${about}"
reason = "It meets in May."
until = ${until}
`;

/** Runs the check on the base protocol with an approval that is outstanding, and this at the end of site.toml. */
const checked = (site, ...words) => with_content(base, (place) => {
  place.add(`content/${edition}`, outstanding);
  if (site) place.add('content/site.toml', site);
  return place.run('check', '--content', 'content', '--as-of', today, ...words);
});
const json_of = ({err}) => JSON.parse(err);

describe('severities of a site', () => {
  const severities = (severity) => json_of(checked(`[[rule]]\ncode = "C012"\nseverity = "${severity}"\n`, '--json'))
      .map(({code, severity: given}) => `${code} ${given}`);

  test('a rule is as grave as the site says, or not told', () => {
    assert.deepEqual(severities('error'), ['C012 error']);
    assert.deepEqual(severities('advice'), ['C012 advice']);
    assert.deepEqual(severities('off'), []);
  });

  test('an error fails, a warning and advice do not; --strict fails for a warning and not for advice', () => {
    const status = (severity, ...words) => checked(`[[rule]]\ncode = "C012"\nseverity = "${severity}"\n`, ...words).status;
    assert.deepEqual(['error', 'warning', 'advice'].map((severity) => status(severity)), [1, 0, 0]);
    assert.deepEqual(['warning', 'advice'].map((severity) => status(severity, '--strict')), [1, 0]);
  });

  test('advice is not told by a build', () => with_content(base, (place) => {
    place.add(`content/${edition}`, outstanding);
    place.add('content/site.toml', '[[rule]]\ncode = "C012"\nseverity = "advice"\n');
    place.copy_templates();
    const {status, out, err} = place.run('build', '--content', 'content', '--templates', 'templates', '--out', 'out', '--as-of', today);
    assert.equal(status, 0, err);
    assert.equal(err, '');
    assert.match(out, /0 errors, 0 warnings, 1 piece of advice/);
  }));

  test('a rule has one severity, and a row of the law its own id, kinds and organisations', () => {
    const codes = (text) => with_content(base, (place) => {
      place.add(`content/${text.startsWith('[[law') ? 'legislation' : 'site'}.toml`, text);
      return place.check().diagnostics.filter(({severity}) => severity === 'error').map(({code}) => code);
    });
    const row = (more) => `[[law]]\nid = "mine"\nabout = "member"\nwhat = "a member"\nsource = "https://example.org"\nread = 2026-11-01\n${more}\n`;
    assert.deepEqual(codes('[[rule]]\ncode = "C012"\nseverity = "off"\n\n[[rule]]\ncode = "C012"\nseverity = "error"\n'), ['T009']);
    assert.deepEqual(codes(row('kinds = ["adults-board"]\norganisations = ["police"]')), []);
    assert.deepEqual(codes(row('kinds = ["adult-board"]')), ['R010']);
    assert.deepEqual(codes(row('organisations = ["polis"]')), ['T005']);
    assert.deepEqual(codes(row('') + '\n' + row('')), ['T009']);
  });

  test('an error of correctness stays one', () => {
    assert.deepEqual(json_of(checked('[[rule]]\ncode = "C001"\nseverity = "off"\n', '--json', '--only', 'C024')).map(({hint}) => hint.slice(0, 12)),
                     ['did you mean']);
  });
});

describe('waivers', () => {
  test('a waived finding is told to programs with its reason, and to people as a count', () => {
    const [finding, ...others] = json_of(checked(waiver('2026-12-31'), '--json'));
    assert.deepEqual(others, []);
    assert.deepEqual([finding.code, finding.waived, finding.reason], ['C012', true, 'It meets in May.']);
    const {out, err, status} = checked(waiver('2026-12-31'), '--strict');
    assert.equal(err, '');
    assert.equal(status, 0);
    assert.match(out, /0 errors, 0 warnings, 1 waived/);
  });

  test('one that has expired, or is about something else, waives nothing', () => {
    assert.deepEqual(json_of(checked(waiver('2026-11-20'), '--json')).map(({code}) => code).sort(), ['C012', 'C023']);
    assert.deepEqual(json_of(checked(waiver('2026-12-31', 'Other Group'), '--json')).map(({code}) => code).sort(), ['C012', 'C022']);
  });
});

describe('forms', () => {
  test('JSON has the same keys for each finding', () => {
    const keys = ['code', 'set', 'severity', 'message', 'hint', 'waived', 'file', 'line', 'column'];
    for (const finding of json_of(checked('', '--format', 'json'))) assert.deepEqual(Object.keys(finding), keys);
  });

  test('SARIF names each rule once, and suppresses what is waived', () => {
    const {version, runs: [run]} = json_of(checked(waiver('2026-12-31'), '--format', 'sarif'));
    assert.equal(version, '2.1.0');
    assert.deepEqual(run.tool.driver.rules.map(({id}) => id), ['C012']);
    const [{ruleId, level, locations, suppressions}] = run.results;
    assert.deepEqual([ruleId, level], ['C012', 'warning']);
    assert.deepEqual(suppressions, [{kind: 'external', justification: 'It meets in May.'}]);
    const {artifactLocation, region} = locations[0].physicalLocation;
    assert.equal(artifactLocation.uri, `content/${edition}`);
    assert.ok(region.startLine > 1 && region.startColumn > 1);
  });

  test('a table for those who settle them has edition, board and what to do', () => {
    const {out, err} = checked(waiver('2026-12-31'), '--format', 'csv', '--only', 'C012', '--only', 'C001');
    assert.equal(err, '');
    const [head, row, ...others] = parse_csv(out);
    assert.deepEqual(others, []);
    assert.deepEqual(head, ['edition', 'board', 'severity', 'set', 'code', 'finding', 'what_to_do', 'who_can_settle_it', 'file', 'line', 'waived_because']);
    assert.deepEqual([row[0], row[1], row[2], row[4], row[5], row[7], row[8], row[10]],
                     ['northshire/protocol/2024', 'practice-group', 'warning', 'C012', 'Practice Group has not agreed the edition', 'Practice Group', edition, 'It meets in May.']);
    const {out: of_board} = with_content(base, (place) => {
      place.edit('northshire/protocol/2024/boards/adults-board.toml', ['quorum = "One member, at least."', 'quorum = "9 members"']);
      return place.run('check', '--content', 'content', '--as-of', today, '--format', 'csv', '--only', 'C025');
    });
    assert.deepEqual(parse_csv(of_board)[1].slice(0, 2), ['northshire/protocol/2024', 'adults-board']);
  });

  test('commands of GitHub are a line each, with their signs escaped', () => {
    const {err} = with_content(base, (place) => {
      place.edit('northshire/area.toml', ['name = "Practice Group"', 'name = "50% Group"']);
      place.add(`content/${edition}`, outstanding);
      return place.run('check', '--content', 'content', '--as-of', today, '--only', 'C012', '--format', 'github');
    });
    assert.match(err, /^::warning file=content\/northshire\/protocol\/2024\/edition\.toml,line=\d+,col=\d+,title=C012::50%25 Group has not agreed the edition\n$/);
  });

  test('only the codes and sets that were asked for', () => {
    assert.deepEqual(json_of(checked('', '--json', '--only', 'C012', '--only', 'C001')).map(({code}) => code), ['C012']);
    assert.deepEqual(json_of(checked('', '--json', '--set', 'law')), []);
    const {status, err} = checked('', '--only', 'C0012');
    assert.equal(status, 2);
    assert.match(err, /there is no code "C0012"; did you mean C001\?/);
  });

  test('a code is explained by its page', () => {
    for (const {code, about} of registry().filter((_, index) => index % 20 === 0)) {
      const {status, out} = checked('', '--explain', code);
      assert.equal(status, 0);
      assert.equal(out.split('\n')[0], `# ${code}: ${about}`);
    }
    assert.equal(readFileSync('docs/diagnostics/C012.md', 'utf8').split('\n')[0], checked('', '--explain', 'C012').out.split('\n')[0]);
    assert.equal(checked('', '--explain', 'X999').status, 2);
  });
});
