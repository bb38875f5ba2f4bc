// At 320 CSS pixels, as on a small phone or at 400 % zoom, no page scrolls sideways (WCAG 1.4.10).
export default async function narrow(checks, context) {
  for (const {page, scripted, plain} of await context.visits()) {
    const problems = [];
    for (const [how, {width, wide}] of [['', scripted], [' without script', plain]]) {
      if (width > 320) problems.push(`is ${width} px wide${how}: ${wide.slice(0, 4).join(', ')}`);
    }
    if (!/width=device-width/.test(scripted.viewport)) problems.push('does not ask for the width of the device');
    if (/user-scalable|maximum-scale/.test(scripted.viewport)) problems.push('hinders zooming');
    checks.item(page.url, problems);
  }
}
