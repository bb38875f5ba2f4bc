// Reads the pages of docs/diagnostics: what each says is wrong, and how it is put right. A fenced block says what it does
// to the base protocol: `file=` is a whole file of the content, `add=` goes to the end of one, `template=` is a template.
import {readFileSync, readdirSync} from 'node:fs';

const folder = 'docs/diagnostics';

function blocks_of(text) {
  const blocks = [];
  for (const [, form, path, body] of text.matchAll(/^```\w+ (file|add|template)=(\S+)\n(.*?)^```$/gms)) {
    blocks.push({form, path, body});
  }
  return blocks;
}

/** {code, wrong, right, test}: lists of blocks, or the test that shows the code in another way. */
export function read_page(code) {
  const text = readFileSync(`${folder}/${code}.md`, 'utf8');
  const [, wrong, right] = text.split(/^## (?:Wrong|Right)$/m);
  if (right === undefined) throw new Error(`${code}.md needs the headings "## Wrong" and "## Right"`);
  const test = /^The test of this page is `(.*)`\.$/m.exec(text)?.[1];
  return {code, title: text.split('\n')[0], wrong: blocks_of(wrong), right: blocks_of(right), test};
}

export function page_codes() {
  return readdirSync(folder).map((name) => /^([A-Z]\d+)\.md$/.exec(name)?.[1]).filter(Boolean).sort();
}

/** The registry of the program: [{name, code, about}]. */
export function registry() {
  const text = readFileSync('generator/diag/codes.hpp', 'utf8');
  return [...text.matchAll(/^ +X\((\w+), "(\w+)",.*"([^"]*)"\)/gm)].map(([, name, code, about]) => ({name, code, about}));
}
