// Papers, beside the same text printed by a browser and by WeasyPrint from the print page.
import {rmSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {medians, once, table, with_folder} from './lib.mjs';

const edition = 'oxfordshire/protocol/2017-18';
const chromium = ['chromium-headless-shell', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer'];

with_folder((folder) => {
  const at = (name) => join(folder, name);
  once('build/concordat', 'build', '--out', at('site'));
  // Pages name their style sheets from the root of the site; here they lie in a folder.
  const page = resolve(at('site'), edition, 'print/index.html');
  once('sed', '-i', `s#href="/assets/#href="file://${at('site')}/assets/#; s#<meta http-equiv="Content-Security-Policy"[^>]*>##`, page);
  const print = (...words) => ['build/concordat', 'print', '--out', at('papers'), ...words];
  const clear = () => rmSync(at('papers'), {recursive: true, force: true});
  table('One protocol as PDF', medians({
    'concordat, cold': print(edition, '--only', 'protocol', '--format', 'pdf'),
    'Chromium': [...chromium, `--user-data-dir=${at('profile')}`, `--print-to-pdf=${at('chromium.pdf')}`, `file://${page}`],
    'WeasyPrint': ['weasyprint', '--quiet', page, at('weasyprint.pdf')],
  }, 3, clear), 'Chromium');
  table('All papers', medians({
    'PDF, nothing made before': print('--format', 'pdf'),
    'Word, nothing made before': print('--format', 'word'),
  }, 3, clear), 'PDF, nothing made before');
  once(...print());
  table('All papers again', medians({'nothing has changed': print()}, 3), 'nothing has changed');
});
