// Reading RFC 4180, as strictly as it is written: a data file that a spreadsheet would read otherwise is an error.

/** Rows of fields. Throws on a stray quote, a missing last line break and rows of unequal length. */
export function parse_csv(text) {
  const rows = [];
  let row = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y;
  while (field.lastIndex < text.length) {
    const at = field.lastIndex;
    const match = field.exec(text);
    if (!match) throw new Error(`not RFC 4180 at “${text.slice(at, at + 40)}”`);
    const [, quoted, bare, end] = match;
    row.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    if (end === '') throw new Error('the last line has no end');
    rows.push(row);
    row = [];
  }
  const uneven = rows.find(({length}) => length !== rows[0].length);
  if (uneven) throw new Error(`${uneven.length} fields, not ${rows[0].length}: ${uneven.join(',')}`);
  return rows;
}

/** The rows below the header, as objects by column name. */
export function records(text) {
  const [header, ...rows] = parse_csv(text);
  return rows.map((row) => Object.fromEntries(row.map((value, at) => [header[at], value])));
}
