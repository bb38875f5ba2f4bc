// Content of any size in the shape of real protocols, the same bytes for the same seed: invented areas, each with documents in several
// editions, of which a later one has changed clauses of the one before.
// usage: node tests/bench/corpus.mjs FOLDER real|PAGES [SEED]
import {cpSync, mkdirSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {area_file, area_of, legislation_file, most_areas, organisations_file, site_file} from './corpus/area.mjs';
import {board_file} from './corpus/boards.mjs';
import {edition_file, relationships_file, reports_file, themes_file} from './corpus/edition.mjs';
import {chance_of} from './corpus/random.mjs';
import {clauses_of, names_of, text_files} from './corpus/sections.mjs';
import {documents} from './corpus/shape.mjs';
import {reasons} from './corpus/words.mjs';

/** Pages of a site of which each area has its own, and pages of an area; as `build` tells them for 1 and for 20 areas. */
const pages_of_the_site = 35;
const pages_of_an_area = 328;

export const first_seed = 'concordat';

function write(folder, path, text) {
  const place = join(folder, path);
  mkdirSync(dirname(place), {recursive: true});
  writeFileSync(place, text);
}

/** What each new or reworded clause was changed for. */
function changes_of(area, document, edition, clauses, before) {
  const draws = chance_of(area.key, document.id, edition.dated, 'changes');
  return clauses.flatMap((section, at) => section.flatMap((text, number) => {
    if (before === null || before[at][number] === text) return [];
    const clause = `${at + 1}.${number + 1}`;
    const was = before[at][number] ? clause : undefined;
    return [{clause, was, note: was ? 'Reworded.' : 'New.', reason: `${draws.pick(reasons)}.`}];
  }));
}

const number_of = (document, ...ids) => document.sections.findIndex(({id}) => ids.includes(id)) + 1;

/** One edition as the files need it: its place among the editions, and the numbers of the sections that facts refer to. */
function edition_of(document, at) {
  const together = number_of(document, 'working-together', 'shared-work');
  return {
    document: document.id, at, dated: document.editions[at], names: names_of(document), together, clauses_together: document.sections[together - 1].clauses,
    reporting: number_of(document, 'reporting', 'reports'), review: number_of(document, 'review'), last_section: 'appendix-b',
  };
}

function write_document(folder, area, document) {
  let before = null;
  for (const at of document.editions.keys()) {
    const edition = edition_of(document, at);
    const here = join(area.id, document.id, String(edition.dated));
    const clauses = clauses_of(area, document, edition);
    write(folder, join(here, 'edition.toml'), edition_file(area, document, edition, changes_of(area, document, edition, clauses, before)));
    write(folder, join(here, 'reports.toml'), reports_file(area, edition));
    write(folder, join(here, 'relationships.toml'), relationships_file(area, document, edition));
    write(folder, join(here, 'themes.toml'), themes_file(area, edition));
    document.bodies.forEach((body, number) => write(folder, join(here, 'boards', `${body.id}.toml`), board_file(area, body, edition, `2.${number + 1}`)));
    for (const [name, text] of text_files(area, document, edition, clauses)) write(folder, join(here, name), text);
    before = clauses;
  }
}

/** Writes content for about so many pages, or the shipped content for 'real'. Gives the number of areas. */
export function write_corpus(folder, size, seed = first_seed) {
  if (size === 'real') {
    cpSync('content', folder, {recursive: true});
    return null;
  }
  const count = Math.max(1, Math.round((size - pages_of_the_site) / pages_of_an_area));
  if (!(count <= most_areas)) throw new Error(`${size} is no size: real, or pages up to ${most_areas * pages_of_an_area}`);
  const areas = Array.from({length: count}, (_, at) => area_of(seed, at));
  write(folder, 'site.toml', site_file());
  write(folder, 'legislation.toml', legislation_file());
  write(folder, 'organisations.toml', organisations_file(areas));
  for (const area of areas) {
    write(folder, join(area.id, 'area.toml'), area_file(area));
    for (const document of documents) write_document(folder, area, document);
  }
  return count;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder, size, seed] = process.argv.slice(2);
  write_corpus(folder, size === 'real' ? size : Number(size), seed);
}
