// Every edition: data files have the promised headers and agree with each other, calendars hold one event an entry in
// season, every clause has its citation, every board its page. Only the list of editions and files is told in advance.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {attribute, one_line} from '../lib/html.mjs';
import {parse_csv} from './support/csv.mjs';
import {each, each_same, Edition, facts_json, site} from './support/facts.mjs';
import {parse_icalendar} from './support/icalendar.mjs';
import {all, main, seen, with_class} from './support/words.mjs';

const {headers, editions: published} = facts_json('data_files.json');
const paths = site.files.filter((path) => path.endsWith('/data/edition.json'));
const editions = paths.map((path) => new Edition(`/${path.slice(0, -'data/edition.json'.length)}`));
const files_of = ({base}) => site.files.filter((path) => path.startsWith(`${base.slice(1)}data/`))
                                 .map((path) => path.slice(base.length + 'data/'.length - 1));
const origin = attribute(all(site.by_url.get('/').document, 'link')
                             .find((link) => attribute(link, 'rel') === 'canonical'), 'href').replace(/\/$/, '');

test('the documents that are published', () => {
  assert.deepEqual(editions.map(({base}) => base).sort(), Object.keys(published).sort());
});

for (const edition of editions) {
  const files = files_of(edition);

  test(`${edition.base}data/ has the files that its contents call for`, () => {
    const formats = published[edition.base].flatMap((name) => name.endsWith('.csv')
      ? [name, `${name}-metadata.json`, name.replace(/csv$/, 'json')] : [name]);
    assert.deepEqual(files.filter((name) => !name.startsWith('boards/')).sort(), formats.concat('edition.xlsx').sort());
  });

  test(`${edition.base}data/: headers, UTF-8 and line ends`, (t) => {
    each(t, files.filter((name) => name.endsWith('.csv')), (name) => {
      const text = site.read(`${edition.base.slice(1)}data/${name}`);
      if (text.includes('\uFFFD')) return `${name} is not UTF-8`;
      return parse_csv(text)[0].join() === headers[name] ? '' : `${name}: ${parse_csv(text)[0].join()}`;
    });
  });

  test(`${edition.base}data/edition.json agrees with the CSV files`, (t) => {
    const {json} = edition;
    const rows = (name) => (files.includes(`${name}.csv`) ? edition.rows(name) : []);
    const items = json.functions.flatMap((list) => list.items);
    const counts = {
      timetable: json.timetable.cells?.length ?? 0,
      relationships: json.relationships.length,
      signoff: json.approvals.length,
      themes: json.themes.length,
      boards: json.organizations.filter((body) => body['@type'] === 'org:OrganizationalCollaboration').length,
      priorities: json.priorities.flatMap((list) => list.items).length,
      functions: items.length + items.flatMap(({sub}) => sub ?? []).length,
      members: json.memberships.length + json.posts.filter(({holder}) => holder).length,
    };
    // A seat that two organisations share is one row of members.csv, and a membership of each in JSON.
    const shared = rows('members').reduce((sum, {member_id}) => sum + member_id.split('; ').length - 1, 0);
    each(t, Object.entries(counts), ([name, count]) => {
      const there = rows(name).length + (name === 'members' ? shared : 0);
      return there === count ? '' : `${name}: ${there} rows, ${count} in JSON`;
    });
    const seasons = new Map((json.timetable.seasons ?? []).map(({key, name}) => [key, name]));
    assert.deepEqual(
      (json.timetable.cells ?? []).map(({report, to, action, season, blank}) =>
        [report, to, action ?? blank ?? 'n/a', seasons.get(season) ?? ''].join()),
      rows('timetable').map(({report_id, board_id, action, season}) => [report_id, board_id, action, season].join()));
    assert.deepEqual(json.relationships.map(({from, kind, to, clauses = []}) => [from, kind, to, clauses.join('; ')].join()),
                     rows('relationships').map((row) => [row.from_id, row.kind, row.to_id, row.clause].join()));
    assert.deepEqual(json.approvals.map(({body, date, status}) => [body, date ?? '', status].join()),
                     rows('signoff').map(({body_id, date, status}) => [body_id, date, status].join()));
    assert.deepEqual(json.priorities.flatMap(({body, items: list}) => list.map((item) => `${body} ${item}`)),
                     rows('priorities').map(({board_id, priority}) => `${board_id} ${priority}`));
  });

  if (files.includes('seats.csv')) test(`${edition.base}data/seats.csv agrees with the members and with the matrix`, (t) => {
    const pair = (organisation, board) => `${organisation} ${board}`;
    const rows = edition.rows('seats');
    const told = new Map(rows.map((row) => [pair(row.organisation_id, row.board_id), row]));
    assert.equal(told.size, rows.length);
    const is_organisation = (id) => site.by_url.has(`/organisations/${id}/`);
    each(t, edition.rows('members').filter(({group}) => group !== 'Post').flatMap(({member_id, board_id, group}) =>
      member_id.split('; ').filter(is_organisation).map((id) => [id, board_id, group])), ([id, board, group]) => {
      const as = told.get(pair(id, board))?.as;
      return as && (group !== 'Invited' || as.includes('invited')) ? '' : `${id} on ${board}: ${as}`;
    });
    const cells = all(main(edition.page('members/')), 'tr').filter((row) => attribute(row, 'id')?.startsWith('organisation-'))
        .flatMap((row) => all(row, 'td').slice(0, -1).map((cell) => one_line(seen(cell)).toLowerCase())).filter((text) => !/^–/.test(text));
    assert.deepEqual(cells.sort(), rows.map((row) => row.as.replaceAll('; ', ', ').toLowerCase()).sort());
  });

  test(`${edition.base}data/ names things and not their ids`, (t) => {
    const texts = files.filter((name) => /\.(csv|json)$/.test(name)).map((name) =>
      [name, site.read(`${edition.base.slice(1)}data/${name}`)]);
    const law = all(site.by_url.get('/legislation/').document, 'div').map((entry) => attribute(entry, 'id'));
    const acts = law.filter((id) => id?.includes('-'));
    each(t, texts, ([name, text]) => {
      const found = acts.filter((act) => new RegExp(`(?<![/#\\w-])${act}(?![\\w-])`).test(text));
      return found.length ? `${name}: ${found.join(', ')}` : '';
    });
  });

  const clauses = edition.sections.flatMap((page) =>
    with_class(main(page), 'clause').map((clause) => ({page, clause})));
  if (clauses.length > 0) test(`${edition.base}: each clause has a ready citation with its address`, (t) => {
    const {label} = edition.json;
    each(t, clauses, ({page, clause}) => {
      const id = attribute(clause, 'id');
      const [text] = with_class(clause, 'cite__text').map((node) => one_line(seen(node)));
      const [address] = with_class(clause, 'cite__address').map((node) => one_line(seen(node)));
      const number = id.slice('clause-'.length);
      const told = [`clause ${number}`, `paragraph ${number}`].some((word) => text?.endsWith(`, ${word}`));
      return told && text.split(', ')[0].endsWith(label) && address === `${origin}${page.url}#${id}`
        ? '' : `${id}: “${text}”, ${address}`;
    });
  });

  test(`${edition.base}: each board of boards.csv has its page, headed by its name`, (t) => {
    each(t, edition.rows('boards'), ({board_id, name}) =>
      one_line(seen(all(main(edition.page(`boards/${board_id}/`)), 'h1')[0])) === name ? '' : `${board_id}: ${name}`);
  });

  if (!files.includes('calendar.ics')) continue;

  const read = (name) => parse_icalendar(site.read(`${edition.base.slice(1)}data/${name}`));
  const entries = edition.rows('timetable').filter(({season, frequency}) => season && frequency === '');
  const uid_end = ({report_id, board_id}) => `--${report_id}--${board_id}@`;

  test(`${edition.base}data/calendar.ics: one event an entry in season each year, in the season's months; what it leaves out, the timetable page says`, (t) => {
    const {calendar, events} = read('calendar.ics');
    const months = new Map(edition.json.timetable.seasons.map(({name, months: list}) => [name, list]));
    assert.equal(calendar.VERSION, '2.0');
    assert.ok(calendar.PRODID);
    assert.equal(events.length, entries.length);
    const left_out = edition.rows('timetable').filter(({season, frequency}) => season && frequency !== '');
    const page = one_line(seen(main(edition.page('timetable/'))));
    if (left_out.length > 0) each(t, left_out, ({report, frequency}) =>
      page.includes(`Not in the calendar`) && page.includes(report) && page.includes(`(${frequency})`) ? '' : `${report}: ${frequency}`);
    assert.equal(new Set(events.map(({UID}) => UID)).size, events.length);
    each(t, entries, (entry) => {
      const event = events.find(({UID}) => UID.includes(uid_end(entry)));
      if (!event) return `no event for ${uid_end(entry)}`;
      const list = months.get(entry.season);
      const [from, until] = [event.DTSTART, event.DTEND].map((date) => /^(\d{4})(\d\d)01$/.exec(date));
      const length = (Number(until?.[1]) - Number(from?.[1])) * 12 + Number(until?.[2]) - Number(from?.[2]);
      const problems = [
        Number(from?.[2]) === list[0] && length === list.length ? '' : `${event.DTSTART} to ${event.DTEND}`,
        event.STATUS === 'CONFIRMED' ? '' : event.STATUS,
        event.DESCRIPTION.includes(`Season: ${entry.season} (`) ? '' : event.DESCRIPTION,
        event.RRULE === 'FREQ=YEARLY' ? '' : event.RRULE,
        event.SUMMARY.toLowerCase().startsWith(`${entry.action}: ${entry.report}`.toLowerCase()) ? '' : event.SUMMARY,
        /^\d{8}T\d{6}Z$/.test(event.DTSTAMP) ? '' : `DTSTAMP ${event.DTSTAMP}`,
      ].filter(Boolean);
      return problems.length ? `${event.UID}: ${problems.join('; ')}` : '';
    });
  });

  test(`${edition.base}data/boards/: each feed has what the board makes and what it is sent`, (t) => {
    const whole = new Map(read('calendar.ics').events.map((event) => [event.UID, event]));
    const concerned = new Set(entries.flatMap(({owner_id, board_id}) => [owner_id, board_id]));
    each_same(t, files.filter((name) => name.startsWith('boards/')).sort(),
              [...concerned].map((board) => `boards/${board}.ics`).sort());
    each(t, concerned, (board) => {
      const {events} = read(`boards/${board}.ics`);
      const own = entries.filter(({owner_id, board_id}) => owner_id === board || board_id === board);
      const strange = events.filter(({UID}) => !whole.has(UID) || !own.some((entry) => UID.includes(uid_end(entry))));
      return events.length === own.length && strange.length === 0
        ? '' : `${board}: ${events.length} events, not ${own.length}; ${strange.map(({UID}) => UID)}`;
    });
  });
}

