// Reading iCalendar (RFC 5545) line by line: unfolds, splits properties, checks that components nest.

function unfold(text) {
  const lines = text.split('\r\n');
  if (lines.pop() !== '') throw new Error('does not end with CR LF');
  const bare = lines.find((line) => line.includes('\n'));
  if (bare !== undefined) throw new Error(`line break without CR in “${bare.slice(0, 40)}”`);
  const long = lines.find((line) => Buffer.byteLength(line) > 75);
  if (long !== undefined) throw new Error(`line of more than 75 octets: “${long}”`);
  const unfolded = [];
  for (const line of lines) {
    if (line.startsWith(' ') || line.startsWith('\t')) unfolded[unfolded.length - 1] += line.slice(1);
    else unfolded.push(line);
  }
  return unfolded;
}

const unescape_text = (text) => text.replace(/\\([\\;,nN])/g, (_, char) => (/n/i.test(char) ? '\n' : char));

/** {calendar, events}: properties by name, text unescaped, parameters left in the name's `;` part dropped. */
export function parse_icalendar(text) {
  const [open, calendar, events] = [[], {}, []];
  for (const line of unfold(text)) {
    const match = /^([A-Z-]+)((?:;[A-Z-]+=(?:"[^"]*"|[^":;]*))*):(.*)$/.exec(line);
    if (!match) throw new Error(`not a content line: “${line}”`);
    const [, name, , value] = match;
    if (name === 'BEGIN') {
      open.push(value);
      if (value === 'VEVENT') events.push({});
    } else if (name === 'END') {
      const last = open.pop();
      if (last !== value) throw new Error(`END:${value} closes ${last}`);
    } else {
      const holder = open.at(-1) === 'VEVENT' ? events.at(-1) : calendar;
      if (name in holder) throw new Error(`${name} twice`);
      holder[name] = unescape_text(value);
    }
  }
  if (open.length > 0) throw new Error(`${open.join(', ')} not closed`);
  return {calendar, events};
}
