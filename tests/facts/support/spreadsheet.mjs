// Spreadsheets as other programs read them: xlsx2csv, and LibreOffice, which officers have.
import {spawnSync} from 'node:child_process';
import {copyFileSync, mkdirSync, readdirSync, readFileSync} from 'node:fs';
import {basename, join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {parse_csv} from './csv.mjs';

function run(command, ...words) {
  const {status, stderr, error} = spawnSync(command, words, {encoding: 'utf8'});
  if (error) throw error;
  if (status !== 0) throw new Error(`${command}: ${stderr}`);
}

const rows_in = (path) => parse_csv(readFileSync(path, 'utf8'));

/** Rows of each sheet by its name, empty rows left out; `folder` is a new one for what is made on the way. */
export function by_xlsx2csv(workbook, folder) {
  run('xlsx2csv', '--all', '--ignoreempty', '--dateformat', '%Y-%m-%d', workbook, folder);
  return new Map(readdirSync(folder).map((name) => [name.replace(/\.csv$/, ''), rows_in(join(folder, name))]));
}

// Comma, quote, UTF-8, from line 1, cells as they are shown, every sheet into a file of its own.
const every_sheet = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';

/** The same for several workbooks, in their order: LibreOffice starts slowly and is started once. */
export function by_libreoffice(workbooks, folder) {
  mkdirSync(folder);
  const copies = workbooks.map((workbook, at) => {
    const copy = join(folder, `${at}.xlsx`);
    copyFileSync(workbook, copy);
    return copy;
  });
  run('soffice', `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`, '--headless', '--convert-to',
      every_sheet, '--outdir', folder, ...copies);
  return workbooks.map((_, at) => {
    const begin = `${at}-`;
    const names = readdirSync(folder).filter((name) => name.startsWith(begin) && name.endsWith('.csv'));
    return new Map(names.map((name) => [name.slice(begin.length, -'.csv'.length), rows_in(join(folder, name))]));
  });
}

/** The document, as XML, that LibreOffice makes of a file that it is given as it is. */
export function by_libreoffice_as_document(file, folder) {
  mkdirSync(folder);
  run('soffice', `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`, '--headless', '--convert-to', 'fods',
      '--outdir', folder, file);
  return readFileSync(join(folder, basename(file).replace(/\.\w+$/, '.fods')), 'utf8');
}
