// A list that is divided keeps its old addresses: "#term-care-plan" on its first page leads on to the part that has the term now.
// Without script that page has the way to each part.

/** By which letters a term is found (generator/derive/division.hpp), from its id. */
function lettersOf(id) {
  const letters = id.replace(/^term-(?:the-)?/, "").replace(/[^a-z0-9]/g, "");
  return /^term-(?:the-)?[a-z]/.test(id) ? letters : `0${letters}`;
}

/** @param {Document} document */
export function leadToPart(document) {
  const id = location.hash.slice(1);
  if (!id.startsWith("term-") || document.getElementById(decodeURIComponent(id))) return;
  const letters = lettersOf(id);
  const part = [...document.querySelectorAll("[data-parts] a")].find(({ pathname }) => letters.startsWith(pathname.split("/").at(-2)));
  if (part) location.replace(part.href + location.hash);
}
