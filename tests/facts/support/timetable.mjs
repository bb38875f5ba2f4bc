// Reporting matrices: the cells of timetable.csv put back into the words of print, and the matrix of a page.
import {captioned, table} from './words.mjs';

export const capital = (word) => word[0].toUpperCase() + word.slice(1);

/** The matrix of a page: the receivers, and each report with its cells, empty where nothing is to be done. */
export function matrix_of(node) {
  const [head, ...rows] = table(captioned(node, 'timetable-caption'));
  const filled = (cells) => cells.map((cell) => (cell === '–' ? '' : cell));
  return {head: head.slice(1), rows: rows.map(([name, ...cells]) => ({name, cells: filled(cells)}))};
}

/** "Inform HASC* Autumn, every 4 years": how the page puts a row of timetable.csv. */
export function cell_on_page({action, audience, season, frequency, note}) {
  if (action === 'n/a') return 'n/a';
  const when = [season, frequency].filter(Boolean).join(', ');
  return [capital(action), audience, when, note].filter(Boolean).join(' ');
}
