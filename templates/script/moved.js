// Leads on from an address that something had, to the place on the page that was asked for. Without script the page does so
// itself, to the top.

/** @param {Document} document */
export function leadOn(document) {
  const link = document.querySelector("a[data-moved]");
  if (link) location.replace(link.href + location.search + location.hash);
}
