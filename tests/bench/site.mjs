// The whole site, beside a plain copy of it.
import {rmSync} from 'node:fs';
import {join} from 'node:path';
import {medians, table, with_folder} from './lib.mjs';

with_folder((folder) => {
  const build = (out) => ['build/concordat', 'build', '--out', join(folder, out)];
  const fresh = {'no site before': 'new', 'cp -r': 'copy'};
  const times = medians({
    'no site before': build('new'),
    'the same site before': build('site'),
    'cp -r': ['cp', '-r', join(folder, 'site'), join(folder, 'copy')],
  }, 9, (name) => rmSync(join(folder, fresh[name] ?? 'none'), {recursive: true, force: true}));
  table('The website', times, 'cp -r');
});
