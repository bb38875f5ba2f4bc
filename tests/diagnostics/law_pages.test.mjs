// What the law asks of a board, on its page and beside the members, by the law of the document's own day.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {elements, one_line, parse_html, text_of} from '../lib/html.mjs';
import {today, with_content} from './lib/workplace.mjs';

const edition = 'northshire/protocol/2024';
const row = (id, more) => `[[law]]\nid = "${id}"\nkinds = ["adults-board"]\nsource = "https://example.org/${id}"\nread = 2026-11-01\n${more}\n`;
const law = [
  row('police', 'about = "member"\nwhat = "the chief officer of police"\nwords = ["police"]\nprovision = "section 1"'),
  row('council', 'about = "member"\nwhat = "the county council"\norganisations = ["council"]\nprovision = "section 2"'),
  row('plan', 'about = "report"\nwhat = "a plan of the year"\nwords = ["plan of the year"]'),
  row('annual-report', 'about = "report"\nwhat = "an annual report"\nwords = ["annual"]'),
  row('later', 'about = "member"\nwhat = "an integrated board"\nwords = ["integrated"]\nfrom = 2025-07-01'),
  row('before', 'about = "member"\nwhat = "a primary trust"\nwords = ["trust"]\nuntil = 2013-03-31'),
  row('bill', 'about = "horizon"\nwhat = "A duty to report"\nstanding = "bill"')].join('\n');

test('members and reports are named or not, what came later is told apart, and what had ended is not there', () => {
  with_content('tests/diagnostics/base', (place) => {
    place.add('content/legislation.toml', law);
    place.copy_templates();
    const {status, err} = place.run('build', '--content', 'content', '--templates', 'templates', '--out', 'out', '--as-of', today);
    assert.equal(status, 0, err);
    const page = parse_html(place.read(`out/${edition}/boards/adults-board/index.html`));
    const table = [...elements(page)].find((element) => element.tagName === 'table' && text_of(element).includes('What the law asked'));
    const rows = [...elements(table)].filter(({tagName}) => tagName === 'tr').slice(1)
        .map((line) => [...elements(line)].filter(({tagName}) => tagName === 'td' || tagName === 'th').map((cell) => one_line(text_of(cell))));
    const found = Object.fromEntries(rows.map(([what, where, has]) => [what, [where, has]]));
    assert.deepEqual(Object.keys(found), ['The chief officer of police', 'The county council', 'A plan of the year', 'An annual report']);
    assert.deepEqual(found['The chief officer of police'], ['section 1', 'Named']);
    assert.deepEqual(found['The county council'], ['section 2', 'Not among those named']);
    assert.equal(found['A plan of the year'][1], 'Not in the timetable');
    assert.match(found['An annual report'][1], /report/i);
    const words = one_line(text_of(page));
    assert.match(words, /What came since, or is to come A member: an integrated board from 1 July 2025; read 1 November 2026/);
    assert.match(words, /A duty to report in a Bill/);
    assert.ok(!words.includes('primary trust'));

    const members = one_line(text_of(parse_html(place.read(`out/${edition}/members/index.html`))));
    assert.match(members, /Members that the law asks for By the law of the document.s own day .* Adults Board \(AB\): the county council/);
    assert.ok(!members.includes('chief officer of police'));
  });
});
