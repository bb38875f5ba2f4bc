// The drawings of the shipped content, of the counties of the tests and of two large organisations, as they are published.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, readdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {after, before, test} from 'node:test';
import {drawings_of} from '../../../tools/map_quality/drawing.mjs';
import {measure_all, report} from '../../../tools/map_quality/map_quality.mjs';

const shipped = resolve(process.env.CONCORDAT_SITE ?? 'site-out');
let top;
before(() => {
  top = mkdtempSync(join(tmpdir(), 'concordat-maps-'));
});
after(() => rmSync(top, {recursive: true}));

const read = (path) => readFileSync(path, 'utf8');

function built(content, name) {
  const {status, stderr} = spawnSync('build/concordat', ['build', '--content', content, '--out', join(top, name)], {encoding: 'utf8'});
  assert.equal(status, 0, stderr);
  return join(top, name);
}

const pages = (site, kind) => readdirSync(site, {recursive: true}).filter((path) => kind.test(path)).map((path) => join(site, path));
const map_pages = (site) => pages(site, /^[^/]+\/[^/]+\/[^/]+\/map\/index\.html$/);

/** The maps of an edition with the lines that they must say. */
function maps_of(page) {
  const lines = JSON.parse(read(page.replace(/map\/index\.html$/, 'data/relationships.json')));
  return measure_all([{name: page, text: read(page)}], lines);
}

function assert_clean(site) {
  const found = map_pages(site);
  assert.ok(found.length > 0);
  for (const page of found) {
    const measured = maps_of(page);
    assert.ok(measured.clean, report(measured));
  }
}

test('no map of the shipped content has a fault, and each line is found', () => assert_clean(shipped));

test('nor have those of the counties, of an organisation of 120 bodies, and of a project of 155 teams', () => {
  assert_clean(built('tests/counties/content', 'counties'));
  const folder = join(top, 'organisation');
  assert.equal(spawnSync('node', ['tests/maps/organisation.mjs', folder]).status, 0);
  assert_clean(built(folder, 'organisation-site'));
  assert_clean(built('tests/maps/teams', 'teams'));
});

test('the map of each board has no fault, and marks its board', () => {
  const boards = pages(shipped, /\/boards\/[^/]+\/index\.html$/).filter((page) => drawings_of(read(page)).length > 0);
  assert.ok(boards.length > 60);
  for (const page of boards) {
    const measured = measure_all([{name: page, text: read(page)}]);
    assert.ok(measured.clean, report(measured));
    for (const {name, width} of measured.drawings) assert.ok(width <= 818, `${name}: ${width} px wide`);  // its column
    assert.match(read(page), /class="map-card map-box--here( map-box--outside)?"|class="map-card map-box--outside map-box--here"/, page);
  }
});

test('shipped maps can be followed: few crossings, 9 pt, no wider than their column', () => {
  for (const page of map_pages(shipped)) {
    for (const {name, crossings, width, smallest_type} of maps_of(page).drawings) {
      assert.ok(crossings <= (name.endsWith('drawing 1') ? 9 : 14), `${name}: ${crossings} crossings`);
      assert.ok(smallest_type.pt >= 9, name);
      assert.ok(width <= 1150, `${name}: ${width} px wide`);
    }
  }
});

test('the legend of a board has the families of its drawing, and no other', () => {
  const page = join(shipped, 'oxfordshire/protocol/2017-18/boards/piqa/index.html');
  const families = new Set([...read(page).matchAll(/class="map-(?:line|inside) map-line--(\w+)"|class="map-line map-line--(\w+)"/g)].map(([, a, b]) => a ?? b));
  const legend = new Set([...read(page).matchAll(/<line data-family="(\w+)"/g)].map(([, family]) => family));
  assert.deepEqual([...legend].sort(), [...families].sort());
});
