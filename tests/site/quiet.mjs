// A page says nothing on the console, breaks no rule of its content security policy, fetches nothing that is
// missing and nothing from elsewhere.
export default async function quiet(checks, context) {
  for (const {page, scripted, plain} of await context.visits()) {
    const problems = [...scripted.said, ...scripted.outside, ...plain.said, ...plain.outside];
    checks.item(page.url, [...new Set(problems)]);
  }
}
