// Content that grows: each kind is given a place, a copy of the content with every key, and how much of it there is to be.
const edition = 'keyshire/accord/2026';
const file = (name) => `content/${edition}/${name}`;

const many = (n, one) => Array.from({length: n}, (_, at) => one(at)).join('\n');
const words = (n, one) => Array.from({length: n}, (_, at) => one(at)).join('');
/** `part` on lines as long as the program reads them. */
const in_lines = (n, part) => many(Math.ceil(n / 1000), () => part.repeat(1000));

/** Text of a section of its own. */
const text = (make) => (place, n) =>
  place.write(file('text/03-grown.md'), `+++\ntitle = "Grown"\nnumber = "3"\n+++\n\n${make(n)}\n`);
const added = (path, make) => (place, n) => place.add(path.startsWith('/') ? `content${path}` : file(path), make(n));
const item = (table, keys) => (n) => many(n, (at) => `[[${table}]]\n${keys(at)}\n`);

/** Boards g0, g1, … of the edition; `more(at)` is what the file of one says. */
function boards(place, n, more = () => '') {
  const ids = Array.from({length: n}, (_, at) => `g${at}`);
  place.add('content/keyshire/area.toml', many(n, (at) => `[[body]]\nid = "g${at}"\nname = "Grown Board ${at}"`));
  place.edit(`${edition}/edition.toml`, ['boards = [', `boards = [${many(n, (at) => `"g${at}",`)}`]);
  ids.forEach((id, at) => place.write(file(`boards/${id}.toml`), `group = "other"\nrole = "Grows."\n${more(at)}`));
}

const line = (from, to, kind = 'reports-to') => `[[line]]\nfrom = "${from}"\nkind = "${kind}"\nto = "${to}"\nclause = "1.1"\n`;

function lines(to) {
  return (place, n) => {
    boards(place, n);
    place.add(file('relationships.toml'), many(n, (at) => to(at, n).filter((other) => other >= 0 && other < n)
      .map((other) => line(`g${at}`, `g${other}`)).join('\n')));
  };
}

function reports_and_boards(place, n) {
  const size = Math.ceil(Math.sqrt(n));
  boards(place, size);
  place.edit(`${edition}/reports.toml`, ['columns = [', `columns = [${many(size, (at) => `"g${at}",`)}`]);
  place.add(file('reports.toml'), many(size, (at) => `[[report]]\nid = "r${at}"\ntitle = "Report ${at}"\nowner = "side-board"\n` +
    many(size, (to) => `[[report.cell]]\nto = "g${to}"\naction = "note"\nseason = "spring"`)));
}

function editions(place, n) {
  for (let at = 0; at < n; at += 1) {
    const folder = `content/keyshire/accord/v${at}`;
    place.write(`${folder}/edition.toml`, `title = "Accord ${at}"\nkind = "protocol"\nstatus = "agreed"\nsummary = "One of many."\n` +
      `dated = ${1000 + at}-01-01\nboards = ["side-board"]\n`);
    place.write(`${folder}/boards/side-board.toml`, `role = "Helps with ${at} keys."\n`);
    place.write(`${folder}/text/01-purpose.md`, `+++\ntitle = "Purpose"\nnumber = "1"\n+++\n\n1.1 The ${at} boards agree.\n`);
  }
}

function areas(place, n) {
  for (let at = 0; at < n; at += 1) {
    place.write(`content/a${at}/area.toml`, `name = "Area ${at}"\nsummary = "One of many."\n\n[[body]]\nid = "b${at}"\nname = "Board of ${at}"\n`);
    place.write(`content/a${at}/accord/2026/edition.toml`, `title = "Accord of ${at}"\nkind = "protocol"\nstatus = "agreed"\n` +
      `summary = "One of many."\ndated = 2026-01-01\nboards = ["b${at}"]\n`);
    place.write(`content/a${at}/accord/2026/boards/b${at}.toml`, 'role = "One of many."\n');
  }
}

function sections(place, n) {
  for (let at = 0; at < n; at += 1) {
    place.write(file(`text/${at + 10}-s${at}.md`), `+++\ntitle = "Section ${at}"\nnumber = "Appendix ${at}"\nkind = "appendix"\n+++\n\nWords.\n`);
  }
}

const main = 'boards/main-board.toml';

