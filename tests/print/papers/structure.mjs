// The structure tree of each PDF is what a reader who cannot see the page is told: headings, tables, pictures, links. And
// the contents, the bookmarks and the printed page numbers say the same.
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {editions, none, papers, problems_of} from '../../lib/papers.mjs';
import {text_string} from '../../lib/pdf.mjs';
import {one_line} from '../../lib/pdf_words.mjs';

const level_of = ({type}) => Number(/^H(\d)$/.exec(type)?.[1]);
const headings = (pdf) => [...pdf.structure.all()].filter(level_of);
const with_contents = papers.filter(({kind}) => kind === 'protocol' || kind === 'sign-off-pack');
const number = (text) => Number(one_line(text ?? ''));

/** Entries of the contents page: {title, level, page} as printed, and where their link leads. */
function contents(pdf) {
  const target_of = new Map(pdf.links.map(({reference, target}) => [reference, target]));
  const below = (toc, level) => toc.elements.flatMap((element) => {
    if (element.type === 'TOC') return below(element, level + 1);
    const [, title, page] = /^(.*) (\d+)$/.exec(one_line(element.text));
    const link = [...element.all('Link')].flatMap(({kids}) => kids).find(({object}) => object)?.object;
    return {title, level, page: Number(page), leads_to: target_of.get(link)};
  });
  const [outer] = pdf.structure.all('TOC');
  return below(outer, 1);
}

describe('headings', () => {
  test('nest without skipping a level, and none is empty', () => {
    none(problems_of(papers, ({pdf}) => {
      const list = headings(pdf);
      const skips = list.filter((heading, at) => level_of(heading) > (at === 0 ? 1 : level_of(list[at - 1]) + 1));
      return [...skips.map(({type, text}) => `${type} “${one_line(text)}” is too deep`),
              ...list.filter(({text}) => one_line(text) === '').map(({type}) => `${type} is empty`),
              ...(list.length === 0 ? ['no heading'] : [])];
    }), papers.length);
  });

  test('a whole document opens with its title', () => {
    none(problems_of(with_contents, ({pdf, edition}) => {
      const titles = [...pdf.structure.all('Title')].map(({text}) => one_line(text));
      const {title} = editions.find(({key}) => key === edition).json;
      return titles.length === 1 && titles[0] === title ? [] : [`“${titles}” for “${title}”`];
    }), with_contents.length);
  });
});

describe('contents, bookmarks and headings', () => {
  const line = ({title, level, page}) => `${'  '.repeat(level)}${one_line(title)} ${page}`;

  test('are the same, with the same pages, in every document that has a contents page', () => {
    none(problems_of(with_contents, ({pdf}) => {
      const lists = [contents(pdf), pdf.bookmarks].map((list) => list.map(line));
      const longest = Math.max(...lists.map(({length}) => length));
      return Array.from({length: longest}, (_, at) => lists.map((list) => list[at] ?? '(nothing)'))
          .filter(([told, marked]) => told !== marked).map((lines) => lines.join(' | '));
    }), with_contents.length);
  });

  test('name headings that stand on the pages which they name, in their order, and every first heading', () => {
    none(problems_of(with_contents, ({pdf}) => {
      const standing = headings(pdf).filter(({text}) => one_line(text) !== 'Contents').map((heading) =>
        line({title: heading.text, level: level_of(heading), page: heading.place.page.number}));
      let at = -1;
      const told = contents(pdf).map(line);
      const lost = told.filter((entry) => {
        const found = standing.indexOf(entry, at + 1);
        if (found >= 0) at = found;
        return found < 0;
      });
      const left_out = standing.filter((entry) => /^ {2}\S/.test(entry) && !told.includes(entry));
      return [...lost.map((entry) => `no heading “${entry}”`), ...left_out.map((entry) => `“${entry}” is left out`)];
    }), with_contents.length);
  });

  test('entries of the contents lead to the page that they name', () => {
    none(problems_of(with_contents, ({pdf}) => contents(pdf).filter(({page, leads_to}) => page !== leads_to)
        .map(({title, page, leads_to}) => `“${title}”: ${page}, the link leads to ${leads_to}`)), with_contents.length);
  });

  test('every paper has a bookmark, and each leads to a page', () => {
    none(problems_of(papers, ({pdf}) => [
      ...(pdf.bookmarks.length === 0 ? ['no bookmarks'] : []),
      ...pdf.bookmarks.filter(({page}) => !(page >= 1 && page <= pdf.pages.length)).map(({title}) => title),
    ]), papers.length);
  });

  test('the contents of a protocol names each section of its edition', () => {
    none(editions.flatMap((edition) => {
      const told = contents(edition.paper('protocol').pdf).filter(({level}) => level === 1).map(({title}) => title);
      const {sections} = edition.json;
      return sections.filter(({title, number}, at) => !told[at]?.endsWith(title) || (number && !told[at].startsWith(number)))
          .map(({title}, at) => `${edition.key}: “${title}” is “${told[at]}”`);
    }), editions.length);
  });
});

