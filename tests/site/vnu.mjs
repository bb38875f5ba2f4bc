// Every page is valid HTML for the Nu HTML Checker, run once over the whole site.
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {run} from '../lib/command.mjs';

const jar = join(dirname(createRequire(import.meta.url).resolve('vnu-jar/package.json')), 'build/dist/vnu.jar');

export default async function vnu(checks, {site}) {
  const {code, output} = await run(
      ['java', '-Xss4m', '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-jar', jar, '--errors-only', '--skip-non-html', '--format', 'json', site.root]);
  const json = output.split('\n').find((line) => line.startsWith('{'));
  if (json === undefined) {
    checks.item('the checker runs', [`ended with ${code}`, ...output.split('\n')]);
    return;
  }
  const problems = new Map();
  for (const {url, lastLine, lastColumn, message} of JSON.parse(json).messages) {
    if (!problems.has(url)) problems.set(url, []);
    problems.get(url).push(`${lastLine}:${lastColumn} ${message}`);
  }
  for (const page of site.pages) {
    const url = pathToFileURL(join(site.root, page.path)).href.replace('file:///', 'file:/');
    checks.item(page.path, problems.get(url) ?? []);
    problems.delete(url);
  }
  for (const [url, left] of problems) checks.item(url, left);  // a message that names no page of ours
}
