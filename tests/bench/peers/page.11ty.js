const signs = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'};
const escaped = (text) => text.replace(/[&<>"]/g, (sign) => signs[sign]);
const item = ([text, to]) => `<li>${to ? `<a href="${escaped(to)}">${escaped(text)}</a>` : escaped(text)}</li>`;

export function render({title, description, url, trail, frame: which, site, content}) {
  const frame = site.frames[which];
  return `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<title>${escaped(title)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="${escaped(description)}">
<link rel="canonical" href="https://protocols.example.org${url}">
<link rel="stylesheet" href="/assets/site.css">
</head>
<body>
<a href="#main_content" class="govuk-skip-link">Skip to main content</a>
${frame.header}
<nav><ul>
${frame.navigation.map(item).join('\n')}
</ul></nav>
<nav><ol>
${trail.map(item).join('\n')}
</ol></nav>
${frame.status}
<nav><h2>${escaped(frame.contents_title)}</h2><ol>
${frame.contents.map(item).join('\n')}
</ol></nav>
<main id="main_content">
${content}
</main>
${frame.footer}
</body>
</html>
`;
}