describe('tables', () => {
  const cells = (row) => row.elements.reduce((sum, {attributes}) => sum + (attributes['/ColSpan'] ?? 1), 0);
  const all_tables = papers.flatMap(({path, pdf}) => [...pdf.structure.all('Table')].map((table) => ({path, table})));

  test('hold rows of header and data cells, each as wide as the table', () => {
    none(problems_of(all_tables, ({table}) => {
      const rows = [...table.all('TR')];
      const stray = table.elements.filter(({type}) => !['TR', 'THead', 'TBody', 'TFoot'].includes(type));
      const groups = table.elements.flatMap((group) => (group.type === 'TR' ? [] : group.elements));
      return [
        ...[...stray, ...groups.filter(({type}) => type !== 'TR')].map(({type}) => `${type} in a table`),
        ...rows.flatMap((row) => row.elements).filter(({type}) => type !== 'TH' && type !== 'TD').map(({type}) => `${type} in a row`),
        ...rows.filter((row) => cells(row) !== cells(rows[0])).map((row) => `${cells(row)} cells, not ${cells(rows[0])}`),
        ...([...table.all('Table')].length > 1 ? ['a table in a table'] : []),
      ];
    }), all_tables.length);
  });

  test('have a header row whose cells say what they are of', () => {
    none(problems_of(all_tables, ({table}) => {
      const heads = [...table.all('TH')];
      const [first] = table.all('TR');
      return [
        ...first.elements.filter(({type}) => type !== 'TH').map(({text}) => `first row: “${text}” is no header cell`),
        ...heads.filter(({attributes}) => !['/Column', '/Row', '/Both'].includes(attributes['/Scope']))
            .map(({text}) => `“${one_line(text)}” has no scope`),
        ...heads.filter(({text}) => one_line(text) === '').map(() => 'an empty header cell'),
      ];
    }), all_tables.length);
  });

  test('stay one table where they run over pages', () => {
    const pages_of = (table) => new Set([...table.all()].map(({place}) => place?.page.number).filter(Boolean)).size;
    const long = all_tables.filter(({table}) => pages_of(table) > 2);
    assert.ok(long.length > 0, 'no long table');
    for (const edition of editions.filter(({json}) => json.relationships.length > 0)) {
      const tables = [...edition.paper('map').pdf.structure.all('Table')];
      assert.equal(tables.length, 1, edition.key);
    }
  });
});

/** How many maps an edition has: the overview, and those of the families of line that it uses. */
function maps_of({relations, relationships}) {
  const used = new Set(relationships.map(({kind}) => kind));
  const families = relations.filter(({key}) => used.has(key)).map(({family}) => family);
  const answers = families.filter((family) => ['reporting', 'accountability'].includes(family)).length;
  return families.length === 0 ? 0 : 1 + (answers > 0) + (answers < families.length);
}

describe('pictures and links', () => {
  const is_whole = (link) => link.kids.some(({object}) => object) && one_line(link.text) !== '';

  test('each picture is described, and each map and each code is one picture', () => {
    none(problems_of(papers, (paper) => {
      const figures = [...paper.pdf.structure.all('Figure')];
      const drawn = new Map(editions.map(({key, json}) => [key, maps_of(json)]));
      const maps = ['protocol', 'sign-off-pack', 'map'].includes(paper.kind) ? drawn.get(paper.edition) : 0;
      const wanted = maps + ['protocol', 'sign-off-pack', 'signature-sheet'].includes(paper.kind);  // and the code to check it by
      return [...figures.filter(({alt}) => !(alt?.trim().length > 20)).map(({alt}) => `described as “${alt}”`),
              ...(figures.length === wanted ? [] : [`${figures.length} pictures, not ${wanted}`])];
    }), papers.length);
  });

  test('each link has words, says where it leads, and stands in the structure', () => {
    const links = papers.reduce((sum, {pdf}) => sum + pdf.links.length, 0);
    none(problems_of(papers, ({pdf}) => {
      const elements = [...pdf.structure.all('Link')];
      const held = new Set(elements.flatMap(({kids}) => kids.map(({object}) => object)));
      const nameless = pdf.links.filter(({dict}) => !text_string(dict['/Contents'])?.trim());
      const astray = pdf.links.filter(({target}) => !(target >= 1) && !/^(https?:\/\/|mailto:)\S+$/.test(target));
      return [
        ...elements.filter((link) => !is_whole(link)).map(({text}) => `link element “${text}” lacks words or its place`),
        ...pdf.links.filter(({reference}) => !held.has(reference)).map(({target}) => `to ${target}: not in the structure`),
        ...nameless.map(({target}) => `to ${target}: no description`),
        ...astray.map(({target}) => `to ${target}`),
      ];
    }), links);
  });

  test('page numbers beside references are those of the pages that they lead to', () => {
    let looked_at = 0;
    const problems = problems_of(papers, ({pdf}) => {
      const target_of = new Map(pdf.links.map(({reference, target}) => [reference, target]));
      return [...pdf.structure.all('Link')].flatMap((link) => {
        const printed = /\((?:page|p\.) (\d+)\)$/.exec(one_line(link.text))?.[1];
        if (printed === undefined) return [];
        looked_at += 1;
        const target = target_of.get(link.kids.find(({object}) => object).object);
        return number(printed) === target ? [] : [`“${one_line(link.text)}” leads to ${target}`];
      });
    });
    none(problems, looked_at);
  });
});
