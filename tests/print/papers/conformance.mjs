// Every PDF of the shipped content keeps the outward rules of PDF/UA-1: sound, tagged, titled, in a named language, with
// its fonts inside, and each piece of each page either in the structure tree or marked as decoration.
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {editions, none, papers, problems_of, run_on} from '../../lib/papers.mjs';
import {text_string} from '../../lib/pdf.mjs';

describe('each PDF', () => {
  test('is sound: qpdf finds neither errors nor warnings', async () => {
    const results = await run_on(papers, 'qpdf', '--check', 'FILE');
    const sound = ({code, output}) => code === 0 && output.includes('No syntax or stream encoding errors found');
    none(results.filter((result) => !sound(result)).map(({paper, output}) => `${paper.path}: ${output}`), results.length);
  });

  test('is tagged, and says its title, as pdfinfo reads it', async () => {
    const results = await run_on(papers, 'pdfinfo', 'FILE');
    const wanted = [/^Tagged: +yes$/m, /^Title: +\S/m, /^JavaScript: +no$/m];
    none(results.filter(({output}) => !wanted.every((line) => line.test(output))).map(({paper, output}) => `${paper.path}: ${output}`), results.length);
  });
});

describe('each PDF, read', () => {
  const each = (problems) => none(problems_of(papers, problems), papers.length);

  test('claims PDF/UA-1, and no other version of it', () => {
    each(({pdf}) => {
      const parts = [...pdf.metadata.matchAll(/<pdfuaid:part>(\d+)<\/pdfuaid:part>/g)].map(([, part]) => part);
      return parts.join() === '1' ? [] : [`pdfuaid:part is “${parts}”`];
    });
  });

  test('is in British English', () => {
    each(({pdf}) => (text_string(pdf.catalog['/Lang']) === 'en-GB' ? [] : [`/Lang is ${pdf.catalog['/Lang']}`]));
  });

  test('shows its title in place of its file name, and has the same title in its metadata', () => {
    each(({pdf}) => {
      const title = text_string(pdf.info['/Title']);
      const preferences = pdf.get(pdf.catalog['/ViewerPreferences']);
      const [, alternative] = /<dc:title>(.*?)<\/dc:title>/s.exec(pdf.metadata) ?? [];
      const [, told] = /<rdf:li xml:lang="[^"]*">(.*?)<\/rdf:li>/s.exec(alternative ?? '') ?? [];
      const problems = [];
      if (!title?.trim()) problems.push('no title');
      if (preferences?.['/DisplayDocTitle'] !== true) problems.push('DisplayDocTitle is not true');
      const plain = told?.replace(/&apos;|&#39;/g, '\'').replace(/&quot;/g, '"').replace(/&amp;/g, '&');
      if (plain !== title) problems.push(`metadata “${told}”, title “${title}”`);
      return problems;
    });
  });

  test('has a title of its own', () => {
    const titles = papers.map(({pdf}) => text_string(pdf.info['/Title']));
    none(titles.filter((title, at) => titles.indexOf(title) !== at).map((title) => `twice: ${title}`), titles.length);
  });

  test('is marked as tagged, with nothing suspect', () => {
    each(({pdf}) => {
      const marks = pdf.get(pdf.catalog['/MarkInfo']);
      return marks?.['/Marked'] === true && marks['/Suspects'] !== true ? [] : [JSON.stringify(marks)];
    });
  });

  test('has each piece of each page once in the structure tree, or as an artifact', () => {
    each(({pdf}) => {
      const pieces = [...pdf.structure.all()].flatMap(({kids}) => kids).filter(({mark}) => mark).map(({mark}) => mark);
      const known = new Set(pieces);
      const painted = pdf.pages.flatMap((page) => pdf.marks(page));
      const lost = painted.filter((mark) => mark.id !== undefined && !known.has(mark));
      const stray = painted.filter((mark) => mark.id === undefined && mark.tag !== 'Artifact');
      return [
        ...lost.map(({text}) => `not in the tree: “${text}”`),
        ...stray.map(({text}) => `not marked: “${text}”`),
        ...(known.size < pieces.length ? [`${pieces.length - known.size} pieces stand in the tree twice`] : []),
      ];
    });
  });

  test('keeps tab order by structure on pages with links', () => {
    each(({pdf}) => pdf.links.filter(({page}) => page.dict['/Tabs'] !== '/S').map(({page}) => `page ${page.number}`));
  });

  test('has its fonts inside, and runs nothing', () => {
    each(({pdf}) => {
      const fonts = pdf.objects.filter((object) => object?.['/Type'] === '/FontDescriptor');
      const outside = fonts.filter((font) => !['/FontFile', '/FontFile2', '/FontFile3'].some((key) => key in font));
      const actions = ['/OpenAction', '/AA', '/AcroForm'].filter((key) => key in pdf.catalog);
      return [...outside.map((font) => `${font['/FontName']} is not embedded`), ...actions,
              ...(fonts.length === 0 ? ['no fonts'] : [])];
    });
  });

  test('has no character without a meaning', () => {
    each(({pdf}) => pdf.pages.flatMap((page) => pdf.marks(page).filter(({text}) => text.includes('\ufffd'))
        .map(({text}) => `page ${page.number}: “${text}”`)));
  });
});

describe('papers of an edition', () => {
  test('five editions of two counties have papers', () => {
    assert.equal(editions.length, 5);
    assert.deepEqual([...new Set(editions.map(({key}) => key.split('/')[0]))], ['buckinghamshire', 'oxfordshire']);
  });

  for (const edition of editions) {
    test(`${edition.key}: the text, each board, and what else it holds`, () => {
      const expected = [
        'protocol',
        ...edition.rows('boards').map(({board_id: id}) => `boards/${id}`),
        ...['timetable', 'map', 'sign-off-pack', 'signature-sheet'].filter((name) =>
          edition.rows({map: 'relationships', 'sign-off-pack': 'signoff', 'signature-sheet': 'signoff'}[name] ?? name).length > 0),
      ];
      assert.deepEqual(edition.papers.map(({name}) => name).sort(), expected.sort());
    });
  }
});
