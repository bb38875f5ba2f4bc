// TOML as content has it: keys of a table, then tables of their own.

const value = (one) => {
  if (Array.isArray(one)) return `[${one.map(value).join(', ')}]`;
  if (one !== null && typeof one === 'object') return `{ ${Object.entries(one).map(([key, of]) => `${key} = ${value(of)}`).join(', ')} }`;
  return JSON.stringify(one);
};

const given = (table) => Object.entries(table).filter(([, one]) => one !== undefined);

/** `key = value`, a line each; what is undefined is left out. */
export const keys = (table) => given(table).map(([key, one]) => `${key} = ${value(one)}\n`).join('');

export const part = (name, table) => `\n[${name}]\n${keys(table)}`;

/** `[[name]]` for each table. */
export const parts = (name, tables) => tables.map((table) => `\n[[${name}]]\n${keys(table)}`).join('');
