// How a paper is checked by somebody who has it in the hand: the code on it is read off a picture of its page, as a phone does,
// and asks the site whose text it is. And the sheet to sign, which is a paper of its own.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {after, describe, test} from 'node:test';
import {editions, manifest, none, papers, problems_of} from '../lib/papers.mjs';
import {one_line, rows_of} from '../lib/pdf_words.mjs';
import {Printed} from '../lib/printed.mjs';

const base = 'https://protocols.example.org';
const short = (fingerprint) => fingerprint.slice(0, 12).replace(/(.{4})(?=.)/g, '$1 ');
const all_text = ({pdf}) => one_line(pdf.structure.text);
const with_code = papers.filter(({kind}) => ['protocol', 'sign-off-pack', 'signature-sheet'].includes(kind));

/** What a phone reads off the first page. */
function code_on(paper) {
  const page = execFileSync('pdftoppm', ['-gray', '-r', '150', '-f', '1', '-l', '1', '-singlefile', paper.file], {stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1 << 28});
  try {
    return execFileSync('zbarimg', ['--quiet', '--raw', '-'], {input: page, encoding: 'utf8', stdio: ['pipe', 'pipe', 'ignore']}).trim();
  } catch {
    return undefined;
  }
}

const asked = (edition, fingerprint, site = base) => `${site}/verify/#sha256:${fingerprint}/${edition}`;

describe('the code on a paper', () => {
  test('is read off its first page, and asks whose text it is', () => {
    none(problems_of(with_code, (paper) => {
      const [read, wanted] = [code_on(paper), asked(paper.edition, manifest.editions[paper.edition])];
      return read === wanted ? [] : [`it says “${read}”, not “${wanted}”`];
    }), with_code.length);
  });

  test('has its words beside it, a description, and where it leads as a link', () => {
    none(problems_of(with_code, (paper) => {
      const fingerprint = manifest.editions[paper.edition];
      const text = all_text(paper);
      const [figure] = [...paper.pdf.structure.all('Figure')];
      return [
        ...[`Fingerprint of this text: ${short(fingerprint)}`, `On the web: protocols.example.org/${paper.edition}`, 'scan the code']
            .filter((words) => !text.includes(words)).map((words) => `no “${words}”`),
        ...(figure?.alt?.startsWith(`QR code for a phone: it opens ${base}/verify/`) && figure.place.page.number === 1 ? [] : [`described as “${figure?.alt}”`]),
        ...(paper.pdf.links.some(({page, target}) => page.number === 1 && target === asked(paper.edition, fingerprint)) ? [] : ['no link']),
      ];
    }), with_code.length);
  });

  test('is drawn, so that it is sharp at any size', () => {
    const images = ({pdf}) => pdf.objects.filter((object) => object?.['/Subtype'] === '/Image');
    none(problems_of(with_code, (paper) => images(paper).map(() => 'has a picture of pixels')), with_code.length);
  });

  test('is on no paper without a fingerprint', () => {
    const others = papers.filter((paper) => !with_code.includes(paper) && paper.pdf.structure.all('Figure').next().done);
    none(problems_of(others.slice(0, 12), (paper) => (code_on(paper) === undefined ? [] : ['has a code'])), others.length);
  });
});

/** The rows of the table that is signed. */
const signatures = ({pdf}) => rows_of([...pdf.structure.all('Table')].find((table) => one_line(table.text).includes('Signature')));

describe('the signature sheet', () => {
  const with_sheet = editions.filter((edition) => edition.paper('signature-sheet'));

  test('is there wherever there is a pack, and has the rows of the pack', () => {
    assert.deepEqual(with_sheet.map(({key}) => key), editions.filter((edition) => edition.paper('sign-off-pack')).map(({key}) => key));
    for (const edition of with_sheet)
      assert.deepEqual(signatures(edition.paper('signature-sheet')), signatures(edition.paper('sign-off-pack')), edition.key);
  });

  test('says what is agreed: document, edition, fingerprint in full', () => {
    for (const edition of with_sheet) {
      const text = all_text(edition.paper('signature-sheet'));
      for (const words of [edition.json.title, `Edition ${edition.json.label}`, manifest.editions[edition.key], 'Status Agreed'])
        assert.ok(text.includes(words), `${edition.key}: ${words}`);
    }
  });

  const place = new Printed();
  after(() => place.remove());
  const file = 'northshire/protocol/2026/edition.toml';

  test('once all have agreed it is the record of that, at the same address', () => {
    assert.equal(place.print('--only', 'signature-sheet').status, 0);
    assert.deepEqual(place.papers.map(({name}) => name), ['signature-sheet']);
    assert.match(all_text(place.paper('signature-sheet')), /Record of sign-off .* Edition 2026 Version 2\.0 .* Who agreed it, and when/);
  });

  test('while a board has yet to sign it is the sheet to sign, for the meeting that is named', () => {
    place.edit(file, ['status = "agreed"', 'status = "proposed"'],
               [/body = "wellbeing-board"\ndate = 2026-03-24\nstatus = "agreed"/, 'body = "wellbeing-board"\nstatus = "outstanding"']);
    assert.equal(place.print('--only', 'signature-sheet', '--meeting', 'Adults <#> Board', '--paper', '7a').status, 0);
    const sheet = place.paper('signature-sheet');
    assert.match(all_text(sheet), /Signature sheet .* Meeting Adults <#> Board .* Paper number 7a .* Whoever signs agrees/);
    const row = signatures(sheet).find(([board]) => board.includes('Wellbeing'));
    assert.deepEqual(row.slice(3), ['', '', '']);
  });
});
