// One protocol as PDF, by us and by a browser that prints the page of its whole text.
import {rmSync} from 'node:fs';
import {resolve} from 'node:path';
import {once} from './lib.mjs';

export const edition = 'oxfordshire/protocol/2017-18';

/** The page that browsers print. Pages name their style sheets from the root of the site; here they lie in a folder. */
export function printable(site) {
  const page = resolve(site, edition, 'print/index.html');
  once('sed', '-i', `s#href="/assets/#href="file://${resolve(site)}/assets/#; s#<meta http-equiv="Content-Security-Policy"[^>]*>##`, page);
  return page;
}

export const print_command = (papers, ...words) => ['build/concordat', 'print', '--out', papers, ...words];

export const chromium_command = (page, at) => ['chromium-headless-shell', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer', `--user-data-dir=${at('profile')}`,
  `--print-to-pdf=${at('chromium.pdf')}`, `file://${page}`];

/** For a site of the shipped content. */
export const paper_commands = (site, at) => ({
  'Concordat, nothing made before': {
    words: print_command(at('papers'), edition, '--only', 'protocol', '--format', 'pdf', '--no-cache'),
    prepare: () => rmSync(at('papers'), {recursive: true, force: true}),
  },
  'Chromium': {words: chromium_command(printable(site), at)},
});
