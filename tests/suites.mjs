// Every suite of `make test`, in the order of the summary, and the jobs of each. A `module` is a function of the built
// site; a `command` is a test program that counts for itself. Jobs run side by side, those of most `weight` first: about
// the seconds that a job takes, told for those that take more than one.
import {readdirSync} from 'node:fs';
import addresses from './site/addresses.mjs';
import axe from './site/axe.mjs';
import check_a_paper from './site/check_a_paper.mjs';
import clause_tools from './site/clause_tools.mjs';
import filter from './site/filter.mjs';
import hostile from './site/hostile.mjs';
import journeys from './site/journeys.mjs';
import keyboard from './site/keyboard.mjs';
import links from './site/links.mjs';
import map_page from './site/map_page.mjs';
import narrow from './site/narrow.mjs';
import narrow_hostile from './site/narrow_hostile.mjs';
import no_script from './site/no_script.mjs';
import page_tools from './site/page_tools.mjs';
import policy from './site/policy.mjs';
import print from './site/print.mjs';
import quiet from './site/quiet.mjs';
import same_bytes from './site/same_bytes.mjs';
import search from './site/search.mjs';
import set_up from './site/set_up.mjs';
import sitemap from './site/sitemap.mjs';
import steady from './site/steady.mjs';
import timetable from './site/timetable.mjs';
import vnu from './site/vnu.mjs';

/** A job for each test file of a folder, for node's own test runner. */
function node_tests(folder, weights = {}) {
  return readdirSync(folder).filter((name) => name.endsWith('.mjs')).sort().map((name) => (
    {command: ['node', '--test-reporter=spec', `${folder}/${name}`], weight: weights[name.split('.')[0]] ?? 1}));
}

const unit_tests = (which, weight) =>
  ({command: ['build-asan/unit_tests', which], env: {UBSAN_OPTIONS: 'print_stacktrace=1'}, weight});

const module = (work, weight = 1) => [{module: work, weight}];

export const suites = [
  {name: 'unit', about: 'unit tests, under the address and undefined behaviour sanitizers',
   jobs: [unit_tests('~[long]~[keys]', 25), unit_tests('[keys]', 24)]},
  {name: 'long', about: 'unit tests of what takes other programs for ever, under the same sanitizers', jobs: [unit_tests('[long]', 20)]},
  {name: 'diagnostics', about: 'mistakes planted in content and what is said of them',
   jobs: node_tests('tests/diagnostics', {files: 2, pages: 8, planted: 2, recall: 9, review: 2})},
  {name: 'documents', about: 'what the documents say is true; the example and the third county build',
   jobs: node_tests('tests/docs')},
  {name: 'maps', about: 'how drawings of maps are measured, and content for large ones', jobs: node_tests('tests/maps/suite')},
  {name: 'commands', about: 'the preview and its drawer, progress, the language server, the schemas, recipes, two programs at once, wrong use', jobs: node_tests('tests/commands')},
  {name: 'import', about: 'Word files, odd and hostile ones, as content with every word', jobs: node_tests('tests/import', {hostile: 3, content: 3})},
  {name: 'package', about: 'the Debian package: what it holds, manual, completion, at work where it is unpacked', jobs: node_tests('tests/package', {package: 20})},
  {name: 'redline', about: 'what changed between two editions: each kind of change, and the page of it', jobs: node_tests('tests/redline', {changes: 12, paper: 2, new_edition: 2})},
  {name: 'set-up', about: 'a second make site has nothing to do', jobs: module(set_up)},
  {name: 'same-bytes', about: 'same input, same bytes', jobs: module(same_bytes, 3)},
  {name: 'facts', about: 'facts of the source documents in the built data and pages', jobs: node_tests('tests/facts')},
  {name: 'pdf', about: 'PDFs: structure, words, pages, same bytes, hostile content',
   jobs: node_tests('tests/print', {papers: 14, word: 9, same_bytes: 8, hostile: 4, pack: 4})},
  {name: 'links', about: 'addresses and fragments lead somewhere', jobs: module(links)},
  {name: 'addresses', about: 'what was published stays where it is', jobs: module(addresses)},
  {name: 'page-tools', about: 'papers offered before printing; cards of a sentence', jobs: module(page_tools)},
  {name: 'policy', about: 'content security policy, nothing inline, nothing from elsewhere', jobs: module(policy)},
  {name: 'hostile', about: 'markup in every text stays words, in a real browser', jobs: module(hostile, 2)},
  {name: 'sitemap', about: 'sitemap and 404 page', jobs: module(sitemap)},
  {name: 'vnu', about: 'valid HTML', jobs: module(vnu, 6)},
  // The first of these to run makes the visits; the others find them made, and stand last so that they need not wait.
  {name: 'narrow', about: 'no sideways scrolling at 320 px', jobs: [...module(narrow, 0), ...module(narrow_hostile, 4)]},
  {name: 'no-script', about: 'pages whole without script', jobs: module(no_script, 0)},
  {name: 'quiet', about: 'console, policy violations, requests', jobs: module(quiet, 0)},
  {name: 'axe', about: 'WCAG 2.0 to 2.2, A and AA', jobs: module(axe, 60)},
  {name: 'keyboard', about: 'navigation, map and timetable by keyboard', jobs: module(keyboard, 15)},
  {name: 'map-page', about: 'the map on a phone, and moved with a mouse', jobs: module(map_page, 2)},
  {name: 'clause-tools', about: 'the control below each clause', jobs: module(clause_tools, 3)},
  {name: 'check-a-paper', about: 'the page on which papers and fingerprints are checked', jobs: module(check_a_paper, 3)},
  {name: 'timetable', about: 'marks of actions, rules, keys, the own board', jobs: module(timetable, 2)},
  {name: 'filter', about: 'the filter of long tables', jobs: module(filter)},
  {name: 'steady', about: 'nothing moves on a phone while a page is loaded', jobs: module(steady)},
  {name: 'search', about: 'what is found, how much is moved for it, and the search page', jobs: module(search, 3)},
  {name: 'journeys', about: 'four people and what each came for', jobs: module(journeys)},
  {name: 'print', about: 'print pages on paper', jobs: module(print, 3)},
];
