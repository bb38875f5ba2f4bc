// The example of `concordat init` with everything in it that could trip a printer: the markup of Typst, words without an
// end, writing from right to left, signs that no font has, very long tables and sections, and many boards.
import {Printed} from './printed.mjs';

/** What would be markup to Typst, on one line. */
export const markup = '#import "x": * @refs $math$ "quotes" \\backslash\\ <label> *bold* _under_ `raw` ' +
  '#let x = [block] {code} // comment /* more */ #{sys.inputs} --- ... = heading - item + item / term: \\u{41} #panic()';
export const long_word = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz'.repeat(2);
export const hebrew = 'שלום לכולם';
export const arabic = 'مرحبا بالعالم';
/** The print fonts have the first, and no other. */
export const signs = {shown: '😀', hidden: '👩\u200d👧', printed: '[U+1F469]\u200d[U+1F467]'};
/** Writing that only the last of the print fonts have. */
export const scripts = ['北京', 'हिन्दी', 'ไทย', 'አማርኛ', 'தமிழ்', 'ᏣᎳᎩ'];
/** Tables of so many columns, of words as long as these documents have them. */
export const widths = [8, 12, 20];
export const office_words = ['safeguarding', 'responsibilities', 'commissioning', 'arrangements', 'accountability',
                             'representatives', 'organisational', 'Rindfleischetikettierung'];
/** A footnote of several blocks. */
export const note_blocks = ['First paragraph of the note.', 'Second paragraph.', 'an item', 'another', 'cell t', 'cell u', 'let x = 1'];
export const rows = 400;
export const clauses = 200;
export const boards = 8;

