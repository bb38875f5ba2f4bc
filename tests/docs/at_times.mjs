// What pages say only at times: each thing is said where it is due, and not where it is not. The content is the county
// that nobody prepared for (tests/counties), changed a little.
import assert from 'node:assert/strict';
import {resolve} from 'node:path';
import {after, before, describe, test} from 'node:test';
import {Workplace} from '../diagnostics/lib/workplace.mjs';
import {attribute, elements, one_line, parse_html, text_of} from '../lib/html.mjs';

const edition = 'eastmarch/accord/third';
const edition_file = `${edition}/edition.toml`;

/** The county with some changes, built as of a day; `page(path)` gives the elements of a page of it. */
class County extends Workplace {
  constructor(as_of, ...edits) {
    super('tests/counties/content');
    for (const [path, ...change] of edits) this.edit(path, change);
    const {status, err} = this.run('build', '--content', 'content', '--templates', resolve('templates'), '--out', 'out',
                                   '--assets', resolve('build/assets'), '--as-of', as_of);
    assert.equal(status, 0, err);
  }

  page(path) {
    return [...elements(parse_html(this.read(`out/${path}/index.html`)))];
  }
}

/** Uses a county and removes it whatever happens. */
function with_county(as_of, edits, use) {
  const county = new County(as_of, ...edits);
  try {
    return use(county);
  } finally {
    county.remove();
  }
}

const has_class = (element, name) => (attribute(element, 'class') ?? '').split(' ').includes(name);
const with_tag = (list, name) => list.filter(({tagName}) => tagName === name);
const words = (list) => one_line(text_of(list.find(({tagName}) => tagName === 'body')));
const banner = (list) => one_line(text_of(list.find((element) => has_class(element, 'status'))));
const is_due = (list) => list.some((element) => has_class(element, 'status__due'));

describe('a seat that two organisations share', () => {
  let county;
  before(() => { county = new County('2026-11-21'); });
  after(() => county.remove());
  const rows = () => with_tag(county.page(`${edition}/members`), 'tr')
      .filter((row) => attribute(row, 'id')?.startsWith('organisation-'))
      .map((row) => ({id: attribute(row, 'id').slice('organisation-'.length), text: one_line(text_of(row))}));

  test('is called so in the rows of both, beside their posts', () => {
    for (const id of ['drovers-union', 'millers-guild']) {
      assert.match(rows().find((row) => row.id === id).text, /Co-chair, shared seat/);
    }
  });

  test('is told of no other organisation', () => {
    const shared = rows().filter(({text}) => /shared/i.test(text)).map(({id}) => id);
    assert.deepEqual(shared.sort(), ['drovers-union', 'millers-guild']);
    assert.match(rows().find(({id}) => id === 'march-watch').text, /Member/);
  });
});

describe('the review', () => {
  const overdue = /The review of this edition was due June 2025\. It has not been replaced\./;

  test('is overdue from the month after, on every page of the edition', () => {
    with_county('2025-07-01', [], (county) => {
      for (const path of ['', '/map', '/boards/hearth-board', '/sign-off']) {
        const page = county.page(edition + path);
        assert.match(banner(page), overdue, path);
        // The warning comes first, and no green word stands above it.
        assert.match(banner(page), /^\s*Review overdue .*Agreed/, path);
        assert.ok(is_due(page), path);
      }
      assert.doesNotMatch(words(county.page('eastmarch/boards')), overdue);
      assert.match(words(county.page('eastmarch/accord')), /Review overdue Agreed [^.]*; its review was due June 2025/);
    });
  });

  test('is announced, and not overdue, in the month in which it is due', () => {
    with_county('2025-06-30', [], (county) => {
      const page = county.page(edition);
      assert.match(banner(page), /Next review: June 2025\./);
      assert.ok(!overdue.test(words(page)) && !is_due(page));
    });
  });

  test('is not spoken of in an edition that no longer holds', () => {
    with_county('2026-11-21', [[edition_file, 'status = "agreed"', 'status = "superseded"']], (county) => {
      assert.doesNotMatch(banner(county.page(edition)), /review/i);
    });
  });
});