const feeds = site.files.filter((path) => path.endsWith('.ics'));
const uids = (path) => parse_icalendar(site.read(path)).events.map(({UID}) => UID);

test('every calendar has the lines of RFC 5545, byte for byte', (t) => {
  each(t, feeds, (path) => {
    const bytes = readFileSync(join(site.root, path));
    const lines = bytes.toString('latin1').split('\r\n');
    const problems = [
      lines.pop() === '' ? '' : 'does not end with CR LF',
      lines.some((line) => /[\r\n]/.test(line)) ? 'CR or LF alone' : '',
      lines.some((line) => line.length > 75) ? 'a line of more than 75 octets' : '',
      lines.some((line) => /^ ?[\x80-\xbf]/.test(line)) ? 'a character cut in two' : '',
    ].filter(Boolean);
    return problems.length ? `${path}: ${problems.join('; ')}` : '';
  });
});

test('a document and a board have a calendar that lasts: that of the editions which hold, linked on their pages', (t) => {
  const lasting = feeds.filter((path) => !path.includes('/data/'));
  assert.ok(lasting.some((path) => path.includes('/boards/')) && lasting.some((path) => !path.includes('/boards/')));
  each(t, lasting, (path) => {
    const page = site.by_url.get(`/${path.replace('calendar.ics', '')}`);
    const linked = all(main(page), 'a').some((link) => attribute(link, 'href').endsWith(`/${path}`));
    const known = new Set(feeds.filter((other) => other.includes('/data/calendar.ics')).flatMap(uids));
    const strange = uids(path).filter((uid) => !known.has(uid));
    return linked && strange.length === 0 ? '' : `${path}: ${linked ? '' : 'not linked'} ${strange}`;
  });
  each(t, lasting.filter((path) => !path.includes('/boards/')), (path) => {
    const own = feeds.filter((other) => other.startsWith(path.replace('calendar.ics', '')) && other.endsWith('/data/calendar.ics'));
    return own.some((other) => uids(other).join() === uids(path).join()) ? '' : `${path} is that of no edition`;
  });
});

test('no page has bytes that are not text', (t) => {
  each(t, site.pages, (page) => (/[\uFFFD\u0000-\u0008\u000B\u000E-\u001F]/.test(page.html) ? page.url : ''));
});
