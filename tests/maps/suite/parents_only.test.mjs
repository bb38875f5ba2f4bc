// An edition that says who belongs to whom, and nothing else, has a map: on its page and on paper.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {cpSync, existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {drawings_of} from '../../../tools/map_quality/drawing.mjs';

const edition = 'northshire/protocol/2026';
let top;
before(() => {
  top = mkdtempSync(join(tmpdir(), 'concordat-parents-'));
});
after(() => rmSync(top, {recursive: true}));

test('its page and its papers show the sub-group in its board, and say that no line is stated', () => {
  const [content, out] = ['content', 'out'].map((name) => join(top, name));
  cpSync('templates/example', content, {recursive: true});
  rmSync(join(content, edition, 'relationships.toml'));
  const {status, stderr} = spawnSync('build/concordat', ['build', '--print', '--content', content, '--out', out], {encoding: 'utf8'});
  assert.equal(status, 0, stderr);
  const page = readFileSync(join(out, edition, 'map/index.html'), 'utf8');
  assert.equal(drawings_of(page).length, 1);
  assert.match(page, /class="map-row" data-body="learning-group"/);
  assert.match(page, /This edition states no other relationship between bodies\./);
  for (const paper of ['map.pdf', 'protocol.pdf', 'protocol.docx']) assert.ok(existsSync(join(out, edition, 'downloads', paper)), paper);
});
