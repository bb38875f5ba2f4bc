// No page breaks a rule that axe can see, of WCAG 2.0, 2.1 and 2.2 at levels A and AA. Every page is looked at as on a
// desk, and as on a phone by the rules that hang on layout; one page of each kind by all of them at both widths. The
// contrast of text hangs on structure and not on words, and is looked at once a skeleton (skeleton.mjs).
export default async function axe(checks, context) {
  for (const {page, scripted} of await context.visits()) checks.item(page.url, scripted.axe);
}