/** What grows -> how much of it there is at first, and how it is written. */
export const kinds = {
  'paragraphs': [7000, text((n) => 'Some words of a paragraph.\n\n'.repeat(n))],
  'clauses': [1500, text((n) => many(n, (at) => `3.${at + 1} The boards agree.\n`))],
  'headings of the same words': [1500, text((n) => '## Words\n\nText.\n\n'.repeat(n))],
  'headings with ids': [1500, text((n) => many(n, (at) => `## Words {#h${at}}\n`))],
  'headings with the same id': [1500, text((n) => '## Words {#same}\n\n'.repeat(n))],
  'definitions': [4000, text((n) => many(n, (at) => `[a${at}]: board:side-board\n\n[x][a${at}]\n`))],
  'definitions of one name': [4000, text((n) => many(n, () => '[a]: board:side-board\n\n[x][a]\n'))],
  'definitions without a use': [4000, text((n) => many(n, (at) => `[a${at}]: board:side-board\n`))],
  'footnotes': [1500, text((n) => `${many(n, (at) => `word[^${at}]`)}\n\n${many(n, (at) => `[^${at}]: Note.\n`)}`)],
  'uses of one footnote': [1500, text((n) => `${many(n, () => 'Word[^a].\n')}\n\n[^a]: Note.\n`)],
  'footnotes without a definition': [4000, text((n) => many(n, (at) => `Word[^${at}].\n`))],
  'quotes in quotes': [4000, text((n) => `${'> '.repeat(n)}x`)],
  'lists in lists': [400, text((n) => many(n, (at) => `${'  '.repeat(at)}- x`))],
  'items of a list': [4000, text((n) => '- x\n'.repeat(n))],
  'numbered lists apart': [4000, text((n) => '1. x\n\nWords.\n\n'.repeat(n))],
  'rows of a table': [10000, text((n) => `| a | b |\n|---|---|\n${'| a | b |\n'.repeat(n)}`)],
  'columns of a table': [2000, text((n) => `|${'a|'.repeat(n)}\n|${'-|'.repeat(n)}\n`)],
  'cells that are filled': [250, text((n) => `|${'a|'.repeat(n)}\n|${'-|'.repeat(n)}\n${'|a|\n'.repeat(50)}`)],
  'tables': [1000, text((n) => '| a | b |\n|---|---|\n| a | b |\n\n'.repeat(n))],
  'openings of instructions': [20000, text((n) => in_lines(n, 'a <? '))],
  'openings of comments': [20000, text((n) => in_lines(n, 'a <!-- '))],
  'openings of declarations': [20000, text((n) => in_lines(n, 'a <!A '))],
  'openings of character data': [20000, text((n) => in_lines(n, 'a <![CDATA[ '))],
  'openings of tags': [20000, text((n) => in_lines(n, 'a <a '))],
  'square brackets': [20000, text((n) => in_lines(n, '['))],
  'square brackets and rounds': [20000, text((n) => in_lines(n, ']('))],
  'signs of emphasis': [20000, text((n) => in_lines(n, '*a **a '))],
  'runs of backticks': [300, text((n) => words(n, (at) => `${'`'.repeat(at)}a`).match(/.{1,60000}/g).join('\n'))],
  'ampersands': [20000, text((n) => in_lines(n, '&a'))],
  'links to boards': [4000, text((n) => many(n, () => 'See [the board](board:side-board).\n'))],
  'links to boards without a text': [4000, text((n) => many(n, () => 'See [](board:side-board).\n'))],
  'links to clauses': [2000, text((n) => many(n, (at) => `3.${at + 1} See [](clause:3.${n - at}).\n`))],
  'links that lead nowhere': [2000, text((n) => many(n, (at) => `See [it](board:nowhere-${at}).\n`))],
  'addresses': [2000, text((n) => many(n, (at) => `See [it](https://a.example/${at}).\n`))],
  'long words': [40, text((n) => many(n, () => 'a'.repeat(50000)))],
  'one line of words': [4000, text((n) => words(n, (at) => (at % 4000 === 3999 ? 'word\n' : 'word ')))],
  'names in a text': [4000, text((n) => many(n, () => 'The Side Board and JKA and MB.\n'))],
  'raw HTML': [2000, text((n) => many(n, () => 'a <b>c</b> d\n'))],
  'code': [4000, text((n) => `~~~\n${'code\n'.repeat(n)}~~~`)],
  'views': [40, text((n) => '![](view:timetable)\n\n'.repeat(n))],
  'markup that is almost right': [2000, text((n) => '[words] (board:side-board)\n\n'.repeat(n))],
  'letters without a font': [2000, text((n) => 'a \u{1f469} b\n\n'.repeat(n))],
  'invisible characters': [2000, text((n) => 'a\u200bb\n\n'.repeat(n))],
  'sections': [100, sections],
  'boards': [150, boards],
  'boards in a chain': [150, (place, n) => boards(place, n, (at) => (at ? `parents = ["g${at - 1}"]\n` : ''))],
  'boards under one': [150, (place, n) => boards(place, n, () => 'parents = ["side-board"]\n')],
  'lines between boards, two of each': [25, lines((at, n) => [at + 1, (at * 7 + 3) % n === at ? -1 : (at * 7 + 3) % n])],
  'lines in a chain': [50, lines((at) => [at + 1])],
  'lines to one board': [200, lines((at) => (at ? [0] : []))],
  'lines to each board': [6, lines((at, n) => Array.from({length: n}, (_, other) => (other > at ? other : -1)))],
  'lines of one pair': [500, added('relationships.toml', (n) => many(n, () => line('main-board', 'side-board')))],
  'members': [1500, added(main, item('member', (at) => `post = "Member ${at}"`))],
  'groups of members': [750, added(main, item('member', (at) => `post = "Member ${at}"\ngroup = "Group ${at}"`))],
  'posts': [1500, added(main, item('post', (at) => `title = "Post ${at}"\nholder = "Holder ${at}"`))],
  'priorities': [1500, added(main, (n) => `[[priorities]]\nyear = "2030-31"\nkind = "aims"\nitems = [${many(n, (at) => `"Aim ${at}",`)}]\n`)],
  'lists of priorities': [15000, added(main, item('priorities', (at) => `year = "${1000 + at}"\nkind = "kind ${at}"\nitems = ["Aim"]`))],
  'functions': [1500, added(main, (n) => `[[functions]]\nheading = "More"\nintro = "It has to"\nitems = [${many(n, (at) => `"Do ${at}",`)}]\n`)],
  'lists of functions': [750, added(main, item('functions', (at) => `heading = "More ${at}"\nintro = "It has to"\nitems = ["Act"]`))],
  'laws of a board': [750, added(main, item('statutory_basis', (at) => `act = "boards-act"\nprovision = "section ${at}"`))],
  'aliases': [1500, (place, n) => place.edit('keyshire/area.toml', ['"the Main Assembly"', many(n, (at) => `"the Assembly ${at}",`)])],
  'former names': [1500, (place, n) => place.edit('keyshire/area.toml',
    ['[[body.formerly]]', `${many(n, (at) => `[[body.formerly]]\nname = "Old ${at}"\nuntil = "2019"\n`)}\n[[body.formerly]]`])],
  'reports': [750, added('reports.toml', item('report', (at) =>
    `id = "r${at}"\ntitle = "Report ${at}"\nowner = "side-board"\n\n[[report.cell]]\nto = "main-board"\naction = "note"\nseason = "spring"`))],
  'reports and boards': [600, reports_and_boards],
  'cells of one place': [750, added('reports.toml', (n) => many(n, () => '[[report.cell]]\nto = "side-board"\naction = "note"\n'))],
  'themes': [1500, added('themes.toml', item('theme', (at) => `id = "t${at}"\ntitle = "Theme ${at}"\nlead = "main-board"`))],
  'approvals': [1500, added('edition.toml', item('approval', (at) => `name = "Meeting ${at}"\nstatus = "agreed"\ndate = 2026-02-01`))],
  'versions': [15000, added('edition.toml', item('version', (at) => `number = "${at}"\ndate = "2025"\nchanges = ["Words"]`))],
  'controls': [1500, added('edition.toml', item('control', (at) => `field = "Field ${at}"\nvalue = "Value"`))],
  'groups of boards': [500, added('edition.toml', item('group', (at) => `id = "x${at}"\nname = "Group ${at}"`))],
  'relations': [500, added('edition.toml', item('relation', (at) => `id = "x${at}"\nname = "relation ${at}"\ninverse = "inverse ${at}"\nstyle = "solid"`))],
  'actions': [500, added('edition.toml', item('action', (at) => `id = "x${at}"\nname = "Action ${at}"\nmeaning = "Acts"\nrole = "receives"`))],
  'exchanges': [750, added('edition.toml', item('exchange', (at) => `between = ["lead", "other"]\nwhat = "Needs ${at}"`))],
  'editions of one document': [50, editions],
  'areas': [50, areas],
  'organisations': [1000, added('/organisations.toml', item('organisation', (at) => `id = "o${at}"\nname = "Organisation ${at}"\nkind = "health"`))],
  'organisations that are members': [500, (place, n) => {
    added('/organisations.toml', item('organisation', (at) => `id = "o${at}"\nname = "Organisation ${at}"\nkind = "health"`))(place, n);
    added(main, item('member', (at) => `organisation = "o${at}"`))(place, n);
  }],
  'terms': [750, added('/keyshire/area.toml', item('term', (at) => `term = "TK${at}"\nname = "Term ${at}"\nmeaning = "One of many."`))],
  'terms that are used': [500, (place, n) => {
    added('/keyshire/area.toml', item('term', (at) => `term = "TK${at}"\nname = "Term ${at}"\nmeaning = "One of many."`))(place, n);
    text(() => many(n, (at) => `The TK${at} is meant.\n`))(place, n);
  }],
  'Acts': [750, added('/legislation.toml', item('act', (at) => `id = "x${at}"\ntitle = "Act ${at} of 2011"\nkind = "act"\nyear = 2011`))],
  'Acts and paragraphs that name them': [750, (place, n) => {
    added('/legislation.toml', item('act', (at) => `id = "x${at}"\ntitle = "Act ${at} of Keys 2011"\nkind = "act"\nyear = 2011`))(place, n);
    text(() => many(n, (at) => `By the Act ${at} of Keys 2012.\n`))(place, n);
  }],
  'former names and paragraphs that have them': [750, (place, n) => {
    place.edit('keyshire/area.toml', ['[[body.formerly]]', `${many(n, (at) => `[[body.formerly]]\nname = "Old ${at}"\nuntil = "2019"\n`)}\n[[body.formerly]]`]);
    text(() => many(n, (at) => `The Old ${at} meets.\n`))(place, n);
  }],
  'rows of the law': [750, added('/legislation.toml', item('law', (at) =>
    `id = "x${at}"\nabout = "member"\nkinds = ["key-board"]\nwhat = "member ${at}"\nwords = ["member ${at}"]\nsource = "https://a.example"\nread = 2026-10-01`))],
  'names that ended and paragraphs that have them': [750, (place, n) => {
    added('/legislation.toml', item('law', (at) =>
      `id = "x${at}"\nabout = "name"\nwhat = "Old ${at}"\nwords = ["Old ${at}"]\nuntil = 2019-01-01\nsource = "https://a.example"\nread = 2026-10-01`))(place, n);
    text(() => many(n, (at) => `The Old ${at} meets.\n`))(place, n);
  }],
  'boards of one priority': [150, (place, n) => boards(place, n, () => '[[priorities]]\nyear = "2030"\nkind = "aims"\nitems = ["Stop exploitation"]\n')],
  'boards of priorities that two share': [150, (place, n) => boards(place, n, (at) =>
    `[[priorities]]\nyear = "2030"\nkind = "aims"\nitems = ["Tackle subject${Math.floor(at / 2)}"]\n`)],
  'waivers': [750, added('/site.toml', item('waiver', (at) =>
    `code = "G013"\nplace = "keyshire"\nabout = "R${at}"\nreason = "x"\nuntil = 2030-01-01`))],
  'slips of the keyboard': [2000, text((n) => 'The boards meet , and the the groups.\n\n'.repeat(n))],
  'ids that are nearly right': [2000, (place, n) => {
    boards(place, n);
    text(() => many(n, (at) => `See [it](board:gg${at}).\n`))(place, n);
  }],
  'unknown keys': [1000, (place, n) => place.write(file('themes.toml'), many(n, (at) => `key-${at} = 1`))],
  'lists in a list of TOML': [5000, (place, n) => place.write(file('themes.toml'), `intro = ${'['.repeat(n)}`)],
  'lines of a TOML string': [4000, (place, n) => place.write(file('themes.toml'), `intro = """\n${'[x](board:side-board)\n'.repeat(n)}"""\n`)],
  'escapes in a TOML string': [2000, (place, n) => place.write(file('themes.toml'), `intro = "${'\\u0061 *b* '.repeat(n)}"\n`)],
  'a TOML string that is not closed': [4000, (place, n) => place.write(file('themes.toml'), 'intro = "words\n'.repeat(n))],
  'the same key': [2000, (place, n) => place.write(file('themes.toml'), 'intro = "words"\n'.repeat(n))],
};
