// Reporting matrices: the cells of timetable.csv put back into the words of print, and the matrix of a page.
import {captioned, table} from './words.mjs';

export const capital = (word) => word[0].toUpperCase() + word.slice(1);

/** The matrix of a page: the receivers, the headings of its groups, and each report with its group and its cells, empty
 * where nothing is to be done. */
export function matrix_of(node) {
  const [head, ...rows] = table(captioned(node, 'caption_timetable'));
  const filled = (cells) => cells.map((cell) => (cell === '–' ? '' : cell));
  const groups = [];
  const reports = [];
  for (const [name, ...cells] of rows) {
    if (cells.length === 0) groups.push(name);
    else reports.push({name, group: groups.at(-1), cells: filled(cells)});
  }
  return {head: head.slice(1), groups, rows: reports};
}

/** "Inform HASC* Autumn, every 4 years": how the page puts a row of timetable.csv. */
export function cell_on_page({action, audience, season, frequency, note}) {
  if (action === 'n/a') return 'n/a';
  const when = [season, frequency].filter(Boolean).join(', ');
  return [capital(action), audience, when, note].filter(Boolean).join(' ');
}
