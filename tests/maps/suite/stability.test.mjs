// Boxes of an edition stand where they stood in the edition before it: one line more moves none by more than its width.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {parse} from 'smol-toml';

const [protocol, edition] = ['oxfordshire/protocol', '2017-18'];
let top;
before(() => {
  top = mkdtempSync(join(tmpdir(), 'concordat-stability-'));
});
after(() => rmSync(top, {recursive: true}));

/** Left, top and width of each box, by map and box. */
function boxes_in(folder) {
  const box = /<g class="map-(?:card|row|frame)[^"]*" data-(?:body|group)="([^"]*)"[^>]*>(?:<a [^>]*>)?<rect x="(\d+)" y="(\d+)" width="(\d+)"/g;
  return new Map(['overview', 'answers', 'checks'].flatMap((map) =>
      [...readFileSync(join(folder, `${map}.svg`), 'utf8').matchAll(box)]
          .map(([, id, ...numbers]) => [`${map} ${id}`, numbers.map(Number)])));
}

/** The content with a second edition, and the path of its lines. */
function two_editions() {
  const content = join(top, 'content');
  cpSync('content', content, {recursive: true});
  cpSync(join(content, protocol, edition), join(content, protocol, 'next'), {recursive: true});
  const file = join(content, protocol, 'next/edition.toml');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^dated = .*$/m, 'dated = "2019-01-01"'));
  return {content, lines: join(content, protocol, 'next/relationships.toml')};
}

/** How far the box moved that moved most, in widths of it. */
function largest_move(folder) {
  const now = boxes_in(join(folder, protocol, 'next/map'));
  const moves = [...boxes_in(join(folder, protocol, edition, 'map'))].filter(([id]) => now.has(id))
      .map(([id, [x, y, width]]) => Math.hypot(now.get(id)[0] - x, now.get(id)[1] - y) / width);
  assert.ok(moves.length > 50);
  return Math.max(...moves);
}

test('a line more in the next edition moves no box by more than its width', () => {
  const {content, lines} = two_editions();
  const text = readFileSync(lines, 'utf8');
  const known = parse(text).line;
  const clause = JSON.stringify(known[0].clause);
  for (let i = 0; i < 8; ++i) {
    const [{from}, {kind}, {to}] = [known[(17 * i) % known.length], known[(7 * i) % known.length], known[(29 * i + 5) % known.length]];
    if (from === to) continue;
    writeFileSync(lines, `${text}\n[[line]]\nfrom = "${from}"\nkind = "${kind}"\nto = "${to}"\nclause = ${clause}\n`);
    const out = join(top, 'out');
    const {status, stderr} = spawnSync('build/concordat', ['build', '--content', content, '--out', out], {encoding: 'utf8'});
    assert.equal(status, 0, stderr);
    assert.ok(largest_move(out) <= 1, `${from} ${kind} ${to}`);
  }
});
