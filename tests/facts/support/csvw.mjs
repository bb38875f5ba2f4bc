// "CSV on the Web" as far as our files use it: a cell is read as its column says, and may be wrong.

const integer = /^[+-]?\d+$/;

/** The value of a CSV field, as "minimal mode" gives it: undefined where there is none. Throws where the column does
 * not allow it. */
export function value_of(field, {name, datatype, separator}) {
  if (field === '') return undefined;
  const text = field.replace(/^'(?=[ \t\r\n']*[=+@-])/, '');  // decision 020
  const wrong = () => new Error(`${name}: “${field}” is no ${JSON.stringify(datatype)}`);
  if (separator !== undefined) return text.split(separator);
  if (datatype === 'integer') {
    if (!integer.test(field)) throw wrong();
    return Number(field);
  }
  if (datatype === 'anyURI' && !URL.canParse(field)) throw wrong();
  if (datatype.format && !new RegExp(datatype.format).test(field)) throw wrong();
  return datatype === 'string' ? text : field;
}

/** The rows of a CSV file as objects. */
export function rows_of([header, ...rows], {tableSchema: {columns}}) {
  const names = columns.map(({name}) => name);
  if (names.join() !== header.join()) throw new Error(`columns ${names.join()}, header ${header.join()}`);
  return rows.map((row) => Object.fromEntries(row.map((field, at) => [names[at], value_of(field, columns[at])])
                                                 .filter(([, value]) => value !== undefined)));
}
