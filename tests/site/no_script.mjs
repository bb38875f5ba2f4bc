// Script only adds comfort: the words in `main` are the same with and without it, controls aside.
function first_difference(left, right) {
  let at = 0;
  while (at < left.length && left[at] === right[at]) at += 1;
  const around = (text) => `“${text.slice(Math.max(0, at - 30), at + 50)}”`;
  return `with script ${around(left)}, without ${around(right)}`;
}

export default async function no_script(checks, context) {
  for (const {page, scripted, plain} of await context.visits()) {
    const problems = [];
    if (plain.text === '') problems.push('has no text in main without script');
    if (scripted.text !== plain.text) problems.push(first_difference(scripted.text, plain.text));
    checks.item(page.url, problems);
  }
}