const edition = 'northshire/protocol/2026';
const toml = (text) => JSON.stringify(text);
/** Markdown in which every sign stands for itself. */
const literal = (text) => text.replace(/[!-/:-@[-`{-~]/g, '\\$&');

/** What stands at the end of many texts, by where it stands, so that each can be found again on its own. */
export const marked = (place) => `${place} ${markup}`;

/** The cells of a row of the long table. */
export const cells = (at) => [`row ${at + 1} of the table`, `$${at}$ #row(${at})`, at % 40 === 0 ? long_word : 'somebody'];

const table = () => [
  '| Number | What | Who |', '|---|---|---|',
  ...Array.from({length: rows}, (_, at) => `| ${cells(at).map(literal).join(' | ')} |`),
].join('\n');

/** The words of a cell of a wide table, each told apart by the numbers of its column and its row. */
export const wide_cell = (columns, column, row) => `${office_words[(column + row) % office_words.length]} ${columns}.${column}.${row}`;

const wide_table = (columns) => {
  const line = (row) => `| ${Array.from({length: columns}, (_, column) => wide_cell(columns, column, row)).join(' | ')} |`;
  return [line(0), `|${'---|'.repeat(columns)}`, ...[1, 2, 3].map(line)].join('\n');
};

const many_blocks = () => {
  const [first, second, item, other, t, u, code] = note_blocks;
  return `A note of many blocks[^many].\n\n[^many]: ${first}\n\n    ${second}\n\n    - ${item}\n    - ${other}\n\n` +
    `    | ${t} | ${u} |\n    |---|---|\n    | 1 | 2 |\n\n    ~~~\n    ${code}\n    ~~~\n`;
};

const nested = (mark, levels) => Array.from({length: levels}, (_, at) => `${'   '.repeat(at)}${mark} level ${at + 1}`).join('\n');

/** What is valid and seldom written. */
const odd = () => `+++
title = "Odd things"
number = "Appendix D"
kind = "appendix"
+++

## [](clause:2.1)

## Heading with a note[^head]

## ${'Very long heading '.repeat(110)}

${nested('-', 10)}

${nested('1.', 8)}

| | |
|---|---|
| | x |

| Nothing | below |
|---|---|

${widths.map(wide_table).join('\n\nNext.\n\n')}

> - ${wide_table(8).replaceAll('\n', '\n>   ')}

| Head[^cell] | [Link](https://example.org) |
|---|---|
${Array.from({length: 60}, (_, at) => `| ${at} | row |`).join('\n')}

A [link with a note[^link]](https://example.org).

Other scripts: ${scripts.join(' ')}. Marks: e\u030b q\u0303 \u1e17.

${many_blocks()}
[^head]: The note of the heading.

[^cell]: The note of the head row.

[^link]: The note of the link.
`;

/** A clause of the section that does not end. */
export const clause = (at) => `This is clause number ${at + 1} of many. #clause <@5>`;

const text = () => `+++
title = ${toml(marked('section'))}
number = "Appendix C"
kind = "appendix"
+++

## Heading ${literal(markup)}

Paragraph ${literal(markup)} ${long_word}

Right to left: ${hebrew} and ${arabic}. Signs: ${signs.shown} ${signs.hidden}.

- item ${literal(markup)}
  - inner ${literal(markup)}

> quote ${literal(markup)}

\`\`\`
code ${markup}
\`\`\`

A note[^1] and \`mono ${markup.replaceAll('`', '')}\`.

[^1]: footnote ${literal(markup)}

${table()}
`;

function add_text(place) {
  place.write(`content/${edition}/text/08-appendix-c.md`, text());
  place.write(`content/${edition}/text/09-appendix-d.md`, odd());
  const more = Array.from({length: clauses}, (_, at) => `5.${at + 4} ${literal(clause(at))}`);
  place.add(`content/${edition}/text/05-review.md`, more.join('\n\n'));
}

function add_data(place) {
  place.edit(`${edition}/edition.toml`,
             ['title = "Northshire Partnership Protocol"',
              `title = ${toml(marked('title'))}\nshort_title = "Hostile protocol"\nmeeting = ${toml(marked('meeting'))}`],
             [/^summary = .*$/m, `summary = ${toml(literal(marked('summary')))}`],
             ['[[approval]]', `[[approval]]\nby = [${toml(marked('signatory'))}]\nnote = ${toml(literal(marked('approval')))}`],
             ['name = "reports to"', `name = ${toml(`reports <#to> & "@x"`)}`],
             ['meaning = "The board signs the report off"', `meaning = ${toml(marked('meaning'))}`]);
  place.edit(`${edition}/boards/safer-northshire.toml`,
             ['title = "Chair"', `title = ${toml(`Chair ${hebrew} and ${signs.hidden}`)}`],
             ['[[member]]', `[[member]]\npost = ${toml(marked('member'))}\nnote = ${toml(literal(marked('remark')))}\n\n` +
                            `[[member]]\npost = ${toml(long_word)}\n\n[[member]]`],
             ['items = ["Exploitation"', `items = [${toml(literal(marked('priority')))}, "Exploitation"`],
             [/^role = .*$/m, `role = ${toml(literal(marked('role')))}`]);
  place.edit(`${edition}/reports.toml`, ['title = "Joint needs assessment"', `title = ${toml(marked('report'))}`],
             ['audience = "chair"', `audience = ${toml(marked('audience'))}`],
             [/^footnote = .*$/m, `footnote = ${toml(literal(marked('foot')))}`]);
  place.edit('northshire/area.toml', ['name = "Safer Northshire Partnership"', `name = ${toml(marked('board'))}`]);
  place.edit('organisations.toml', ['name = "Northshire Police"', `name = ${toml(marked('agency'))}`]);
}

// More boards than one sheet of the timetable holds.
function add_boards(place) {
  const ids = Array.from({length: boards}, (_, at) => `extra-${at + 1}`);
  const known = ids.map((id, at) => `[[body]]\nid = "${id}"\nname = "Extra Board ${at + 1}"\nacronym = "EB${at + 1}"`);
  const told = ids.map((id, at) => `  { to = "${id}", action = "note", season = "${at % 2 ? 'spring' : 'summer'}" },`);
  place.add('content/northshire/area.toml', known.join('\n\n'));
  for (const id of ids) {
    place.write(`content/${edition}/boards/${id}.toml`, 'group = "strategy"\nrole = "One more."\nrole_clause = "2.5"\n');
  }
  place.edit(`${edition}/edition.toml`, [/^boards = \[/m, `boards = [${ids.map(toml).join(', ')}, `]);
  place.edit(`${edition}/reports.toml`, [/^columns = \[/m, `columns = [${ids.map(toml).join(', ')}, `],
             ['cell = [', `cell = [\n${told.join('\n')}`]);
}

/** The example, made hostile. */
export function hostile() {
  const place = new Printed();
  add_data(place);
  add_text(place);
  add_boards(place);
  return place;
}