describe('the banner of an agreed edition', () => {
  const undated = [edition_file, 'date = "2024-04"\n', ''];
  const agreed = (edits) => with_county('2026-11-21', edits, (county) => banner(county.page(edition)));

  test('counts the meetings and names the first and the last', () => {
    assert.match(agreed([[edition_file, 'date = "--05-01"', 'date = 2024-05-01']]), /Agreed at 2 meetings between April 2024 and 1 May 2024\./);
  });

  test('names the one day where there is one', () => {
    assert.match(agreed([undated, [edition_file, 'date = "--05-01"', 'date = 2024-05-01']]), /Agreed on 1 May 2024\./);
  });

  test('names the day from which the edition holds where no meeting has a date', () => {
    const edits = [undated, [edition_file, 'date = "--05-01"\n', ''], [edition_file, 'dated = "2024/25"', 'dated = "2024/25"\neffective = 2024-09-01']];
    const text = agreed(edits);
    assert.match(text, /In force from 1 September 2024\./);
    assert.doesNotMatch(text, /Agreed (on|at)/);
  });
});

describe('drafts and proposals', () => {
  test('an area lists a proposed edition apart, and its banner says what it is', () => {
    with_county('2024-01-01', [[edition_file, 'status = "agreed"', 'status = "proposed"']], (county) => {
      const area = words(county.page('eastmarch'));
      assert.match(area, /Drafts and proposals Editions that await agreement/);
      assert.doesNotMatch(area, /Current documents/);
      assert.match(banner(county.page(edition)), /This edition is proposed for agreement\./);
    });
  });

  test('an area without any speaks of current documents only', () => {
    with_county('2024-01-01', [], (county) => {
      const area = words(county.page('eastmarch'));
      assert.match(area, /Current documents/);
      assert.doesNotMatch(area, /Drafts and proposals|await agreement/);
    });
  });
});

describe('the accessibility statement', () => {
  const verdicts = {full: 'fully compliant', partial: 'partially compliant', none: 'not compliant'};

  for (const [compliance, verdict] of Object.entries(verdicts)) {
    test(`says “${verdict}” where compliance is ${compliance}, and no other verdict`, () => {
      const facts = `compliance = "${compliance}"\nassistive_technology = 2026-10-05`;
      with_county('2026-11-21', [['site.toml', 'compliance = "none"', facts]], (county) => {
        const text = words(county.page('accessibility'));
        assert.deepEqual(Object.values(verdicts).filter((one) => text.includes(one)), [verdict]);
        assert.match(text, /assistive technology last tested this website on 5 October 2026/);
        assert.doesNotMatch(text, /have not tested this website/);
      });
    });
  }

  test('never says “fully compliant” before people who use assistive technology have tested the site', () => {
    with_county('2026-11-21', [['site.toml', 'compliance = "none"', 'compliance = "full"']], (county) => {
      const text = words(county.page('accessibility'));
      assert.match(text, /partially compliant/);
      assert.doesNotMatch(text, /fully compliant/);
      assert.match(text, /assistive technology, such as screen readers, have not tested this website yet/);
    });
  });
});

describe('the month of the build in the band of the year', () => {
  const now_of = (county) => with_tag(county.page(`${edition}/timetable`), 'strong').map((element) => one_line(text_of(element)))
      .filter((text) => text.includes('(now: '));

  test('is marked while the edition is in force', () => {
    with_county('2026-03-05', [], (county) => assert.deepEqual(now_of(county), ['March (now: 5 March 2026)']));
  });

  test('is marked where no season has it, too', () => {
    with_county('2026-12-24', [], (county) => assert.deepEqual(now_of(county), ['December (now: 24 December 2026)']));
  });

  const without = [
    ['before the edition begins', '2023-12-05', []],
    ['after its period', '2026-03-05', [[edition_file, 'status = "agreed"', 'status = "agreed"\nperiod = "2024-25"']]],
    ['in what is proposed', '2026-03-05', [[edition_file, 'status = "agreed"', 'status = "proposed"']]],
  ];
  for (const [when, day, edits] of without) {
    test(`is not marked ${when}`, () => with_county(day, edits, (county) => assert.deepEqual(now_of(county), [])));
  }
});
