// The sign-off pack: a row to sign in for each who signs, what is known filled in, the meeting as it is named. And a
// document that is not agreed says so on each page.
import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import {editions, none, problems_of} from '../lib/papers.mjs';
import {pictures} from '../lib/pdf_pages.mjs';
import {one_line, pages_that_say} from '../lib/pdf_words.mjs';
import {Printed} from '../lib/printed.mjs';

const mm = 72 / 25.4;
const with_pack = editions.filter((edition) => edition.paper('sign-off-pack'));
const edition_file = 'northshire/protocol/2026/edition.toml';

/** Rows of the signature sheet: {board, name, post, signature, date, outcome, pages}. */
function signatures({pdf}) {
  const sheet = [...pdf.structure.all('Table')].find((table) => one_line(table.text).includes('Signature'));
  return [...sheet.all('TR')].slice(1).map((row) => {
    const [board, name, post, signature, date, outcome] = row.elements.map(({text}) => one_line(text));
    const pages = new Set([...row.all()].flatMap(({kids}) => kids).map(({page}) => page?.number).filter(Boolean));
    return {board, name, post, signature, date, outcome, pages: [...pages]};
  });
}

/** Who signs, as the data files have it: those who signed, else the chairs, else a row without a name. */
function signatories({json}) {
  const name_of = new Map(json.organizations.map(({key, name}) => [key, name]));
  const chair = ({label}) => /chair/i.test(label) && !/deputy|vice/i.test(label);
  return json.approvals.flatMap(({body, name, by}) => {
    const board = name ?? name_of.get(body);
    if (by) return by.map((person) => ({board, name: person, post: ''}));
    const chairs = json.posts.filter((post) => post.organization_id.endsWith(`/${body}/`) && chair(post));
    if (chairs.length === 0) return [{board, name: '', post: ''}];
    return chairs.map(({label, holder}) => ({board, name: holder ?? 'Vacant, or not named', post: label}));
  });
}

/** "2016-01-27" as it is printed. */
const printed_day = (iso) => (iso ? new Date(`${iso}T00:00Z`).toLocaleDateString('en-GB', {dateStyle: 'long', timeZone: 'UTC'}) : '');
const all_text = ({pdf}) => one_line(pdf.structure.text);

describe('signature sheet', () => {
  test('there are packs to look at', () => assert.equal(with_pack.length, 2));

  for (const edition of with_pack) {
    const pack = edition.paper('sign-off-pack');
    const earlier = edition.json.approvals_of === 'earlier-text';

    test(`${edition.key}: a row for each who signs, in the order of the approvals`, () => {
      assert.deepEqual(signatures(pack).map(({board, name, post}) => ({board, name, post})), signatories(edition));
    });

    test(`${edition.key}: approvals that are known are filled in`, () => {
      const told = new Map(signatures(pack).map(({board, signature, date, outcome}) => [board, {signature, date, outcome}]));
      const words = {agreed: 'Agreed', 'not-met': 'Did not meet', outstanding: ''};
      // Who agreed an earlier text has yet to sign this one.
      const signed = ({status}) => (status === 'agreed' && earlier ? 'outstanding' : status);
      const wanted = edition.json.approvals.map(({body, name, status, post, date}) => [
        name ?? edition.json.organizations.find(({key}) => key === body).name,
        {signature: '', outcome: words[signed({status})] + (post ? ` by the ${post}` : ''),
         date: (earlier ? '' : printed_day(date)) || (signed({status}) === 'agreed' ? 'not recorded' : '')}]);
      assert.deepEqual([...told], wanted);
    });

    test(`${edition.key}: no row is split, and each leaves at least 10 mm to sign in`, () => {
      const rows = signatures(pack);
      assert.deepEqual(rows.filter(({pages}) => pages.length !== 1), []);
      const heights = [...new Set(rows.flatMap(({pages}) => pages))].flatMap((page) => row_heights(pack, page));
      assert.equal(heights.length, rows.length);
      assert.deepEqual(heights.filter((height) => height < 10 * mm), []);
    });

    test(`${edition.key}: the pack holds the whole text, and names the boards that have not agreed`, () => {
      const text = all_text(pack);
      for (const {title} of edition.json.sections) assert.ok(text.includes(title), title);
      const open = edition.json.approvals.filter(({status}) => earlier || status !== 'agreed');
      const [, outstanding] = text.split('Approvals that are outstanding');
      const known = new Map(edition.json.organizations.map(({key, name}) => [key, name]));
      for (const {body, name} of open) assert.ok(outstanding.includes(name ?? known.get(body)), name ?? body);
      assert.equal(/None: every board listed has agreed/.test(outstanding), open.length === 0);
    });
  }
});

/** Heights of the rows below the header row, by the rules between them in a picture of the page. */
function row_heights(paper, number) {
  const [picture] = pictures(paper.file, 144, number);
  const page = paper.pdf.pages[number - 1];
  const [first, last] = [25 * mm, page.width - 25 * mm].map((x) => Math.round(x * picture.scale));
  const rules = [];
  for (let row = Math.round(26 * mm * picture.scale); row < picture.height - 24 * mm * picture.scale; ++row) {
    let dark = 0;
    for (let column = first; column < last; ++column) dark += picture.bytes[row * picture.width + column] < 200;
    if (dark > 0.98 * (last - first) && row > (rules.at(-1) ?? 0) + 3) rules.push(row);
  }
  return rules.slice(1).map((rule, at) => (rule - rules[at]) / picture.scale).slice(1);
}

