// Every page of docs/diagnostics is run: its first example gives exactly its code, the corrected one none. Other advice, of
// which a protocol of two pages deserves much, is left out.
import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {describe, test} from 'node:test';
import {page_codes, read_page, registry} from './lib/pages.mjs';
import {today, with_content} from './lib/workplace.mjs';

const base = 'tests/diagnostics/base';

function overlay(place, blocks) {
  for (const {form, path, body} of blocks) {
    if (form === 'add') place.add(`content/${path}`, body);
    else place.write(form === 'template' ? `templates/${path}` : `content/${path}`, body);
  }
}

/** The codes and the exit status of the base protocol with these blocks. */
function codes_of(blocks) {
  return with_content(base, (place) => {
    const of_templates = blocks.some(({form}) => form === 'template');
    if (of_templates) place.copy_templates();
    overlay(place, blocks);
    if (!of_templates) {
      const {status, diagnostics} = place.check();
      return {status, codes: diagnostics.filter(({waived}) => !waived).map(({code}) => code), diagnostics};
    }
    const {status, err} = place.run('build', '--content', 'content', '--templates', 'templates', '--out', 'out', '--as-of', today);
    return {status, codes: [...err.matchAll(/\[([A-Z]\d+)\]$/gm)].map(([, code]) => code), diagnostics: err};
  });
}

test('the base protocol is clean', () => {
  const {status, diagnostics} = codes_of([]);
  assert.deepEqual(diagnostics, []);
  assert.equal(status, 0);
});

/** The codes of errors, warnings, and of advice that is this code. */
const without_other_advice = ({codes, diagnostics}, code) => (!Array.isArray(diagnostics) ? codes :
  diagnostics.filter(({waived, severity, code: one}) => !waived && (severity !== 'advice' || one === code)).map(({code: one}) => one));

test('every code has a page, and every page a code', () => {
  assert.deepEqual(page_codes(), registry().map(({code}) => code).sort());
});

test('a code is never given twice', () => {
  const codes = registry().map(({code}) => code);
  assert.equal(new Set(codes).size, codes.length);
});

describe('each page', () => {
  for (const {name, code, about} of registry()) {
    test(`${code}: ${about}`, () => {
      const page = read_page(code);
      assert.equal(page.title, `# ${code}: ${about}`);
      if (page.test) {
        assert.ok(existsSync(page.test), `${page.test} is not there`);
        const source = readFileSync(page.test, 'utf8');
        assert.ok(source.includes(code) || source.includes(`Code::${name}`), `${page.test} does not name ${code}`);
        return;
      }
      assert.ok(page.wrong.length > 0 && page.right.length > 0, 'needs examples');
      const wrong = codes_of(page.wrong);
      assert.deepEqual(without_other_advice(wrong, code), [code], JSON.stringify(wrong.diagnostics, null, 1));
      const error = !Array.isArray(wrong.diagnostics) || wrong.diagnostics.find((one) => one.code === code).severity === 'error';
      assert.equal(wrong.status, error ? 1 : 0);
      const right = codes_of(page.right);
      assert.deepEqual(without_other_advice(right, code), [], JSON.stringify(right.diagnostics, null, 1));
      assert.equal(right.status, 0);
    });
  }
});
