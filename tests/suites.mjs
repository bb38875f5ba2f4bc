// Every suite of `make test`, in the order in which they run. A `module` is a function of the built site; a `command`
// gives a test program that counts for itself.
import {readdirSync} from 'node:fs';
import axe from './site/axe.mjs';
import keyboard from './site/keyboard.mjs';
import links from './site/links.mjs';
import narrow from './site/narrow.mjs';
import no_script from './site/no_script.mjs';
import policy from './site/policy.mjs';
import print from './site/print.mjs';
import quiet from './site/quiet.mjs';
import same_bytes from './site/same_bytes.mjs';
import set_up from './site/set_up.mjs';
import sitemap from './site/sitemap.mjs';
import vnu from './site/vnu.mjs';

/** The test files of a folder, for node's own test runner. */
function node_tests(folder) {
  const files = readdirSync(folder).filter((name) => name.endsWith('.mjs')).map((name) => `${folder}/${name}`);
  return ['node', '--test', '--test-reporter=spec', ...files.sort()];
}

export const suites = [
  {name: 'unit', about: 'unit tests', command: () => ['build/unit_tests']},
  {name: 'asan', about: 'unit tests under the address and undefined behaviour sanitizers',
   command: () => ['build-asan/unit_tests'], env: {UBSAN_OPTIONS: 'print_stacktrace=1'}},
  {name: 'diagnostics', about: 'mistakes planted in content and what is said of them',
   command: () => node_tests('tests/diagnostics')},
  {name: 'documents', about: 'what the documents say is true; the example and the third county build',
   command: () => node_tests('tests/docs')},
  {name: 'commands', about: 'the preview', command: () => node_tests('tests/commands')},
  {name: 'set-up', about: 'a second make site has nothing to do', module: set_up},
  {name: 'same-bytes', about: 'same input, same bytes', module: same_bytes},
  {name: 'facts', about: 'facts of the source documents in the built data and pages',
   command: () => node_tests('tests/facts')},
  {name: 'pdf', about: 'PDFs: structure, words, pages, same bytes, hostile content',
   command: () => node_tests('tests/print')},
  {name: 'links', about: 'addresses and fragments lead somewhere', module: links},
  {name: 'policy', about: 'content security policy, nothing inline, nothing from elsewhere', module: policy},
  {name: 'sitemap', about: 'sitemap and 404 page', module: sitemap},
  {name: 'vnu', about: 'valid HTML', module: vnu},
  {name: 'narrow', about: 'no sideways scrolling at 320 px', module: narrow},
  {name: 'no-script', about: 'pages whole without script', module: no_script},
  {name: 'quiet', about: 'console, policy violations, requests', module: quiet},
  {name: 'axe', about: 'WCAG 2.0 to 2.2, A and AA', module: axe},
  {name: 'keyboard', about: 'navigation, map and timetable by keyboard', module: keyboard},
  {name: 'print', about: 'print pages on paper', module: print},
];
