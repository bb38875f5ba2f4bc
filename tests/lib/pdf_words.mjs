// Words of PDFs made alike, so that what stands in the content can be found again on paper. White space, the places where
// a word may break, and no-break spaces are made alike; letters, signs and their order stay.

/** Zero-width spaces and joiners, soft hyphens and byte order marks are no letters. */
const invisible = /[\u200b\u2060\u00ad\ufeff]/g;

export const one_line = (text) => text.replace(invisible, '').replace(/\s+/g, ' ').trim();

/** The number of the page that a reference names is added by the papers: "clause 4.3 (page 9)", "Appendix A (p. 21)". */
export const without_pages = (text) => text.replace(/ \((?:page|p\.) \d+\)/g, '');

/** A hyphen at a line end may be of the word or of the line, so that text of whole pages is compared without hyphens. */
export const without_hyphens = (text) => text.replace(/[-\u2010] ?/g, '');
