// Papers, beside the same text printed by a browser and by WeasyPrint from the print page.
import {rmSync} from 'node:fs';
import {join} from 'node:path';
import {medians, once, table, with_folder} from './lib.mjs';
import {chromium_command, edition, print_command, printable} from './papers.mjs';

with_folder((folder) => {
  const at = (name) => join(folder, name);
  once('build/concordat', 'build', '--out', at('site'));
  const page = printable(at('site'));
  const print = (...words) => print_command(at('papers'), ...words);
  const clear = () => rmSync(at('papers'), {recursive: true, force: true});
  table('One protocol as PDF', medians({
    'concordat, cold': print(edition, '--only', 'protocol', '--format', 'pdf'),
    'Chromium': chromium_command(page, at),
    'WeasyPrint': ['weasyprint', '--quiet', page, at('weasyprint.pdf')],
  }, 3, clear), 'Chromium');
  table('All papers', medians({
    'PDF, nothing made before': print('--format', 'pdf'),
    'Word, nothing made before': print('--format', 'word'),
  }, 3, clear), 'PDF, nothing made before');
  once(...print());
  table('All papers again', medians({'nothing has changed': print()}, 3), 'nothing has changed');
});
