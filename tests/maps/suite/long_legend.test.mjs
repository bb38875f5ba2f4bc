// A legend longer than a page leaves the map its half of the page, in PDFs and Word files, and goes on on the next.
import assert from 'node:assert/strict';
import {execFileSync, spawnSync} from 'node:child_process';
import {appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, test} from 'node:test';
import {Docx} from '../../lib/docx.mjs';

const edition = 'northshire/protocol/2026';
const kinds = Array.from({length: 60}, (_, index) => ({id: `kind-${index}`, name: `works number ${index} ${'on many things of the county '.repeat(6)}with`}));

const relation = ({id, name}) => `\n[[relation]]\nid = "${id}"\nname = "${name}"\ninverse = "inverse of ${id}"\nfamily = "support"\n`;
const line = ({id}) => `\n[[line]]\nfrom = "children-partnership"\nkind = "${id}"\nto = "adults-board"\nclause = "3.2"\n`;

describe('a long legend', () => {
  let top;
  const paper = (name) => join(top, 'out', edition, 'downloads', name);
  before(() => {
    top = mkdtempSync(join(tmpdir(), 'concordat-legend-'));
    const content = join(top, 'content');
    cpSync('templates/example', content, {recursive: true});
    appendFileSync(join(content, edition, 'edition.toml'), kinds.map(relation).join(''));
    appendFileSync(join(content, edition, 'relationships.toml'), kinds.map(line).join(''));
    const {status, stderr} = spawnSync('build/concordat', ['print', '--content', content, '--out', join(top, 'out'), '--no-cache', edition], {encoding: 'utf8'});
    assert.equal(status, 0, stderr);
  });
  after(() => rmSync(top, {recursive: true}));

  for (const name of ['map.pdf', 'protocol.pdf']) {
    test(`leaves the words of the map in ${name} their size, and is whole`, () => {
      const boxes = execFileSync('pdftotext', ['-bbox', paper(name), '-'], {encoding: 'utf8', maxBuffer: 1 << 26});
      const page = boxes.split('<page ').find((words) => words.includes('>Overview:<'));
      const heights = [...page.matchAll(/yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">NSCP</g)].map(([, from, to]) => to - from);
      assert.ok(heights.length > 0 && heights.every((height) => height > 8), `heights of a name, in points: ${heights}`);
      const text = execFileSync('pdftotext', [paper(name), '-'], {encoding: 'utf8', maxBuffer: 1 << 26});
      for (const {id} of kinds) assert.match(text, new RegExp(`works\\s+number\\s+${id.slice(5)}\\s`));
    });
  }

  test('leaves the words of the overview in the Word file their size', () => {
    const overview = new Docx(paper('protocol.docx')).pictures.find(({name}) => name === 'map-overview-1.png');
    const {status, stderr} = spawnSync('build/concordat', ['build', '--content', join(top, 'content'), '--out', join(top, 'site')], {encoding: 'utf8'});
    assert.equal(status, 0, stderr);
    const [, pixels] = / width="(\d+)"/.exec(readFileSync(join(top, 'site', edition, 'map/overview.svg'), 'utf8'));
    assert.ok(overview.width >= Math.floor(pixels * 9525), `${overview.width} of ${pixels * 9525}`);
  });
});
