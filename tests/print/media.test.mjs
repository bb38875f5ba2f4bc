// One tree, drawn alike: every word of the tree of an edition stands on its page to print, in its PDF, in its Word file, in its
// Markdown and in its plain text; and every fact of its data files stands in the tree.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, test} from 'node:test';
import {Docx} from '../lib/docx.mjs';
import {elements, parse_html, text_of} from '../lib/html.mjs';
import {editions, none, papers, root} from '../lib/papers.mjs';

/** Signs that one medium needs and another has not, put away: breaks, spaces, the colon after "Appendix A". */
const alike = (text) => text.replace(/[\u200b\u00ad\s:]/g, '').toLowerCase();

function exported(edition, format) {
  const {status, stdout, stderr} = spawnSync('build/concordat', ['export', edition.key, '--format', format],
                                             {encoding: 'utf8', maxBuffer: 1 << 26});
  assert.equal(status, 0, stderr);
  return stdout;
}

const main_of = (file) =>
    text_of([...elements(parse_html(readFileSync(file, 'utf8')))].find(({tagName}) => tagName === 'main'));

/** The words of each leaf of a tree that every medium writes. */
function leaves(node) {
  const own = ['text', 'abbreviation', 'tag', 'code', 'field', 'panel', 'row-group'].includes(node.kind) ? [node.text] : [];
  return [...own, ...(node.children ?? []).flatMap(leaves)];
}

const unescaped = (text) => text.replace(/\\([\\`*_[\]<>|~&#.+=-])/g, '$1').replace(/\]\(<[^>]*>\)/g, '').replace(/[[*]/g, '');

for (const edition of editions) {
  describe(`${edition.key} in every medium`, () => {
    // Below the title, which is that of the exported text only.
    const tree = JSON.parse(exported(edition, 'json-tree')).children[1];
    const words = [...new Set(leaves(tree))].filter((text) => alike(text));
    const media = {
      'the page to print': () => main_of(join(root, edition.key, 'print/index.html')),
      'the PDF': () => papers.find(({path}) => path === `${edition.key}/downloads/protocol.pdf`).pdf.structure.text,
      'the Word file': () => new Docx(join(root, edition.key, 'downloads/protocol.docx')).text,
      'the Markdown': () => unescaped(exported(edition, 'markdown')),
      'the plain text': () => exported(edition, 'text'),
    };
    for (const [name, read] of Object.entries(media)) {
      test(`${name} has every word of the tree`, () => {
        const text = alike(read());
        // In the key of the printed map the sample of a line stands for its words.
        const drawn = name === 'the PDF' ? /^(solid|bold|dashed|dotted) line:$/ : /^$/;
        none(words.filter((one) => !drawn.test(one)).filter((one) => !text.includes(alike(one.replace(/[[*]/g, name === 'the Markdown' ? '' : '$&')))), words.length);
      });
    }

    test('the tree has every fact of the data files', () => {
      const text = alike(leaves(tree).join(''));
      const facts = [['members', 'member'], ['priorities', 'priority'], ['functions', 'function'], ['themes', 'theme'],
                     ['timetable', 'report'], ['timetable', 'season'], ['relationships', 'note'], ['signoff', 'body']]
          .flatMap(([table, column]) => edition.rows(table).map((row) => row[column])).flatMap((value) => value.split('; '))
          .filter(Boolean);
      none(facts.filter((fact) => !text.includes(alike(fact))), facts.length);
    });
  });
}

test('an edition that is not there is told with the nearest', () => {
  const {status, stderr} = spawnSync('build/concordat', ['export', 'oxfordshire/protocol/2017-19'], {encoding: 'utf8'});
  assert.equal(status, 2);
  assert.match(stderr, /there is no edition "oxfordshire\/protocol\/2017-19"; did you mean "oxfordshire\/protocol\/2017-18"\?/);
});
