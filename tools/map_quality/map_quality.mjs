// How well drawings of the relationship map can be read, measured from the SVG alone, whatever program drew it.
// usage: node tools/map_quality/map_quality.mjs FILE.svg|FILE.html ... [--lines LINES.json] [--json]
// Exit codes: 0 all is clean, 1 faults were found, 2 wrong use.
import {readFileSync} from 'node:fs';
import {parseArgs} from 'node:util';
import {drawings_of} from './drawing.mjs';
import {end_faults, fact_faults} from './facts.mjs';
import {overlaps} from './overlaps.mjs';
import {crossings, label_faults, lines_on_lines, through} from './strokes.mjs';

/** The lines of the report: what each is about, and its kinds of fault, each in words. */
const sections = {
  'overlaps': {
    label_on_label: 'labels on labels', label_on_box: 'labels on boxes', box_on_box: 'boxes on boxes',
    name_on_name: 'names on or under something', name_beyond_box: 'names beyond their box', label_on_head: 'labels on arrow heads', beyond_edge: 'beyond the edge',
  },
  'strokes': {
    through_box: 'through boxes', through_frame: 'through frames', through_name: 'through names', line_on_line: 'on one another',
    end_not_reached: 'ends not reached', end_loose: 'loose ends', stroke_empty: 'of no length',
  },
  'labels': {label_struck: 'struck by another line', label_nearer_other: 'nearer another line', label_of_no_line: 'of no line'},
};
const facts_section = {
  'facts': {
    fact_not_found: 'lines of the data not found', fact_astray: 'astray', fact_invented: 'invented', fact_unknown: 'unknown',
  },
};

const px_to_pt = 0.75;
const rounded = (number) => Math.round(number * 100) / 100;

/** The measure of one drawing, as it is printed. */
export function measure(drawing) {
  const sizes = drawing.items.flatMap(({texts}) => texts.map(({size}) => size * drawing.scale));
  const smallest = sizes.length > 0 ? Math.min(...sizes) : undefined;
  return {
    width: drawing.width, height: drawing.height,
    boxes: drawing.boxes.length, labels: drawing.labels.length, chips: drawing.chips.length,
    strokes: drawing.lines.reduce((sum, {strokes}) => sum + strokes.length, 0),
    crossings: crossings(drawing).length,
    smallest_type: smallest && {px: rounded(smallest), pt: rounded(smallest * px_to_pt)},
    findings: [overlaps, through, lines_on_lines, end_faults, label_faults].flatMap((faults) => faults(drawing)),
  };
}

/** All drawings of the texts of some files, `{name, text}`, and what they say of the lines together. */
export function measure_all(files, lines) {
  if (lines && !lines.every?.(({from_id, to_id}) => from_id && to_id))
    throw new Error('the lines are not those of data/relationships.json');
  const drawings = files.flatMap(({name, text}) => {
    const found = drawings_of(text);
    if (found.length === 0) throw new Error(`${name} has no drawing of a map`);
    return found.map((drawing, at) => ({name: `${name}, drawing ${at + 1}`, drawing}));
  });
  const measures = drawings.map(({name, drawing}) => ({name, ...measure(drawing)}));
  const facts = lines && {lines: lines.length, findings: fact_faults(drawings.map(({drawing}) => drawing), lines)};
  const clean = [...measures, ...(facts ? [facts] : [])].every(({findings}) => findings.length === 0);
  return {clean, drawings: measures, facts};
}

function counted(findings, kinds) {
  return Object.entries(kinds).flatMap(([title, words]) => {
    const counts = Object.entries(words).map(([kind, word]) => [word, findings.filter((one) => one.kind === kind).length]);
    const sum = counts.reduce((total, [, count]) => total + count, 0);
    return [`  ${title}: ${sum} (${counts.map(([word, count]) => `${word} ${count}`).join(', ')})`];
  });
}

const told = (findings) => findings.map(({kind, what}) => `  - ${kind.replaceAll('_', ' ')}: ${what}`);

function block({name, findings, smallest_type: type, ...of}) {
  return [
    `${name}: ${of.width} x ${of.height} px, smallest type ${type ? `${type.px} px (${type.pt} pt)` : 'none'}`,
    `  boxes ${of.boxes}, chips ${of.chips}, labels ${of.labels}, strokes ${of.strokes}, crossings ${of.crossings}`,
    ...counted(findings, sections), ...told(findings)];
}

export function report({drawings, facts}) {
  const blocks = drawings.map(block);
  if (facts) blocks.push([`${facts.lines} lines of the data`, ...counted(facts.findings, facts_section), ...told(facts.findings)]);
  return blocks.map((lines) => lines.join('\n')).join('\n\n');
}

function main() {
  const {values, positionals} = parseArgs({options: {lines: {type: 'string'}, json: {type: 'boolean'}}, allowPositionals: true});
  if (positionals.length === 0) throw new Error('name at least one file');
  const read = (name) => readFileSync(name, 'utf8');
  const lines = values.lines && JSON.parse(read(values.lines));
  const measured = measure_all(positionals.map((name) => ({name, text: read(name)})), lines);
  console.log(values.json ? JSON.stringify(measured, null, 1) : report(measured));
  process.exitCode = measured.clean ? 0 : 1;
}

if (process.argv[1]?.endsWith('/map_quality.mjs')) {
  try {
    main();
  } catch (error) {
    console.error(`map_quality: ${error.message}`);
    process.exitCode = 2;
  }
}