describe('the pack of a meeting', () => {
  const place = new Printed();
  before(() => {
    const outstanding = /\[\[approval\]\]\nbody = "wellbeing-board"\ndate = 2026-03-24\nstatus = "agreed"/;
    place.edit(edition_file, [outstanding, '[[approval]]\nbody = "wellbeing-board"\nstatus = "outstanding"']);
    const meeting = ['--meeting', 'Safer Northshire <#> "Board"', '--date', '14 May 2026', '--paper', '7a'];
    const {status, err} = place.print('--only', 'pack', ...meeting);
    assert.equal(status, 0, err);
  });
  after(() => place.remove());
  const cover = () => place.paper('sign-off-pack').pdf.pages.slice(0, 1)
      .flatMap((page) => place.paper('sign-off-pack').pdf.marks(page)).map(({text}) => one_line(text)).filter(Boolean);

  test('a draft says what is to be settled, an agreed edition does not', () => {
    assert.ok(!all_text(place.paper('sign-off-pack')).includes('Issues to settle'));
    const draft = new Printed();
    try {
      draft.edit(edition_file, ['status = "agreed"', 'status = "draft"'], [/status = "agreed"/g, 'status = "outstanding"']);
      assert.equal(draft.print('--only', 'pack').status, 0);
      const text = all_text(draft.paper('sign-off-pack'));
      assert.match(text, /Settle what the check of the document found, or say who will \(page \d+\)/);
      assert.match(text, /Issues to settle .*Who can settle it: .*It is advice G\d+, found at/);
    } finally {
      draft.remove();
    }
  });

  test('is the only paper that was asked for', () => {
    assert.deepEqual(place.papers.map(({name}) => name), ['sign-off-pack']);
  });

  const on_cover = () => {
    const given = cover();
    return ['Meeting', 'Date', 'Paper number'].map((label) => given[given.indexOf(label) + 1]);
  };

  test('says the name of each fact on its cover once', () => {
    const given = cover();
    assert.ok(given.includes('Next review'), given.join('\n'));
    assert.deepEqual(given.filter((text, at) => text.startsWith(`${given[at - 1]}: `)), []);
  });

  test('names meeting, date and paper on its cover', () => {
    assert.deepEqual(on_cover(), ['Safer Northshire <#> "Board"', '14 May 2026', '7a']);
  });

  test('names the meeting that stands in edition.toml, unless an option names another', () => {
    assert.equal(place.print('--only', 'pack', '--paper', '13').status, 0);
    assert.deepEqual(on_cover(), ['Northshire Wellbeing Board', '24 March 2026', '13']);
  });

  test('leaves blanks where they are not given', () => {
    place.edit(edition_file, [/\[sign_off\]\n(.+\n)+/, '']);
    assert.equal(place.print('--only', 'pack').status, 0);
    const blank = cover();
    assert.deepEqual(blank.slice(blank.indexOf('Meeting'), blank.indexOf('Meeting') + 3), ['Meeting', 'Date', 'Paper number']);
  });

  test('asks those who have not agreed to agree and to sign', () => {
    const pack = place.paper('sign-off-pack');
    const text = all_text(pack);
    assert.match(text, /Agree Northshire .* Sign for the board, in the signature sheet \(page \d+\)/);
    assert.deepEqual(signatures(pack).filter(({board}) => board === 'Northshire Wellbeing Board')
        .map(({signature, date}) => ({signature, date})), [{signature: '', date: ''}]);
    assert.match(text, /Approvals that are outstanding • Northshire Wellbeing Board: outstanding/);
    // Behind the cover and what the meeting is asked, before what changed and the text.
    assert.deepEqual([...new Set(signatures(pack).flatMap(({pages}) => pages))], [3]);
    assert.match(text, /Ready wording for the minutes .*Signature sheet .*What changed .*Contents/);
  });
});

describe('parts of the papers', () => {
  const place = new Printed();
  after(() => place.remove());

  test('a section or a board may be printed alone, and what is not there is told', () => {
    assert.equal(place.print('--section', '3').status, 0);
    assert.equal(place.print('--body', 'adults-board').status, 0);
    assert.deepEqual(place.papers.map(({name}) => name), ['boards/adults-board', 'section-working-together']);
    const unknown = place.print('--body', 'adult-board');
    assert.equal(unknown.status, 2);
    assert.match(unknown.err, /no board "adult-board" to print[\s\S]*did you mean "adults-board"/);
  });

  test('a section alone has its clauses, and not those of the others', () => {
    const text = all_text(place.paper('section-working-together'));
    assert.match(text, /3\.1 /);
    assert.doesNotMatch(text, /(?<![\d.])[1245]\.1 [A-Z]/);
  });
});

describe('status', () => {
  for (const [status, word, everywhere] of [['draft', 'DRAFT', true], ['proposed', 'PROPOSED'], ['superseded', 'SUPERSEDED']]) {
    test(`${status}: each page says ${word}${everywhere ? '' : ' but the cover, which names the status'}`, () => {
      const place = new Printed();
      try {
        place.edit(edition_file, ['status = "agreed"', `status = "${status}"`], ...(status === 'draft' ? [[/status = "agreed"/g, 'status = "outstanding"']] : []));
        assert.equal(place.print().status, 0);
        none(problems_of(place.papers, (paper) => {
          const covers = everywhere || ['board', 'map', 'timetable', 'signature-sheet'].includes(paper.kind) ? 0 : 1;
          const pages = pages_that_say(word, paper.pdf).length;
          const named = covers === 0 || new RegExp(`Status ${status}`, 'i').test(all_text(paper));
          return pages === paper.pdf.pages.length - covers && named ? [] : [`on ${pages} of ${paper.pdf.pages.length} pages`];
        }), place.papers.length);
      } finally {
        place.remove();
      }
    });
  }
});
