// Words of PDFs made alike, so that what stands in the content can be found again on paper. White space, the places where
// a word may break, and no-break spaces are made alike; letters, signs and their order stay.

/** Zero-width spaces and joiners, soft hyphens and byte order marks are no letters. */
const invisible = /[\u200b\u2060\u00ad\ufeff]/g;

export const one_line = (text) => text.replace(invisible, '').replace(/\s+/g, ' ').trim();

/**
 * What the papers add to a reference is taken off: the number of the page, "clause 4.3 (page 9)", "Appendix A (p. 21)",
 * and the address of a link, "website (www.example.org/about)", which may have run over a line end.
 */
export const without_added = (text) =>
  text.replace(/ \((?:page|p\.) \d+\)/g, '')
      .replace(/ \((?:[\w-]+\. ?)+[\w-]+(?:\/(?:[^\s()]|(?<=[-/.?&=_@:]) )*)?\)/g, '');

/** Lines end after hyphens, which may be of the word or of the line, and after slashes. */
export const without_line_ends = (text) => text.replace(/[-\u2010] ?/g, '').replace(/\/ /g, '/');

/** The rows of a table, header row first, each as the text of its cells. */
export const rows_of = (table, alike = one_line) =>
  [...table.all('TR')].map((row) => row.elements.map(({text}) => alike(text)));

/** Pages that say a word beside their text: above it, or across the page. */
export const pages_that_say = (word, pdf) => pdf.pages.filter((page) =>
  pdf.marks(page).some(({tag, text}) => tag === 'Artifact' && text.includes(word)));
